import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Core, RegisteredFunction } from 'functions/local/runtime/core-module';
import { invokeHttp, invokeTimer, triggerOf } from 'functions/local/runtime/invoke';
import type { HttpAnswer } from 'functions/local/runtime/invoke';
import { compareRoutes, matchRoute, parseRoute } from 'functions/local/runtime/route';
import type { Route } from 'functions/local/runtime/route';
import { isDue, parseSchedule } from 'functions/local/runtime/schedule';

export interface HostOptions {
  /** 0 chooses a free one. */
  readonly port?: number;
  /** `extensions.http.routePrefix` of host.json. */
  readonly routePrefix?: string;
  /** Origins that may ask from a browser; `*` is everybody. */
  readonly origins?: readonly string[];
  /** As FUNCTIONS_REQUEST_BODY_SIZE_LIMIT in Azure: far above what the app itself accepts. */
  readonly longestBody?: number;
  /** Also runs timers when they are due, not only when asked at /admin. */
  readonly timersRun?: boolean;
}

export interface Host {
  readonly port: number;
  readonly url: string;
  runTimer(name: string): Promise<void>;
  /** Takes no more requests, lets the running ones finish, then runs the app's last hooks. */
  stop(): Promise<void>;
}

interface Endpoint {
  readonly route: Route;
  readonly methods: readonly string[];
  readonly registered: RegisteredFunction;
}

/** Running requests may take so many milliseconds after the stop; Azure allows a few seconds more. */
const longestFarewell = 10_000;

const azureBodyLimit = 104_857_600;

/** What the platform sets from its own sign-in; coming from outside it is somebody's invention. */
const platformHeaders = /^x-ms-client-principal|^x-ms-token-/;

export async function startHost(core: Core, options: HostOptions = {}): Promise<Host> {
  const { routePrefix = 'api', origins = [], longestBody = azureBodyLimit } = options;
  await core.runHooks('appStart', { hookData: {}, appHookData: {} });
  const endpoints = endpointsOf(core, routePrefix);
  const timers = [...core.functions.values()].filter((each) => triggerOf(each)[1].type === 'timerTrigger');

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    if (crossOrigin(request, response, origins)) return void response.writeHead(204).end();
    const timer = /^\/admin\/functions\/([^/]+)$/.exec(url.pathname)?.[1];
    if (timer !== undefined && request.method === 'POST') {
      const found = timers.find((each) => each.metadata.name.toLowerCase() === timer.toLowerCase());
      if (!found) return void response.writeHead(404).end();
      await invokeTimer(core, found);
      return void response.writeHead(202).end();
    }
    for (const endpoint of endpoints) {
      const params = endpoint.methods.includes(request.method ?? '') ? matchRoute(endpoint.route, url.pathname) : null;
      if (!params) continue;
      const body = await bodyOf(request, longestBody);
      if (body === null) return void response.writeHead(413, { connection: 'close' }).end();
      const query = Object.fromEntries(
        [...url.searchParams.keys()].map((key) => [key, url.searchParams.getAll(key).join(',')]),
      );
      const question = {
        method: request.method ?? 'GET',
        url: url.href,
        headers: headersOf(request),
        query,
        params,
        body,
      };
      return send(response, await invokeHttp(core, endpoint.registered, question), request.method === 'HEAD');
    }
    // Azure says 404, not 405, when only the method is wrong (azure-functions-host#10098).
    response.writeHead(404).end();
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((fault: unknown) => {
      core.log('error', 'system', `${request.method} ${request.url}: ${String(fault)}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await listen(server, options.port ?? 0);
  const clock = options.timersRun ? followSchedules(core, timers) : undefined;
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    runTimer: async (name) => {
      const found = timers.find((each) => each.metadata.name === name);
      if (!found) throw new Error(`no timer is named ${name}`);
      await invokeTimer(core, found);
    },
    stop: async () => {
      clearInterval(clock);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const last = setTimeout(() => server.closeAllConnections(), longestFarewell);
      await closed;
      clearTimeout(last);
      await core.runHooks('appTerminate', { hookData: {}, appHookData: {} });
    },
  };
}

function endpointsOf(core: Core, prefix: string): Endpoint[] {
  return [...core.functions.values()]
    .flatMap((registered) => {
      const [, binding] = triggerOf(registered);
      if (binding.type !== 'httpTrigger') return [];
      const route = parseRoute([prefix, binding.route ?? registered.metadata.name].join('/'));
      const methods = (binding.methods ?? ['GET', 'POST']).map((each) => each.toUpperCase());
      return [{ route, methods, registered }];
    })
    .sort((a, b) => compareRoutes(a.route, b.route));
}

/** The platform's own CORS: answers the preflight, and tells whether it did. */
function crossOrigin(request: IncomingMessage, response: ServerResponse, origins: readonly string[]): boolean {
  const { origin } = request.headers;
  const allowed = origin !== undefined && (origins.includes('*') || origins.includes(origin));
  if (allowed) {
    response.setHeader('access-control-allow-origin', origin);
    response.setHeader('vary', 'Origin');
  }
  const asked = request.headers['access-control-request-method'];
  if (request.method !== 'OPTIONS' || asked === undefined || origins.length === 0) return false;
  if (allowed) {
    response.setHeader('access-control-allow-methods', asked);
    response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '');
    response.setHeader('access-control-max-age', '600');
  }
  return true;
}

async function bodyOf(request: IncomingMessage, longest: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longest) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const headersOf = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headers)
      .filter(([name]) => !platformHeaders.test(name))
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );

function send(response: ServerResponse, { status, headers, body }: HttpAnswer, headOnly: boolean): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (status !== 204 && status !== 304) response.setHeader('content-length', body.length);
  response.writeHead(status).end(headOnly ? undefined : body);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

/** Looks every second which timers are due; a run that is still going is not started twice. */
function followSchedules(core: Core, timers: readonly RegisteredFunction[]): NodeJS.Timeout {
  const running = new Set<string>();
  const due = timers.map((timer) => ({ timer, schedule: parseSchedule(triggerOf(timer)[1].schedule ?? '') }));
  const look = (): void => {
    const now = new Date();
    for (const { timer, schedule } of due) {
      const { name } = timer.metadata;
      if (running.has(name) || !isDue(schedule, now)) continue;
      running.add(name);
      invokeTimer(core, timer)
        .catch((fault: unknown) => core.log('error', 'system', `${name}: ${String(fault)}`))
        .finally(() => running.delete(name));
    }
  };
  return setInterval(look, 1000).unref();
}
