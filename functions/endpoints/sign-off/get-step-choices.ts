import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { listStepChoices } from 'functions/use-cases/sign-off/seat-step';

export const getStepChoices = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'get-step-choices', method: 'GET', route: 'plans/{planId}/step-choices' },
    async ({ request, caller }) => {
      const choices = await listStepChoices(ports, caller, request.params['planId'] ?? '');
      return 'refused' in choices ? choices : { value: choices };
    },
  );
