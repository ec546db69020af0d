import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Surroundings } from 'functions/ports/surroundings';
import { exportPlan } from 'functions/use-cases/export-plan';

export const getExport = (ports: Surroundings): Endpoint =>
  endpoint(
    ports,
    { name: 'get-export', method: 'GET', route: 'plans/{planId}/export' },
    async ({ request, caller }) => {
      const exported = await exportPlan(ports, caller, request.params['planId'] ?? '');
      return 'refused' in exported ? exported : { value: exported };
    },
  );
