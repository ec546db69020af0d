import type { AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import type { Configuration } from 'addin/session/configuration';
import type { SignIn } from 'addin/session/sign-in';

/** Signing in on a page of its own: a redirect to the work account and back, then silently from the cached account. */
export function browserSignIn({ clientId, tenant, scope }: Configuration): SignIn {
  const scopes = [scope];
  let opening: Promise<IPublicClientApplication> | null = null;
  const open = async (): Promise<IPublicClientApplication> => {
    const { createStandardPublicClientApplication } = await import('@azure/msal-browser');
    const application = await createStandardPublicClientApplication({
      auth: { clientId, authority: `https://login.microsoftonline.com/${tenant}`, redirectUri: window.location.href },
    });
    const returned = await application.handleRedirectPromise().catch(() => null);
    if (returned !== null) application.setActiveAccount(returned.account);
    return application;
  };
  const application = (): Promise<IPublicClientApplication> => (opening ??= open());
  const silently = async (forceRefresh: boolean): Promise<AuthenticationResult | null> => {
    const msal = await application();
    const account = msal.getActiveAccount() ?? msal.getAllAccounts()[0];
    if (account === undefined) return null;
    return msal.acquireTokenSilent({ scopes, account, forceRefresh }).catch(() => null);
  };
  return {
    resume: async () => (await silently(false)) !== null,
    signIn: async () => {
      // Leaves the page; what comes back is taken when it is opened again.
      await (await application()).acquireTokenRedirect({ scopes });
      return false;
    },
    signOut: async () => (await application()).logoutRedirect(),
    token: async (wasRefused) => {
      const result = await silently(wasRefused);
      if (result === null) throw new Error('nobody is signed in');
      return result.accessToken;
    },
  };
}
