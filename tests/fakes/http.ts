import { HttpRequest, InvocationContext, type HttpResponseInit } from '@azure/functions';
import { endpointsOn } from 'functions/registrations';
import { matchesOpenApi } from 'tests/fakes/openapi-matcher';
import type { TestDependencies } from 'tests/fakes/dependencies';

export interface Sent {
  readonly method?: 'GET' | 'POST';
  /** Below `/api/`, e.g. `plans/MON-D~BIZ1~2026M03?with=document`. */
  readonly path: string;
  /** Who asks; null: nobody says. */
  readonly as?: string | null;
  /** Sent as JSON; text and bytes are sent as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly key?: string;
}

export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body read as JSON; null where there is none. */
  readonly body: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
  readonly text: string;
}

/**
 * One request through the registered handlers, with the library's own request and context. Throws where the answer is
 * not as the OpenAPI document describes it.
 */
export async function send(world: TestDependencies, sent: Sent): Promise<Received> {
  const { method = sent.body === undefined ? 'GET' : 'POST', path, as = 'p-li', body, headers = {}, key } = sent;
  const url = new URL(`http://localhost/api/${path}`);
  const found = endpointsOn(world).flatMap((endpoint) => {
    const params = endpoint.method === method ? paramsIn(endpoint.route, rawPath(path)) : null;
    return params === null ? [] : [{ endpoint, params }];
  })[0];
  if (found === undefined) return { status: 404, headers: {}, body: null, text: '' };
  const bytes =
    body === undefined || body instanceof Uint8Array || typeof body === 'string' ? body : JSON.stringify(body);
  const request = new HttpRequest({
    ...{ method, url: url.href, params: found.params, query: Object.fromEntries(url.searchParams) },
    headers: {
      ...(as === null ? {} : { authorization: `Bearer ${as}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...headers,
    },
    ...(bytes === undefined ? {} : { body: typeof bytes === 'string' ? { string: bytes } : { bytes } }),
  });
  const response = await found.endpoint.handler(request, new InvocationContext({ functionName: found.endpoint.name }));
  const answer = received(response as HttpResponseInit);
  const faults = matchesOpenApi({ method, path, ...answer });
  if (faults.length > 0) throw new Error(`not as described: ${faults.slice(0, 10).join('; ')}`);
  return answer;
}

const rawPath = (path: string): string => path.split('?')[0] ?? '';

/** As the Functions host reads a route: segment by segment, each decoded once. */
function paramsIn(route: string, path: string): Record<string, string> | null {
  const [wanted, given] = [route.split('/'), path.split('/')];
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined && part !== given[index]) return null;
    if (name !== undefined) params[name] = decodeURIComponent(given[index] ?? '');
  }
  return params;
}

function received({ status = 200, headers, body }: HttpResponseInit): Received {
  const text = typeof body === 'string' ? body : '';
  return { status, headers: headers as Record<string, string>, text, body: text === '' ? null : JSON.parse(text) };
}
