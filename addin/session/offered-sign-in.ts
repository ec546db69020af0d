import type { SignIn } from 'addin/session/sign-in';

declare global {
  interface Window {
    /** Whoever stands in for Excel around the pane may bring its own way to sign in. Excel itself brings none. */
    countersignSignIn?: SignIn;
  }
}

export const offeredSignIn = (page: Window): SignIn | null => page.countersignSignIn ?? null;
