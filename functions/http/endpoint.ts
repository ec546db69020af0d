import type { HttpHandler, HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import type { Answer } from 'functions/http/answer';
import { correlationIdOf } from 'functions/http/correlation';
import { problemReply, reply } from 'functions/http/reply';
import type { Dependencies } from 'functions/ports/dependencies';
import { identify, type Caller } from 'functions/use-cases/caller/caller';

/** A request whose caller is known. */
export interface Asked {
  readonly request: HttpRequest;
  readonly caller: Caller;
  readonly correlationId: string;
}

/** One route: `main` registers it under its name. */
export interface Endpoint {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly route: string;
  readonly handler: HttpHandler;
}

type Route = Omit<Endpoint, 'handler'>;

/** A route for people of the directory: nobody gets past a token that does not hold. */
export const endpoint = (
  ports: Dependencies,
  route: Route,
  answer: (asked: Asked) => Promise<Answer> | Answer,
): Endpoint => ({
  ...route,
  handler: (request, context) =>
    logged(ports, route, request, context, async (correlationId) => {
      const caller = await identify(ports, request.headers.get('authorization'));
      return 'refused' in caller ? caller : answer({ request, caller, correlationId });
    }),
});

/** A route for anybody: says nothing about plans or people. */
export const openEndpoint = (ports: Dependencies, route: Route, answer: () => Promise<Answer> | Answer): Endpoint => ({
  ...route,
  handler: (request, context) => logged(ports, route, request, context, async () => answer()),
});

/** One line a request; a fault is logged with its correlation id and answered with nothing else. */
async function logged(
  { log, clock }: Dependencies,
  { name, method }: Route,
  request: HttpRequest,
  context: InvocationContext,
  answer: (correlationId: string) => Promise<Answer>,
): Promise<HttpResponseInit> {
  const correlationId = correlationIdOf(request, context.invocationId);
  const began = Date.parse(clock.now());
  const write = (level: 'info' | 'error', response: HttpResponseInit, code: string | null, fault?: unknown): void => {
    const facts = { name, method, status: response.status ?? 200, code, milliseconds: Date.parse(clock.now()) - began };
    log({ level, event: 'request', correlationId, facts, ...(fault === undefined ? {} : { fault }) });
  };
  try {
    const given = await answer(correlationId);
    const held = method === 'GET' ? request.headers.get('if-none-match') : null;
    const response = reply(given, correlationId, held);
    write('info', response, 'refused' in given ? given.refused.code : null);
    return response;
  } catch (fault) {
    const response = problemReply({ code: 'fault' }, correlationId);
    write('error', response, 'fault', fault);
    return response;
  }
}
