import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { verifyTargets } from 'functions/use-cases/targets/verify-targets';

export const getTargetVerification = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'get-target-verification', method: 'GET', route: 'targets/{unit}/{period}/verification' },
    async ({ request, caller }) => {
      const { unit = '', period = '' } = request.params;
      const verified = await verifyTargets(ports, caller, unit, period);
      return 'refused' in verified ? verified : { value: verified };
    },
  );
