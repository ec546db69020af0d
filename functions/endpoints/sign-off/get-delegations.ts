import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { listDelegations } from 'functions/use-cases/sign-off/list-delegations';

export const getDelegations = (ports: Dependencies): Endpoint =>
  endpoint(ports, { name: 'get-delegations', method: 'GET', route: 'delegations' }, ({ caller }) => ({
    value: listDelegations(caller),
  }));
