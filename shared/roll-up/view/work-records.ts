import { daysBetween, type IsoDate } from 'shared/calendar/date';
import { similarity } from 'shared/review/text/similarity';
import { grouped } from 'shared/roll-up/grouped';
import type { ViewMaterial } from 'shared/roll-up/view/material';
import type { Traced } from 'shared/roll-up/view/sources';
import { plannedRows, reportedRows, type ViewPlanRow } from 'shared/roll-up/view/view-plan';
import type { TemplateId } from 'shared/template/template';

const plansWithTasks: readonly TemplateId[] = [
  ...(['T-MON-D', 'T-QTR-D', 'T-ANN-D', 'T-WEK-D', 'T-MON-P', 'T-QTR-P', 'T-ANN-P', 'T-WEK-P'] as const),
];
const reports: readonly TemplateId[] = ['T-SMO', 'T-SWK'];

const planOf = ({ plan }: ViewPlanRow): readonly string[] => [plan.planId];

interface Task {
  readonly row: ViewPlanRow;
  readonly report: ViewPlanRow | null;
}

/** Planned tasks, each with the latest report on it; reports of tasks nobody planned here stand on their own. */
function tasksOf({ plans, period }: ViewMaterial): readonly Task[] {
  const planned = plannedRows(plans, period, 'TASK', plansWithTasks);
  const reported = reportedRows(plans, period, 'WORK', reports);
  const keyOf = (row: ViewPlanRow): string => `${row.plan.unit}|${row.text('wbs')}`;
  const byKey = grouped(reported, keyOf);
  const known = new Set(planned.map(keyOf));
  return [
    ...planned.map((row) => ({ row, report: byKey.get(keyOf(row))?.at(-1) ?? null })),
    ...reported.filter((row) => !known.has(keyOf(row))).map((row) => ({ row, report: row })),
  ];
}

const endOf = ({ row }: Task): IsoDate | null => row.date('end') ?? row.date('planEnd');
const isDone = ({ report }: Task): boolean => report?.text('status') === 'done';

export const taskRecords = (material: ViewMaterial): readonly Traced<'tasks'>[] =>
  tasksOf(material).map((task) => {
    const { row, report } = task;
    const end = endOf(task);
    const finished = report?.date('actEnd') ?? (isDone(task) ? end : null);
    const due = end !== null && end <= material.asOf;
    const done = due && isDone(task) && finished !== null && finished <= end;
    const late = due && !done;
    const until = finished ?? material.asOf;
    return {
      unit: row.plan.unit,
      task: row.text('wbs'),
      due,
      done,
      late,
      daysLate: late && end !== null && until > end ? material.workingDaysBetween(end, until) - 1 : 0,
      plans: [...planOf(row), ...(report === null ? [] : planOf(report))],
    };
  });

export const assignmentRecords = (material: ViewMaterial): readonly Traced<'assignments'>[] =>
  tasksOf(material).flatMap((task) => {
    const person = task.row.text('owner') === '' ? (task.row.plan.person ?? '') : task.row.text('owner');
    return person === ''
      ? []
      : [
          {
            unit: task.row.plan.unit,
            person,
            task: task.row.text('wbs'),
            done: isDone(task),
            plans: planOf(task.row),
          },
        ];
  });

export const planStateRecords = ({ owed }: ViewMaterial): readonly Traced<'planStates'>[] =>
  owed.map(({ unit, template, planId, planNo, state, due, daysLate }) => ({
    ...{ unit, template, planNo: planNo ?? '', state: state ?? 'missing', deadline: due, daysLate },
    plans: planNo === null ? [] : [planId],
  }));

export const queueRecords = ({ owed }: ViewMaterial): readonly Traced<'queue'>[] =>
  owed.flatMap(({ planId, planNo, state, waitingFor, daysWaiting }) =>
    waitingFor.map((person) => ({
      ...{ planNo: planNo ?? planId, step: state ?? '', waitingFor: person, daysWaiting },
      plans: [planId],
    })),
  );

/** Rules that let a plan pass with a reason or a waiver, and goals that are not clear (V-GOAL-01), by unit. */
export function findingRecords(material: ViewMaterial): readonly Traced<'findings'>[] {
  const rows = plannedRows(material.plans, material.period, 'TASK', plansWithTasks);
  return [...grouped(rows, ({ plan }) => plan.unit)].flatMap(([unit, own]) => {
    const goals = own.filter((row) => row.text('goal') !== '');
    const clear = goals.filter((row) => material.readGoal(row.text('goal')).clarity.clear).length;
    const plans = [...new Set(own.flatMap(planOf))];
    const shared = { unit, goals: goals.length, clearGoals: clear, plans };
    const stood = grouped(
      plans.flatMap((planId) => material.stoodRules(planId)),
      (rule) => rule,
    );
    return [
      { ...shared, rule: unclearGoal, found: goals.length - clear },
      ...[...stood].map(([rule, each]) => ({ ...shared, rule, found: each.length })),
    ];
  });
}

const unclearGoal = 'V-GOAL-01';

/** Tasks of different units that are about the same (V-DUP-06). */
export function pairRecords(material: ViewMaterial): readonly Traced<'pairs'>[] {
  const rows = plannedRows(material.plans, material.period, 'TASK', plansWithTasks);
  const tasks = rows.map((row) => ({ row, shape: material.shapeOf(row.text('name')) }));
  return tasks.flatMap((one, place) =>
    tasks.slice(place + 1).flatMap((other) => {
      if (one.row.plan.unit === other.row.plan.unit) return [];
      const alike = similarity(one.shape, other.shape);
      const [ownEnd, otherEnd] = [one.row.date('end'), other.row.date('end')];
      const apart = ownEnd === null || otherEnd === null ? 0 : Math.abs(daysBetween(ownEnd, otherEnd));
      const samePerson = one.row.text('owner') !== '' && one.row.text('owner') === other.row.text('owner');
      if (alike < material.similarFrom) return [];
      return [
        {
          first: nameOf(one.row),
          second: nameOf(other.row),
          kind: samePerson && apart === 0 ? 'conflict' : 'duplicate',
          similarity: Math.round(alike * 1000) / 1000,
          dayGap: apart,
          plans: [...planOf(one.row), ...planOf(other.row)],
        },
      ];
    }),
  );
}

const nameOf = (row: ViewPlanRow): string => `${row.plan.planNo} ${row.text('wbs')} ${row.text('name')}`;

export function rectificationRecords({ plans, period, asOf }: ViewMaterial): readonly Traced<'rectifications'>[] {
  return reportedRows(plans, period, 'REC', ['T-REC']).map((row) => {
    const [due, closed] = [row.date('due'), row.text('verResult') === 'passed' ? row.date('verDate') : null];
    const isDue = due !== null && due <= asOf;
    return {
      recNo: row.text('recNo') === '' ? row.plan.planNo : row.text('recNo'),
      type: row.text('rect'),
      open: closed === null,
      due: isDue,
      closedOnTime: isDue && closed !== null && closed <= due,
      overdue: isDue && (closed === null || closed > due),
      plans: planOf(row),
    };
  });
}

const plansWithRisks: readonly TemplateId[] = [
  ...(['T-RSK', 'T-STR', 'T-ANN-D', 'T-QTR-D', 'T-MON-D', 'T-GAP', 'T-EVA', 'T-MON-P', 'T-QTR-P'] as const),
];

export const riskRecords = ({ plans, period }: ViewMaterial): readonly Traced<'risks'>[] =>
  plannedRows(plans, period, 'RSK', plansWithRisks)
    .filter((row) => row.text('desc') !== '')
    .map((row) => {
      const [likely, severe] = [row.number('prob'), row.number('sev')];
      return {
        unit: row.plan.unit,
        riskNo: row.text('rno') === '' ? row.text('desc') : row.text('rno'),
        score: likely === null || severe === null ? null : likely * severe,
        trigger: row.text('trigger'),
        status: row.text('state') === '' ? 'watched' : row.text('state'),
        plans: planOf(row),
      };
    });

export function summaryRecords({ plans, period }: ViewMaterial): readonly Traced<'summaries'>[] {
  const missed = reportedRows(plans, period, 'MISSED', ['T-SMO']);
  const successes = reportedRows(plans, period, 'SUCCESS', ['T-SMO']);
  const causeOf = (row: ViewPlanRow): string =>
    missed
      .find(({ plan, text }) => plan.planId === row.plan.planId && text('rowRef').includes(row.text('wbs')))
      ?.text('cause') ?? '';
  return reportedRows(plans, period, 'WORK', ['T-SMO']).map((row) => {
    const completed = row.text('status') === 'done';
    return {
      unit: row.plan.unit,
      item: row.text('wbs'),
      completed,
      success: successes.some(
        ({ plan, text }) => plan.planId === row.plan.planId && text('rowRef').includes(row.text('wbs')),
      ),
      cause: completed ? '' : causeOf(row),
      plans: planOf(row),
    };
  });
}

export const feedbackRecords = ({ plans, period }: ViewMaterial): readonly Traced<'feedback'>[] =>
  reportedRows(plans, period, 'FEED', ['T-FEED', 'T-SMO']).map((row) => ({
    category: row.text('kind'),
    handled: row.text('reply') !== '' || ['adopted', 'answered'].includes(row.text('state')),
    plans: planOf(row),
  }));
