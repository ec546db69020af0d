import type { IsoDate } from 'shared/calendar/date';
import { readPeriod, type Period, type PeriodKind } from 'shared/calendar/period';
import { lastDay } from 'shared/calendar/period-bounds';
import { partsOf } from 'shared/calendar/period-parts';
import { isRefused } from 'shared/quantity/refusal';
import { organisationForPeriod } from 'shared/organisation/organisation-at';
import { indicatorOf } from 'shared/indicator/catalogue';
import type { FigureAnswer } from 'shared/contract/answers';
import { consolidated, groundOf, type NodeFigure } from 'shared/roll-up/consolidate';
import type { Basis, Contribution } from 'shared/roll-up/contribution';
import { figureAnswerOf } from 'shared/roll-up/figure-answer';
import { figureBook, type FigureBook, type PlanFigures } from 'shared/roll-up/figure-book';
import type { FigureState } from 'shared/roll-up/figure-state';
import { unitTree } from 'shared/roll-up/unit-tree';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { restoredFigures } from 'functions/use-cases/figures/plan-figures';

/** All that one unit's roll-ups of one period are made of. */
export interface UnitFigures {
  readonly plans: readonly PlanFigures[];
  readonly book: FigureBook;
  /** A figure of the unit or of one that shows in its roll-ups; null for an indicator nobody has heard of. */
  node(unit: string, indicator: string, basis?: Basis): NodeFigure | null;
}

/** A period's own plans and those of the periods it can be added up from. */
const grainsBelow: Readonly<Record<PeriodKind, readonly Exclude<PeriodKind, 'span'>[]>> = {
  span: ['year'],
  year: ['quarter', 'month'],
  quarter: ['month'],
  month: ['week'],
  week: [],
  day: [],
};

/** One read, whatever the number of plans; null where the period is none. */
export async function unitFigures(
  { figures }: Pick<Dependencies, 'figures'>,
  caller: Caller,
  unit: string,
  periodKey: string,
): Promise<UnitFigures | null> {
  const period = readPeriod(periodKey);
  if (isRefused(period)) return null;
  const rows = await figures.of(unit, yearOf(period), periodsIn(period));
  const plans = rows.flatMap(restoredFigures).map((plan) => ({
    ...plan,
    contributions: plan.contributions.filter((each) => counts(each, caller.today)),
  }));
  const book = figureBook(plans);
  const ground = groundOf(book, unitTree(organisationForPeriod(caller.organisation, period)));
  return {
    plans,
    book,
    node: (of, indicator, basis = 'plan') => {
      const node = consolidated(ground, { unit: of, indicator, period: period.key, basis });
      return 'refused' in node ? null : node;
    },
  };
}

/** What was achieved counts once its period is over (domain/08 8.1). */
function counts({ basis, period }: Contribution, today: IsoDate): boolean {
  const read = readPeriod(period);
  return basis === 'plan' || (!isRefused(read) && lastDay(read) <= today);
}

const yearOf = ({ key }: Period): string => key.slice(0, 4);

const periodsIn = (period: Period): readonly string[] => [
  period.key,
  ...grainsBelow[period.kind].flatMap((grain) => partsOf(period, grain).map(({ key }) => key)),
];

/** A target of the node's own; where there is none, or a period of several is missing from it, why. */
export function ownAnswer({ own, indicator, owner, missing }: NodeFigure): FigureAnswer {
  const reason = missing.find((part) => part.owner.unit === owner.unit && part.owner.person === null)?.reason;
  return reason === undefined ? answerOf(own, indicator) : { kind: 'gap', reason };
}

/** 分解合计; null where nothing is below. */
export const composedAnswer = ({ composed, indicator }: NodeFigure): FigureAnswer | null =>
  composed === null ? null : answerOf(composed, indicator);

function answerOf(state: FigureState, indicator: string): FigureAnswer {
  const entry = indicatorOf(indicator);
  return entry === undefined ? { kind: 'gap', reason: 'not-planned' } : figureAnswerOf(state, entry);
}
