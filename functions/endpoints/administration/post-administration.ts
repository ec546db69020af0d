import { limits } from 'shared/contract/limits';
import { administrationRequest } from 'shared/contract/requests';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { readBody } from 'functions/http/read-body';
import type { Dependencies } from 'functions/ports/dependencies';
import { administratorOnly } from 'functions/use-cases/administration/read-administration';
import { changeAdministration } from 'functions/use-cases/administration/change-administration';
import { reassignSeats } from 'functions/use-cases/sign-off/reassign-seats';

/** Sent twice, the second finds everything as sent and changes nothing, so it needs no key. */
export const postAdministration = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'post-administration', method: 'POST', route: 'administration' },
    async ({ request, caller, correlationId }) => {
      // Nobody else may make the service read eight megabytes.
      const closed = administratorOnly(caller);
      if (closed !== null) return closed;
      const read = await readBody(request, administrationRequest, limits.administrationBody);
      if ('refused' in read) return read;
      const changed = await changeAdministration(ports, caller, read.body);
      if ('refused' in changed) return changed;
      // Whoever holds a role now finds in the inbox what waits for it.
      if (changed.change !== null) ports.backgroundWork.begin(() => reassignSeats(ports, correlationId));
      return { value: changed };
    },
  );
