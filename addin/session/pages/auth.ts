// The page to which the issuer comes back in hidden frames and pop-ups: hands the answer on and does nothing else.
import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

// Opened by hand there is nothing to hand on.
broadcastResponseToMainFrame().catch(() => undefined);
