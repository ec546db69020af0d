import { rectificationRequest } from 'shared/contract/rectification-requests';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { idempotencyKey } from 'functions/http/idempotency-key';
import { readBody } from 'functions/http/read-body';
import type { Dependencies } from 'functions/ports/dependencies';
import { openOne } from 'functions/use-cases/follow-through/rectification/change-rectification';

export const postRectification = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'post-rectification', method: 'POST', route: 'rectifications' },
    async ({ request, caller }) => {
      const keyed = idempotencyKey(request);
      if ('refused' in keyed) return keyed;
      const read = await readBody(request, rectificationRequest);
      if ('refused' in read) return read;
      const opened = await openOne(ports, caller, keyed.key, read.body);
      return 'refused' in opened ? opened : { json: opened.given };
    },
  );
