import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { administrationVersion } from 'functions/use-cases/administration/administration-history';
import { administratorOnly } from 'functions/use-cases/administration/read-administration';
import { refuse } from 'functions/use-cases/caller/refusal';

export const getAdministrationVersion = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'get-administration-version', method: 'GET', route: 'administration/history/{version}' },
    async ({ request, caller }) => {
      const text = request.params['version'] ?? '';
      if (!/^[1-9][0-9]{0,5}$/.test(text)) return administratorOnly(caller) ?? refuse('unknown-version');
      const version = await administrationVersion(ports, caller, Number(text));
      return 'refused' in version ? version : { value: version };
    },
  );
