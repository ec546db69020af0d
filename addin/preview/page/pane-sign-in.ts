import type { LocalSignIn } from 'addin/preview/page/local-sign-in';

/** The way to sign in that the page offers the pane (`addin/session/sign-in`). */
export interface PaneSignIn {
  resume(): Promise<boolean>;
  signIn(): Promise<'signed-in' | 'closed'>;
  signOut(): Promise<void>;
  token(wasRefused: boolean): Promise<string>;
}

/** `ask` opens the chooser of demo people; the page then opens that person's workbook with a pane of its own. */
export const paneSignIn = (local: LocalSignIn, ask: () => void): PaneSignIn => ({
  resume: () => Promise.resolve(local.person !== null),
  signIn: () => {
    ask();
    return Promise.resolve(local.person === null ? 'closed' : 'signed-in');
  },
  signOut: () => {
    local.become(null);
    ask();
    return Promise.resolve();
  },
  token: (wasRefused) => local.token(wasRefused),
});
