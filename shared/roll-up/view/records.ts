import { indicatorOf } from 'shared/indicator/catalogue';
import { exactFrom } from 'shared/quantity/decimal';
import { compareRatios, plus, times, whole, zero, type Ratio } from 'shared/quantity/ratio';
import { isRefused } from 'shared/quantity/refusal';
import { figureOf, gap, known, quotientOf, type Figure } from 'shared/roll-up/figure';
import type { FigureState } from 'shared/roll-up/figure-state';
import type { GapReason } from 'shared/roll-up/gap';
import { mergeAll } from 'shared/roll-up/merge-all';
import type { ColumnFormula, Where } from 'shared/roll-up/view/view';

/** A record of any source; which fields it has was checked where the view was declared. */
export type ViewRecord = Readonly<Record<string, unknown>>;

export const fieldText = (record: ViewRecord | undefined, name: string): string => String(record?.[name] ?? '');

export const meets = (record: ViewRecord, where: Where<string>): boolean =>
  where === null || record[where.field] === where.is;

export const countOf = (records: readonly ViewRecord[], where: Where<string>): Figure =>
  known(whole(records.filter((record) => meets(record, where)).length));

export const distinctIn = (records: readonly ViewRecord[], key: string, where: Where<string>): Figure =>
  known(whole(new Set(records.filter((record) => meets(record, where)).map((record) => fieldText(record, key))).size));

export const textsIn = (records: readonly ViewRecord[], name: string, where: Where<string>): readonly string[] => [
  ...new Set(
    records
      .filter((record) => meets(record, where))
      .map((record) => fieldText(record, name))
      .filter((text) => text !== ''),
  ),
];

/** Numbers of the field, exact; what is missing is left out, what is no number makes the figure a gap. */
function numbersIn(records: readonly ViewRecord[], name: string): readonly Ratio[] | null {
  const numbers: Ratio[] = [];
  for (const record of records) {
    const value = record[name];
    if (value === null || value === undefined) continue;
    const exact = typeof value === 'number' ? exactFrom(value) : null;
    if (exact === null || isRefused(exact)) return null;
    numbers.push(exact);
  }
  return numbers;
}

/** Nothing to add is a zero only where there are no records; records without the number are a gap. */
export function sumIn(records: readonly ViewRecord[], name: string): Figure {
  const numbers = numbersIn(records, name);
  if (numbers === null) return gap('not-adding-up');
  return records.length > 0 && numbers.length === 0 ? gap('not-planned') : known(numbers.reduce(plus, zero));
}

export function meanIn(records: readonly ViewRecord[], name: string): Figure {
  const numbers = numbersIn(records, name);
  if (numbers === null) return gap('not-adding-up');
  return quotientOf({ numerator: numbers.reduce(plus, zero), denominator: whole(numbers.length) });
}

export function weightedIn(records: readonly ViewRecord[], name: string, weight: string): Figure {
  const valued = records.filter((record) => record[name] !== null && record[name] !== undefined);
  const [values, weights] = [numbersIn(valued, name), numbersIn(valued, weight)];
  if (values === null || weights === null || values.length !== weights.length) return gap('no-weight');
  const total = weights.reduce(plus, zero);
  if (compareRatios(total, zero) === 0) return gap('no-weight');
  const product = values.reduce((sum, value, index) => plus(sum, times(value, weights[index] ?? zero)), zero);
  return quotientOf({ numerator: product, denominator: total });
}

/** Where records of one key differ, the largest amount counts. */
export function onceIn(records: readonly ViewRecord[], key: string, name: string): Figure {
  const keys = [...new Set(records.map((record) => fieldText(record, key)))];
  const largestOf = keys.map((each) =>
    largestIn(
      records.filter((record) => fieldText(record, key) === each),
      name,
    ),
  );
  return largestOf.reduce(
    (sum, each) => (sum.kind === 'gap' ? sum : each.kind === 'gap' ? each : known(plus(sum.value, each.value))),
    known(zero),
  );
}

export function largestIn(records: readonly ViewRecord[], name: string): Figure {
  const numbers = numbersIn(records, name);
  if (numbers === null) return gap('not-adding-up');
  const [first, ...others] = numbers;
  return first === undefined
    ? gap('not-planned')
    : known(others.reduce((most, number) => (compareRatios(number, most) > 0 ? number : most), first));
}

type FigureFormula = Extract<ColumnFormula, { readonly is: 'figure' }>;

/** Records of the figures source carry states; merging them is the roll-up's own operation. */
export function mergedFigure(records: readonly ViewRecord[], { basis, level, indicator }: FigureFormula): Figure {
  const code = indicator ?? fieldText(records[0], 'indicator');
  const entry = indicatorOf(code);
  if (entry === undefined) return gap('unknown-indicator');
  const own = records.filter((record) => record.basis === basis && record.level === level && record.indicator === code);
  const states = own.map(({ state }) => state).filter(isState);
  // Without its keys a figure of distinct customers can be shown, not added to another.
  if (states.length > 1 && states.some(lacksKeys)) return gap('not-adding-up');
  const merged = mergeAll(states);
  const reason = own.map((record) => record.reason).find(isReason);
  return merged.kind === 'nothing' && reason !== undefined ? gap(reason) : figureOf(merged, entry);
}

const lacksKeys = (state: FigureState): boolean =>
  state.kind === 'settled' || ('of' in state && typeof state.of === 'object' && lacksKeys(state.of as FigureState));

const isReason = (value: unknown): value is GapReason => typeof value === 'string';

const isState = (value: unknown): value is FigureState =>
  typeof value === 'object' && value !== null && 'kind' in value;
