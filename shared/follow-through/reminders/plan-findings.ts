import { next } from 'shared/calendar/period-order';
import { firstDay } from 'shared/calendar/period-bounds';
import { day, inFiscalYear, weekOf } from 'shared/calendar/period';
import { enclosing } from 'shared/calendar/period-parts';
import { found, type Found } from 'shared/follow-through/reminders/reminder';
import { rowsOfBlock, workingDegree, type PlanFacts, type UnitFacts } from 'shared/follow-through/reminders/unit-facts';
import type { TemplateId } from 'shared/template/template';

/** A plan sent back or withdrawn is late like one that never came. */
const notHandedIn: readonly PlanFacts['state'][] = [null, 'draft', 'returned', 'void'];

const about = (plan: PlanFacts, degree: number, more: Partial<Found> = {}): Found =>
  found({ about: plan.planId, planId: plan.planId, owner: plan.person, degree, ...more });

/** Summaries and audits have rules of their own. */
const ownRules: readonly TemplateId[] = ['T-SMO', 'T-SQU'];

/** RM-01, RM-02, RM-03: plans that are not handed in, from some days before they are due. */
export const missingPlans = (facts: UnitFacts): readonly Found[] => missing(facts, (id) => !ownRules.includes(id));
/** RM-24 */
export const missingSummaries = (facts: UnitFacts): readonly Found[] => missing(facts, (id) => id === 'T-SMO');
/** RM-33 */
export const missingAudits = (facts: UnitFacts): readonly Found[] => missing(facts, (id) => id === 'T-SQU');

const missing = (facts: UnitFacts, isAsked: (template: TemplateId) => boolean): readonly Found[] =>
  facts.plans.flatMap((plan) =>
    plan.due !== null && isAsked(plan.template) && notHandedIn.includes(plan.state)
      ? [about(plan, workingDegree(facts, plan.due), { day: plan.due })]
      : [],
  );

/** RM-04, RM-05: working days a plan waits for somebody's decision. */
export const waitingPlans = (facts: UnitFacts): readonly Found[] =>
  facts.plans.flatMap((plan) =>
    plan.since === null || plan.waitingFor.length === 0
      ? []
      : [about(plan, workingDegree(facts, plan.since), { day: plan.since, signers: plan.waitingFor })],
  );

/** RM-06 */
export const returnedPlans = (facts: UnitFacts): readonly Found[] =>
  facts.plans.flatMap((plan) => (plan.state === 'returned' ? [about(plan, 0, { day: plan.since })] : []));

/** RM-35: who sells and has no plan in force for this month or a longer period around it, so carries no target. */
export function sellersWithoutTarget(facts: UnitFacts): readonly Found[] {
  const month = enclosing(inFiscalYear(day(facts.today), facts.fiscal), 'month');
  const around = [month.key, enclosing(month, 'quarter').key, enclosing(month, 'year').key];
  const carrying = new Set(
    facts.plans.flatMap(({ person, period, isInForce }) =>
      person !== null && isInForce && around.includes(period) ? [person] : [],
    ),
  );
  return facts.sellers
    .filter((person) => !carrying.has(person))
    .map((person) => found({ about: `${person} ${month.key}`, owner: person, degree: 0, day: firstDay(month) }));
}

/** RM-30: a quarter's data security check that nobody has entered, from ten working days before its end. */
export function securityChecks(facts: UnitFacts): readonly Found[] {
  const quarter = enclosing(inFiscalYear(day(facts.today), facts.fiscal), 'quarter');
  const ends = firstDay(next(quarter));
  return rowsOfBlock(facts, 'RSK', 'rno')
    .filter((row) => row.text('rType') === 'data' && row.text('freq') === 'quarterly')
    .filter((row) => (row.date('lastCheck') ?? '') < firstDay(quarter))
    .map((row) =>
      found({
        ...{ about: `${row.text('rno')} ${quarter.key}`, planId: row.plan.planId, what: row.text('measure') },
        ...{ owner: row.text('owner'), day: ends, degree: workingDegree(facts, ends) },
      }),
    );
}

/** RM-25: what the week's inspection of the unit begins with; how many there are of what the other rules found. */
export const inspectionOf = (facts: UnitFacts, others: readonly Found[]): readonly Found[] =>
  others.length === 0
    ? []
    : [found({ about: weekOf(facts.today).key, degree: others.length, day: firstDay(weekOf(facts.today)) })];
