import { createRoot } from 'react-dom/client';
import { openService } from 'addin/api/service';
import { App } from 'addin/app/app';
import { loadPreferences, savePreferences } from 'addin/app/preferences';
import { registerRibbon } from 'addin/commands/ribbon';
import { openPaneStore } from 'addin/store/pane-store';
import { reasonStore } from 'addin/store/reason-store';
import { figureQueue } from 'addin/functions/figure-queue';
import { registerPlanFunctions } from 'addin/functions/plan-functions';
import { failureWords } from 'addin/messages/failure';
import { paneSentencesIn } from 'addin/messages/pane-sentences';
import { configurationOf } from 'addin/session/configuration';
import { deviceStorage } from 'addin/session/device-storage';
import { entraSignIn } from 'addin/session/entra-sign-in';
import { offeredSignIn } from 'addin/session/offered-sign-in';
import { nameIn } from 'shared/template/list';

// The only wiring of the add-in. Everything else receives what it needs.
const configuration = configurationOf(document);
const signIn = offeredSignIn(window) ?? entraSignIn(configuration);
const service = openService({ root: configuration.service, token: (wasRefused) => signIn.token(wasRefused) });
const figures = figureQueue((questions) => service.figures(questions));

const storage = deviceStorage(window);
let preferences = loadPreferences(storage, navigator.language);

// On their way while Office gets ready; the page asks for them again should they not come.
void paneSentencesIn(preferences.language).catch(() => undefined);

// At load, not after onReady: cells that were saved with PLAN.* look for the functions as soon as the file opens.
registerPlanFunctions(
  () => figures,
  () => preferences.language,
  // What it takes to read sheets comes when the first cell asks.
  async (verified) => (await import('addin/functions/compare-here')).placesThatDiffer(service, verified),
);

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
    figures,
    reasons: reasonStore(storage, Office.context.partitionKey ?? ''),
    newId: () => crypto.randomUUID(),
    now: () => new Date(),
    language: () => preferences.language,
    // What it takes to write sheets comes with the first step that needs it.
    onPlanChanged: async (of, view) => (await import('addin/store/current-plan')).updateSheetsOf(of, view),
  });
  registerRibbon(store);
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
