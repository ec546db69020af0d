import { limits } from 'shared/contract/limits';
import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { readPlan } from 'functions/use-cases/plans/read-plan';
import { refuse } from 'functions/use-cases/caller/refusal';

/** The latest version, or `?version=`; with `?with=changes` what changed since the caller's last look, with `?with=document` its content too. */
export const getPlan = (ports: Dependencies): Endpoint =>
  endpoint(ports, { name: 'get-plan', method: 'GET', route: 'plans/{planId}' }, async ({ request, caller }) => {
    const version = versionIn(request.query.get('version'));
    if (version === undefined) return refuse('unknown-version');
    const planId = request.params['planId'] ?? '';
    const wanted = request.query.get('with');
    const [withDocument, withChanges] = [wanted === 'document', wanted === 'changes'];
    const view = await readPlan(ports, caller, { planId, version, withDocument, withChanges });
    return 'refused' in view ? view : { value: view };
  });

export function versionIn(text: string | null): number | null | undefined {
  if (text === null) return null;
  return /^[1-9][0-9]{0,5}$/.test(text) && Number(text) <= limits.largestVersion ? Number(text) : undefined;
}
