import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Surroundings } from 'functions/ports/surroundings';
import { caughtUp } from 'functions/use-cases/caught-up';
import { outstanding } from 'functions/use-cases/outstanding';

export const getOutstanding = (ports: Surroundings): Endpoint =>
  endpoint(
    ports,
    { name: 'get-outstanding', method: 'GET', route: 'outstanding/{unit}/{period}' },
    async ({ request, caller }) => {
      const { unit = '', period = '' } = request.params;
      await caughtUp(ports);
      const plans = await outstanding(ports, caller, unit, period);
      return 'refused' in plans ? plans : { value: plans };
    },
  );
