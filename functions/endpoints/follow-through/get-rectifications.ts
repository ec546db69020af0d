import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { listRectifications } from 'functions/use-cases/follow-through/rectification/list-rectifications';

export const getRectifications = (ports: Dependencies): Endpoint =>
  endpoint(ports, { name: 'get-rectifications', method: 'GET', route: 'rectifications' }, async ({ caller }) => ({
    value: await listRectifications(ports, caller),
  }));
