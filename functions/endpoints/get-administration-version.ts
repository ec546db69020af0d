import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Surroundings } from 'functions/ports/surroundings';
import { administrationVersion } from 'functions/use-cases/administration-history';
import { administratorOnly } from 'functions/use-cases/administration-view';
import { refuse } from 'functions/use-cases/refusal';

export const getAdministrationVersion = (ports: Surroundings): Endpoint =>
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
