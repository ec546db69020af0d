import type { Answer } from 'addin/api/answer';
import { sendRepeatedly, type Pause } from 'addin/api/repeat';
import { SignedOut } from 'addin/api/signed-out';
import type { Problem } from 'shared/contract/answers';
import { releaseHeader } from 'shared/contract/headers';

export interface Connection {
  /** Where the service answers, e.g. `/api`. */
  readonly root: string;
  /** A valid access token, fresh for each request; another one than before where that was refused. */
  readonly token: (wasRefused: boolean) => Promise<string>;
  /** Waits before a request is sent again; the window's own timer where it is not given. */
  readonly pause?: Pause;
  /** Hears of every answer which release of the service gave it. */
  readonly onRelease?: (release: string) => void;
}

export interface RequestSpec {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  /** Idempotency key of a command. */
  readonly key?: string;
  /** Asks something and changes nothing, although it has a body. */
  readonly isQuestion?: boolean;
}

const notSignedIn = 401;

/** How long the service may take, in ms: who would wait longer is better told that it is away. */
const longest = { GET: 10_000, POST: 30_000 } as const;

/** The codes a gateway answers with while the service itself is away. */
const away = new Set([502, 503, 504]);

/**
 * One HTTP request, and a second with another token where the first token is not taken any more: keys are renewed while
 * a pane stays open. What may be repeated is, under the same key, where the service has trouble for a moment. A network
 * failure is a named outcome, so that nobody has to catch it.
 */
export async function request<T>(connection: Connection, question: RequestSpec): Promise<Answer<T>> {
  const headers = new Headers({ accept: 'application/json' });
  if (question.body !== undefined) headers.set('content-type', 'application/json');
  if (question.key !== undefined) headers.set('idempotency-key', question.key);
  const init: RequestInit = { method: question.method, headers, cache: 'no-store' };
  if (question.body !== undefined) init.body = JSON.stringify(question.body);
  const send = async (wasRefused: boolean): Promise<Response | null> => {
    const token = await connection.token(wasRefused).catch((fault: unknown) => {
      if (fault instanceof SignedOut) throw fault;
      // Where the network is away, so is whoever gives tokens.
      return null;
    });
    if (token === null) return null;
    headers.set('authorization', `Bearer ${token}`);
    return reach(`${connection.root}/${question.path}`, {
      ...init,
      signal: AbortSignal.timeout(longest[question.method]),
    });
  };
  const sendOnce = async (): Promise<Response | null> => {
    const first = await send(false);
    return first?.status === notSignedIn ? send(true) : first;
  };
  const mayRepeat = question.method === 'GET' || question.key !== undefined || question.isQuestion === true;
  let response: Response | null;
  try {
    response = mayRepeat ? await sendRepeatedly(sendOnce, connection.pause) : await sendOnce();
  } catch (fault) {
    if (fault instanceof SignedOut) return { kind: 'refused', problem: unsent('signed-out', notSignedIn) };
    throw fault;
  }
  if (response === null || away.has(response.status)) return { kind: 'unreachable' };
  connection.onRelease?.(response.headers.get(releaseHeader) ?? '');
  const content: unknown = await response.json().catch(() => null);
  if (response.ok) return { kind: 'answered', value: content as T };
  return { kind: 'refused', problem: problemFrom(content, response.status) };
}

const reach = (url: string, init: RequestInit): Promise<Response | null> => fetch(url, init).catch(() => null);

function problemFrom(content: unknown, status: number): Problem {
  if (typeof content === 'object' && content !== null && 'code' in content) return content as Problem;
  // A gateway's refusals have no code of ours.
  return unsent(status === notSignedIn ? 'token-expired' : 'unexpected', status);
}

/** A problem no service has written. */
const unsent = (code: string, status: number): Problem => ({
  ...{ type: 'about:blank', title: '', correlationId: '' },
  status,
  code,
});
