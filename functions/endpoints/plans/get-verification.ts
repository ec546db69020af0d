import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { verifyPlan } from 'functions/use-cases/sign-off/verify-plan';

export const getVerification = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'get-verification', method: 'GET', route: 'plans/{planId}/verification' },
    async ({ request, caller }) => {
      const planId = request.params['planId'] ?? '';
      const verified = await verifyPlan(ports, caller, planId);
      return 'refused' in verified ? verified : { value: verified };
    },
  );
