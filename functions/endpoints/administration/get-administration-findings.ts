import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { listAdministrationFindings } from 'functions/use-cases/administration/list-administration-findings';

export const getAdministrationFindings = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'get-administration-findings', method: 'GET', route: 'administration/findings' },
    async ({ caller }) => {
      const found = await listAdministrationFindings(ports, caller);
      return 'refused' in found ? found : { value: found };
    },
  );
