import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { waitForFigures } from 'functions/use-cases/projections/wait-for-projections';
import { listReminders } from 'functions/use-cases/follow-through/list-reminders';

export const getReminders = (ports: Dependencies): Endpoint =>
  endpoint(ports, { name: 'get-reminders', method: 'GET', route: 'reminders' }, async ({ caller }) => {
    await waitForFigures(ports);
    return { value: await listReminders(ports, caller) };
  });
