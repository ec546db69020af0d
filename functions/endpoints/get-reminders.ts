import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Surroundings } from 'functions/ports/surroundings';
import { caughtUp } from 'functions/use-cases/caught-up';
import { reminders } from 'functions/use-cases/reminders';

export const getReminders = (ports: Surroundings): Endpoint =>
  endpoint(ports, { name: 'get-reminders', method: 'GET', route: 'reminders' }, async ({ caller }) => {
    await caughtUp(ports);
    return { value: await reminders(ports, caller) };
  });
