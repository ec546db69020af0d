import type { HttpHandler, HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import type { Answer } from 'functions/http/answer';
import { releaseHeader } from 'shared/contract/headers';
import { routes } from 'shared/contract/routes';
import { logAccess } from 'functions/http/access-log';
import { correlationIdOf } from 'functions/http/correlation';
import { withDeadline } from 'functions/deadline';
import { problemReply, reply } from 'functions/http/reply';
import { retryAfterOf } from 'functions/http/unavailable';
import type { Dependencies } from 'functions/ports/dependencies';
import { identify, type Caller } from 'functions/use-cases/caller/caller';
import { refuse } from 'functions/use-cases/caller/refusal';

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

/** What changes nothing may be answered from what was known seconds ago. */
const asksFor = ({ name }: Route): 'question' | 'command' =>
  routes.find((each) => each.name === name)?.changes === true ? 'command' : 'question';

/** A route for people of the directory: nobody gets past a token that does not hold. */
export const endpoint = (
  ports: Dependencies,
  route: Route,
  answer: (asked: Asked) => Promise<Answer> | Answer,
): Endpoint => ({
  ...route,
  handler: (request, context) =>
    logged(ports, route, request, context, async (correlationId) => {
      const caller = await identify(ports, request.headers.get('authorization'), asksFor(route));
      if ('refused' in caller) return caller;
      const wait = await ports.rateLimits.take('person', caller.person);
      if (wait !== null) return { ...tooMany, retryAfter: wait };
      const given = await answer({ request, caller, correlationId });
      logAccess(ports, { name: route.name, request, person: caller.person, correlationId, answer: given });
      return given;
    }),
});

/** A route for anybody: says nothing about plans or people. */
export const openEndpoint = (ports: Dependencies, route: Route, answer: () => Promise<Answer> | Answer): Endpoint => ({
  ...route,
  handler: (request, context) => logged(ports, route, request, context, async () => answer()),
});

const tooMany = refuse('too-many-requests');

/**
 * Milliseconds within which every request is answered, so that a store that hangs holds nobody for long: below the 45
 * seconds after which gateways give up, and the two minutes of `host.json`.
 */
const longestRequest = 15_000;

/** The last entry is the platform's own; what stands before it the caller may have written. Null on this machine. */
function addressOf(request: HttpRequest): string | null {
  const last = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return last === '' ? null : last.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
}

/** A pane that stays open for days learns from any answer that the service is another release by now. */
const ofRelease = (response: HttpResponseInit, release: string): HttpResponseInit => ({
  ...response,
  headers: { ...response.headers, [releaseHeader]: release },
});

/** One line a request; a fault is logged with its correlation id and answered with nothing else. */
async function logged(
  { log, clock, rateLimits, release }: Dependencies,
  { name, method }: Route,
  request: HttpRequest,
  context: InvocationContext,
  answer: (correlationId: string) => Promise<Answer>,
): Promise<HttpResponseInit> {
  const correlationId = correlationIdOf(request, context.invocationId);
  const began = Date.parse(clock.now());
  const write = (
    level: 'info' | 'warning' | 'error',
    response: HttpResponseInit,
    code: string | null,
    fault?: unknown,
  ): void => {
    const facts = { name, method, status: response.status ?? 200, code, milliseconds: Date.parse(clock.now()) - began };
    log({ level, event: 'request', correlationId, facts, ...(fault === undefined ? {} : { fault }) });
  };
  try {
    const address = addressOf(request);
    const wait = address === null ? null : await rateLimits.take('address', address);
    const given =
      wait === null
        ? await withDeadline(longestRequest, () => answer(correlationId))
        : { ...tooMany, retryAfter: wait };
    const held = method === 'GET' ? request.headers.get('if-none-match') : null;
    const response = reply(given, correlationId, held);
    write('info', response, 'refused' in given ? given.refused.code : null);
    return ofRelease(response, release);
  } catch (fault) {
    const retryAfter = retryAfterOf(fault);
    if (retryAfter !== null) {
      const response = problemReply({ code: 'busy' }, correlationId, retryAfter);
      write('warning', response, 'busy', fault);
      return response;
    }
    const response = problemReply({ code: 'fault' }, correlationId);
    write('error', response, 'fault', fault);
    return response;
  }
}
