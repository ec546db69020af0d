import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { markOf, pageWanted } from 'functions/http/page-mark';
import type { Surroundings } from 'functions/ports/surroundings';
import { caughtUp } from 'functions/use-cases/caught-up';
import { answerWith, inboxOf } from 'functions/use-cases/list-plans';

export const getInbox = (ports: Surroundings): Endpoint =>
  endpoint(ports, { name: 'get-inbox', method: 'GET', route: 'inbox' }, async ({ request, caller }) => {
    const wanted = pageWanted(request.query);
    if ('refused' in wanted) return wanted;
    await caughtUp(ports);
    return { value: answerWith(await inboxOf(ports, caller, wanted), markOf) };
  });
