import { preparationRequest } from 'shared/contract/requests';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import { readBody } from 'functions/http/read-body';
import type { Dependencies } from 'functions/ports/dependencies';
import { waitForFigures } from 'functions/use-cases/projections/wait-for-projections';
import { preparePlan } from 'functions/use-cases/plans/prepare-plan';

export const postPreparation = (ports: Dependencies): Endpoint =>
  endpoint(ports, { name: 'post-preparation', method: 'POST', route: 'preparations' }, async ({ request, caller }) => {
    const read = await readBody(request, preparationRequest);
    if ('refused' in read) return read;
    await waitForFigures(ports);
    const { language, named, ...key } = read.body;
    const prepared = await preparePlan(ports, caller, key, { language, named });
    return 'refused' in prepared ? prepared : { value: prepared };
  });
