import { calendarYear, readPeriod, type FiscalYear, type Period } from 'shared/calendar/period';
import { partsOf } from 'shared/calendar/period-parts';
import type { MoneyUnit } from 'shared/quantity/money';
import { isRefused, refuse, type Refused } from 'shared/quantity/refusal';
import type { PlanDocument } from 'shared/plan/document';
import { statesOf, type FigureSource, type ListedKey, type StatedFigure } from 'shared/roll-up/build-state';
import { bookedContributions } from 'shared/roll-up/booked-contributions';
import type { Basis, Contribution } from 'shared/roll-up/contribution';
import { listedIn, statedIn, summedIn, type Reading, type SkippedCell } from 'shared/roll-up/plan-rows';
import { keyingBlocks, secondFigures, statingBlocks, summingColumns } from 'shared/roll-up/plan-sources';

const moneyUnits: Readonly<Record<string, MoneyUnit>> = { wan: '万元', yuan: '元' };

export interface PlanContributions {
  readonly contributions: readonly Contribution[];
  /** Cells that should carry figures and do not. Empty for a plan that passed review. */
  readonly skipped: readonly SkippedCell[];
}

export type ContributionRefusal = Refused<'no-unit' | 'not-a-period' | 'no-money-unit'>;

/**
 * What a plan adds to every figure it speaks of, one contribution an indicator and basis.
 * `fiscal` is the company's. Refuses a plan that does not say whose it is, for when, or in which money; everything else is tolerated cell by cell.
 */
export function planContributions(
  document: PlanDocument,
  fiscal: FiscalYear = calendarYear,
): PlanContributions | ContributionRefusal {
  const { org, person: ownerCode, period: key, moneyUnit: moneyCode } = document.header;
  const period = readPeriod(String(key ?? ''), fiscal);
  const moneyUnit = moneyUnits[String(moneyCode ?? '')];
  const unit = String(org ?? '').trim();
  const owner = String(ownerCode ?? '').trim();
  if (unit === '') return refuse('no-unit');
  if (isRefused(period)) return refuse('not-a-period', { period: key });
  if (moneyUnit === undefined) return refuse('no-money-unit', { moneyUnit: moneyCode });

  const reading: Reading = { document, owner: owner === '' ? unit : owner, period, moneyUnit, skipped: [] };
  const person = owner === '' ? null : owner;
  const contributions = figuresOf(reading).flatMap(({ source, basis, period: when }) =>
    statesOf(source, { period: when }).map(([{ code }, state]): Contribution => ({
      unit,
      person,
      indicator: code,
      period: when.key,
      basis,
      state,
    })),
  );
  return {
    contributions: [...contributions, ...bookedContributions(reading)],
    skipped: withoutRepeats(reading.skipped),
  };
}

interface Figures {
  readonly source: FigureSource;
  readonly basis: Basis;
  readonly period: Period;
}

/** What the plan says of its own period by basis, then of each year of its span. */
function figuresOf(reading: Reading): readonly Figures[] {
  const { period, document } = reading;
  const own = (['plan', 'actual', 'verified', 'forecast'] as const).map((basis) => ({
    source: ownSource(reading, basis),
    basis,
    period,
  }));
  const years = period.kind === 'span' ? partsOf(period, 'year') : [];
  const byYear = statingBlocks.flatMap((block): readonly Figures[] => {
    const year = block.year === null ? undefined : years[block.year];
    if (year === undefined || !block.templates.includes(document.template)) return [];
    return [{ source: { stated: statedIn(reading, block), listed: new Map() }, basis: block.basis, period: year }];
  });
  return [...own, ...byYear];
}

function ownSource(reading: Reading, basis: Basis): FigureSource {
  const stated = new Map<string, readonly StatedFigure[]>();
  for (const source of statingBlocks) {
    if (source.year !== null || source.basis !== basis || !source.templates.includes(reading.document.template))
      continue;
    for (const [code, figures] of statedIn(reading, source))
      stated.set(code, [...(stated.get(code) ?? []), ...figures]);
  }
  for (const [indicator, figures] of secondIn(reading, basis)) {
    if (!stated.has(indicator)) stated.set(indicator, figures);
  }
  for (const column of summingColumns) {
    if (column.basis !== basis || stated.has(column.indicator)) continue;
    const figures = summedIn(reading, column);
    if (figures.length > 0) stated.set(column.indicator, figures);
  }
  return { stated, listed: basis === 'plan' ? listedKeys(reading, stated) : new Map() };
}

function secondIn(reading: Reading, basis: Basis): readonly (readonly [string, readonly StatedFigure[]])[] {
  const sources = statingBlocks.filter(
    (source) =>
      source.year === null &&
      source.block === 'IND' &&
      source.basis === basis &&
      source.templates.includes(reading.document.template),
  );
  return sources.flatMap((source) =>
    secondFigures.flatMap(({ indicator, of, figure }) => {
      // A cell that is no number was reported where it stands, or says nothing of a year nobody has to know.
      const figures = statedIn({ ...reading, skipped: [] }, { ...source, figure }).get(of);
      return figures === undefined ? [] : [[indicator, figures] as const];
    }),
  );
}

function listedKeys(
  reading: Reading,
  stated: ReadonlyMap<string, readonly StatedFigure[]>,
): ReadonlyMap<string, readonly ListedKey[]> {
  const listed = new Map<string, readonly ListedKey[]>();
  for (const source of keyingBlocks) {
    if (source.onlyBesideTarget && !stated.has(source.indicator)) continue;
    const keys = listedIn(reading, source);
    if (keys.length > 0) listed.set(source.indicator, keys);
  }
  return listed;
}

/** One cell may serve several indicators; it is reported once. */
const withoutRepeats = (skipped: readonly SkippedCell[]): readonly SkippedCell[] => [
  ...new Map(skipped.map((cell) => [`${cell.block}|${cell.row}|${cell.column}`, cell])).values(),
];
