import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { waitForLists } from 'functions/use-cases/projections/wait-for-projections';
import { listMovedSeats } from 'functions/use-cases/administration/list-moved-seats';

export const getMovedSeats = (ports: Dependencies): Endpoint =>
  endpoint(ports, { name: 'get-moved-seats', method: 'GET', route: 'administration/seats' }, async ({ caller }) => {
    await waitForLists(ports);
    const moved = await listMovedSeats(ports, caller);
    return 'refused' in moved ? moved : { value: moved };
  });
