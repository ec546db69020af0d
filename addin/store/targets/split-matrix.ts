import { seasonOf } from 'addin/store/targets/known-actuals';
import { weightsFor, type NodeWeight, type WeightsWanted } from 'addin/store/targets/split-weights';
import { notify, runWithProgress, type PaneStore } from 'addin/store/pane-store';
import { targetOf } from 'addin/workbook/target-sheets/matrix-edits';
import {
  fillMatrix,
  readMatrix,
  type MatrixInWorkbook,
  type MatrixRow,
} from 'addin/workbook/target-sheets/target-sheet';
import { issuedColumn } from 'addin/workbook/target-sheets/matrix-columns';
import type { UnitTargetsView } from 'shared/contract/targets';
import { zero } from 'shared/quantity/ratio';
import { isRefused } from 'shared/quantity/refusal';
import { natureOf, stepsOf, typedOf, yearOf } from 'shared/targets/amount';
import { namedBy, type Node } from 'shared/targets/node';
import { splitRows, splitYear, type RowToSplit } from 'shared/targets/split-rows';

export interface SplitWanted extends WeightsWanted {
  /** Null: every indicator of the matrix. */
  readonly indicator: string | null;
  readonly keepsTyped: boolean;
  /** A year given without months follows the last three years' season; otherwise it is spread evenly. */
  readonly bySeason: boolean;
}

/** What a command would write: nothing is written before somebody has seen it. */
export interface SplitPreview {
  readonly here: MatrixInWorkbook;
  readonly lines: readonly {
    readonly node: Node;
    readonly indicator: string;
    /** The year before and after, in whole steps; null where months are blank. */
    readonly before: number | null;
    readonly after: number;
  }[];
  readonly after: ReadonlyMap<string, { readonly months: readonly number[] }>;
}

/** Reads the matrix and works out a split; says why where it cannot be. One request of Excel. */
export async function previewSplit(
  store: PaneStore,
  view: UnitTargetsView,
  wanted: SplitWanted,
): Promise<SplitPreview | null> {
  const here = await runWithProgress(store, 'targets.reading', () => readMatrix(), false);
  if (here === null || here.origin.unit !== view.unit.id || here.origin.year !== view.year) {
    notify(store, { tone: 'warning', text: { key: 'targets.no-matrix' } });
    return null;
  }
  const lines: SplitPreview['lines'][number][] = [];
  const after = new Map<string, { readonly months: readonly number[] }>();
  for (const indicator of here.origin.indicators) {
    if (wanted.indicator !== null && wanted.indicator !== indicator) continue;
    const months = await givenMonths(store, here, view, indicator, wanted);
    if (months === null) continue;
    const weightOf = await weightsFor(store, view, indicator, wanted, months);
    if (weightOf === null) return null;
    const rows = rowsOf(here, indicator, wanted.keepsTyped, weightOf);
    const split = rows.length === 0 ? [] : splitRows(natureIn(indicator), months, rows);
    if (isRefused(split)) {
      notify(store, {
        tone: 'error',
        text: { key: 'targets.split-refused', facts: factsOf(indicator, split.refused) },
      });
      return null;
    }
    for (const { key, months: steps } of split) {
      const row = here.rows.find((each) => each.key === key);
      const target = targetOf(key);
      if (row === undefined || target === null || namedBy(target.node) === null || !isOpen(here, row)) continue;
      lines.push({
        ...target,
        before: yearBefore(indicator, row),
        after: yearOf(natureIn(indicator), steps, steps[0] ?? 0),
      });
      after.set(key, { months: steps.map((step) => typedOf(indicator, step)) });
    }
  }
  if (lines.length === 0) notify(store, { tone: 'warning', text: { key: 'targets.nothing-to-split' } });
  return lines.length === 0 ? null : { here, lines, after };
}

/** Writes what was shown, in one request; answers how to take it back. */
export async function applySplit(store: PaneStore, { here, after }: SplitPreview): Promise<() => Promise<void>> {
  await fillMatrix(here, after);
  notify(store, { tone: 'success', text: { key: 'targets.split-done', facts: { n: after.size } } });
  const before = new Map(
    here.rows
      .filter(({ key }) => after.has(key))
      .map(({ key, months }) => [key, { months: months.map((month) => (month === 'bad' ? null : month)) }]),
  );
  return () => fillMatrix(here, before);
}

const natureIn = (indicator: string) =>
  natureOf(indicator) ?? { measure: 'other' as const, addsUp: false, overTime: 'own' as const };

const isOpen = ({ rows, formulas }: MatrixInWorkbook, row: MatrixRow): boolean =>
  (formulas[rows.indexOf(row)]?.[issuedColumn] ?? '') === '';

const stepsIn = (indicator: string, cell: MatrixRow['year'] | undefined): number | null =>
  cell === null || cell === undefined || cell === 'bad' ? null : stepsOf(indicator, cell);

function yearBefore(indicator: string, { months }: MatrixRow): number | null {
  const steps = months.map((month) => stepsIn(indicator, month));
  const known = steps.flatMap((step) => step ?? []);
  return known.length === steps.length ? yearOf(natureIn(indicator), known, known[0] ?? 0) : null;
}

/** What is to be split by month: as it stands in the sheet, failing that the given year over its months. */
async function givenMonths(
  store: PaneStore,
  { rows }: MatrixInWorkbook,
  view: UnitTargetsView,
  indicator: string,
  { bySeason }: SplitWanted,
): Promise<readonly number[] | null> {
  const row = rows.find(({ key }) => key === `own ${indicator}`);
  const months = row?.months.map((month) => stepsIn(indicator, month)) ?? [];
  const known = months.flatMap((month) => month ?? []);
  if (known.length === 12) return known;
  const given = view.given.find((each) => each.indicator === indicator)?.value;
  const year = given ?? (natureIn(indicator).overTime === 'own' ? stepsIn(indicator, row?.year) : null);
  if (year === null || year === undefined) return null;
  const split = splitYear(natureIn(indicator), year, bySeason ? await seasonOf(store, view, indicator) : null);
  return isRefused(split) ? null : split;
}

/** Rows that share: reserve with what is typed in it, nodes with their weight. */
function rowsOf(
  here: MatrixInWorkbook,
  indicator: string,
  keepsTyped: boolean,
  weightOf: (node: Node) => NodeWeight,
): readonly RowToSplit[] {
  return here.rows.flatMap((row): readonly RowToSplit[] => {
    const target = targetOf(row.key);
    if (target?.indicator !== indicator || target.node === 'own') return [];
    const months = row.months.map((month) => stepsIn(indicator, month));
    const isNode = namedBy(target.node) !== null;
    // What is kept in reserve is typed by whoever keeps it, and what was issued stays.
    const stays = keepsTyped || !isNode || !isOpen(here, row);
    const weight = isNode ? weightOf(target.node) : { weight: zero };
    const kept = isNode ? months : months.map((month) => month ?? 0);
    return [{ key: row.key, ...weight, months: stays ? kept : months.map(() => null) }];
  });
}

const factsOf = (indicator: string, refused: Readonly<Record<string, unknown>>) => ({
  indicator,
  month: typeof refused['month'] === 'number' ? refused['month'] : 0,
  by: typeof refused['by'] === 'number' ? typedOf(indicator, refused['by']) : 0,
});
