import { submissionRequest } from 'shared/contract/requests';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { idempotencyKey } from 'functions/http/idempotency-key';
import { readBody } from 'functions/http/read-body';
import type { Dependencies } from 'functions/ports/dependencies';
import { submitPlan } from 'functions/use-cases/sign-off/submit-plan';

export const postSubmission = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'post-submission', method: 'POST', route: 'plans/{planId}/submissions' },
    async ({ request, caller, correlationId }) => {
      const keyed = idempotencyKey(request);
      if ('refused' in keyed) return keyed;
      const read = await readBody(request, submissionRequest);
      if ('refused' in read) return read;
      const planId = request.params['planId'] ?? '';
      const given = await submitPlan(ports, caller, { planId, key: keyed.key, correlationId, request: read.body });
      return 'refused' in given ? given : { json: given.given };
    },
  );
