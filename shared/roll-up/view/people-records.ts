import { fiscalYearOf, readPeriod } from 'shared/calendar/period';
import { contains } from 'shared/calendar/period-parts';
import { indicatorOf } from 'shared/indicator/catalogue';
import { isRefused } from 'shared/quantity/refusal';
import { grouped } from 'shared/roll-up/grouped';
import { amountIn } from 'shared/roll-up/view/figure-records';
import type { ViewMaterial } from 'shared/roll-up/view/material';
import type { Traced } from 'shared/roll-up/view/sources';
import { plannedRows, reportedRows, type ViewPlanRow } from 'shared/roll-up/view/view-plan';
import { natureOf, typedOf } from 'shared/targets/amount';
import { taskRecords } from 'shared/roll-up/view/work-records';

const planOf = ({ plan }: ViewPlanRow): readonly string[] => [plan.planId];

export const trainingRecords = ({ plans, period }: ViewMaterial): readonly Traced<'trainings'>[] =>
  reportedRows(plans, period, 'TRN', ['T-TRN']).map((row) => {
    const [before, after] = [row.number('pre'), row.number('post')];
    return {
      unit: row.plan.unit,
      topic: row.text('topic'),
      due: row.number('due'),
      present: row.number('present'),
      gain: before === null || after === null ? null : after - before,
      plans: planOf(row),
    };
  });

export const meetingRecords = ({ plans, period }: ViewMaterial): readonly Traced<'meetings'>[] =>
  reportedRows(plans, period, 'MEET', ['T-MEET']).map((row) => ({
    unit: row.plan.unit,
    due: row.number('due'),
    present: row.number('present'),
    meetings: 1,
    effect: row.number('score'),
    plans: planOf(row),
  }));

/** One record an assessment: its points under the kind it is of (E-EVFTYPE). */
export function evaluationRecords({ plans, period }: ViewMaterial): readonly Traced<'evaluations'>[] {
  const nothing = { self: null, mutual: null, superior: null, data: null };
  const heads = reportedRows(plans, period, 'HEAD', ['T-EVF']);
  const points = grouped(reportedRows(plans, period, 'SCORE', ['T-EVF']), ({ plan }) => plan.planId);
  return heads.flatMap((head) => {
    const kind = head.text('kind');
    const scores = (points.get(head.plan.planId) ?? []).flatMap((row) => row.number('score') ?? []);
    if (!(kind in nothing) || scores.length === 0) return [];
    const total = scores.reduce((sum, each) => sum + each, 0);
    return [{ unit: head.plan.unit, ...nothing, [kind]: total, plans: planOf(head) }];
  });
}

/** Result, then sales: the first that anybody plans is what people are ranked by. */
const rankedBy = ['REV_CY', 'SALES'] as const;

/** Departments of what has several, people of a department. */
export function rankingRecords(material: ViewMaterial): readonly Traced<'ranking'>[] {
  const indicator = rankedBy.find((code) => material.indicators.includes(code)) ?? rankedBy[0];
  const entry = indicatorOf(indicator);
  const people = material.lastUnits.flatMap((unit) => material.personsOf(unit).map((person) => ({ unit, person })));
  const teams = material.lastUnits.map((unit) => ({ unit, person: null }));
  const ranked = teams.length > 1 ? teams : people;
  const tasks = grouped(taskRecords(material), ({ unit }) => unit);
  const level = 'best';
  const at = (who: { unit: string; person: string | null }, period: string, basis: 'plan' | 'actual') =>
    material.figure({ ...who, indicator, period, basis, level });
  const places = rankedPlaces(material, ranked, (who, period) => amountIn(at(who, period, 'actual'), entry));
  return ranked.flatMap((who) => {
    const [plan, actual] = [at(who, material.period.key, 'plan'), at(who, material.period.key, 'actual')];
    const [target, value] = [amountIn(plan, entry), amountIn(actual, entry)];
    if (target === null && value === null) return [];
    const due = (tasks.get(who.unit) ?? []).filter((task) => task.due);
    return [
      {
        who: who.person ?? who.unit,
        value,
        target,
        rankBefore: places.get(who.person ?? who.unit) ?? null,
        tasksDone: who.person !== null || due.length === 0 ? null : due.filter(({ done }) => done).length / due.length,
        plans: [...new Set([...plan.plans, ...actual.plans])],
      },
    ];
  });
}

interface Ranked {
  readonly unit: string;
  readonly person: string | null;
}

/** Places of the period before, by what was achieved in it. */
function rankedPlaces(
  { before }: ViewMaterial,
  ranked: readonly Ranked[],
  achieved: (who: Ranked, period: string) => number | null,
): ReadonlyMap<string, number> {
  if (before === null) return new Map();
  const values = ranked.flatMap((who) => {
    const value = achieved(who, before.key);
    return value === null ? [] : [{ who: who.person ?? who.unit, value }];
  });
  return new Map(values.map(({ who, value }) => [who, values.filter((other) => other.value > value).length + 1]));
}

/** Promises of people, with what was handed down and negotiated before (4.5). */
export function commitmentRecords(material: ViewMaterial): readonly Traced<'commitments'>[] {
  const { plans, period } = material;
  const talks = plannedRows(plans, period, 'TALKS', ['T-DEC']);
  const pledges = plannedRows(plans, period, 'PLEDGE', ['T-ANN-P', 'T-DEC']).filter((row) => {
    const own = readPeriod(row.text('period'), fiscalYearOf(period));
    return isRefused(own) || contains(own, period) || contains(period, own);
  });
  const written = pledges.flatMap((row) => {
    const entry = indicatorOf(row.text('indCode'));
    const person = row.text('person') === '' ? (row.plan.person ?? '') : row.text('person');
    if (entry === undefined || person === '') return [];
    const talk = talks.find((each) => each.text('person') === person && each.text('indCode') === entry.code);
    const asked = { unit: row.plan.unit, person, indicator: entry.code, period: period.key } as const;
    const actual = material.figure({ ...asked, basis: 'actual', level: 'own' });
    return [
      {
        person,
        indicator: entry.code,
        issued: talk?.figure('issued', entry.unit) ?? null,
        feedback: talk?.figure('feedback', entry.unit) ?? null,
        agreed: row.figure('value', entry.unit),
        signed: row.text('pSign') !== '' && row.text('hSign') !== '',
        actual: amountIn(actual, entry),
        plans: [...planOf(row), ...(talk === undefined ? [] : planOf(talk)), ...actual.plans],
      },
    ];
  });
  // What was agreed on in the service goes before what a sheet says of it.
  const agreed = agreedCommitments(material);
  const known = new Set(agreed.map(({ person, indicator }) => `${person} ${indicator}`));
  return [...agreed, ...written.filter(({ person, indicator }) => !known.has(`${person} ${indicator}`))];
}

/** Targets of persons as they were talked about; for a shorter period than the year there is no promise of its own. */
const agreedCommitments = (material: ViewMaterial): readonly Traced<'commitments'>[] =>
  material.agreements.flatMap(({ unit, person, agreement }) => {
    const { indicator } = agreement.target;
    const [entry, isMoney] = [indicatorOf(indicator), natureOf(indicator)?.measure === 'money'];
    if (person === null || entry === undefined || material.period.kind !== 'year') return [];
    const shown = (steps: number | undefined): number | null =>
      steps === undefined ? null : isMoney ? steps : typedOf(indicator, steps);
    const asked = { unit, person, indicator, period: material.period.key } as const;
    const actual = material.figure({ ...asked, basis: 'actual', level: 'own' });
    const { said } = agreement;
    const first = said.findLast(({ what }) => what === 'revised') ?? said.find(({ what }) => what === 'issued');
    const isSettled = agreement.state === 'agreed' || agreement.state === 'committed' || agreement.state === 'formal';
    return [
      {
        ...{ person, indicator },
        issued: shown(first?.value),
        feedback: shown(said.findLast(({ what }) => what === 'objected')?.value),
        agreed: isSettled ? shown(agreement.value) : null,
        signed: agreement.state === 'committed' || agreement.state === 'formal',
        actual: amountIn(actual, entry),
        plans: actual.plans,
      },
    ];
  });

/** What people did last week, plan for this one, and are held up by. */
export function weeklyRecords({ plans, period }: ViewMaterial): readonly Traced<'weeklyBoard'>[] {
  const of =
    (kind: 'done' | 'planned' | 'problem', column: string) =>
    (row: ViewPlanRow): readonly Traced<'weeklyBoard'>[] => {
      const person = row.plan.person ?? row.text('owner');
      const text = row.text(column);
      return person === '' || text === '' ? [] : [{ person, kind, text, plans: planOf(row) }];
    };
  const done = reportedRows(plans, period, 'WORK', ['T-SWK']).filter((row) => row.text('status') === 'done');
  return [
    ...done.flatMap(of('done', 'name')),
    ...reportedRows(plans, period, 'TASK', ['T-WEK-D', 'T-WEK-P']).flatMap(of('planned', 'goal')),
    ...reportedRows(plans, period, 'ISS', ['T-WEK-D', 'T-WEK-P', 'T-SWK']).flatMap(of('problem', 'problem')),
  ];
}
