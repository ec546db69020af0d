import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { listTargetTurns } from 'functions/use-cases/targets/turns';

export const getTargetTurns = (ports: Dependencies): Endpoint =>
  endpoint(ports, { name: 'get-target-turns', method: 'GET', route: 'targets' }, async ({ caller }) => ({
    value: await listTargetTurns(ports, caller),
  }));
