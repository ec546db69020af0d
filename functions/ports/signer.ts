import type { Seal } from 'shared/sign-off/journal';

/** Public keys by key id, as JWK (EC, P-256): what anybody needs to verify an exported plan offline. */
export type PublicKeys = Readonly<Record<string, { kty: string; crv: string; x: string; y: string }>>;

/** The service's own signing key: Key Vault in Azure, a key file in development. */
export interface Signer {
  /** Signs these bytes with ES256. */
  sign(bytes: Uint8Array): Promise<Seal>;
  /** All keys that ever signed, retired ones too. */
  publicKeys(): Promise<PublicKeys>;
}
