/** Whom a validated token speaks for. */
export interface Subject {
  readonly tenant: string;
  readonly objectId: string;
}

export type TokenRefusal =
  | 'token-missing'
  | 'token-malformed'
  | 'token-expired'
  | 'token-not-yet-valid'
  | 'token-untrusted'
  | 'token-wrong-audience'
  | 'token-wrong-tenant'
  | 'token-lacks-scope'
  | 'token-not-a-person';

export interface Tokens {
  /** Reads an `Authorization` header; null where there is none. */
  read(authorization: string | null): Promise<{ subject: Subject } | { refused: { code: TokenRefusal } }>;
}
