import { freezeRequest } from 'shared/contract/requests';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { readBody } from 'functions/http/read-body';
import type { Dependencies } from 'functions/ports/dependencies';
import { followLifted } from 'functions/use-cases/sign-off/gates/follow-lifted';
import { changeFreeze } from 'functions/use-cases/sign-off/gates/freezes';

/** Sent twice, the second is told that it is so already, so it needs no key. */
export const postFreeze = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'post-freeze', method: 'POST', route: 'freezes' },
    async ({ request, caller, correlationId }) => {
      const read = await readBody(request, freezeRequest);
      if ('refused' in read) return read;
      const changed = await changeFreeze(ports, caller, read.body);
      if ('refused' in changed) return changed;
      // What had to wait goes on.
      if (read.body.act === 'lift') ports.backgroundWork.begin(() => followLifted(ports, correlationId));
      return { value: changed };
    },
  );
