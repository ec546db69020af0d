import { createHmac } from 'node:crypto';
import {
  CompactEncrypt,
  SignJWT,
  UnsecuredJWT,
  createLocalJWKSet,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWK,
  type JWTPayload,
} from 'jose';
import type { Config } from 'functions/config';
import { tokensBy } from 'functions/identity/tokens';

const tenant = '11111111-2222-4333-8444-555555555555';
const otherTenant = '99999999-2222-4333-8444-555555555555';
const authority = 'https://login.microsoftonline.com';
const issuer = `${authority}/${tenant}/v2.0`;
const audience = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const identity: Config['identity'] = {
  issuer: { kind: 'entra', authority },
  tenants: [tenant],
  audiences: [audience, `api://${audience}`],
  scope: 'Plans.Use',
};
/** Seconds. */
const now = 1_772_000_000;

const claims = {
  ...{ iss: issuer, aud: audience, tid: tenant, oid: 'p-li', scp: 'openid Plans.Use', ver: '2.0' },
  ...{ iat: now - 10, nbf: now - 10, exp: now + 3600 },
};

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;
let rsa: Keys, ec: Keys, foreign: Keys, weak: JWK;
let read: ReturnType<typeof tokensBy>['read'];
let keys: JWK[];

beforeAll(async () => {
  [rsa, ec, foreign] = await Promise.all([
    generateKeyPair('RS256', { extractable: true }),
    generateKeyPair('ES256', { extractable: true }),
    generateKeyPair('RS256', { extractable: true }),
  ]);
  keys = [
    { ...(await exportJWK(rsa.publicKey)), kid: 'rsa', use: 'sig' },
    { ...(await exportJWK(ec.publicKey)), kid: 'ec', use: 'sig', alg: 'ES256' },
  ];
  weak = { ...(await exportJWK(foreign.publicKey)), kid: 'rsa' };
  const keyFor = createLocalJWKSet({ keys });
  read = tokensBy({ identity, keyFor: (header, token) => keyFor(header, token), now: () => now * 1000 }).read;
});

const without = (...names: readonly (keyof typeof claims)[]): JWTPayload =>
  Object.fromEntries(Object.entries(claims).filter(([name]) => !(names as readonly string[]).includes(name)));

const signed = (payload: JWTPayload, header: object = {}, key: Keys = rsa): Promise<string> =>
  new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'rsa', typ: 'JWT', ...header }).sign(key.privateKey);
const withClaims = (change: object, header: object = {}): Promise<string> => signed({ ...claims, ...change }, header);

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const unsealed = (header: object, payload: object, signature = ''): string =>
  `${part(header)}.${part(payload)}.${signature}`;

async function outcome(authorization: string | null): Promise<string> {
  const found = await read(authorization);
  return 'refused' in found ? found.refused.code : `${found.subject.tenant} ${found.subject.objectId}`;
}

describe('a sound token', () => {
  const person = `${tenant} p-li`;

  test.each<[string, () => Promise<string>]>([
    ['signed with RS256', () => withClaims({})],
    ['signed with ES256', () => signed(claims, { alg: 'ES256', kid: 'ec' }, ec)],
    ['for the audience as an address', () => withClaims({ aud: `api://${audience}` })],
    ['for several audiences', () => withClaims({ aud: ['other', audience] })],
    ['that ran out half a minute ago', () => withClaims({ exp: now - 30 })],
    ['that begins in half a minute', () => withClaims({ nbf: now + 30 })],
    ['of a person, said so', () => withClaims({ idtyp: 'user' })],
  ])('%s is somebody', async (_, make) => {
    expect(await outcome(`Bearer ${await make()}`)).toBe(person);
  });

  test('the scheme may be written in any case', async () => {
    expect(await outcome(`bearer ${await withClaims({})}`)).toBe(person);
  });
});

const publicPem = async (): Promise<string> => exportSPKI(rsa.publicKey);
const hmac = (header: object, secret: string): string => {
  const body = `${part(header)}.${part(claims)}`;
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
};
const tampered = async (at: 0 | 1 | 2, change: (text: string) => string): Promise<string> => {
  const parts = (await withClaims({})).split('.');
  parts[at] = change(parts[at] ?? '');
  return parts.join('.');
};
const rewritten = (change: object) => (text: string) =>
  part({ ...(JSON.parse(Buffer.from(text, 'base64url').toString()) as object), ...change });

describe('a forged token', () => {
  test.each<[string, () => Promise<string> | string, string]>([
    ['unsigned', () => new UnsecuredJWT(claims).encode(), 'token-malformed'],
    [
      'with algorithm none and somebody else’s signature',
      () => unsealed({ alg: 'none', kid: 'rsa' }, claims, 'c2ln'),
      'token-untrusted',
    ],
    ['with algorithm None', () => unsealed({ alg: 'None', kid: 'rsa' }, claims, 'c2ln'), 'token-untrusted'],
    ['with algorithm nOnE', () => unsealed({ alg: 'nOnE', kid: 'rsa' }, claims, 'c2ln'), 'token-untrusted'],
    ['with no algorithm', () => unsealed({ kid: 'rsa' }, claims, 'c2ln'), 'token-malformed'],
    ['with an algorithm that is a number', () => unsealed({ alg: 1, kid: 'rsa' }, claims, 'c2ln'), 'token-malformed'],
    [
      'with HS256 and the public key as secret',
      async () => hmac({ alg: 'HS256', kid: 'rsa' }, await publicPem()),
      'token-untrusted',
    ],
    ['with HS256 and an empty secret', () => hmac({ alg: 'HS256', kid: 'rsa' }, ''), 'token-untrusted'],
    ['with HS256 and no key id', async () => hmac({ alg: 'HS256' }, await publicPem()), 'token-untrusted'],
    ['with RS384', () => signedAs('RS384'), 'token-untrusted'],
    ['with RS512', () => signedAs('RS512'), 'token-untrusted'],
    ['with PS256', () => signedAs('PS256'), 'token-untrusted'],
    ['by somebody else under our key id', () => signed(claims, {}, foreign), 'token-untrusted'],
    ['by somebody else under a key id of theirs', () => signed(claims, { kid: 'theirs' }, foreign), 'token-untrusted'],
    [
      'by somebody else who brings the key along',
      () => signed(claims, { jwk: weak, kid: 'theirs' }, foreign),
      'token-untrusted',
    ],
    [
      'by somebody else who says where the key is',
      () => signed(claims, { jku: 'https://evil.example/keys', kid: 'theirs' }, foreign),
      'token-untrusted',
    ],
    [
      'by somebody else who brings a certificate',
      () => signed(claims, { x5c: ['MIIB'], kid: 'theirs' }, foreign),
      'token-untrusted',
    ],
    [
      'by somebody else who says where the certificate is',
      () => signed(claims, { x5u: 'https://evil.example', kid: 'theirs' }, foreign),
      'token-untrusted',
    ],
    ['with a key id that is a path', () => signed(claims, { kid: '../../dev/null' }, foreign), 'token-untrusted'],
    ['with a key id every object has', () => signed(claims, { kid: '__proto__' }, foreign), 'token-untrusted'],
    ['with an ES256 header on an RSA key', () => tampered(0, rewritten({ alg: 'ES256' })), 'token-untrusted'],
    [
      'with an ES256 signature of nothing',
      () => unsealed({ alg: 'ES256', kid: 'ec' }, claims, Buffer.alloc(64).toString('base64url')),
      'token-untrusted',
    ],
    ['with another person written in', () => tampered(1, rewritten({ oid: 'p-zhou' })), 'token-untrusted'],
    ['with a longer life written in', () => tampered(1, rewritten({ exp: now + 1e6 })), 'token-untrusted'],
    ['with its signature cut short', () => tampered(2, (text) => text.slice(0, -8)), 'token-untrusted'],
    ['with its signature turned round', () => tampered(2, (text) => [...text].reverse().join('')), 'token-untrusted'],
    ['with no signature', () => tampered(2, () => ''), 'token-malformed'],
    ['that ran out', () => withClaims({ exp: now - 61 }), 'token-expired'],
    ['that ran out long ago', () => withClaims({ exp: 0 }), 'token-expired'],
    ['that does not run out', () => signed(without('exp')), 'token-malformed'],
    ['that runs out in words', () => withClaims({ exp: 'tomorrow' as never }), 'token-malformed'],
    ['that has not begun', () => withClaims({ nbf: now + 61 }), 'token-not-yet-valid'],
    ['that begins never', () => signed(without('nbf')), 'token-malformed'],
    ['for another audience', () => withClaims({ aud: 'https://graph.microsoft.com' }), 'token-wrong-audience'],
    ['for part of our audience', () => withClaims({ aud: audience.slice(0, -1) }), 'token-wrong-audience'],
    ['for nobody', () => signed(without('aud')), 'token-malformed'],
    ['for an empty list of audiences', () => withClaims({ aud: [] }), 'token-wrong-audience'],
    [
      'of another tenant',
      () => withClaims({ tid: otherTenant, iss: `${authority}/${otherTenant}/v2.0` }),
      'token-wrong-tenant',
    ],
    [
      'of another tenant that says it is ours',
      () => withClaims({ iss: `${authority}/${otherTenant}/v2.0` }),
      'token-untrusted',
    ],
    ['of no tenant', () => signed(without('tid')), 'token-malformed'],
    ['of every tenant', () => withClaims({ tid: 'common', iss: `${authority}/common/v2.0` }), 'token-wrong-tenant'],
    ['of a list of tenants', () => withClaims({ tid: [tenant] }), 'token-malformed'],
    ['from another issuer', () => withClaims({ iss: 'https://evil.example' }), 'token-untrusted'],
    ['from an issuer that begins like ours', () => withClaims({ iss: `${issuer}/more` }), 'token-untrusted'],
    ['from the older issuer', () => withClaims({ iss: `https://sts.windows.net/${tenant}/` }), 'token-untrusted'],
    ['from no issuer', () => signed(without('iss')), 'token-malformed'],
    ['without our scope', () => withClaims({ scp: 'User.Read' }), 'token-lacks-scope'],
    ['with a scope that begins like ours', () => withClaims({ scp: 'Plans.UseAll' }), 'token-lacks-scope'],
    ['with our scope in other letters', () => withClaims({ scp: 'plans.use' }), 'token-lacks-scope'],
    ['with our scope as a list', () => withClaims({ scp: ['Plans.Use'] }), 'token-lacks-scope'],
    ['with our scope as a role', () => signed({ ...without('scp'), roles: ['Plans.Use'] }), 'token-lacks-scope'],
    ['of an app', () => withClaims({ idtyp: 'app' }), 'token-not-a-person'],
    ['of nobody', () => signed(without('oid')), 'token-malformed'],
    ['of an id that is a filter', () => withClaims({ oid: "x' or 1 eq 1" }), 'token-malformed'],
    ['of an id that is a number', () => withClaims({ oid: 7 }), 'token-malformed'],
    ['that asks for rules of its own', () => tampered(0, rewritten({ crit: ['b64'], b64: false })), 'token-untrusted'],
    ['that is encrypted', () => encrypted(), 'token-malformed'],
    ['whose content is a list', () => signedText('[]'), 'token-malformed'],
    ['whose content is no JSON', () => signedText('{'), 'token-malformed'],
  ])('%s is nobody', async (_, make, code) => {
    expect(await outcome(`Bearer ${await make()}`)).toBe(code);
  });

  test.each<[string, string | null, string]>([
    ['nothing', null, 'token-missing'],
    ['an empty header', '', 'token-missing'],
    ['only the scheme', 'Bearer', 'token-malformed'],
    ['only the scheme and a blank', 'Bearer ', 'token-malformed'],
    ['a user name and password', 'Basic cC1saTpzZWNyZXQ=', 'token-malformed'],
    ['words', 'Bearer let me in', 'token-malformed'],
    ['two dots', 'Bearer ..', 'token-malformed'],
    ['four parts', 'Bearer a.b.c.d', 'token-malformed'],
    ['full-width letters', 'Bearer ａ.ｂ.ｃ', 'token-malformed'],
    ['a header longer than any token', `Bearer ${'a'.repeat(9000)}.b.c`, 'token-malformed'],
    ['no base64', 'Bearer !!.!!.!!', 'token-malformed'],
    ['two tokens', 'Bearer a.b.c, Bearer d.e.f', 'token-malformed'],
  ])('%s is nobody', async (_, authorization, code) => {
    expect(await outcome(authorization)).toBe(code);
  });
});

async function signedAs(alg: 'RS384' | 'RS512' | 'PS256'): Promise<string> {
  const { privateKey } = await generateKeyPair(alg);
  return new SignJWT(claims).setProtectedHeader({ alg, kid: 'rsa' }).sign(privateKey);
}

const encrypted = (): Promise<string> =>
  new CompactEncrypt(Buffer.from(JSON.stringify(claims)))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .encrypt(new Uint8Array(32));

async function signedText(text: string): Promise<string> {
  const { CompactSign } = await import('jose');
  return new CompactSign(Buffer.from(text)).setProtectedHeader({ alg: 'RS256', kid: 'rsa' }).sign(rsa.privateKey);
}

describe('keys that change', () => {
  test('a token under a new key is sound as soon as the issuer says so, and one under a withdrawn key no longer', async () => {
    let published = [keys[0]].flatMap((key) => key ?? []);
    const resolver = tokensBy({
      ...{ identity, now: () => now * 1000 },
      keyFor: (header, token) => createLocalJWKSet({ keys: published })(header, token),
    });
    const [old, fresh] = [await withClaims({}), await signed(claims, { alg: 'ES256', kid: 'ec' }, ec)];
    const codes = async () =>
      Promise.all([old, fresh].map(async (token) => 'subject' in (await resolver.read(`Bearer ${token}`))));
    expect(await codes()).toEqual([true, false]);
    published = [keys[1]].flatMap((key) => key ?? []);
    expect(await codes()).toEqual([false, true]);
  });

  test('an issuer that does not answer is our fault, not the caller’s', async () => {
    const unreachable = tokensBy({
      ...{ identity, now: () => now * 1000 },
      keyFor: () => Promise.reject(new Error('ECONNREFUSED')),
    });
    await expect(unreachable.read(`Bearer ${await withClaims({})}`)).rejects.toThrow('ECONNREFUSED');
  });
});
