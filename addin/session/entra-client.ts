import type { Configuration as MsalConfiguration, IPublicClientApplication } from '@azure/msal-browser';
import type { Configuration } from 'addin/session/configuration';

/** Pages of our own that only sign-in opens; registered as redirect addresses (docs/operations.md). */
export const bridgePage = 'auth.html';
export const dialogPage = 'dialog.html';

/** Beside the page that is shown. */
export const pageBeside = (name: string): string => new URL(name, window.location.href.split(/[?#]/)[0]).href;

interface Options {
  readonly redirectUri: string;
  /**
   * Where the library keeps what it needs: on the device, encrypted; with the window, so that a page finds it again
   * when it comes back from the issuer; or with the page.
   */
  readonly keptIn: 'localStorage' | 'sessionStorage' | 'memoryStorage';
  /**
   * False in a dialog of Office: another page has opened the window, and with the check on the issuer would cut the
   * dialog off from it for good.
   */
  readonly originCheck: boolean;
}

export const msalConfiguration = (
  { clientId, authority, tenant }: Configuration,
  { redirectUri, keptIn, originCheck }: Options,
): MsalConfiguration => ({
  auth: {
    clientId,
    authority: `${authority}/${tenant}`,
    // Metadata of an authority outside of the list the library carries would be asked for at every start.
    knownAuthorities: [new URL(authority).host],
    redirectUri,
    originCheck,
  },
  cache: { cacheLocation: keptIn },
});

export type OpenClient = () => Promise<IPublicClientApplication>;

/** Opens once; a load that failed is tried again with the next request. */
export function openOnce<T>(open: () => Promise<T>): () => Promise<T> {
  let opening: Promise<T> | null = null;
  return () => {
    opening ??= open().catch((fault: unknown) => {
      opening = null;
      throw fault;
    });
    return opening;
  };
}
