import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { showRowHistory } from 'functions/use-cases/plans/show-row-history';

/** What every submitted version made of the row `?block=&row=`. */
export const getRowHistory = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'get-row-history', method: 'GET', route: 'plans/{planId}/row-history' },
    async ({ request, caller }) => {
      const [block, row] = [request.query.get('block') ?? '', request.query.get('row') ?? ''];
      const history = await showRowHistory(ports, caller, { planId: request.params['planId'] ?? '', block, row });
      return 'refused' in history ? history : { value: history };
    },
  );
