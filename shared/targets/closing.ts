import { checkCumulative } from 'shared/decomposition/cumulative';
import type { Difference } from 'shared/decomposition/difference';
import { checkMatrix, type MatrixRow } from 'shared/decomposition/matrix';
import { checkRatioTargets } from 'shared/decomposition/ratio-target';
import { defaultSettings, type DecompositionSettings } from 'shared/decomposition/settings';
import { checkAllocation } from 'shared/decomposition/sum-check';
import { indicatorOf } from 'shared/indicator/catalogue';
import { fraction } from 'shared/quantity/ratio';
import { monthsInYear, natureOf, yearOf, type Amount } from 'shared/targets/amount';

/** What a unit was given for an indicator; months are blank where only some of them, or the year alone, were given. */
export interface GivenTarget {
  readonly indicator: string;
  readonly value: number | null;
  readonly months: readonly (number | null)[];
}

/** One indicator of a unit's matrix. `parts`: by node. */
export interface Column {
  readonly unit: string;
  readonly year: string;
  /** Keys of the year's months. */
  readonly months: readonly string[];
  readonly given: GivenTarget;
  readonly parts: readonly { readonly key: string; readonly amount: Amount }[];
  readonly reserve: readonly (number | null)[] | null;
  readonly across: 'departments' | 'persons';
}

/**
 * Whether what is issued below gives what was issued to the unit, down and across (DR-01 … DR-07, DR-11 … DR-13). Each
 * difference names the unit as `of`: the gap is its own.
 */
export function closingOf(column: Column, settings: DecompositionSettings = defaultSettings): readonly Difference[] {
  const { given, parts } = column;
  const nature = natureOf(given.indicator);
  if (nature === null || parts.length === 0) return [];
  if (!nature.addsUp) return ratesOf(column, settings);
  return nature.overTime === 'last' ? cumulativeOf(column, settings) : matrixOf(column, settings);
}

const measureOf = (indicator: string): 'money' | 'count' =>
  natureOf(indicator)?.measure === 'money' ? 'money' : 'count';

function matrixOf({ unit, months: periods, given, parts, reserve, across }: Column, settings: DecompositionSettings) {
  const row = (key: string, { value, months }: Amount): MatrixRow => ({ key, total: value, values: months });
  const kept = (reserve ?? []).map((month) => month ?? 0);
  return checkMatrix(
    {
      measure: measureOf(given.indicator),
      indicator: given.indicator,
      into: 'month',
      periods,
      across,
      parent: { key: unit, total: given.value, values: given.months },
      rows: parts.map(({ key, amount }) => row(key, amount)),
      reserve:
        reserve === null ? null : { key: 'reserve', total: kept.reduce((sum, month) => sum + month, 0), values: kept },
    },
    settings,
  );
}

function cumulativeOf({ unit, year, months: periods, given, parts, across }: Column, settings: DecompositionSettings) {
  const { indicator, value } = given;
  const falls = parts.flatMap(({ key, amount }) =>
    checkCumulative(
      amount.value,
      periods.map((period, month) => ({ key: period, value: amount.months[month] ?? null })),
      { indicator, of: key },
    ),
  );
  if (value === null) return falls;
  const below = parts.map(({ key, amount }) => ({ key, value: amount.value }));
  const rule = across === 'departments' ? 'DR-01' : 'DR-02';
  const facts = { indicator, of: unit, period: year };
  return [...falls, ...checkAllocation(rule, measureOf(indicator), value, below, 0, facts, settings)];
}

const perOne = 10_000n;

function ratesOf({ unit, year, given, parts }: Column, settings: DecompositionSettings): readonly Difference[] {
  const { indicator, value } = given;
  const direction = indicatorOf(indicator)?.direction ?? 'neutral';
  if (value === null) return [];
  return checkRatioTargets(
    fraction(BigInt(value), perOne),
    direction,
    parts.map(({ key, amount }) => ({ key, target: fraction(BigInt(amount.value), perOne), over: null })),
    settings,
  ).map((each) => ({
    ...each,
    facts: { ...each.facts, indicator, node: String(each.facts['of'] ?? ''), of: unit, period: year },
  }));
}

/** What months of a given target make of its year, where it was given by months alone. */
export function givenTarget(indicator: string, value: number | null, months: readonly (number | null)[]): GivenTarget {
  const nature = natureOf(indicator);
  const known = months.flatMap((month) => month ?? []);
  const isWhole = known.length === monthsInYear;
  if (value !== null || nature === null || !isWhole || nature.overTime === 'own') return { indicator, value, months };
  return { indicator, value: yearOf(nature, known, 0), months };
}
