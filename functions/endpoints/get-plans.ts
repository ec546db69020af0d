import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { markOf, pageWanted } from 'functions/http/page-mark';
import type { Surroundings } from 'functions/ports/surroundings';
import { caughtUp } from 'functions/use-cases/caught-up';
import { answerWith, myPlans, plansOfUnit } from 'functions/use-cases/list-plans';
import { refuse } from 'functions/use-cases/refusal';

/** The caller's own plans; with `?unit=` a unit's, as far as the caller may see them. */
export const getPlans = (ports: Surroundings): Endpoint =>
  endpoint(ports, { name: 'get-plans', method: 'GET', route: 'plans' }, async ({ request, caller }) => {
    const wanted = pageWanted(request.query);
    if ('refused' in wanted) return wanted;
    await caughtUp(ports);
    const unit = request.query.get('unit');
    if (unit === null) return { value: answerWith(await myPlans(ports, caller, wanted), markOf) };
    if (!caller.view.hasUnit(unit)) return refuse('unknown-unit');
    return { value: answerWith(await plansOfUnit(ports, caller, unit, wanted), markOf) };
  });
