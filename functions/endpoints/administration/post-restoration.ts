import { restorationRequest } from 'shared/contract/requests';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { readBody } from 'functions/http/read-body';
import type { Dependencies } from 'functions/ports/dependencies';
import { restoreAdministration } from 'functions/use-cases/administration/administration-history';
import { reassignSeats } from 'functions/use-cases/sign-off/reassign-seats';

/** Names the version it was decided from, so that a second one is refused and it needs no key. */
export const postRestoration = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'post-restoration', method: 'POST', route: 'administration/restorations' },
    async ({ request, caller, correlationId }) => {
      const read = await readBody(request, restorationRequest);
      if ('refused' in read) return read;
      const restored = await restoreAdministration(ports, caller, read.body);
      if ('refused' in restored) return restored;
      // Whoever holds a role now finds in the inbox what waits for it.
      if (restored.change !== null) ports.backgroundWork.begin(() => reassignSeats(ports, correlationId));
      return { value: restored };
    },
  );
