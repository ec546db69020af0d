import { notify, valueOrNotify, runWithProgress, type PaneStore } from 'addin/store/pane-store';
import { recalculateFigures } from 'addin/workbook/roll-up-sheets/recalculate-figures';
import { rollUpsInWorkbook, writeRollUp } from 'addin/workbook/roll-up-sheets/roll-up-sheet';
import type { Named } from 'shared/contract/answers';
import type { RollUpTable } from 'shared/roll-up/roll-up-columns';
import { indicatorOf } from 'shared/indicator/catalogue';

/** Pulls a unit's roll-up of a period into a sheet of its own, or its rows for finance. */
export async function pullRollUp(
  store: PaneStore,
  unit: string,
  period: string,
  form?: 'finance',
): Promise<RollUpTable | null> {
  const rollUp = await runWithProgress(store, 'roll-up.inserting', async () => {
    const pulled = valueOrNotify(store, await store.service.rollUp(unit, period));
    if (pulled !== null) await writeRollUp(pulled, namesOf(pulled), store.language(), form);
    return pulled;
  });
  if (rollUp === null) return null;
  const facts = { units: rollUp.units.length, indicators: rollUp.indicators.length };
  notify(store, { tone: 'success', text: { key: 'roll-up.inserted', facts } });
  return rollUp;
}

/** Pulls every roll-up sheet of the workbook anew and lets PLAN.* cells ask again. */
export async function refreshEverything(store: PaneStore): Promise<void> {
  store.figures.forget();
  const refreshed = await runWithProgress(store, 'roll-up.inserting', async (progress, signal) => {
    const keys = await rollUpsInWorkbook();
    for (const [done, { unit, period, form }] of keys.entries()) {
      if (signal.aborted) return false;
      progress(done, keys.length);
      const pulled = valueOrNotify(store, await store.service.rollUp(unit, period));
      if (pulled === null) return false;
      await writeRollUp(pulled, namesOf(pulled), store.language(), form);
    }
    await recalculateFigures();
    return true;
  });
  if (refreshed === true) notify(store, { tone: 'success', text: { key: 'roll-up.refreshed' } });
}

/** Indicators by the names of the catalogue. */
const namesOf = (rollUp: RollUpTable): Readonly<Record<string, Named>> =>
  Object.fromEntries(
    rollUp.indicators.map((code) => {
      const entry = indicatorOf(code);
      return [code, { id: code, zh: entry?.zh ?? code, en: entry?.en ?? code }];
    }),
  );
