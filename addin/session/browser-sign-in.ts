import type { AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import { SignedOut } from 'addin/api/signed-out';
import type { Configuration } from 'addin/session/configuration';
import { msalConfiguration, openOnce } from 'addin/session/entra-client';
import type { SignIn } from 'addin/session/sign-in';

/** Signing in on a page of its own: to the work account and back, then silently from the account that is known here. */
export function browserSignIn(configuration: Configuration): SignIn {
  const scopes = [configuration.scope];
  const client = openOnce(() => openClient(configuration));
  const silently = async (forceRefresh: boolean): Promise<AuthenticationResult | null> => {
    const application = await client();
    const account = application.getActiveAccount() ?? application.getAllAccounts()[0];
    if (account === undefined) return null;
    return application.acquireTokenSilent({ scopes, account, forceRefresh }).catch(() => null);
  };
  return {
    resume: async () => (await silently(false)) !== null,
    signIn: async () => {
      // Leaves the page; what comes back is taken when it is opened again.
      await (await client()).acquireTokenRedirect({ scopes });
      return 'closed';
    },
    signOut: async () => (await client()).logoutRedirect(),
    token: async (wasRefused) => {
      const result = await silently(wasRefused);
      if (result === null) throw new SignedOut();
      return result.accessToken;
    },
  };
}

async function openClient(configuration: Configuration): Promise<IPublicClientApplication> {
  const { createStandardPublicClientApplication } = await import('@azure/msal-browser');
  const [redirectUri = ''] = window.location.href.split(/[?#]/);
  const application = await createStandardPublicClientApplication(
    msalConfiguration(configuration, { redirectUri, keptIn: 'localStorage', originCheck: true }),
  );
  const returned = await application.handleRedirectPromise().catch(() => null);
  if (returned !== null) application.setActiveAccount(returned.account);
  return application;
}
