import { increments } from 'shared/decomposition/cumulative';
import { splitBySeason, type Seasonality } from 'shared/decomposition/seasonality';
import { splitByWeight, splitEvenly, splitRest, type SplitRefusal } from 'shared/decomposition/split';
import { splitBothWays } from 'shared/decomposition/split-both-ways';
import { fenOf } from 'shared/quantity/money';
import { whole, type Ratio } from 'shared/quantity/ratio';
import { isRefused, refuse, type Refused } from 'shared/quantity/refusal';
import { defaultSettings } from 'shared/decomposition/settings';
import { monthsInYear, type Nature } from 'shared/targets/amount';

/** A row to be filled: what is typed stays, blanks get their share. */
export interface RowToSplit {
  readonly key: string;
  readonly months: readonly (number | null)[];
  readonly weight: Ratio;
  /** Where nodes stand to each other differently from month to month (DR-30): twelve, instead of `weight`. */
  readonly byMonth?: readonly Ratio[];
}

export interface SplitRow {
  readonly key: string;
  readonly months: readonly number[];
}

export type SplitRowsRefusal = Refused<SplitRefusal['refused']['code'] | 'falls'>;

/**
 * A unit's months over its rows: each month gives exactly what the unit was given, so each row and the whole year close
 * too. Refuses with the month (1 … 12) where what is typed leaves no room.
 */
export function splitRows(
  nature: Nature,
  given: readonly number[],
  rows: readonly RowToSplit[],
): readonly SplitRow[] | SplitRowsRefusal {
  if (rows.length === 0) return refuse('no-parts');
  if (!nature.addsUp)
    return rows.map(({ key, months }) => ({ key, months: given.map((month, at) => months[at] ?? month) }));
  const isCounted = nature.overTime === 'last';
  // What each month adds is split, so that no row falls; what is typed of counts so far is split as it stands.
  const isFresh = rows.every(isBlank);
  if (!isCounted || !isFresh) {
    const split = splitMargins(nature, given, rows);
    return isRefused(split) || !isCounted || split.every(({ months }) => increments(months).every((step) => step >= 0))
      ? split
      : refuse('falls');
  }
  const steps = increments(given);
  if (steps.some((step) => step < 0)) return refuse('falls');
  const added = splitMargins(nature, steps, rows);
  return isRefused(added) ? added : added.map(({ key, months }) => ({ key, months: runningSum(months) }));
}

const isBlank = ({ months }: RowToSplit): boolean => months.every((month) => month === null);

/**
 * Where whole rows are blank, each gets its share of the year first and then its months, so that one piece a month
 * does not go to the same row all year. With cells typed here and there, or weights by month, months are split alone.
 */
function splitMargins(
  nature: Nature,
  given: readonly number[],
  rows: readonly RowToSplit[],
): readonly SplitRow[] | SplitRowsRefusal {
  const [blank, typed] = [rows.filter(isBlank), rows.filter((row) => !isBlank(row))];
  const isTypedWhole = typed.every(({ months }) => !months.includes(null));
  const left = given.map((month, at) => typed.reduce((rest, { months }) => rest - (months[at] ?? 0), month));
  const isPlain = isTypedWhole && blank.length > 0 && blank.every(({ byMonth }) => byMonth === undefined);
  if (!isPlain || left.some((month) => month < 0)) return splitColumns(nature, given, rows);
  const step = stepOf(nature);
  const year = left.reduce((sum, month) => sum + month, 0);
  const weights = blank.map(({ weight }) => weight);
  const totals = splitByWeight(year, weights, year % step === 0 ? step : 1);
  if (isRefused(totals)) return totals;
  const cells = splitBothWays(totals, left, step);
  if (isRefused(cells)) return splitColumns(nature, given, rows);
  const months = new Map(blank.map(({ key }, row) => [key, cells[row] ?? []]));
  return rows.map((row) => ({ key: row.key, months: months.get(row.key) ?? row.months.map((month) => month ?? 0) }));
}

const stepOf = ({ measure }: Nature): number => (measure === 'money' ? defaultSettings.moneyStep : 1);

function splitColumns(
  nature: Nature,
  given: readonly number[],
  rows: readonly RowToSplit[],
): readonly SplitRow[] | SplitRowsRefusal {
  const columns: (readonly number[])[] = [];
  for (const [at, target] of given.entries()) {
    const typed = rows.map(({ months }) => months[at] ?? null);
    const weights = rows.map(({ weight, byMonth }) => byMonth?.[at] ?? weight);
    const column = splitRest(target, typed, weights, stepOf(nature));
    if (isRefused(column)) return { refused: { ...column.refused, month: at + 1 } };
    columns.push(column);
  }
  return rows.map(({ key }, row) => ({ key, months: columns.map((column) => column[row] ?? 0) }));
}

const runningSum = (steps: readonly number[]): readonly number[] => {
  let sum = 0;
  return steps.map((step) => (sum += step));
};

/** A year over its months: by the season where it is known, otherwise evenly. */
export function splitYear(nature: Nature, year: number, season: Seasonality | null): readonly number[] | SplitRefusal {
  if (nature.overTime === 'own') return Array.from({ length: monthsInYear }, () => year);
  const months =
    season !== null && nature.measure === 'money'
      ? splitBySeason(fenOf(year), season)
      : splitEvenly(year, monthsInYear, stepOf(nature));
  if (isRefused(months)) return months;
  return nature.overTime === 'last' ? runningSum(months) : months;
}

export const evenWeight = whole(1);
