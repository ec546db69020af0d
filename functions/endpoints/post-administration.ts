import { limits } from 'shared/contract/limits';
import { administrationRequest } from 'shared/contract/requests';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { readBody } from 'functions/http/read-body';
import type { Dependencies } from 'functions/ports/dependencies';
import { administratorOnly } from 'functions/use-cases/administration/read-administration';
import { changeAdministration } from 'functions/use-cases/administration/change-administration';

/** Sent twice, the second finds everything as sent and changes nothing, so it needs no key. */
export const postAdministration = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'post-administration', method: 'POST', route: 'administration' },
    async ({ request, caller }) => {
      // Nobody else may make the service read eight megabytes.
      const closed = administratorOnly(caller);
      if (closed !== null) return closed;
      const read = await readBody(request, administrationRequest, limits.administrationBody);
      if ('refused' in read) return read;
      const changed = await changeAdministration(ports, caller, read.body);
      return 'refused' in changed ? changed : { value: changed };
    },
  );
