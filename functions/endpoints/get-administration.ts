import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Surroundings } from 'functions/ports/surroundings';
import { readAdministration } from 'functions/use-cases/administration-view';

export const getAdministration = (ports: Surroundings): Endpoint =>
  endpoint(ports, { name: 'get-administration', method: 'GET', route: 'administration' }, async ({ caller }) => {
    const view = await readAdministration(ports, caller);
    return 'refused' in view ? view : { value: view };
  });
