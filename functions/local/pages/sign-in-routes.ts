import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LocalPerson } from 'functions/local/people';
import type { LocalSignIn } from 'functions/local/sign-in';

export interface SignInRoutes {
  readonly signIn: LocalSignIn;
  readonly people: () => Promise<readonly LocalPerson[]>;
}

/** A name and nothing else fits into a sign-in request. */
const longestBody = 1000;

/** `GET /local/people`, `GET /local/keys`, `POST /local/sign-in`; false for anything else. */
export async function answerSignIn(
  { signIn, people }: SignInRoutes,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  switch (`${request.method} ${pathname}`) {
    case 'GET /local/people': {
      const shown = (await people()).map(({ objectId: _, ...person }) => person);
      json(response, 200, { people: shown });
      return true;
    }
    case 'GET /local/keys':
      json(response, 200, JSON.parse(signIn.jwks));
      return true;
    case 'POST /local/sign-in': {
      const id = await personAsked(request);
      const person = (await people()).find((each) => each.id === id);
      if (person) json(response, 200, await signIn.tokenFor({ objectId: person.objectId, name: person.zh }));
      else json(response, 400, { code: 'unknown-person' });
      return true;
    }
    default:
      return false;
  }
}

/** Only JSON is read: a form of another site could send anything else without being asked. */
async function personAsked(request: IncomingMessage): Promise<unknown> {
  if (!String(request.headers['content-type'] ?? '').startsWith('application/json')) return null;
  let text = '';
  for await (const chunk of request as AsyncIterable<Buffer>) {
    text += chunk.toString();
    if (text.length > longestBody) return null;
  }
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && 'personId' in body ? body.personId : null;
  } catch {
    return null;
  }
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
