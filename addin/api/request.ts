import type { Answer } from 'addin/api/answer';
import type { Problem } from 'shared/contract/answers';

export interface Connection {
  /** Where the service answers, e.g. `/api`. */
  readonly root: string;
  /** A valid access token, fresh for each request; another one than before where that was refused. */
  readonly token: (wasRefused: boolean) => Promise<string>;
}

export interface RequestSpec {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  /** Idempotency key of a command. */
  readonly key?: string;
}

const notSignedIn = 401;

/** The codes a gateway answers with while the service itself is away. */
const away = new Set([502, 503, 504]);

/**
 * One HTTP request, and a second with another token where the first token is not taken any more: keys are renewed while
 * a pane stays open. A network failure is a named outcome, so that nobody has to catch it. */
export async function request<T>(connection: Connection, question: RequestSpec): Promise<Answer<T>> {
  const headers = new Headers({ accept: 'application/json' });
  if (question.body !== undefined) headers.set('content-type', 'application/json');
  if (question.key !== undefined) headers.set('idempotency-key', question.key);
  const init: RequestInit = { method: question.method, headers, cache: 'no-store' };
  if (question.body !== undefined) init.body = JSON.stringify(question.body);
  const send = async (wasRefused: boolean): Promise<Response | null> => {
    // Where the network is away, so is whoever gives tokens.
    const token = await connection.token(wasRefused).catch(() => null);
    if (token === null) return null;
    headers.set('authorization', `Bearer ${token}`);
    return reach(`${connection.root}/${question.path}`, init);
  };
  const first = await send(false);
  const response = first?.status === notSignedIn ? await send(true) : first;
  if (response === null || away.has(response.status)) return { kind: 'unreachable' };
  const content: unknown = await response.json().catch(() => null);
  if (response.ok) return { kind: 'answered', value: content as T };
  return { kind: 'refused', problem: problemFrom(content, response.status) };
}

const reach = (url: string, init: RequestInit): Promise<Response | null> => fetch(url, init).catch(() => null);

function problemFrom(content: unknown, status: number): Problem {
  if (typeof content === 'object' && content !== null && 'code' in content) return content as Problem;
  return { type: 'about:blank', title: '', status, code: 'unexpected', correlationId: '' };
}
