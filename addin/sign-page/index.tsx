import { deviceStorage } from 'addin/session/device-storage';
import { noDrafts } from 'addin/store/draft-store';
import { createRoot } from 'react-dom/client';
import { openService } from 'addin/api/service';
import { loadPreferences, savePreferences } from 'addin/app/preferences';
import { browserSignIn } from 'addin/session/browser-sign-in';
import { configurationOf } from 'addin/session/configuration';
import { offeredSignIn } from 'addin/session/offered-sign-in';
import { releaseWatch } from 'addin/session/release-watch';
import { SignApp } from 'addin/sign-page/sign-app';
import { openPaneStore } from 'addin/store/pane-store';

// Signing without Excel: the pane's own pages with the same service and sign-in, and no Office.js.
const configuration = configurationOf(document);
const signIn = offeredSignIn(window) ?? browserSignIn(configuration);
const releases = releaseWatch(configuration.release);
const storage = deviceStorage(window);
let preferences = loadPreferences(storage, navigator.language);
document.documentElement.lang = preferences.language;

const store = openPaneStore({
  drafts: noDrafts,
  service: openService({
    root: configuration.service,
    token: (wasRefused) => signIn.token(wasRefused),
    onRelease: releases.note,
  }),
  // There are no cells that ask for figures here.
  figures: { ask: () => Promise.reject(new Error('no cells on this page')), forget: () => undefined },
  reasons: { load: () => new Map(), save: () => undefined },
  newId: () => crypto.randomUUID(),
  now: () => new Date(),
  language: () => preferences.language,
  onPlanChanged: () => Promise.resolve(),
});

releases.onNewer(() => store.change((state) => ({ ...state, isOldRelease: true })));

createRoot(document.getElementById('sign') as HTMLElement).render(
  <SignApp
    store={store}
    signIn={signIn}
    preferences={preferences}
    onPreferences={(next) => {
      preferences = next;
      document.documentElement.lang = next.language;
      savePreferences(storage, next);
    }}
  />,
);
