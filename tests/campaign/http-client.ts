import { HttpRequest, InvocationContext, type HttpResponseInit } from '@azure/functions';
import { compareRoutes, matchRoute, parseRoute } from 'functions/local/runtime/route';
import { endpointsOn } from 'functions/registrations';
import type { TestDependencies } from 'tests/fakes/dependencies';

/** A request as it comes over the wire. */
export interface SimulatedRequest {
  readonly method: 'GET' | 'POST';
  /** Below `/api/`, percent signs and all, with its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | null;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The route that answered. */
  readonly route: string;
}

/** Null: no route has this address, or no server takes such a request; the platform answers then. */
export type HttpClient = (knock: SimulatedRequest) => Promise<Answered | null>;

/** The registered endpoints behind the local host's own routing, made once. */
export function httpClientOf(world: TestDependencies): HttpClient {
  const doors = endpointsOn(world)
    .map((endpoint) => ({ endpoint, route: parseRoute(endpoint.route) }))
    .sort((one, other) => compareRoutes(one.route, other.route));
  return async ({ method, path, headers, body }) => {
    const url = URL.parse(`http://localhost/api/${path}`);
    if (url === null) return null;
    for (const { endpoint, route } of doors) {
      const params = endpoint.method === method ? matchRoute(route, url.pathname.replace(/^\/api\//, '')) : null;
      if (params === null) continue;
      const request = requestOf(
        { method, url: url.href, headers, params, query: Object.fromEntries(url.searchParams) },
        body,
      );
      if (request === null) return null;
      const context = new InvocationContext({ functionName: endpoint.name, invocationId: 'knock-knock' });
      const answer = (await endpoint.handler(request, context)) as HttpResponseInit;
      const { status = 200, body: text } = answer;
      return {
        ...{ status, route: endpoint.name, text: typeof text === 'string' ? text : '' },
        headers: answer.headers as Record<string, string>,
      };
    }
    return null;
  };
}

type Head = Pick<
  NonNullable<ConstructorParameters<typeof HttpRequest>[0]>,
  'method' | 'url' | 'headers' | 'params' | 'query'
>;

/** Header values that no server lets through do not reach the app either. */
function requestOf(head: Head, body: SimulatedRequest['body']): HttpRequest | null {
  try {
    if (body === null) return new HttpRequest(head);
    return new HttpRequest({ ...head, body: typeof body === 'string' ? { string: body } : { bytes: body } });
  } catch {
    return null;
  }
}
