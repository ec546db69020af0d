import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { showTargets } from 'functions/use-cases/targets/show-targets';

export const getTargets = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'get-targets', method: 'GET', route: 'targets/{unit}/{period}' },
    async ({ request, caller }) => {
      const { unit = '', period = '' } = request.params;
      const targets = await showTargets(ports, caller, unit, period);
      return 'refused' in targets ? targets : { value: targets };
    },
  );
