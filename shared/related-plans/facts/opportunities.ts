import { firstDay } from 'shared/calendar/period-bounds';
import { enclosing } from 'shared/calendar/period-parts';
import type { IsoDate } from 'shared/calendar/date';
import { rowsIn, type Cells } from 'shared/plan/document';
import { earlierPlans, writtenOn } from 'shared/related-plans/earlier-plans';
import { guaranteedIn } from 'shared/related-plans/guaranteed';
import type { RelatedPlans } from 'shared/related-plans/related-plans';
import { dateIn, inWan, isOfYear, numberIn, textIn, type StoredPlan } from 'shared/related-plans/stored-plan';
import type { KnownContext } from 'shared/related-plans/facts/known-context';
import type { Planned } from 'shared/related-plans/planned';

type OfOpportunities = Pick<Planned, 'stages' | 'amountsBefore' | 'registeredBefore' | 'conversion' | 'gap'>;

/** What earlier plans and reports tell of opportunities. */
export const opportunityFacts = (context: KnownContext, related: RelatedPlans): OfOpportunities => ({
  ...stagesIn(related),
  ...registeredIn(context, related),
  ...conversionIn(context, related),
  ...gapIn(context, related),
});

/** V-OPP-09: the stage an opportunity was last seen in, and since when no plan has seen it in another; V-DAT-05: its value. */
function stagesIn(related: RelatedPlans): Pick<Planned, 'stages' | 'amountsBefore'> {
  const seen = earlierPlans(related)
    .flatMap((plan) => {
      const on = writtenOn(plan);
      return on === null
        ? []
        : rowsIn(plan.document, 'OPP').map(({ cells }) => ({ on, cells, inWan: inWan(plan.document, 'OPP_RPT_AMT') }));
    })
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const stages = new Map<string, { readonly stage: string; readonly since: IsoDate }>();
  const amounts = new Map<string, number>();
  for (const { on, cells, inWan: factor } of seen) {
    const [id, stage, amount] = [textIn(cells, 'oppId'), textIn(cells, 'stage'), numberIn(cells, 'amount')];
    if (id !== null && stage !== null && stages.get(id)?.stage !== stage) stages.set(id, { stage, since: on });
    if (id !== null && amount !== null) amounts.set(id, amount * factor);
  }
  return {
    ...(stages.size === 0 ? {} : { stages: Object.fromEntries(stages) }),
    ...(amounts.size === 0 ? {} : { amountsBefore: Object.fromEntries(amounts) }),
  };
}

/**
 * V-OPP-11: what was registered in this year before the period, as far as plans list it and the last report counted it.
 * A plan lists what it will move, so this is the least that was registered, never more.
 */
function registeredIn(
  { key: { unit }, period }: KnownContext,
  related: RelatedPlans,
): Pick<Planned, 'registeredBefore'> {
  if (period.kind === 'span' || period.kind === 'year') return {};
  const [from, until] = [firstDay(enclosing(period, 'year')), firstDay(period)];
  if (from === until) return {};
  const amounts = new Map<string, number>();
  for (const plan of earlierPlans(related)) {
    for (const { cells } of rowsIn(plan.document, 'OPP')) {
      const [id, on] = [textIn(cells, 'oppId'), dateIn(cells, 'regDate')];
      const isOwn = (textIn(cells, 'dept') ?? unit) === unit;
      if (id === null || on === null || !isOwn || on < from || on >= until) continue;
      amounts.set(id, (numberIn(cells, 'amount') ?? 0) * inWan(plan.document, 'OPP_RPT_AMT'));
    }
  }
  const listed = { count: amounts.size, amount: [...amounts.values()].reduce((sum, each) => sum + each, 0) };
  const told = related.before === null || !isOfYear(related.before, period) ? null : related.report;
  const count = Math.max(listed.count, reported(told, 'OPP_RPT'));
  const amount = Math.max(listed.amount, reported(told, 'OPP_RPT_AMT'));
  return count === 0 ? {} : { registeredBefore: { count, amount } };
}

function reported(report: StoredPlan | null, indicator: string): number {
  if (report === null) return 0;
  const row = rowsIn(report.document, 'ACTUAL').find(({ cells }) => textIn(cells, 'indCode') === indicator);
  return row === undefined ? 0 : (numberIn(row.cells, 'actual') ?? 0) * inWan(report.document, indicator);
}

/** So many have to have entered a stage before their share that went on says anything. */
const leastEntered = 5;
const openStages = [1, 2, 3, 4, 5, 6];

/** V-OPP-12 (RU-12): of those that entered a stage last year, how many went on. One that was lost had been a lead. */
function conversionIn({ key }: KnownContext, { before }: RelatedPlans): Pick<Planned, 'conversion'> {
  if (key.template !== 'T-OPP' || before === null) return {};
  const reached = rowsIn(before.document, 'OPP').flatMap(({ cells }) => stageReached(cells));
  const entered = (stage: number): number => reached.filter((each) => each >= stage).length;
  const known = openStages.filter((stage) => entered(stage) >= leastEntered);
  return {
    conversion: Object.fromEntries(known.map((stage) => [String(stage), entered(stage + 1) / entered(stage)])),
  };
}

function stageReached(cells: Cells): readonly number[] {
  const stage = textIn(cells, 'stage');
  return stage === null ? [] : [Math.max(1, Number(stage))];
}

/** V-OPP-08: what is known of the gap beside what was signed and waits to be recognised. */
function gapIn({ key }: KnownContext, related: RelatedPlans): Pick<Planned, 'gap'> {
  const { year } = related;
  const guaranteed = guaranteedIn(related);
  if (key.template !== 'T-GAP' || year === null || guaranteed === null) return {};
  const { target, revenue } = year;
  return target === null || revenue === null ? {} : { gap: { target, toDate: revenue, guaranteed } };
}
