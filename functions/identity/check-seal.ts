import { createPublicKey, verify } from 'node:crypto';
import type { PublicKeys, SealChecker } from 'functions/ports/signer';

export const checkSealWith: SealChecker = (keys: PublicKeys) => async (text, seal) => {
  const key = Object.hasOwn(keys, seal.keyId) ? keys[seal.keyId] : undefined;
  if (key === undefined) return null;
  if (seal.algorithm !== 'ES256') return false;
  const { kty, crv, x, y } = key;
  const publicKey = createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' });
  const signature = Buffer.from(seal.value, 'base64url');
  return verify('sha256', Buffer.from(text, 'utf8'), { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature);
};
