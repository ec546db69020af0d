import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { markOf, pageWanted } from 'functions/http/page-mark';
import type { Dependencies } from 'functions/ports/dependencies';
import { waitForProjections } from 'functions/use-cases/projections/wait-for-projections';
import { answerWith, myPlans, plansOfUnit } from 'functions/use-cases/plans/list-plans';
import { refuse } from 'functions/use-cases/caller/refusal';

/** The caller's own plans; with `?unit=` a unit's, as far as the caller may see them. */
export const getPlans = (ports: Dependencies): Endpoint =>
  endpoint(ports, { name: 'get-plans', method: 'GET', route: 'plans' }, async ({ request, caller }) => {
    const wanted = pageWanted(request.query);
    if ('refused' in wanted) return wanted;
    await waitForProjections(ports);
    const unit = request.query.get('unit');
    if (unit === null) return { value: answerWith(await myPlans(ports, caller, wanted), markOf) };
    if (!caller.view.hasUnit(unit)) return refuse('unknown-unit');
    return { value: answerWith(await plansOfUnit(ports, caller, unit, wanted), markOf) };
  });
