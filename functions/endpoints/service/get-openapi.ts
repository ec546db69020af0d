import { openApi } from 'shared/contract/openapi';
import { openEndpoint, type Endpoint } from 'functions/http/endpoint';
import type { Dependencies } from 'functions/ports/dependencies';

export const getOpenApi = (ports: Dependencies): Endpoint => {
  const document = openApi(ports.release);
  return openEndpoint(ports, { name: 'get-openapi', method: 'GET', route: 'openapi.json' }, () => ({
    value: document,
  }));
};
