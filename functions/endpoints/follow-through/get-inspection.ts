import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { listInspection } from 'functions/use-cases/follow-through/list-inspection';
import { waitForFigures } from 'functions/use-cases/projections/wait-for-projections';

export const getInspection = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'get-inspection', method: 'GET', route: 'inspection/{unit}' },
    async ({ request, caller }) => {
      await waitForFigures(ports);
      const list = await listInspection(ports, caller, request.params['unit'] ?? '');
      return 'refused' in list ? list : { value: list };
    },
  );
