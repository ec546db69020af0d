import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkSealWith } from 'functions/identity/check-seal';
import { keyFileSigner } from 'functions/identity/key-file-signer';

const folder = mkdtempSync(path.join(tmpdir(), 'countersign-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

function aKeyFile(change: object = {}, namedCurve = 'P-256'): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve });
  const file = path.join(folder, `${Math.random()}.json`);
  writeFileSync(file, JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: 'k1', alg: 'ES256', ...change }));
  return file;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the key file signer', () => {
  test('signs what anybody can check with its public key', async () => {
    const signer = keyFileSigner(aKeyFile());
    const seal = await signer.sign(bytesOf('同意'));
    expect(seal).toMatchObject({ keyId: 'k1', algorithm: 'ES256' });
    expect(Buffer.from(seal.value, 'base64url')).toHaveLength(64);
    const check = checkSealWith(await signer.publicKeys());
    expect([await check('同意', seal), await check('退回', seal)]).toEqual([true, false]);
  });

  test('publishes nothing of the private key', async () => {
    const { k1 } = await keyFileSigner(aKeyFile()).publicKeys();
    expect(Object.keys(k1 ?? {}).sort()).toEqual(['crv', 'kty', 'x', 'y']);
  });

  test.each([
    ['a public key', { d: undefined }, 'P-256'],
    ['another curve', {}, 'P-384'],
    ['a key without a name', { kid: '' }, 'P-256'],
  ])('%s is no signing key', (_, change, curve) => {
    expect(() => keyFileSigner(aKeyFile(change, curve))).toThrow();
  });
});

describe('a seal', () => {
  const signer = keyFileSigner(aKeyFile());
  const other = keyFileSigner(aKeyFile());

  test('of an unknown key is neither true nor false', async () => {
    const seal = await signer.sign(bytesOf('同意'));
    const check = checkSealWith(await signer.publicKeys());
    expect(await check('同意', { ...seal, keyId: 'k2' })).toBeNull();
    expect(await check('同意', { ...seal, keyId: 'constructor' })).toBeNull();
  });

  test.each([['no text'], ['empty', ''], ['zeros', Buffer.alloc(64).toString('base64url')], ['cut', 'AAAA']])(
    'that is %s is false',
    async (_, value = '!!!') => {
      const seal = await signer.sign(bytesOf('同意'));
      expect(await checkSealWith(await signer.publicKeys())('同意', { ...seal, value })).toBe(false);
    },
  );

  test('of somebody else under our key id is false', async () => {
    const seal = await other.sign(bytesOf('同意'));
    expect(await checkSealWith(await signer.publicKeys())('同意', seal)).toBe(false);
  });

  test('of another algorithm is false', async () => {
    const seal = { ...(await signer.sign(bytesOf('同意'))), algorithm: 'HS256' as 'ES256' };
    expect(await checkSealWith(await signer.publicKeys())('同意', seal)).toBe(false);
  });
});
