import { calendarYear, lastDay, type FiscalYear } from 'shared/calendar/period-bounds';
import type { IsoDate } from 'shared/calendar/date';
import { contains } from 'shared/calendar/period-parts';
import { readPeriod, type Period } from 'shared/calendar/period';
import { isRefused, refuse, type Refused } from 'shared/quantity/refusal';
import { indicatorOf } from 'shared/indicator/catalogue';
import { statesOf, type FigureSource, type ListedKey, type StatedFigure } from 'shared/roll-up/build-state';
import type { Basis, Contribution } from 'shared/roll-up/contribution';
import type { FigureState } from 'shared/roll-up/figure-state';
import { grouped } from 'shared/roll-up/grouped';
import { mergeAll } from 'shared/roll-up/merge-all';
import { stepsOf, type StepsRefusal } from 'shared/roll-up/steps';
import { withAllBelow, type UnitTree } from 'shared/roll-up/unit-tree';

/** One row of a ledger at its lowest level, money in 元. `key` is the contract, customer, opportunity, person or region. */
export interface LedgerRow {
  readonly unit: string;
  readonly person: string | null;
  readonly indicator: string;
  readonly period: string;
  readonly value: number;
  readonly key?: string;
  readonly measure?: string;
}

export type LedgerRefusal = Refused<'unknown-indicator' | 'unknown-period'> | StepsRefusal;

interface ReadRow {
  readonly row: LedgerRow;
  readonly steps: bigint;
}

/** One contribution an owner, indicator and period. The first row that cannot be read refuses the whole ledger. */
export function ledgerContributions(
  rows: readonly LedgerRow[],
  basis: Basis = 'actual',
): readonly Contribution[] | LedgerRefusal {
  const read: ReadRow[] = [];
  for (const row of rows) {
    const entry = indicatorOf(row.indicator);
    if (entry === undefined) return refuse('unknown-indicator', { indicator: row.indicator });
    if (isRefused(readPeriod(row.period))) return refuse('unknown-period', { period: row.period });
    const steps = stepsOf(row.value, entry.unit, '元');
    if (isRefused(steps)) return steps;
    read.push({ row, steps });
  }
  return [...grouped(read, ({ row }) => JSON.stringify([row.unit, row.person, row.period])).values()].flatMap((group) =>
    ofOneOwner(group, basis),
  );
}

function ofOneOwner(group: readonly ReadRow[], basis: Basis): readonly Contribution[] {
  const first = group[0]?.row;
  const period = readPeriod(first?.period ?? '');
  if (first === undefined || isRefused(period)) return [];
  const { unit, person } = first;
  const source = ledgerSource(group);
  return statesOf(source, { period }).map(([{ code }, state]) => ({
    unit,
    person,
    indicator: code,
    period: period.key,
    basis,
    state,
  }));
}

/** Rows with a key are listed, the others stated; a keyed indicator keeps both, the stated ones as its rest. */
function ledgerSource(group: readonly ReadRow[]): FigureSource {
  const stated = new Map<string, readonly StatedFigure[]>();
  const listed = new Map<string, readonly ListedKey[]>();
  for (const [code, rows] of grouped(group, ({ row }) => row.indicator)) {
    const by = indicatorOf(code)?.acrossUnits.by;
    const keyed = by === 'distinct' || by === 'once';
    const keys = rows.flatMap(({ row: { key }, steps }) =>
      keyed && key !== undefined ? [{ key, amount: by === 'distinct' ? 1n : steps }] : [],
    );
    if (keys.length > 0) listed.set(code, keys);
    const loose = rows.filter(({ row }) => !keyed || row.key === undefined);
    const figures = loose.map(({ row: { measure }, steps }) => ({
      steps,
      ...(measure === undefined ? {} : { measure }),
    }));
    if (loose.length > 0) stated.set(code, keys.length === 0 ? figures : [...figures, { steps: countOf(keys) }]);
  }
  return { stated, listed };
}

/** Each key once, as it will be counted: what is stated beside keys is stated beyond them. */
function countOf(keys: readonly ListedKey[]): bigint {
  const largest = new Map<string, bigint>();
  for (const { key, amount } of keys) {
    const there = largest.get(key);
    if (there === undefined || amount > there) largest.set(key, amount);
  }
  return [...largest.values()].reduce((sum, amount) => sum + amount, 0n);
}

export interface ActualQuestion {
  readonly unit: string;
  readonly indicator: string;
  readonly period: Period;
  /** Only what is over by then counts (domain/08 8.1). */
  readonly asOf?: IsoDate;
  readonly fiscal?: FiscalYear;
}

/** The actual figure at a node: its own rows and all below it, each ledger key once. */
export function actualAt(
  contributions: readonly Contribution[],
  tree: UnitTree,
  { unit, indicator, period, asOf, fiscal = calendarYear }: ActualQuestion,
): FigureState {
  const units = new Set(withAllBelow(tree, unit));
  return mergeAll(
    contributions
      .filter((each) => each.basis === 'actual' && each.indicator === indicator && units.has(each.unit))
      .filter((each) => countsIn(each.period, period, asOf, fiscal))
      .map(({ state }) => state),
  );
}

function countsIn(key: string, period: Period, asOf: IsoDate | undefined, fiscal: FiscalYear): boolean {
  const own = readPeriod(key);
  return !isRefused(own) && contains(period, own, fiscal) && (asOf === undefined || lastDay(own, fiscal) <= asOf);
}

/** Target ÷ actual indicators (`ATTAIN`): the parts of either basis, merged before, put into one ratio. */
export function acrossBases(
  code: string,
  stateOn: (code: string, basis: 'plan' | 'actual') => FigureState,
): FigureState | null {
  const formula = indicatorOf(code)?.formula;
  if (formula?.is !== 'ratio') return null;
  const states = (terms: typeof formula.numerator): readonly FigureState[] =>
    terms.map((term) => stateOn(term.code, term.basis ?? 'actual'));
  return {
    kind: 'ratio',
    numerator: states(formula.numerator),
    denominator: states(formula.denominator),
    based: 1,
    quotes: { count: 0, alone: null },
  };
}
