import type { AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import type { Configuration } from 'addin/session/configuration';
import type { SignIn } from 'addin/session/sign-in';

/**
 * Nested app authentication: Excel itself is the broker. Follows the recipe for Excel, where `ssoSilent` with a login
 * hint works and `acquireTokenSilent` does not always. Where the host has no nested sign-in, MSAL opens a pop-up
 * of its own. Cannot be tried without a tenant: docs/operations.md says how.
 */
export function nestedAppSignIn(configuration: Configuration): SignIn {
  const opened = once(() => openApplication(configuration));
  const request = async () => {
    const loginHint = await hintOf();
    return { scopes: [configuration.scope], ...(loginHint === null ? {} : { loginHint }) };
  };
  const silently = async (): Promise<AuthenticationResult | null> => {
    const { application } = await opened();
    return application.ssoSilent(await request()).catch(() => null);
  };
  const asking = async (): Promise<AuthenticationResult | null> => {
    const { application } = await opened();
    return application.acquireTokenPopup(await request()).catch(() => null);
  };
  return {
    resume: async () => (await silently()) !== null,
    signIn: async () => (await asking()) !== null,
    // The account belongs to Excel; nested sign-in offers no sign-out of its own.
    signOut: () => Promise.resolve(),
    token: async () => {
      const result = (await silently()) ?? (await asking());
      if (result === null) throw new Error('nobody is signed in');
      return result.accessToken;
    },
  };
}

async function openApplication(configuration: Configuration): Promise<{ application: IPublicClientApplication }> {
  const { createNestablePublicClientApplication } = await import('@azure/msal-browser');
  const application = await createNestablePublicClientApplication({
    auth: {
      clientId: configuration.clientId,
      authority: `https://login.microsoftonline.com/${configuration.tenant}`,
    },
  });
  return { application };
}

const hintOf = async (): Promise<string | null> => {
  const context = await Office.auth.getAuthContext().catch(() => null);
  return context?.userPrincipalName ?? null;
};

function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opening: Promise<T> | null = null;
  return () => (opening ??= open());
}
