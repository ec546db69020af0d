import { checkSealWith } from 'functions/identity/check-seal';
import { keyVaultSigner } from 'functions/identity/key-vault-signer';
import { FakeKeyVault } from 'tests/fakes/key-vault';

const credential = { getToken: async () => ({ token: 'a-token', expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) };
const day = 24 * 60 * 60_000;

function opened() {
  let moment = Date.parse('2026-02-27T01:00:00.000Z');
  const now = (): number => moment;
  const vault = new FakeKeyVault(now);
  const options = {
    httpClient: vault.httpClient,
    disableChallengeResourceVerification: true,
    retryOptions: { maxRetries: 0 },
  };
  return {
    vault,
    later: (milliseconds: number) => void (moment += milliseconds),
    signer: () => keyVaultSigner(vault.keyUrl, credential, now, options),
  };
}

const bytes = new TextEncoder().encode('同意');

test('T8 signs with the newest version by its name, and the seal holds', async () => {
  const { vault, later, signer } = opened();
  vault.rotate();
  later(day);
  const newest = vault.rotate();
  const one = signer();
  const seal = await one.sign(bytes);
  expect(seal.keyId).toBe(newest);
  expect(await checkSealWith(await one.publicKeys())('同意', seal)).toBe(true);
  expect(vault.asked).toContain(`POST ${newest} sign`);
});

test('T8 rotated while it runs: seals before and after hold, on every instance', async () => {
  const { vault, later, signer } = opened();
  const old = vault.rotate();
  const [here, there] = [signer(), signer()];
  const before = await here.sign(bytes);
  await there.publicKeys();
  later(day);
  const newest = vault.rotate();
  const after = await here.sign(bytes);
  expect([before.keyId, after.keyId]).toEqual([old, newest]);
  // The other one has heard of no new version yet.
  const keys = await there.publicKeys([before.keyId, after.keyId]);
  for (const seal of [before, after]) expect(await checkSealWith(keys)('同意', seal)).toBe(true);
});

test.each(['expire', 'disable'] as const)('T8 signs on when the version in hand stops to: %s', async (stop) => {
  const { vault, later, signer } = opened();
  const old = vault.rotate();
  const one = signer();
  await one.sign(bytes);
  later(1000);
  const newest = vault.rotate();
  vault[stop](old);
  const seal = await one.sign(bytes);
  expect(seal.keyId).toBe(newest);
  expect(await checkSealWith(await one.publicKeys([newest]))('同意', seal)).toBe(true);
});

test('T8 a seal that its own key does not confirm is given to nobody', async () => {
  const { vault, later, signer } = opened();
  vault.rotate();
  const one = signer();
  await one.sign(bytes);
  later(1000);
  vault.rotate();
  // What is told as one version was signed with another: found, and looked up anew.
  vault.signsWithNewest = true;
  const seal = await one.sign(bytes);
  expect(await checkSealWith(await one.publicKeys([seal.keyId]))('同意', seal)).toBe(true);
});

test('T8 with no version that may sign nothing is sealed', async () => {
  const { vault, signer } = opened();
  vault.expire(vault.rotate());
  await expect(signer().sign(bytes)).rejects.toThrow('no version');
});
