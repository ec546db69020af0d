import { readFileSync, readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { app, type HttpRequest, type HttpResponseInit } from '@azure/functions';
import { hashOf } from 'shared/plan/content-hash';
import { fileTypes, isCompressible } from 'functions/http/file-types';
import { fileHeaders, globalOrigins, pagePolicy } from 'functions/http/page-headers';

const compress = promisify(gzip);

/** Written by `npm run package` beside the files: the policy of their pages, by cloud. Not served. */
export const policyFile = 'content-security-policy.txt';

interface ServedFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Buffer;
  /** Null for what does not shrink. */
  readonly compressed: Buffer | null;
}

/**
 * Serves the files of the add-in from the app itself, so that pane and service are one origin. Only files that were
 * there when the app started have an address; nothing a caller writes becomes a path.
 */
export function addInFiles(folder: string): (request: HttpRequest) => Promise<HttpResponseInit> {
  const policy = policyIn(folder);
  const names = new Set(namesIn(folder));
  const read = new Map<string, Promise<ServedFile>>();
  return async (request) => {
    const name = nameIn(request.params['path'] ?? '');
    if (!names.has(name)) return { status: 404, headers: { 'cache-control': 'no-store' } };
    const reading = read.get(name) ?? readServed(folder, name, policy);
    read.set(name, reading);
    reading.catch(() => read.delete(name));
    return answerWith(await reading, request);
  };
}

/** Registered last: its route takes what no other takes. */
export function registerAddInFiles(folder: string): void {
  const handler = addInFiles(folder);
  app.http('get-add-in-file', { methods: ['GET', 'HEAD'], authLevel: 'anonymous', route: '{*path}', handler });
}

/** Below the address under which the manifest names them. */
const nameIn = (address: string): string => (address.startsWith('addin/') ? address.slice('addin/'.length) : '');

function namesIn(folder: string, below = ''): readonly string[] {
  return readdirSync(path.join(folder, below)).flatMap((each) => {
    const name = below === '' ? each : `${below}/${each}`;
    if (name === policyFile) return [];
    return statSync(path.join(folder, name)).isDirectory() ? namesIn(folder, name) : [name];
  });
}

function policyIn(folder: string): string {
  try {
    return readFileSync(path.join(folder, policyFile), 'utf8').trim();
  } catch {
    return pagePolicy(globalOrigins);
  }
}

async function readServed(folder: string, name: string, policy: string): Promise<ServedFile> {
  const content = await readFile(path.join(folder, name));
  const type = fileTypes[path.extname(name)] ?? 'application/octet-stream';
  return {
    headers: {
      ...fileHeaders(name, policy),
      'content-type': type,
      etag: `"${hashOf(content.toString('base64')).slice(0, 32)}"`,
      vary: 'Accept-Encoding',
    },
    content,
    compressed: isCompressible(type) ? await compress(content) : null,
  };
}

function answerWith({ headers, content, compressed }: ServedFile, request: HttpRequest): HttpResponseInit {
  if (request.headers.get('if-none-match') === headers['etag']) return { status: 304, headers };
  const zips = compressed !== null && /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  return {
    headers: zips ? { ...headers, 'content-encoding': 'gzip' } : headers,
    ...(request.method === 'HEAD' ? {} : { body: zips ? compressed : content }),
  };
}
