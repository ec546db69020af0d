import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Surroundings } from 'functions/ports/surroundings';
import { administrationFindings } from 'functions/use-cases/administration-findings';

export const getAdministrationFindings = (ports: Surroundings): Endpoint =>
  endpoint(
    ports,
    { name: 'get-administration-findings', method: 'GET', route: 'administration/findings' },
    async ({ caller }) => {
      const found = await administrationFindings(ports, caller);
      return 'refused' in found ? found : { value: found };
    },
  );
