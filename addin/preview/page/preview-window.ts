import type { ExcelHost } from 'addin/preview/excel-host/host';
import type { PaneSignIn } from 'addin/preview/page/pane-sign-in';

/** What the page offers the pane's frame, and a test driving the page. */
export interface Preview {
  readonly host: ExcelHost;
  readonly signIn: PaneSignIn;
}

declare global {
  interface Window {
    countersignPreview?: Preview;
    countersignSignIn?: PaneSignIn;
  }
}
