import { openEndpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { refuse } from 'functions/use-cases/caller/refusal';

/** Whether this instance runs and reaches its store. */
export const getHealth = (ports: Dependencies): Endpoint =>
  openEndpoint(ports, { name: 'get-health', method: 'GET', route: 'health' }, async () => {
    try {
      await ports.reach();
      return { value: { standing: 'well', release: ports.release } };
    } catch (fault) {
      ports.log({ level: 'error', event: 'store-unreachable', correlationId: '', facts: {}, fault });
      return refuse('busy');
    }
  });
