import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { waitForProjections } from 'functions/use-cases/projections/wait-for-projections';
import { rollUp } from 'functions/use-cases/figures/roll-up';

export const getRollUp = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'get-roll-up', method: 'GET', route: 'roll-ups/{unit}/{period}' },
    async ({ request, caller }) => {
      const { unit = '', period = '' } = request.params;
      await waitForProjections(ports);
      const rolled = await rollUp(ports, caller, unit, period);
      return 'refused' in rolled ? rolled : { value: rolled };
    },
  );
