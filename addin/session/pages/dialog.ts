// The page within a dialog of Office: signs in by going to the issuer and back, and tells the pane that opened it.
import { createStandardPublicClientApplication, type AuthenticationResult } from '@azure/msal-browser';
import { configurationOf } from 'addin/session/configuration';
import { deviceStorage, isDeviceStorage } from 'addin/session/device-storage';
import { dialogPage, msalConfiguration, pageBeside } from 'addin/session/entra-client';
import type { DialogMessage } from 'addin/session/office-dialog';

const configuration = configurationOf(document);

async function tell(message: DialogMessage): Promise<void> {
  await Office.onReady();
  Office.context.ui.messageParent(JSON.stringify(message), { targetOrigin: window.location.origin });
}

const tokenIn = ({ accessToken, expiresOn, account }: AuthenticationResult): DialogMessage => ({
  accessToken,
  expiresOn: expiresOn?.getTime() ?? Date.now(),
  username: account.username,
});

async function signIn(): Promise<void> {
  const application = await createStandardPublicClientApplication(
    msalConfiguration(configuration, {
      redirectUri: pageBeside(dialogPage),
      keptIn: isDeviceStorage(window, deviceStorage(window)) ? 'localStorage' : 'sessionStorage',
      originCheck: false,
    }),
  );
  const request = { scopes: [configuration.scope] };
  const result = await application.handleRedirectPromise();
  if (result !== null) return tell(tokenIn(result));
  const [account] = application.getAllAccounts();
  if (account !== undefined) {
    const known = await application.acquireTokenSilent({ ...request, account }).catch(() => null);
    if (known !== null) return tell(tokenIn(known));
  }
  await application.acquireTokenRedirect(request);
}

signIn().catch((fault: unknown) =>
  tell({ failed: typeof fault === 'object' && fault !== null && 'errorCode' in fault ? String(fault.errorCode) : '' }),
);
