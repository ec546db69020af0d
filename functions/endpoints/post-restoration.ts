import { restorationRequest } from 'shared/contract/requests';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { readBody } from 'functions/http/read-body';
import type { Dependencies } from 'functions/ports/dependencies';
import { restoreAdministration } from 'functions/use-cases/administration/administration-history';

/** Names the version it was decided from, so that a second one is refused and it needs no key. */
export const postRestoration = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'post-restoration', method: 'POST', route: 'administration/restorations' },
    async ({ request, caller }) => {
      const read = await readBody(request, restorationRequest);
      if ('refused' in read) return read;
      const restored = await restoreAdministration(ports, caller, read.body);
      return 'refused' in restored ? restored : { value: restored };
    },
  );
