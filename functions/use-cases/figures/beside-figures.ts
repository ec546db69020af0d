import type { Period } from 'shared/calendar/period';
import { aYearAgo } from 'shared/calendar/period-order';
import { enclosing, partsOf } from 'shared/calendar/period-parts';
import { lastDay } from 'shared/calendar/period-bounds';
import type { Indicator } from 'shared/indicator/indicator';
import { isRefused } from 'shared/quantity/refusal';
import { cellOfFigure, gapCell, type Cell } from 'shared/roll-up/cell';
import { figureOf } from 'shared/roll-up/figure';
import type { FigureState } from 'shared/roll-up/figure-state';
import { mergeAll } from 'shared/roll-up/merge-all';
import { vectorOf, type Column, type RollUpColumns } from 'shared/roll-up/roll-up-columns';
import { figureKey, type Lane, type UnitFigures } from 'shared/roll-up/unit-figures';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { lookupWithinRights } from 'functions/use-cases/figures/composed-rights';
import { readUnits, type UnitLookup } from 'functions/use-cases/figures/read-figures';

type BesideColumns = Pick<RollUpColumns['columns'], 'planToDate' | 'actualToDate' | 'planLastYear' | 'actualLastYear'>;

/** What is shown beside a period's figures: the year so far, and the year before. */
export interface Beside {
  columns(shown: readonly Indicator[]): BesideColumns;
}

export const noneBeside: Beside = {
  columns: () => ({ planToDate: [], actualToDate: [], planLastYear: [], actualLastYear: [] }),
};

interface Asked {
  readonly caller: Caller;
  readonly period: Period;
  /** In the order in which their figures are told. */
  readonly units: readonly string[];
  readonly kinds: readonly ('to-date' | 'last-year')[];
  /** Of so many people a sum may be told to those who may not read their plans. */
  readonly least: number;
}

/** The periods a year so far is added up from: those of the same kind since the year began. */
export function periodsToDate(period: Period): readonly Period[] {
  if (period.kind !== 'month' && period.kind !== 'quarter') return [period];
  return partsOf(enclosing(period, 'year'), period.kind).filter((each) => lastDay(each) <= lastDay(period));
}

/** Null where there is none: a day's, a span's, and a week 53 in a year without one. */
export function yearBefore(period: Period): Period | null {
  const before = period.kind === 'span' || period.kind === 'day' ? null : aYearAgo(period);
  return before === null || isRefused(before) ? null : before;
}

/** One read for all units of one parent and year. */
export async function besideFigures(
  ports: Pick<Dependencies, 'figures'>,
  { caller, period, units, kinds, least }: Asked,
): Promise<Beside> {
  const toDate = kinds.includes('to-date') ? periodsToDate(period) : [];
  const before = kinds.includes('last-year') ? yearBefore(period) : null;
  const read = async (periods: readonly Period[], withKeys: boolean): Promise<UnitLookup> => {
    const wanted = periods.flatMap((each) => units.map((unit) => ({ unit, period: each })));
    return lookupWithinRights(caller, await readUnits(ports, caller.organisation, wanted, { withKeys }), least);
  };
  const [soFar, lastYear] = await Promise.all([read(toDate, true), read(before === null ? [] : [before], false)]);
  const column = (shown: readonly Indicator[], periods: readonly Period[], lookup: UnitLookup, lane: Lane): Column =>
    periods.length === 0
      ? []
      : shown.map((entry) =>
          vectorOf(
            units.map((unit) =>
              mergedCell(
                entry,
                periods.map((each) => lookup(unit, each)),
                lane,
              ),
            ),
          ),
        );
  return {
    columns: (shown) => ({
      planToDate: column(shown, toDate, soFar, 'plan'),
      actualToDate: column(shown, toDate, soFar, 'actual'),
      planLastYear: column(shown, before === null ? [] : [before], lastYear, 'plan'),
      actualLastYear: column(shown, before === null ? [] : [before], lastYear, 'actual'),
    }),
  };
}

/** The unit's own figure of each period; where it has none, what is below it. */
export function broughtState(figures: UnitFigures | null, lane: Lane, code: string): FigureState | null {
  const key = figureKey(lane, code);
  return figures?.own.get(key)?.state ?? figures?.below?.get(key) ?? null;
}

/** A target with periods missing is partial; an actual goes as far as it was reported. */
function mergedCell(entry: Indicator, all: readonly (UnitFigures | null)[], lane: Lane): Cell {
  const states = all.map((figures) => broughtState(figures, lane, entry.code));
  const known = states.filter((state) => state !== null);
  if (known.length === 0) return gapCell('not-planned');
  if (lane === 'plan' && known.length < states.length) return gapCell('partial');
  return cellOfFigure(figureOf(mergeAll(known), entry), entry);
}
