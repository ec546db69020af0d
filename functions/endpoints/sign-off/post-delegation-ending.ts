import { delegationRequest } from 'shared/contract/requests';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { readBody } from 'functions/http/read-body';
import type { Dependencies } from 'functions/ports/dependencies';
import { endDelegation } from 'functions/use-cases/sign-off/delegate';

/** Ended twice is ended once, so it needs no key; the second time nothing is there to end. */
export const postDelegationEnding = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'post-delegation-ending', method: 'POST', route: 'delegations/endings' },
    async ({ request, caller }) => {
      const read = await readBody(request, delegationRequest);
      if ('refused' in read) return read;
      const given = await endDelegation(ports, caller, read.body);
      return 'refused' in given ? given : { value: read.body };
    },
  );
