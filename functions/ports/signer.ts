import type { Seal } from 'shared/sign-off/journal';
import type { PublicKey, PublicKeys } from 'shared/sign-off/verification/plan-export';
import type { CheckSeal } from 'shared/sign-off/verification/verify';

export type { PublicKey, PublicKeys };

/** The service's own signing key: Key Vault in Azure, a key file in development. */
export interface Signer {
  /** Signs these bytes with ES256. */
  sign(bytes: Uint8Array): Promise<Seal>;
  /** All keys that ever signed, retired ones too. `used`: ids that should be among them, so that new ones are looked for. */
  publicKeys(used?: readonly string[]): Promise<PublicKeys>;
}

/** Checks seals against public keys, as anybody can. */
export type SealChecker = (keys: PublicKeys) => CheckSeal;
