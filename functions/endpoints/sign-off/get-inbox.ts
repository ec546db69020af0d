import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { markOf, pageWanted } from 'functions/http/page-mark';
import type { Dependencies } from 'functions/ports/dependencies';
import { waitForLists } from 'functions/use-cases/projections/wait-for-projections';
import { answerWith, inboxOf } from 'functions/use-cases/plans/list-plans';

export const getInbox = (ports: Dependencies): Endpoint =>
  endpoint(ports, { name: 'get-inbox', method: 'GET', route: 'inbox' }, async ({ request, caller }) => {
    const wanted = pageWanted(request.query);
    if ('refused' in wanted) return wanted;
    await waitForLists(ports);
    return { value: answerWith(await inboxOf(ports, caller, wanted), markOf) };
  });
