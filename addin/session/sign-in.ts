/** `closed`: by the person. `blocked`: the browser let no window open. `failed`: anything else, to be tried again. */
export type SignInOutcome = 'signed-in' | 'closed' | 'blocked' | 'failed';

/** A way to sign in. Tokens never leave memory and are never logged. */
export interface SignIn {
  /** True once a person is signed in without asking anybody. */
  resume(): Promise<boolean>;
  /** Asks the person; only after a click, since browsers open no window otherwise. */
  signIn(): Promise<SignInOutcome>;
  signOut(): Promise<void>;
  /**
   * A fresh access token for the service, not the one before where that was refused; asks nobody.
   * @throws SignedOut where nobody is signed in, or has to confirm something
   */
  token(wasRefused: boolean): Promise<string>;
}
