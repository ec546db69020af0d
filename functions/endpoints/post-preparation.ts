import { preparationRequest } from 'shared/contract/requests';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { readBody } from 'functions/http/read-body';
import type { Surroundings } from 'functions/ports/surroundings';
import { preparePlan } from 'functions/use-cases/prepare-plan';

export const postPreparation = (ports: Surroundings): Endpoint =>
  endpoint(ports, { name: 'post-preparation', method: 'POST', route: 'preparations' }, async ({ request, caller }) => {
    const read = await readBody(request, preparationRequest);
    if ('refused' in read) return read;
    const prepared = await preparePlan(ports, caller, read.body);
    return 'refused' in prepared ? prepared : { value: prepared };
  });
