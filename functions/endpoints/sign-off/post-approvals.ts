import { approvalsRequest } from 'shared/contract/requests';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { idempotencyKey } from 'functions/http/idempotency-key';
import { readBody } from 'functions/http/read-body';
import type { Dependencies } from 'functions/ports/dependencies';
import { approveMany } from 'functions/use-cases/sign-off/approve-many';

/** Many decisions, each its own: one that is refused leaves the others as they are. */
export const postApprovals = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'post-approvals', method: 'POST', route: 'approvals' },
    async ({ request, caller, correlationId }) => {
      const keyed = idempotencyKey(request);
      if ('refused' in keyed) return keyed;
      const read = await readBody(request, approvalsRequest);
      if ('refused' in read) return read;
      return { value: await approveMany(ports, caller, { key: keyed.key, correlationId, request: read.body }) };
    },
  );
