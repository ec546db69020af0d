import { rectificationStepRequest } from 'shared/contract/rectification-requests';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { idempotencyKey } from 'functions/http/idempotency-key';
import { readBody } from 'functions/http/read-body';
import type { Dependencies } from 'functions/ports/dependencies';
import { refuse } from 'functions/use-cases/caller/refusal';
import { stepOne } from 'functions/use-cases/follow-through/rectification/change-rectification';

const idPattern = /^REC-20[0-9]{2}-[0-9a-f]{12}$/;

export const postRectificationStep = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'post-rectification-step', method: 'POST', route: 'rectifications/{rectification}/steps' },
    async ({ request, caller }) => {
      const keyed = idempotencyKey(request);
      if ('refused' in keyed) return keyed;
      const read = await readBody(request, rectificationStepRequest);
      if ('refused' in read) return read;
      const { rectification = '' } = request.params;
      if (!idPattern.test(rectification)) return refuse('unknown-rectification');
      const taken = await stepOne(ports, caller, rectification, keyed.key, read.body);
      return 'refused' in taken ? taken : { json: taken.given };
    },
  );
