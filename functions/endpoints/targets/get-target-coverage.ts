import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { waitForFigures } from 'functions/use-cases/projections/wait-for-projections';
import { showCoverage } from 'functions/use-cases/targets/show-coverage';

export const getTargetCoverage = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'get-target-coverage', method: 'GET', route: 'targets/{unit}/{period}/coverage' },
    async ({ request, caller }) => {
      const { unit = '', period = '' } = request.params;
      await waitForFigures(ports);
      const covered = await showCoverage(ports, caller, unit, period);
      return 'refused' in covered ? covered : { value: covered };
    },
  );
