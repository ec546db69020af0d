import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { readAdministration } from 'functions/use-cases/administration/read-administration';

export const getAdministration = (ports: Dependencies): Endpoint =>
  endpoint(ports, { name: 'get-administration', method: 'GET', route: 'administration' }, async ({ caller }) => {
    const view = await readAdministration(ports, caller);
    return 'refused' in view ? view : { value: view };
  });
