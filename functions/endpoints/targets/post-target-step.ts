import { targetStepRequest } from 'shared/contract/target-requests';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { idempotencyKey } from 'functions/http/idempotency-key';
import { readBody } from 'functions/http/read-body';
import type { Dependencies } from 'functions/ports/dependencies';
import { targetsNamed } from 'functions/use-cases/targets/load-targets';
import { takeTargetStep } from 'functions/use-cases/targets/take-step';

export const postTargetStep = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'post-target-step', method: 'POST', route: 'targets/{unit}/{period}/steps' },
    async ({ request, caller }) => {
      const keyed = idempotencyKey(request);
      if ('refused' in keyed) return keyed;
      const read = await readBody(request, targetStepRequest);
      if ('refused' in read) return read;
      const { unit = '', period = '' } = request.params;
      const of = targetsNamed(caller, unit, period);
      if ('refused' in of) return of;
      const taken = await takeTargetStep(ports, caller, { of, key: keyed.key, request: read.body });
      return 'refused' in taken ? taken : { json: taken.given };
    },
  );
