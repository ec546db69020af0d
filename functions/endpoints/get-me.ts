import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Surroundings } from 'functions/ports/surroundings';
import { whoAmI } from 'functions/use-cases/who-am-i';

export const getMe = (ports: Surroundings): Endpoint =>
  endpoint(ports, { name: 'get-me', method: 'GET', route: 'me' }, async ({ caller }) => ({
    value: whoAmI(caller, await ports.settings.rules()),
  }));
