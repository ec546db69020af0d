import { createPrivateKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { PublicKeys, Signer } from 'functions/ports/signer';

/** One private key as JWK. */
const fileSchema = z.object({
  kid: z.string().min(1),
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
});

/** Signs with a key in a file. For development: config refuses it where the app is deployed. */
export function keyFileSigner(path: string): Signer {
  const { kid: keyId, d, ...publicKey } = fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const privateKey = createPrivateKey({ key: { ...publicKey, d }, format: 'jwk' });
  const published: PublicKeys = { [keyId]: publicKey };
  return {
    sign: async (bytes) => {
      const value = sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' });
      return { keyId, algorithm: 'ES256', value: value.toString('base64url') };
    },
    publicKeys: async () => published,
  };
}
