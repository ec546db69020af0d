import type { IsoDate } from 'shared/calendar/date';
import type { Period } from 'shared/calendar/period';
import { firstDay, lastDay } from 'shared/calendar/period-bounds';
import { indicatorOf } from 'shared/indicator/catalogue';
import { rowsIn } from 'shared/plan/document';
import type { PlanKey } from 'shared/plan/plan-id';
import { blocksOf } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';
import { leftUndone } from 'shared/plan/around/left-undone';
import type { PlansAround } from 'shared/plan/around/plans-around';
import { givenFromAbove } from 'shared/plan/around/prefill-from-plans';
import {
  isOfYear,
  numberIn,
  targetsIn,
  tasksIn,
  textIn,
  type StoredPlan,
  type StoredTask,
} from 'shared/plan/around/stored-plan';
import type { Planned, PlannedTarget, PlannedTask } from 'shared/review/planned';
import { hasColumns } from 'shared/review/seen';
import { strategyFor } from 'shared/review/strategy-for';

/** What is known beside the stored plans; money in 万元. What is absent is not known. */
export interface KnownBeside {
  readonly key: PlanKey;
  readonly period: Period;
  /** Targets issued for exactly this plan. */
  readonly issued: readonly PlannedTarget[];
  readonly employed?: Planned['employed'];
  readonly path?: Planned['path'];
  readonly deadline?: IsoDate;
  /** Customers with business before; absent where the plan is about them. */
  readonly customers?: readonly string[];
}

/**
 * What the rules may know of other plans: numbers, names, dates, shares and sums, and of no other plan's goals,
 * amounts or people. Money in 万元.
 */
export function plannedFrom(beside: KnownBeside, around: PlansAround): Planned {
  const { employed, path, deadline, customers } = beside;
  return {
    twin: null,
    ...parentIn(around),
    ...(path === undefined ? {} : { path }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(employed === undefined ? {} : { employed }),
    ...(customers === undefined ? {} : { customersBefore: customers }),
    ...aboveIn(beside, around),
    ...beforeIn(beside, around),
    ...besideIn(beside, around),
    ...belowIn(beside, around),
    ...effectiveIn(beside, around),
  };
}

function parentIn({ above }: PlansAround): Pick<Planned, 'parent'> {
  switch (above.at) {
    case 'here':
      return { parent: { planNo: above.plan.planNo, effective: above.plan.inForce } };
    case 'elsewhere':
      return { parent: { planNo: above.planNo, effective: true } };
    case 'missing':
      return { parent: null };
    case 'not-needed':
      return {};
  }
}

function aboveIn({ key, period, issued }: KnownBeside, around: PlansAround): Planned {
  const { above } = around;
  const given = givenFromAbove(around, period, key.person);
  const split = given.filter(({ indicator }) => issued.every((each) => each.indicator !== indicator));
  const fromAbove = [...issued, ...split.map(({ indicator, target }) => ({ indicator, target }))];
  const isKnown = fromAbove.length > 0 || above.at === 'here';
  if (above.at !== 'here') {
    const namedAbove = above.at === 'elsewhere' ? { namedAbove: above.tasks } : {};
    return { ...(isKnown ? { fromAbove } : {}), ...namedAbove };
  }
  const tasks = tasksIn(above.plan);
  return {
    fromAbove,
    namedAbove: targetsIn(above.plan).map(({ indicator }) => indicator),
    tasksAbove: tasks.map(owedBy(key)),
    goalsFromAbove: assignedTo(key, above.plan, tasks, period),
    ...strategyFor(key, period, above.plan),
  };
}

/** V-ALN-03 is about what another unit's plan asks of this one; a unit's own plan is its own to break down. */
function assignedTo({ unit }: PlanKey, above: StoredPlan, tasks: readonly StoredTask[], period: Period) {
  if (above.key.unit === unit) return [];
  const [first, last] = [firstDay(period), lastDay(period)];
  return tasks
    .filter(({ ownerDept, start, end }) => ownerDept === unit && start <= last && first <= end)
    .map(({ ref, name }) => ({ ref, name }));
}

/** A salesperson may serve any task of the department, and owes those that are their own. */
const owedBy =
  ({ person }: PlanKey) =>
  (task: StoredTask): PlannedTask =>
    person === null || task.owner === person ? plannedTask(task) : { ...plannedTask(task), ofOthers: true };

function beforeIn({ period }: KnownBeside, around: PlansAround): Planned {
  const left = leftUndone(around);
  const { before } = around;
  const isWithin = before !== null && period.kind !== 'span' && period.kind !== 'year' && isOfYear(before, period);
  const lasting = isWithin ? targetsIn(before) : [];
  return {
    ...(left === null ? {} : { unfinished: left }),
    cumulativeBefore: lasting
      .filter(({ indicator }) => indicatorOf(indicator)?.acrossTime === 'last')
      .map(({ indicator, target }) => ({ indicator, target })),
  };
}

function besideIn({ key: { unit: own } }: KnownBeside, { counterparts, beside }: PlansAround): Planned {
  const rows = [...counterparts, ...beside].flatMap(({ key, document }) =>
    ['OPP', 'CUS'].flatMap((block) => rowsIn(document, block).map(({ cells }) => ({ unit: key.unit, cells }))),
  );
  return {
    ...(counterparts.length === 0 ? {} : { counterpartTasks: counterparts.flatMap(tasksIn).map(plannedTask) }),
    claims: rows.flatMap(({ unit, cells }) => {
      const key = textIn(cells, 'oppId') ?? textIn(cells, 'custId');
      const claimant = textIn(cells, 'dept') ?? unit;
      return key === null || claimant === own ? [] : [{ key, unit: claimant, share: numberIn(cells, 'share') ?? 1 }];
    }),
    opportunities: rows.flatMap(({ cells }) => {
      const [id, customer, project] = [textIn(cells, 'oppId'), textIn(cells, 'customer'), textIn(cells, 'project')];
      return id === null || customer === null || project === null ? [] : [{ id, customer, project }];
    }),
  };
}

/** One sum an indicator: what colleagues have taken on one by one is theirs to show (domain/02 2.7). */
function belowIn({ key }: KnownBeside, { below }: PlansAround): Planned {
  if (below === null || below.length === 0) return {};
  const sums = new Map<string, number>();
  for (const { indicator, target } of below.flatMap(targetsIn)) {
    sums.set(indicator, (sums.get(indicator) ?? 0) + target);
  }
  return { below: [...sums].map(([indicator, target]) => ({ indicator, target, unit: key.unit })) };
}

/** V-SMR-06: of the plan in force, what this kind of report has a table for. */
function effectiveIn({ key }: KnownBeside, { covered }: PlansAround): Planned {
  const template = templateOf(key.template);
  if (covered === null || template === undefined) return {};
  const reportsOn = (...columns: string[]): boolean => blocksOf(template).some((block) => hasColumns(block, columns));
  const tasks = reportsOn('wbs', 'status') ? rowsIn(covered.document, 'TASK') : [];
  const indicators = reportsOn('indCode', 'plan', 'actual') ? targetsIn(covered) : [];
  const rows = [
    ...tasks.flatMap(({ cells }) => {
      const wbs = textIn(cells, 'wbs');
      return wbs === null ? [] : [{ ref: wbs, name: textIn(cells, 'name') ?? '' }];
    }),
    ...indicators.map(({ indicator }) => ({ ref: indicator, name: '' })),
  ];
  return rows.length === 0 ? {} : { effectiveRows: rows };
}

const plannedTask = ({ ref, name, unit, start, end, custOpp, coop }: StoredTask): PlannedTask => ({
  ...{ ref, name, unit, start, end, custOpp, coop },
});
