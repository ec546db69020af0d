import { firstDay } from 'shared/calendar/period-bounds';
import { contains, enclosing } from 'shared/calendar/period-parts';
import { next } from 'shared/calendar/period-order';
import { fiscalYearOf, readPeriod, type Period } from 'shared/calendar/period';
import { isRefused } from 'shared/quantity/refusal';
import { rowsIn } from 'shared/plan/document';
import { earlierPlans } from 'shared/related-plans/earlier-plans';
import type { RelatedPlans } from 'shared/related-plans/related-plans';
import { dateIn, numberIn, splitFor, textIn, type StoredPlan } from 'shared/related-plans/stored-plan';
import type { KnownContext } from 'shared/related-plans/facts/known-context';
import type { Planned } from 'shared/related-plans/planned';

type OfCustomers = Pick<Planned, 'newCustomersNextMonth' | 'countedBefore'>;

/** What was counted of new customers, and what the month to come asks for. */
export const newCustomerFacts = (context: KnownContext, related: RelatedPlans): OfCustomers => ({
  ...nextMonthIn(context, related),
  ...countedIn(context, related),
});

/** V-CUS-05: as issued, else as a plan above splits it, else by the pace of the unit's plan for new customers. */
function nextMonthIn({ key, period, issuedNext }: KnownContext, related: RelatedPlans): OfCustomers {
  if (period.kind !== 'month') return {};
  const month = next(period);
  const split = earlierPlans(related)
    .filter((plan) => plan.key.person === key.person && covers(plan, month))
    .flatMap((plan) => splitFor(plan, month));
  const [first] = [...(issuedNext ?? []), ...split].filter(({ indicator }) => indicator === 'NEWCUST');
  const target = first?.target ?? (key.person === null ? paceOf(related.register, month) : null);
  return target === null ? {} : { newCustomersNextMonth: target };
}

function covers({ key }: StoredPlan, month: Period): boolean {
  const of = readPeriod(key.period, fiscalYearOf(month));
  return !isRefused(of) && contains(of, month);
}

function paceOf(register: StoredPlan | null, month: Period): number | null {
  const rows = register === null ? [] : rowsIn(register.document, 'PACE');
  const row = rows.find(({ cells }) => textIn(cells, 'month') === month.key);
  return row === undefined ? null : numberIn(row.cells, 'planNew');
}

const proof = ['evidType', 'evidNo'];

/** V-CUS-06: whoever was proven in this year before the period, by plans and by the register of evidence. */
function countedIn({ period }: KnownContext, related: RelatedPlans): OfCustomers {
  if (period.kind === 'span' || period.kind === 'year') return {};
  const [from, until] = [firstDay(enclosing(period, 'year')), firstDay(period)];
  const plans = [...earlierPlans(related), ...(related.register === null ? [] : [related.register])];
  if (plans.length === 0) return {};
  const counted = plans
    .flatMap(({ document }) => [...rowsIn(document, 'CUS'), ...rowsIn(document, 'EVID')])
    .flatMap(({ cells }) => {
      const [id, on] = [textIn(cells, 'custId'), dateIn(cells, 'evidDate')];
      const isProven = proof.every((key) => textIn(cells, key) !== null);
      return id !== null && on !== null && isProven && from <= on && on < until ? [id] : [];
    });
  return { countedBefore: [...new Set(counted)] };
}
