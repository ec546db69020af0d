import { acknowledgementRequest } from 'shared/contract/requests';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { readBody } from 'functions/http/read-body';
import type { Dependencies } from 'functions/ports/dependencies';
import { acknowledge } from 'functions/use-cases/follow-through/acknowledge';
import { waitForFigures } from 'functions/use-cases/projections/wait-for-projections';

/** The same reminder acknowledged twice is acknowledged once, with the later note, so it needs no key. */
export const postAcknowledgement = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'post-acknowledgement', method: 'POST', route: 'reminders/acknowledgements' },
    async ({ request, caller }) => {
      const read = await readBody(request, acknowledgementRequest);
      if ('refused' in read) return read;
      await waitForFigures(ports);
      const line = await acknowledge(ports, caller, read.body);
      return 'refused' in line ? line : { value: line };
    },
  );
