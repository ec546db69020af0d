import { createRoot } from 'react-dom/client';
import { openService } from 'addin/api/service';
import { App } from 'addin/app/app';
import { loadPreferences, savePreferences } from 'addin/app/preferences';
import { registerRibbon } from 'addin/commands/ribbon';
import { openPaneStore } from 'addin/store/pane-store';
import { deviceTexts } from 'addin/store/device-texts';
import { draftStore, type TextStore } from 'addin/store/draft-store';
import { reasonStore } from 'addin/store/reason-store';
import { readSetting, writeSetting } from 'addin/workbook/identity/workbook-settings';
import { figureQueue } from 'addin/functions/figure-queue';
import { atMostEvery } from 'addin/functions/at-most-every';
import { registerPlanFunctions } from 'addin/functions/plan-functions';
import { spilledTables } from 'addin/functions/spilled-tables';
import { failureWords } from 'addin/messages/failure';
import { paneSentencesIn } from 'addin/messages/pane-sentences';
import { configurationOf } from 'addin/session/configuration';
import { deviceStorage } from 'addin/session/device-storage';
import { entraSignIn } from 'addin/session/entra-sign-in';
import { offeredSignIn } from 'addin/session/offered-sign-in';
import { releaseWatch } from 'addin/session/release-watch';
import { nameIn } from 'shared/template/list';

// The only wiring of the add-in. Everything else receives what it needs.
const configuration = configurationOf(document);
const signIn = offeredSignIn(window) ?? entraSignIn(configuration);
const releases = releaseWatch(configuration.release);
const service = openService({
  root: configuration.service,
  token: (wasRefused) => signIn.token(wasRefused),
  onRelease: releases.note,
});
const figures = figureQueue((questions) => service.figures(questions));
const tables = spilledTables(service, () => preferences.language);
/** In milliseconds. */
const comparePause = 1_000;

const storage = deviceStorage(window);
let preferences = loadPreferences(storage, navigator.language);

// On their way while Office gets ready; the page asks for them again should they not come.
void paneSentencesIn(preferences.language).catch(() => undefined);

// At load, not after onReady: cells that were saved with PLAN.* look for the functions as soon as the file opens.
registerPlanFunctions({
  queue: () => figures,
  tables: () => tables,
  language: () => preferences.language,
  // What it takes to read sheets comes when the first cell asks. PLAN.VERIFY is calculated with every change of the
  // workbook: what was read a moment ago is not read again.
  differing: atMostEvery(
    comparePause,
    ({ planId, version }) => `${planId} ${version}`,
    async (verified) => (await import('addin/functions/compare-here')).placesThatDiffer(service, verified),
  ),
});

/** What the add-in keeps in the file itself. */
const inWorkbook: TextStore = { get: readSetting, set: writeSetting };

void Office.onReady(({ host }) => {
  const root = createRoot(document.getElementById('pane') as HTMLElement);
  preferences = loadPreferences(storage, Office.context.displayLanguage);
  document.documentElement.lang = preferences.language;
  if (host !== Office.HostType.Excel) {
    root.render(<p>{nameIn(preferences.language, failureWords.outsideExcel)}</p>);
    return;
  }
  const store = openPaneStore({
    service,
    figures: {
      ask: (question) => figures.ask(question),
      forget: () => {
        figures.forget();
        tables.forget();
      },
    },
    drafts: draftStore(deviceTexts(Office.context.partitionKey ?? '', inWorkbook), inWorkbook),
    reasons: reasonStore(storage, Office.context.partitionKey ?? ''),
    newId: () => crypto.randomUUID(),
    now: () => new Date(),
    language: () => preferences.language,
    // What it takes to write sheets comes with the first step that needs it.
    onPlanChanged: async (of, view) => (await import('addin/store/current-plan')).updateSheetsOf(of, view),
  });
  releases.onNewer(() => store.change((state) => ({ ...state, isOldRelease: true })));
  registerRibbon(store);
  // Cells of ours keep the values they were saved with: once somebody is signed in, they ask anew (E3).
  const stop = store.subscribe(() => {
    if (store.state().me === null) return;
    stop();
    void import('addin/workbook/roll-up-sheets/recalculate-figures')
      .then(({ recalculateFigures }) => recalculateFigures())
      .catch(() => undefined);
  });
  root.render(
    <App
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
});
