import { createHash, createPublicKey, verify } from 'node:crypto';
import type { TokenCredential } from '@azure/identity';
import {
  CryptographyClient,
  KeyClient,
  parseKeyVaultKeyIdentifier,
  type JsonWebKey,
  type KeyClientOptions,
  type KeyProperties,
} from '@azure/keyvault-keys';
import type { PublicKey, PublicKeys, Signer } from 'functions/ports/signer';

/** Versions are added by rotation, months apart; after so many milliseconds it is asked which one is the newest. */
const newestFor = 10 * 60_000;
const publishedFor = 60 * 60_000;
/** A key nobody knows is not asked for more often. */
const leastBetween = 60_000;

interface Version {
  readonly id: string;
  readonly version: string;
  readonly publicKey: PublicKey;
}

/**
 * Signs with a Key Vault key (EC, P-256). The private key never leaves the vault. Every seal is made with one named
 * version, the newest that may sign, and is checked with that version's public key before anybody gets it; where that
 * fails, as when the version has expired since, the newest one is looked up again.
 */
export function keyVaultSigner(
  keyUrl: string,
  credential: TokenCredential,
  now: () => number,
  options: KeyClientOptions = {},
): Signer {
  const { vaultUrl, name } = parseKeyVaultKeyIdentifier(keyUrl);
  const keys = new KeyClient(vaultUrl, credential, options);
  let newest: { readonly taken: number; readonly version: Promise<Version> } | null = null;
  let published: { readonly taken: number; readonly keys: Promise<PublicKeys> } | null = null;

  const versionOf = async (version: string): Promise<Version | null> => {
    const { id, key } = await keys.getKey(name, { version });
    const publicKey = key === undefined ? null : publicPart(key);
    return id === undefined || publicKey === null ? null : { id, version, publicKey };
  };

  const findNewest = async (): Promise<Version> => {
    const usable: KeyProperties[] = [];
    for await (const each of keys.listPropertiesOfKeyVersions(name)) if (maySign(each, now())) usable.push(each);
    usable.sort((one, other) => (other.createdOn?.getTime() ?? 0) - (one.createdOn?.getTime() ?? 0));
    for (const { version } of usable) {
      const found = version === undefined ? null : await versionOf(version);
      if (found !== null) return found;
    }
    throw new Error(`no version of the key ${name} may sign`);
  };

  const newestVersion = (again: boolean): Promise<Version> => {
    if (again || newest === null || now() - newest.taken > newestFor) {
      const taken = { taken: now(), version: findNewest() };
      newest = taken;
      taken.version.catch(() => {
        if (newest === taken) newest = null;
      });
    }
    return newest.version;
  };

  const everyVersion = async (): Promise<PublicKeys> => {
    const found: Record<string, PublicKey> = {};
    for await (const { version } of keys.listPropertiesOfKeyVersions(name)) {
      const known = version === undefined ? null : await versionOf(version);
      if (known !== null) found[known.version] = known.publicKey;
    }
    return found;
  };

  const publishedKeys = (again: boolean): Promise<PublicKeys> => {
    if (again || published === null || now() - published.taken > publishedFor) {
      const taken = { taken: now(), keys: everyVersion() };
      published = taken;
      taken.keys.catch(() => {
        if (published === taken) published = null;
      });
    }
    return published.keys;
  };

  /** Null: the vault refused, or what it gave is no signature by this version. */
  const signedWith = async ({ id, version, publicKey }: Version, bytes: Uint8Array) => {
    const digest = createHash('sha256').update(bytes).digest();
    const client = new CryptographyClient(id, credential, options);
    const value = await client.sign('ES256', digest).then(({ result }) => Buffer.from(result));
    const key = createPublicKey({ key: { ...publicKey }, format: 'jwk' });
    const holds = verify('sha256', bytes, { key, dsaEncoding: 'ieee-p1363' }, value);
    return holds ? ({ keyId: version, algorithm: 'ES256', value: value.toString('base64url') } as const) : null;
  };

  return {
    sign: async (bytes) => {
      const first = await newestVersion(false);
      const seal =
        (await signedWith(first, bytes).catch(() => null)) ?? (await signedWith(await newestVersion(true), bytes));
      if (seal === null) throw new Error(`the vault signed with another key than ${name} says`);
      return seal;
    },
    publicKeys: async (used = []) => {
      const known = await publishedKeys(false);
      const isMissing = used.some((keyId) => !Object.hasOwn(known, keyId));
      const isOld = published !== null && now() - published.taken > leastBetween;
      return isMissing && isOld ? publishedKeys(true) : known;
    },
  };
}

function maySign({ enabled, notBefore, expiresOn }: KeyProperties, now: number): boolean {
  const begun = notBefore === undefined || notBefore.getTime() <= now;
  return enabled !== false && begun && (expiresOn === undefined || expiresOn.getTime() > now);
}

const publicPart = ({ kty, crv, x, y }: JsonWebKey): PublicKey | null =>
  kty?.startsWith('EC') && crv === 'P-256' && x !== undefined && y !== undefined
    ? { kty: 'EC', crv, x: Buffer.from(x).toString('base64url'), y: Buffer.from(y).toString('base64url') }
    : null;
