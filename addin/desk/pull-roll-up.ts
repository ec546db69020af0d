import { say, taken, working, type Desk } from 'addin/desk/desk';
import { recalculateFigures } from 'addin/workbook/recalculate-figures';
import { rollUpsInWorkbook, writeRollUp } from 'addin/workbook/roll-up-sheet';
import type { Named, RollUp } from 'shared/contract/answers';
import { indicatorOf } from 'shared/indicator/catalogue';

/** Pulls a unit's roll-up of a period into a sheet of its own, or its rows for finance. */
export async function pullRollUp(desk: Desk, unit: string, period: string, form?: 'finance'): Promise<RollUp | null> {
  const rollUp = await working(desk, 'roll-up.inserting', async () => {
    const pulled = taken(desk, await desk.service.rollUp(unit, period));
    if (pulled !== null) await writeRollUp(pulled, namesOf(pulled), desk.language(), form);
    return pulled;
  });
  if (rollUp === null) return null;
  const facts = { units: rollUp.units.length, indicators: rollUp.indicators.length };
  say(desk, { tone: 'success', text: { key: 'roll-up.inserted', facts } });
  return rollUp;
}

/** Pulls every roll-up sheet of the workbook anew and lets PLAN.* cells ask again. */
export async function refreshEverything(desk: Desk): Promise<void> {
  desk.figures.forget();
  const refreshed = await working(desk, 'roll-up.inserting', async (progress, signal) => {
    const keys = await rollUpsInWorkbook();
    for (const [done, { unit, period, form }] of keys.entries()) {
      if (signal.aborted) return false;
      progress(done, keys.length);
      const pulled = taken(desk, await desk.service.rollUp(unit, period));
      if (pulled === null) return false;
      await writeRollUp(pulled, namesOf(pulled), desk.language(), form);
    }
    await recalculateFigures();
    return true;
  });
  if (refreshed === true) say(desk, { tone: 'success', text: { key: 'roll-up.refreshed' } });
}

/** Indicators by the names of the catalogue. */
const namesOf = (rollUp: RollUp): Readonly<Record<string, Named>> =>
  Object.fromEntries(
    rollUp.indicators.map((code) => {
      const entry = indicatorOf(code);
      return [code, { id: code, zh: entry?.zh ?? code, en: entry?.en ?? code }];
    }),
  );
