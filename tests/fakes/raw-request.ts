import { request } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';

export interface RawRequest {
  readonly port: number;
  readonly method?: 'GET' | 'POST';
  /** As it goes over the wire: nothing tidies it up. */
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
  /** Sent in pieces of unknown length where it is a list. */
  readonly body?: string | Uint8Array | readonly string[];
}

export interface RawAnswer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** One request byte by byte, past the helpfulness of fetch. */
export function rawly({ port, method = 'POST', path, headers, body = '' }: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const isWhole = typeof body === 'string' || body instanceof Uint8Array;
    const length = isWhole ? { 'content-length': Buffer.byteLength(body) } : {};
    const asked = request({ port, method, path, headers: { ...length, ...headers } }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          type: answer.headers['content-type'] ?? '',
          text: Buffer.concat(pieces).toString('utf8'),
        }),
      );
    });
    asked.on('error', reject);
    if (isWhole) asked.end(body);
    else {
      for (const piece of body) asked.write(piece);
      asked.end();
    }
  });
}
