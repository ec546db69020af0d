import { SignJWT, createLocalJWKSet, exportJWK, generateKeyPair } from 'jose';
import { tokensBy } from 'functions/identity/tokens';

const tenant = '11111111-2222-4333-8444-555555555555';
const begin = 1_772_000_000;
const minute = 60;

/** Signatures that were calculated. */
const checks = jest.spyOn(crypto.subtle, 'verify');

/** At a time of our choosing (seconds). */
async function aDesk() {
  const pair = await generateKeyPair('ES256');
  const keyFor = createLocalJWKSet({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k', alg: 'ES256' }] });
  const desk = { time: begin };
  checks.mockClear();
  const identity = {
    issuer: { kind: 'local', issuer: 'https://here/local', jwks: '' } as const,
    ...{ tenants: [tenant], audiences: ['api'], scope: 'Plans.Use' },
  };
  const { read } = tokensBy({
    identity,
    keyFor: (header, token) => keyFor(header, token),
    now: () => desk.time * 1000,
  });
  const tokenFor = (oid: string, expires: number): Promise<string> =>
    new SignJWT({ tid: tenant, oid, scp: 'Plans.Use', iss: 'https://here/local', aud: 'api' })
      .setProtectedHeader({ alg: 'ES256', kid: 'k' })
      .setIssuedAt(begin)
      .setNotBefore(begin)
      .setExpirationTime(expires)
      .sign(pair.privateKey);
  const outcome = async (token: string): Promise<string> => {
    const found = await read(`Bearer ${token}`);
    return 'refused' in found ? found.refused.code : found.subject.objectId;
  };
  return { desk, tokenFor, outcome };
}

test('a token that was sound is checked once in five minutes', async () => {
  const { desk, tokenFor, outcome } = await aDesk();
  const token = await tokenFor('p-li', begin + 60 * minute);
  for (const [time, most] of [
    [0, 1],
    [1, 1],
    [299, 1],
    [300, 2],
    [599, 2],
    [600, 3],
  ] as const) {
    desk.time = begin + time;
    expect([await outcome(token), checks.mock.calls.length]).toEqual(['p-li', most]);
  }
});

test('having been seen does not make it last: after its end it is over, as it would have been', async () => {
  const { desk, tokenFor, outcome } = await aDesk();
  const token = await tokenFor('p-li', begin + 2 * minute);
  expect(await outcome(token)).toBe('p-li');
  desk.time = begin + 3 * minute + 1;
  expect(await outcome(token)).toBe('token-expired');
});

test('seen by a clock that was an hour ahead, it is not valid yet by the right one', async () => {
  const { desk, tokenFor, outcome } = await aDesk();
  const token = await tokenFor('p-li', begin + 120 * minute);
  expect(await outcome(token)).toBe('p-li');
  desk.time = begin - 60 * minute;
  expect(await outcome(token)).toBe('token-not-yet-valid');
});

test('one letter of it changed makes it another one, and nobody is taken for somebody else', async () => {
  const { tokenFor, outcome } = await aDesk();
  const [one, other] = [await tokenFor('p-li', begin + 60), await tokenFor('p-zhou', begin + 60)];
  expect([await outcome(one), await outcome(other), await outcome(one)]).toEqual(['p-li', 'p-zhou', 'p-li']);
  const [head = '', claims = '', seal = ''] = one.split('.');
  const foreign = other.split('.')[1] ?? '';
  expect(await outcome([head, foreign, seal].join('.'))).toBe('token-untrusted');
  expect(await outcome([head, claims, `${seal.startsWith('A') ? 'B' : 'A'}${seal.slice(1)}`].join('.'))).toBe(
    'token-untrusted',
  );
});

test('what was refused is looked at each time', async () => {
  const { tokenFor, outcome } = await aDesk();
  const token = await tokenFor('no/body', begin + 60 * minute);
  expect([await outcome(token), await outcome(token), checks.mock.calls.length]).toEqual([
    'token-malformed',
    'token-malformed',
    2,
  ]);
});
