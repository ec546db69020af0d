import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { waitForFigures } from 'functions/use-cases/projections/wait-for-projections';
import { showView } from 'functions/use-cases/views/show-view';

export const getView = (ports: Dependencies): Endpoint =>
  endpoint(ports, { name: 'get-view', method: 'GET', route: 'views/{view}' }, async ({ request, caller }) => {
    const { view = '' } = request.params;
    const [unit, period, trace] = ['unit', 'period', 'trace'].map((part) => request.query.get(part));
    await waitForFigures(ports);
    const shown = await showView(ports, caller, { view, unit: unit ?? '', period: period ?? '', trace: trace ?? null });
    return 'refused' in shown ? shown : { value: shown };
  });
