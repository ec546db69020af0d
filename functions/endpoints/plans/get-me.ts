import { endpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';
import { describeCaller } from 'functions/use-cases/plans/describe-caller';

export const getMe = (ports: Dependencies): Endpoint =>
  endpoint(ports, { name: 'get-me', method: 'GET', route: 'me' }, async ({ caller }) => ({
    value: describeCaller(caller, await ports.settings.rules()),
  }));
