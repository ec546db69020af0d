import { createHash } from 'node:crypto';
import type { TokenCredential } from '@azure/identity';
import { CryptographyClient, KeyClient, parseKeyVaultKeyIdentifier, type JsonWebKey } from '@azure/keyvault-keys';
import type { PublicKey, PublicKeys, Signer } from 'functions/ports/signer';

/** Versions are added by rotation, months apart. */
const oldestKeys = 60 * 60_000;

/** Signs with a Key Vault key (EC, P-256). The private key never leaves the vault; rotation adds a version. */
export function keyVaultSigner(keyUrl: string, credential: TokenCredential, now: () => number): Signer {
  const { vaultUrl, name } = parseKeyVaultKeyIdentifier(keyUrl);
  const cryptography = new CryptographyClient(keyUrl, credential);
  const keys = new KeyClient(vaultUrl, credential);
  let known: { readonly taken: number; readonly keys: Promise<PublicKeys> } | null = null;

  const everyVersion = async (): Promise<PublicKeys> => {
    const published: Record<string, PublicKey> = {};
    for await (const { version } of keys.listPropertiesOfKeyVersions(name)) {
      if (version === undefined) continue;
      const { key } = await keys.getKey(name, { version });
      const found = key === undefined ? null : publicPart(key);
      if (found !== null) published[version] = found;
    }
    return published;
  };

  return {
    sign: async (bytes) => {
      const digest = createHash('sha256').update(bytes).digest();
      const { result, keyID } = await cryptography.sign('ES256', digest);
      const version = parseKeyVaultKeyIdentifier(keyID ?? keyUrl).version ?? '';
      return { keyId: version, algorithm: 'ES256', value: Buffer.from(result).toString('base64url') };
    },
    publicKeys: () => {
      if (known === null || now() - known.taken > oldestKeys) {
        const taken = { taken: now(), keys: everyVersion() };
        known = taken;
        taken.keys.catch(() => {
          if (known === taken) known = null;
        });
      }
      return known.keys;
    },
  };
}

const publicPart = ({ kty, crv, x, y }: JsonWebKey): PublicKey | null =>
  kty?.startsWith('EC') && crv === 'P-256' && x !== undefined && y !== undefined
    ? { kty: 'EC', crv, x: Buffer.from(x).toString('base64url'), y: Buffer.from(y).toString('base64url') }
    : null;
