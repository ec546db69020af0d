import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { listFreezes } from 'functions/use-cases/sign-off/gates/freezes';

export const getFreezes = (ports: Dependencies): Endpoint =>
  endpoint(ports, { name: 'get-freezes', method: 'GET', route: 'freezes' }, async ({ caller }) => {
    const freezes = await listFreezes(ports, caller);
    return 'refused' in freezes ? freezes : { value: freezes };
  });
