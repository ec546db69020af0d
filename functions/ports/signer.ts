import type { Seal } from 'shared/sign-off/journal';
import type { CheckSeal } from 'shared/sign-off/verify';

/** A public key as JWK. */
export interface PublicKey {
  readonly kty: 'EC';
  readonly crv: 'P-256';
  readonly x: string;
  readonly y: string;
}

/** By key id: what anybody needs to verify an exported plan offline. */
export type PublicKeys = Readonly<Record<string, PublicKey>>;

/** The service's own signing key: Key Vault in Azure, a key file in development. */
export interface Signer {
  /** Signs these bytes with ES256. */
  sign(bytes: Uint8Array): Promise<Seal>;
  /** All keys that ever signed, retired ones too. */
  publicKeys(): Promise<PublicKeys>;
}

/** Checks seals against public keys, as anybody can. */
export type SealChecker = (keys: PublicKeys) => CheckSeal;
