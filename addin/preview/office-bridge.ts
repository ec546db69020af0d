import { attachHost } from 'addin/preview/excel-host/bridge';
import 'addin/preview/page/preview-window';

// Runs in the pane's frame before office.js, which looks for its host while it loads.
const preview = window.parent === window ? undefined : window.parent.countersignPreview;
if (preview !== undefined) {
  attachHost(window, preview.host);
  window.countersignSignIn = preview.signIn;
}
