import { withdrawalRequest } from 'shared/contract/requests';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { idempotencyKey } from 'functions/http/idempotency-key';
import { readBody } from 'functions/http/read-body';
import type { Dependencies } from 'functions/ports/dependencies';
import { withdrawPlan } from 'functions/use-cases/sign-off/withdraw-plan';

export const postWithdrawal = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'post-withdrawal', method: 'POST', route: 'plans/{planId}/withdrawals' },
    async ({ request, caller, correlationId }) => {
      const keyed = idempotencyKey(request);
      if ('refused' in keyed) return keyed;
      const read = await readBody(request, withdrawalRequest);
      if ('refused' in read) return read;
      const planId = request.params['planId'] ?? '';
      const given = await withdrawPlan(ports, caller, { planId, key: keyed.key, correlationId, request: read.body });
      return 'refused' in given ? given : { json: given.given };
    },
  );
