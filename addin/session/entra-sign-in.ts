import type { AuthenticationResult, IPublicClientApplication } from '@azure/msal-browser';
import { SignedOut } from 'addin/api/signed-out';
import type { Configuration } from 'addin/session/configuration';
import { deviceStorage, isDeviceStorage } from 'addin/session/device-storage';
import { bridgePage, dialogPage, msalConfiguration, openOnce, pageBeside } from 'addin/session/entra-client';
import { signInByDialog, type DialogToken } from 'addin/session/office-dialog';
import type { SignIn, SignInOutcome } from 'addin/session/sign-in';

/** A token that ends within so many milliseconds is asked for anew. */
const nearEnd = 60_000;

/**
 * Signs in with Microsoft Entra ID, whatever host the pane is in. Silently: through Excel where it offers nested
 * sign-in, otherwise by an account that is known here, otherwise once by a hidden frame. Asking: through Excel, or in
 * a dialog of Office; a pop-up of the library would never answer in Excel on the web, where the pane is a foreign frame.
 */
export function entraSignIn(configuration: Configuration): SignIn {
  const client = openOnce(() => openClient(configuration));
  const scopes = [configuration.scope];
  let fromDialog: DialogToken | null = null;
  let hiddenFrameFailed = false;

  const silentlyFromClient = async (forceRefresh: boolean): Promise<AuthenticationResult> => {
    const { application, isNested } = await client();
    if (isNested) return application.acquireTokenSilent({ scopes, forceRefresh });
    const loginHint = await signedInToOffice();
    const account = knownAccount(application, loginHint);
    if (account !== null) return application.acquireTokenSilent({ scopes, account, forceRefresh });
    if (hiddenFrameFailed) throw new SignedOut();
    try {
      return await application.ssoSilent({ scopes, ...(loginHint === null ? {} : { loginHint }) });
    } catch (fault) {
      hiddenFrameFailed = true;
      throw fault;
    }
  };

  const silently = async (force: boolean): Promise<string | null> => {
    if (fromDialog !== null && !force && fromDialog.expiresOn - Date.now() > nearEnd) return fromDialog.accessToken;
    fromDialog = null;
    try {
      return (await silentlyFromClient(force)).accessToken;
    } catch (fault) {
      // Without a network nobody is signed out.
      if (codeOf(fault) === 'no_network_connectivity' || !navigator.onLine) throw fault;
      return null;
    }
  };

  const silentlyOnce = oneAtATime(silently);

  const byExcel = async (): Promise<SignInOutcome | 'unavailable'> => {
    try {
      await (await client()).application.acquireTokenPopup({ scopes });
      return 'signed-in';
    } catch (fault) {
      return codeOf(fault) === 'user_canceled' ? 'closed' : 'unavailable';
    }
  };

  const byDialog = async (): Promise<SignInOutcome> => {
    const outcome = await signInByDialog(pageBeside(dialogPage));
    if (typeof outcome === 'string') return outcome;
    fromDialog = outcome;
    return 'signed-in';
  };

  return {
    resume: async () => (await silentlyOnce(false).catch(() => null)) !== null,
    signIn: async () => {
      const { isNested } = await client();
      const nested = isNested ? await byExcel() : 'unavailable';
      return nested === 'unavailable' ? byDialog() : nested;
    },
    // With nested sign-in the account belongs to Excel, which offers no sign-out of its own.
    signOut: async () => {
      fromDialog = null;
      hiddenFrameFailed = true;
      const { application, isNested } = await client();
      if (!isNested) await application.clearCache();
    },
    token: async (wasRefused) => {
      const token = await silentlyOnce(wasRefused);
      if (token === null) throw new SignedOut();
      return token;
    },
  };
}

interface Client {
  readonly application: IPublicClientApplication;
  /** Excel itself signs people in. */
  readonly isNested: boolean;
}

/** Asked at run time: not every Excel has nested sign-in, nor every document (on the web outside of SharePoint). */
async function openClient(configuration: Configuration): Promise<Client> {
  const { createNestablePublicClientApplication, createStandardPublicClientApplication } =
    await import('@azure/msal-browser');
  const keptIn = isDeviceStorage(window, deviceStorage(window)) ? 'localStorage' : 'memoryStorage';
  const options = { redirectUri: pageBeside(bridgePage), keptIn, originCheck: true } as const;
  const msal = msalConfiguration(configuration, options);
  if (!Office.context.requirements.isSetSupported('NestedAppAuth', '1.1')) {
    return { application: await createStandardPublicClientApplication(msal), isNested: false };
  }
  const application = await createNestablePublicClientApplication(msal);
  // Where the host's bridge does not come up after all, the library falls back without a word.
  return { application, isNested: 'nestedAppAuthBridge' in window };
}

/** Whoever is signed in to Office; null where it does not say. */
async function signedInToOffice(): Promise<string | null> {
  try {
    return (await Office.auth.getAuthContext()).userPrincipalName;
  } catch {
    return null;
  }
}

const knownAccount = (
  application: IPublicClientApplication,
  loginHint: string | null,
): ReturnType<IPublicClientApplication['getAccount']> =>
  (loginHint === null ? null : application.getAccount({ loginHint })) ?? application.getAllAccounts()[0] ?? null;

const codeOf = (fault: unknown): string =>
  typeof fault === 'object' && fault !== null && 'errorCode' in fault ? String(fault.errorCode) : '';

/** Whoever asks meanwhile waits for the same answer; who wants another token than the refused one starts anew. */
function oneAtATime(ask: (force: boolean) => Promise<string | null>): (force: boolean) => Promise<string | null> {
  let running: { readonly force: boolean; readonly answer: Promise<string | null> } | null = null;
  return async (force) => {
    if (running !== null && (running.force || !force)) return running.answer;
    await running?.answer.catch(() => null);
    const own = { force, answer: ask(force) };
    running = own;
    try {
      return await own.answer;
    } finally {
      if (running === own) running = null;
    }
  };
}
