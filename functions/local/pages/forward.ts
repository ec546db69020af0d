import { randomUUID } from 'node:crypto';
import { request as ask } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Hands a request to the functions process on this machine and its answer back; 503 where nobody answers. */
export function forward(port: number | null, request: IncomingMessage, response: ServerResponse): void {
  if (port === null) {
    unavailable(response);
    return;
  }
  const { connection: _, ...headers } = request.headers;
  const onward = ask({ host: '127.0.0.1', port, method: request.method, path: request.url, headers }, (answer) => {
    const { connection: __, 'keep-alive': ___, ...kept } = answer.headers;
    response.writeHead(answer.statusCode ?? 502, kept);
    answer.pipe(response);
  });
  onward.once('error', () => {
    if (response.headersSent) response.destroy();
    else unavailable(response);
  });
  response.once('close', () => onward.destroy());
  request.pipe(onward);
}

/** What is changed now would be lost with the next start. */
export function refuseFullDisk(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  problem(response, { title: 'Insufficient Storage', status: 507, code: 'disk-full' });
}

const unavailable = (response: ServerResponse): void =>
  problem(response, { title: 'Service Unavailable', status: 503, code: 'service-unavailable' });

function problem(
  response: ServerResponse,
  said: { readonly title: string; readonly status: number; readonly code: string },
): void {
  response.writeHead(said.status, {
    'content-type': 'application/problem+json',
    ...(said.status === 503 ? { 'retry-after': '1' } : {}),
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify({ type: 'about:blank', ...said, correlationId: randomUUID() }));
}
