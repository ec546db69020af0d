import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { administrationHistory } from 'functions/use-cases/administration/administration-history';

export const getAdministrationHistory = (ports: Dependencies): Endpoint =>
  endpoint(
    ports,
    { name: 'get-administration-history', method: 'GET', route: 'administration/history' },
    async ({ caller }) => {
      const history = await administrationHistory(ports, caller);
      return 'refused' in history ? history : { value: history };
    },
  );
