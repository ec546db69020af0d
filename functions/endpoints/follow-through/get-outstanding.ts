import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { waitForFigures } from 'functions/use-cases/projections/wait-for-projections';
import { listOutstanding } from 'functions/use-cases/follow-through/list-outstanding';

export const getOutstanding = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'get-outstanding', method: 'GET', route: 'outstanding/{unit}/{period}' },
    async ({ request, caller }) => {
      const { unit = '', period = '' } = request.params;
      await waitForFigures(ports);
      const plans = await listOutstanding(ports, caller, unit, period);
      return 'refused' in plans ? plans : { value: plans };
    },
  );
