import { figuresRequest } from 'shared/contract/requests';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { readBody } from 'functions/http/read-body';
import type { Dependencies } from 'functions/ports/dependencies';
import { answerFigures } from 'functions/use-cases/figures/answer-figures';
import { waitForProjections } from 'functions/use-cases/projections/wait-for-projections';

/** A question, not a command: asks for up to 500 figures at once and changes nothing. */
export const postFigures = (ports: Dependencies): Endpoint =>
  endpoint(ports, { name: 'post-figures', method: 'POST', route: 'figures' }, async ({ request, caller }) => {
    const read = await readBody(request, figuresRequest);
    if ('refused' in read) return read;
    await waitForProjections(ports);
    return { value: { replies: await answerFigures(ports, caller, read.body.questions) } };
  });
