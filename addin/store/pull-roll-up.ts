import type { Answer } from 'addin/api/answer';
import { failureWords } from 'addin/messages/failure';
import { sentenceFor } from 'addin/messages/problems';
import { notify, runWithProgress, type PaneStore } from 'addin/store/pane-store';
import { recalculateFigures } from 'addin/workbook/roll-up-sheets/recalculate-figures';
import { writeView } from 'addin/workbook/roll-up-sheets/view-sheet';
import {
  markNotRefreshed,
  rollUpsInWorkbook,
  writeRollUp,
  type RollUpKey,
} from 'addin/workbook/roll-up-sheets/roll-up-sheet';
import type { Named } from 'shared/contract/answers';
import type { RollUpTable } from 'shared/roll-up/roll-up-columns';
import { indicatorOf } from 'shared/indicator/catalogue';
import { nameIn, type Language } from 'shared/template/list';

/**
 * Pulls every roll-up sheet of the workbook anew and lets PLAN.* cells ask again. A sheet whose figures cannot be had
 * keeps its last ones and says so beside their time.
 */
export async function refreshEverything(store: PaneStore): Promise<void> {
  store.figures.forget();
  const refreshed = await runWithProgress(store, 'roll-up.inserting', async (progress, signal) => {
    const keys = await rollUpsInWorkbook();
    let kept = 0;
    for (const [done, key] of keys.entries()) {
      if (signal.aborted) return null;
      progress(done, keys.length);
      const failure = await refreshOne(store, key);
      if (failure === null) continue;
      kept += 1;
      await markNotRefreshed(key, failure);
    }
    await recalculateFigures();
    return { kept };
  });
  if (refreshed === null) return;
  notify(
    store,
    refreshed.kept === 0
      ? { tone: 'success', text: { key: 'roll-up.refreshed' } }
      : { tone: 'warning', text: { key: 'views.kept', facts: { n: refreshed.kept } } },
  );
}

/** Null where it went well; else why not, in words. */
async function refreshOne(
  store: PaneStore,
  { unit, period, form, view, withChart }: RollUpKey,
): Promise<string | null> {
  const language = store.language();
  if (view !== undefined) {
    const pulled = await store.service.view(view, unit, period);
    if (pulled.kind !== 'answered') return failureOf(pulled, language);
    await writeView(pulled.value, language, withChart === true);
    return null;
  }
  const pulled = await store.service.rollUp(unit, period);
  if (pulled.kind !== 'answered') return failureOf(pulled, language);
  await writeRollUp(pulled.value, namesOf(pulled.value), language, form);
  return null;
}

const failureOf = (pulled: Exclude<Answer<unknown>, { kind: 'answered' }>, language: Language): string =>
  pulled.kind === 'unreachable' ? nameIn(language, failureWords.away) : sentenceFor(pulled.problem.code, language);

/** Indicators by the names of the catalogue. */
const namesOf = (rollUp: RollUpTable): Readonly<Record<string, Named>> =>
  Object.fromEntries(
    rollUp.indicators.map((code) => {
      const entry = indicatorOf(code);
      return [code, { id: code, zh: entry?.zh ?? code, en: entry?.en ?? code }];
    }),
  );
