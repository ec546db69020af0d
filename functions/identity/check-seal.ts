import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { PublicKey, PublicKeys, SealChecker } from 'functions/ports/signer';

export const checkSealWith: SealChecker = (keys: PublicKeys) => async (text, seal) => {
  const key = Object.hasOwn(keys, seal.keyId) ? keys[seal.keyId] : undefined;
  if (key === undefined) return null;
  const publicKey = publicKeyOf(key);
  if (seal.algorithm !== 'ES256' || publicKey === null) return false;
  const signature = Buffer.from(seal.value, 'base64url');
  // Several texts decode to the same bytes; only the one that was written is the seal.
  if (signature.toString('base64url') !== seal.value) return false;
  return verify('sha256', Buffer.from(text, 'utf8'), { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature);
};

/** Null: not a point of the curve, so no key of anybody. */
function publicKeyOf({ kty, crv, x, y }: PublicKey): KeyObject | null {
  try {
    return createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' });
  } catch {
    return null;
  }
}
