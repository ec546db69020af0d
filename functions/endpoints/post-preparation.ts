import { preparationRequest } from 'shared/contract/requests';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { readBody } from 'functions/http/read-body';
import type { Surroundings } from 'functions/ports/surroundings';
import { caughtUp } from 'functions/use-cases/caught-up';
import { preparePlan } from 'functions/use-cases/prepare-plan';

export const postPreparation = (ports: Surroundings): Endpoint =>
  endpoint(ports, { name: 'post-preparation', method: 'POST', route: 'preparations' }, async ({ request, caller }) => {
    const read = await readBody(request, preparationRequest);
    if ('refused' in read) return read;
    await caughtUp(ports);
    const { language, named, ...key } = read.body;
    const prepared = await preparePlan(ports, caller, key, { language, named });
    return 'refused' in prepared ? prepared : { value: prepared };
  });
