/** What the dialog page tells the pane that opened it. */
export type DialogMessage =
  { readonly accessToken: string; readonly expiresOn: number; readonly username: string } | { readonly failed: string };

export interface DialogToken {
  readonly accessToken: string;
  /** Milliseconds since 1970. */
  readonly expiresOn: number;
  readonly username: string;
}

export type DialogOutcome = DialogToken | 'closed' | 'blocked' | 'failed';

/** Codes of Office: the person ignored the question, or a pop-up blocker is on; a dialog is open already. */
const blockedCodes = new Set([12009, 12011]);
/** The person closed it, or the page in it may not speak to us any more. */
const closedCode = 12006;

/** Signs in within a window of Office: the one way that works on every platform without nested sign-in. */
export function signInByDialog(address: string): Promise<DialogOutcome> {
  return new Promise((resolve) => {
    // Office changes the object it is given.
    Office.context.ui.displayDialogAsync(address, { height: 60, width: 30 }, (opened) => {
      if (opened.status !== Office.AsyncResultStatus.Succeeded) {
        resolve(blockedCodes.has(opened.error.code) ? 'blocked' : 'failed');
        return;
      }
      const dialog = opened.value;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, (said) => {
        const message = 'message' in said ? messageIn(said.message, 'origin' in said ? said.origin : undefined) : null;
        // Somebody else's page, or nothing of ours: the person sees the dialog and may close it.
        if (message === null) return;
        dialog.close();
        resolve('failed' in message ? 'failed' : message);
      });
      dialog.addEventHandler(Office.EventType.DialogEventReceived, (event) => {
        const isClosed = 'error' in event && event.error === closedCode;
        if (!isClosed) dialog.close();
        resolve(isClosed ? 'closed' : 'failed');
      });
    });
  });
}

function messageIn(text: string, origin: string | undefined): DialogMessage | null {
  if (origin !== undefined && origin !== window.location.origin) return null;
  try {
    const message = JSON.parse(text) as Partial<DialogToken> & { readonly failed?: string };
    if (typeof message.failed === 'string') return { failed: message.failed };
    const { accessToken, expiresOn, username } = message;
    if (typeof accessToken !== 'string' || typeof expiresOn !== 'number') return null;
    return { accessToken, expiresOn, username: typeof username === 'string' ? username : '' };
  } catch {
    return null;
  }
}
