import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { exportPlan } from 'functions/use-cases/plans/export-plan';

export const getExport = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'get-export', method: 'GET', route: 'plans/{planId}/export' },
    async ({ request, caller }) => {
      const exported = await exportPlan(ports, caller, request.params['planId'] ?? '');
      return 'refused' in exported ? exported : { value: exported };
    },
  );
