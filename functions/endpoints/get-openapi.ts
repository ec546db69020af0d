import { openApi } from 'shared/contract/openapi';
import { openEndpoint, type Endpoint } from 'functions/http/endpoint';
import type { Surroundings } from 'functions/ports/surroundings';

export const getOpenApi = (ports: Surroundings): Endpoint => {
  const document = openApi(ports.release);
  return openEndpoint(ports, { name: 'get-openapi', method: 'GET', route: 'openapi.json' }, () => ({
    value: document,
  }));
};
