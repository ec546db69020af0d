import { readPeriod, type FiscalYear } from 'shared/calendar/period';
import { isRefused } from 'shared/quantity/refusal';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { markOf, pageWanted } from 'functions/http/page-mark';
import type { Dependencies } from 'functions/ports/dependencies';
import { waitForLists } from 'functions/use-cases/projections/wait-for-projections';
import { answerWith, myPlans, plansOfUnit } from 'functions/use-cases/plans/list-plans';
import { searchPlans, type PlanSearch } from 'functions/use-cases/plans/search-plans';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';

/**
 * The caller's own plans; with `?unit=` a unit's, as far as the caller may see them; with `?of=` whatever fits of what
 * the caller may see.
 */
export const getPlans = (ports: Dependencies): Endpoint =>
  endpoint(ports, { name: 'get-plans', method: 'GET', route: 'plans' }, async ({ request, caller }) => {
    const wanted = pageWanted(request.query);
    if ('refused' in wanted) return wanted;
    const unit = request.query.get('unit');
    if (unit !== null && !caller.view.hasUnit(unit)) return refuse('unknown-unit');
    const search = searchIn(request.query, caller.at.fiscal);
    if (search !== null && 'refused' in search) return search;
    await waitForLists(ports);
    if (search !== null) return { value: answerWith(await searchPlans(ports, caller, search, wanted), markOf) };
    const page = unit === null ? myPlans(ports, caller, wanted) : plansOfUnit(ports, caller, unit, wanted);
    return { value: answerWith(await page, markOf) };
  });

/** Longest text that is looked for, in characters. */
const longestText = 100;

/** What `?of=` and its companions ask for; what nobody has heard of finds nothing. */
function searchIn(query: URLSearchParams, fiscal: FiscalYear): PlanSearch | Refused | null {
  const of = query.get('of');
  if (of !== 'mine' && of !== 'signed' && of !== 'all') return null;
  const periodKey = query.get('period');
  const period = periodKey === null ? null : readPeriod(periodKey, fiscal);
  if (period !== null && isRefused(period)) return refuse('unknown-period');
  const listed = (name: string): readonly string[] => (query.get(name) ?? '').split(',').filter((each) => each !== '');
  return {
    of,
    unit: query.get('unit'),
    kinds: listed('kind'),
    period,
    states: listed('state'),
    text: (query.get('text') ?? '').slice(0, longestText),
  };
}
