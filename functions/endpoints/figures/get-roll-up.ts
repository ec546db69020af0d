import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { waitForFigures } from 'functions/use-cases/projections/wait-for-projections';
import { rollUp } from 'functions/use-cases/figures/roll-up';

export const getRollUp = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'get-roll-up', method: 'GET', route: 'roll-ups/{unit}/{period}' },
    async ({ request, caller }) => {
      const { unit = '', period = '' } = request.params;
      await waitForFigures(ports);
      const below = request.query.get('below') === 'all' ? 'all' : 'children';
      const asked = (request.query.get('beside') ?? '').split(',');
      const beside = (['to-date', 'last-year'] as const).filter((kind) => asked.includes(kind));
      const rolled = await rollUp(ports, caller, unit, period, { below, beside });
      return 'refused' in rolled ? rolled : { value: rolled };
    },
  );
