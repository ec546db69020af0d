import { decisionRequest } from 'shared/contract/requests';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { idempotencyKey } from 'functions/http/idempotency-key';
import { readBody } from 'functions/http/read-body';
import type { Dependencies } from 'functions/ports/dependencies';
import { decideOn } from 'functions/use-cases/sign-off/decide';

export const postDecision = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'post-decision', method: 'POST', route: 'plans/{planId}/decisions' },
    async ({ request, caller, correlationId }) => {
      const keyed = idempotencyKey(request);
      if ('refused' in keyed) return keyed;
      const read = await readBody(request, decisionRequest);
      if ('refused' in read) return read;
      const planId = request.params['planId'] ?? '';
      const given = await decideOn(ports, caller, { planId, key: keyed.key, correlationId, request: read.body });
      return 'refused' in given ? given : { json: given.given };
    },
  );
