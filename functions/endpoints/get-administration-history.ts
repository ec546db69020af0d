import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Surroundings } from 'functions/ports/surroundings';
import { administrationHistory } from 'functions/use-cases/administration-history';

export const getAdministrationHistory = (ports: Surroundings): Endpoint =>
  endpoint(
    ports,
    { name: 'get-administration-history', method: 'GET', route: 'administration/history' },
    async ({ caller }) => {
      const history = await administrationHistory(ports, caller);
      return 'refused' in history ? history : { value: history };
    },
  );
