import { rowsIn } from 'shared/plan/document';
import { blockOf } from 'shared/template/template';
import { withReadRows, withTypedCell, withTypedHeader, type Edited } from 'addin/workbook/plan-sheets/edit/apply-edit';
import { completeRows } from 'addin/workbook/plan-sheets/read/complete-rows';
import { runInExcel } from 'addin/workbook/excel/run-in-excel';
import { cachedPlan, cachePlan, type CachedPlan } from 'addin/workbook/identity/plan-cache';
import { writeMoneyUnit } from 'addin/workbook/plan-sheets/edit/money-unit';
import type { PlanChange } from 'addin/workbook/identity/plan-in-workbook';
import { rangeAt, sheetOf } from 'addin/workbook/identity/plan-sheets';
import { takeFrom } from 'addin/workbook/plan-sheets/read/read-plan';
import { formatRow, hasFigures } from 'addin/workbook/plan-sheets/write/row-formats';
import type { Meaning } from 'addin/workbook/plan-sheets/edit/sheet-edit';

async function readRows(
  context: Excel.RequestContext,
  known: CachedPlan,
  meaning: Extract<Meaning, { kind: 'rows' }>,
): Promise<Edited | null> {
  const { place, from, count } = meaning;
  const area = {
    row: place.headerRow + 1 + from,
    column: place.firstColumn,
    rows: count,
    columns: place.columns.length,
  };
  const range = rangeAt(sheetOf(context, place), area);
  range.load('values,formulas');
  await context.sync();
  if (range.isNullObject) return null;
  const { sheet, worksheet } = place;
  return withReadRows(cachedPlan(known.plan.planIndex) ?? known, meaning, {
    sheet,
    worksheet,
    area,
    values: range.values,
    formulas: range.formulas,
  });
}

/** What became of the plan, in no request, or one, or two where new rows need ids and formats of their own. */
export async function interpretEdit(
  known: CachedPlan,
  meanings: readonly Meaning[],
): Promise<{ readonly known: CachedPlan; readonly change: PlanChange }> {
  const planIndex = known.plan.planIndex;
  const [only] = meanings;
  const simple = meanings.every(({ kind }) => kind === 'cell' || kind === 'header');
  if (simple) return typed(known, meanings);
  return runInExcel(async (context) => {
    const read = meanings.length === 1 && only?.kind === 'rows' ? await readRows(context, known, only) : null;
    if (read !== null) {
      cachePlan(read.known);
      await completeRows(context, read.known, read.fresh);
      return { known: read.known, change: { kind: 'cells', at: read.touched } };
    }
    const whole = await takeFrom(context, planIndex);
    await completeRows(context, whole.known, whole.taken.fresh);
    return { known: whole.known, change: { kind: 'plan' } };
  });
}

type Typed = Extract<Meaning, { kind: 'cell' }>;

const isIndicator = (meaning: Meaning): meaning is Typed => meaning.kind === 'cell' && meaning.column.key === 'indCode';

/** Figures beside an indicator are shown in its unit from now on. */
function drawUnit(context: Excel.RequestContext, { sheetLayout, document }: CachedPlan, id: string, at: number): void {
  const place = sheetLayout.places.tables[id];
  const block = blockOf(sheetLayout.template, id);
  if (place === undefined || block === undefined || !hasFigures(block)) return;
  const row = rowsIn(document, id).find((each) => each.id === place.rows[at]);
  formatRow(context, block, place, at, row?.cells ?? {});
}

async function typed(
  known: CachedPlan,
  meanings: readonly Meaning[],
): Promise<{ readonly known: CachedPlan; readonly change: PlanChange }> {
  let now: Edited = { known, touched: [], fresh: {} };
  for (const meaning of meanings) {
    const next =
      meaning.kind === 'cell'
        ? withTypedCell(now.known, meaning)
        : meaning.kind === 'header'
          ? withTypedHeader(now.known, meaning)
          : now;
    now = { known: next.known, touched: [...now.touched, ...next.touched], fresh: { ...now.fresh, ...next.fresh } };
  }
  const fresh = now.fresh;
  const money = meanings.some((meaning) => meaning.kind === 'header' && meaning.column.key === 'moneyUnit');
  const seen = money ? writeMoneyUnit(now.known) : { known: now.known, draw: null };
  cachePlan(seen.known);
  const chosen = meanings.filter(isIndicator);
  const isOpen = seen.known.plan.standing === 'open';
  if (Object.keys(fresh).length > 0 || seen.draw !== null || (chosen.length > 0 && isOpen)) {
    await runInExcel(async (context) => {
      seen.draw?.(context);
      if (isOpen) for (const { block, row } of chosen) drawUnit(context, seen.known, block, row);
      await completeRows(context, seen.known, fresh);
      if (Object.keys(fresh).length === 0) await context.sync();
    });
  }
  return { known: seen.known, change: { kind: 'cells', at: now.touched } };
}
