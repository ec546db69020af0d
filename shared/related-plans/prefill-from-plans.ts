import type { Period } from 'shared/calendar/period';
import { indicatorOf } from 'shared/indicator/catalogue';
import { rowsIn, type Cells } from 'shared/plan/document';
import { dayTargets } from 'shared/related-plans/day-targets';
import { guaranteedIn } from 'shared/related-plans/guaranteed';
import { unfinishedTasks } from 'shared/related-plans/unfinished-tasks';
import type { RelatedPlans } from 'shared/related-plans/related-plans';
import { reportRows } from 'shared/related-plans/report-rows';
import {
  inWan,
  isOfYear,
  numberIn,
  shareOf,
  splitFor,
  targetsIn,
  tasksIn,
  textIn,
  type StoredFigure,
} from 'shared/related-plans/stored-plan';
import type { IssuedTarget, KnownBeforePlanning, KnownHistory } from 'shared/plan/prefill-known';

/** What the plan above gives to this unit, person and period by its own split. */
export function givenFromAbove({ above }: Pick<RelatedPlans, 'above'>, period: Period, person: string | null) {
  if (above.at !== 'here') return [];
  const { plan } = above;
  if (person !== null && plan.key.person === null) return shareOf(plan, person);
  return splitFor(plan, period);
}

/**
 * What is known before planning, with all that other plans know: the split above where nothing was issued, what the
 * year's earlier plans add up to, last year's figures, tasks left undone, and a report's rows.
 */
export function withRelatedPlans(
  known: KnownBeforePlanning,
  related: RelatedPlans,
  period: Period,
  owner: string,
): KnownBeforePlanning {
  const given = givenFromAbove(related, period, known.header.person);
  const { carriedTasks, rows } = fromBefore(known, related);
  return {
    ...known,
    targets: targetsWith(known, given, beforeOf(related, period), owner),
    history: historyWith(known, related),
    carriedTasks: [...known.carriedTasks, ...carriedTasks],
    rows: {
      ...known.rows,
      ...rows,
      ...revisions(known, given),
      ...lastYear(known, related),
      ...gapRow(known, related),
      ...pledges(known, given),
      ...reportRows(known.header, related, known.offer.rectifyBelow),
    },
    beneath: {
      ...known.beneath,
      ...(related.covered === null ? {} : { CHECK: { basis: related.covered.planId } }),
      ACTIV: dayTargets(related.above.at === 'here' ? related.above.plan : null, known.header.period),
    },
  };
}

/** What is issued to this very plan, with what the year's earlier plans add up to. */
export const issuedWith = (
  known: Pick<KnownBeforePlanning, 'targets'>,
  related: RelatedPlans,
  period: Period,
  { person, owner }: { readonly person: string | null; readonly owner: string },
): readonly IssuedTarget[] =>
  targetsWith(known, givenFromAbove(related, period, person), beforeOf(related, period), owner);

function targetsWith(
  { targets }: Pick<KnownBeforePlanning, 'targets'>,
  given: readonly StoredFigure[],
  before: ReadonlyMap<string, number>,
  owner: string,
): readonly IssuedTarget[] {
  const issued = new Set(targets.map(({ indicator }) => indicator));
  const all = [
    ...targets,
    ...given
      .filter(({ indicator }) => !issued.has(indicator))
      .map(({ indicator, target }): IssuedTarget => ({ indicator, value: target, owner })),
  ];
  return all.map((target) => {
    const known = before.get(target.indicator);
    return known === undefined ? target : { ...target, before: known };
  });
}

/** 前期累计目标: what the plan before came to, with what came before that; nothing at the beginning of a year. */
function beforeOf({ before }: RelatedPlans, period: Period): ReadonlyMap<string, number> {
  if (before === null || period.kind === 'span' || period.kind === 'year' || !isOfYear(before, period))
    return new Map();
  return new Map(
    targetsIn(before)
      .filter(({ indicator }) => indicatorOf(indicator)?.acrossTime === 'sum')
      .map(({ indicator, target, before: earlier }) => [indicator, target + (earlier ?? 0)]),
  );
}

/** Last year's actual from the summary of a year ago, where nobody issued one. */
function historyWith({ history }: KnownBeforePlanning, { yearAgo }: RelatedPlans): readonly KnownHistory[] {
  const known = new Set(history.map(({ indicator }) => indicator));
  if (yearAgo === null) return history;
  return [
    ...history,
    ...rowsIn(yearAgo.document, 'ACTUAL').flatMap(({ cells }): readonly KnownHistory[] => {
      const [indicator, actual] = [textIn(cells, 'indCode'), numberIn(cells, 'actual')];
      if (indicator === null || actual === null || known.has(indicator)) return [];
      return [{ indicator, lastYears: [actual * inWan(yearAgo.document, indicator), null, null] }];
    }),
  ];
}

/** 结转: the task as it was planned, from the first day of this period on; when it will be done is to be said anew. */
function fromBefore({ header }: KnownBeforePlanning, related: RelatedPlans) {
  const left = unfinishedTasks(related) ?? [];
  const above = related.above.at === 'here' ? new Set(tasksIn(related.above.plan).map(({ ref }) => ref)) : null;
  const kept = related.above.at === 'elsewhere' ? new Set(related.above.tasks) : above;
  const carriedTasks = left.map(({ ref, cells: { end, ...cells } }): Cells => {
    const parent = textIn(cells, 'parentTask');
    const parentTask = parent !== null && kept?.has(parent) === true ? parent : ref;
    const stillAhead = typeof end === 'string' && end >= header.start ? { end } : {};
    return { ...cells, ...stillAhead, parentTask, start: header.start, kind: 'carried' };
  });
  const rows: Readonly<Record<string, readonly Cells[]>> =
    left.length === 0 ? {} : { LEFT: left.map(({ name }): Cells => ({ taskRef: name, action: 'carry' })) };
  return { carriedTasks, rows };
}

/** DR-64: what was issued for the month and what its quarter had given it. */
function revisions({ targets }: KnownBeforePlanning, given: readonly StoredFigure[]) {
  const rows = given.flatMap(({ indicator, target }): readonly Cells[] => {
    const issued = targets.find((each) => each.indicator === indicator);
    return issued === undefined || Math.abs(issued.value - target) < smallest
      ? []
      : [{ rowRef: indicator, field: 'target', old: String(target), new: String(issued.value) }];
  });
  return rows.length === 0 ? {} : { REV: rows };
}

/** What is lost in turning 元 into 万元 is no difference. */
const smallest = 1e-9;

/** T-GAP.缺口测算: what is known today; the gap itself is the sheet's to work out. */
function gapRow({ header: { unit, preparedOn } }: KnownBeforePlanning, related: RelatedPlans) {
  const { year } = related;
  const gOpp = guaranteedIn(related);
  if (year === null || year.target === null || gOpp === null) return {};
  const measured = { target: year.target, ytd: year.revenue, gOpp: Math.round(gOpp * 100) / 100 };
  return { GAP: [{ asOf: preparedOn, dept: unit, ...measured }] };
}

/** 军令状: what is given to a person for the year, for that person to commit to and the head to confirm. */
function pledges({ header, targets, holders }: KnownBeforePlanning, given: readonly StoredFigure[]) {
  if (header.person === null) return {};
  const all = new Map([
    ...given.map(({ indicator, target }) => [indicator, target] as const),
    ...targets.map(({ indicator, value }) => [indicator, value] as const),
  ]);
  const { period, person } = header;
  const rows = [...all].map(([indCode, value]): Cells => ({
    ...{ indCode, value, period, person, head: holders['R-HEAD']?.person ?? null },
  }));
  return rows.length === 0 ? {} : { PLEDGE: rows };
}

/** T-ANN-D.上年复盘: last year's plan and what came of it, as far as either is known. */
function lastYear({ history }: KnownBeforePlanning, { before }: RelatedPlans) {
  if (before === null) return {};
  const actuals = new Map(history.map(({ indicator, lastYears: [actual] }) => [indicator, actual]));
  const rows = targetsIn(before).map(({ indicator, target }): Cells => ({
    indCode: indicator,
    lastTarget: target,
    lastActual: actuals.get(indicator) ?? null,
  }));
  return rows.length === 0 ? {} : { LAST: rows };
}
