import { figuresRequest } from 'shared/contract/requests';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { readBody } from 'functions/http/read-body';
import type { Surroundings } from 'functions/ports/surroundings';
import { answerFigures } from 'functions/use-cases/answer-figures';
import { caughtUp } from 'functions/use-cases/caught-up';

/** A question, not a command: asks for up to 500 figures at once and changes nothing. */
export const postFigures = (ports: Surroundings): Endpoint =>
  endpoint(ports, { name: 'post-figures', method: 'POST', route: 'figures' }, async ({ request, caller }) => {
    const read = await readBody(request, figuresRequest);
    if ('refused' in read) return read;
    await caughtUp(ports);
    return { value: { replies: await answerFigures(ports, caller, read.body.questions) } };
  });
