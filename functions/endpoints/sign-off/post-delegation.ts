import { delegationRequest } from 'shared/contract/requests';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { readBody } from 'functions/http/read-body';
import type { Dependencies } from 'functions/ports/dependencies';
import { delegate } from 'functions/use-cases/sign-off/delegate';

/** The same delegation sent twice is one, so it needs no key. */
export const postDelegation = (ports: Dependencies): Endpoint =>
  endpoint(ports, { name: 'post-delegation', method: 'POST', route: 'delegations' }, async ({ request, caller }) => {
    const read = await readBody(request, delegationRequest);
    if ('refused' in read) return read;
    const given = await delegate(ports, caller, read.body);
    return 'refused' in given ? given : { status: 201, value: given };
  });
