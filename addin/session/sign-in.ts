/** A way to sign in. Tokens never leave memory and are never logged. */
export interface SignIn {
  /** True once a person is signed in without asking anybody. */
  resume(): Promise<boolean>;
  /** Asks the person; false when they gave up or it failed. */
  signIn(): Promise<boolean>;
  signOut(): Promise<void>;
  /** A fresh access token for the service, not the one before where that was refused; throws when nobody is signed in. */
  token(wasRefused: boolean): Promise<string>;
}
