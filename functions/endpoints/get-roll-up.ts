import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Surroundings } from 'functions/ports/surroundings';
import { caughtUp } from 'functions/use-cases/caught-up';
import { rollUp } from 'functions/use-cases/roll-up';

export const getRollUp = (ports: Surroundings): Endpoint =>
  endpoint(
    ports,
    { name: 'get-roll-up', method: 'GET', route: 'roll-ups/{unit}/{period}' },
    async ({ request, caller }) => {
      const { unit = '', period = '' } = request.params;
      await caughtUp(ports);
      const rolled = await rollUp(ports, caller, unit, period);
      return 'refused' in rolled ? rolled : { value: rolled };
    },
  );
