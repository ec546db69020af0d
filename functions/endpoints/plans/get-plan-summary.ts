import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { versionIn } from 'functions/endpoints/plans/get-plan';
import { planSummary } from 'functions/use-cases/plans/summarise-plan';
import { refuse } from 'functions/use-cases/caller/refusal';

/** What a signer decides by; of the latest version, or `?version=`. */
export const getPlanSummary = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'get-plan-summary', method: 'GET', route: 'plans/{planId}/summary' },
    async ({ request, caller }) => {
      const version = versionIn(request.query.get('version'));
      if (version === undefined) return refuse('unknown-version');
      const summary = await planSummary(ports, caller, request.params['planId'] ?? '', version);
      return 'refused' in summary ? summary : { value: summary };
    },
  );
