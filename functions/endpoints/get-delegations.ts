import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Surroundings } from 'functions/ports/surroundings';
import { myDelegations } from 'functions/use-cases/my-delegations';

export const getDelegations = (ports: Surroundings): Endpoint =>
  endpoint(ports, { name: 'get-delegations', method: 'GET', route: 'delegations' }, ({ caller }) => ({
    value: myDelegations(caller),
  }));
