import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { createGzip } from 'node:zlib';
import { fileTypes, isCompressible } from 'functions/http/file-types';
import { fileHeaders } from 'functions/http/page-headers';

/** A folder served under a path; `rewrite` changes single files on their way. */
export interface Mount {
  readonly path: string;
  readonly folder: string;
  /** Nothing but these files, where not everything in the folder is for the world. */
  readonly only?: readonly string[];
  /** Content-Security-Policy of its pages. */
  readonly policy: string;
  readonly rewrite?: Readonly<Record<string, (text: string) => string>>;
}

/** Answers from one of the folders; false where none has such a file. */
export async function serveFile(
  mounts: readonly Mount[],
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  for (const mount of mounts) {
    if (!pathname.startsWith(mount.path)) continue;
    const name = pathname.slice(mount.path.length);
    if (mount.only && !mount.only.includes(name)) continue;
    const file = inside(mount.folder, name === '' || name.endsWith('/') ? `${name}index.html` : name);
    const found = file === null ? null : await stat(file).catch(() => null);
    if (file === null || !found?.isFile()) continue;
    const rewrite = mount.rewrite?.[name];
    const etag = `W/"${found.size.toString(36)}-${found.mtimeMs.toString(36)}"`;
    response.setHeader('etag', etag);
    for (const [header, value] of Object.entries(fileHeaders(file, mount.policy))) response.setHeader(header, value);
    if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
    else if (rewrite) send(request, response, file, Buffer.from(rewrite(await readFile(file, 'utf8'))));
    else send(request, response, file, null);
    return true;
  }
  return false;
}

/** The file of that name in the folder; null for a name that leads out of it. */
function inside(folder: string, name: string): string | null {
  let plain: string;
  try {
    plain = decodeURIComponent(name);
  } catch {
    return null;
  }
  if (plain.includes('\0') || plain.split(/[/\\]/).includes('..')) return null;
  const file = path.resolve(folder, `./${plain}`);
  return file.startsWith(path.resolve(folder) + path.sep) ? file : null;
}

function send(request: IncomingMessage, response: ServerResponse, file: string, content: Buffer | null): void {
  const type = fileTypes[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  response.setHeader('content-type', type);
  const zips = isCompressible(type) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (zips) response.setHeader('content-encoding', 'gzip');
  response.setHeader('vary', 'Accept-Encoding');
  if (request.method === 'HEAD') {
    response.writeHead(200).end();
    return;
  }
  const target = zips ? createGzip() : response;
  if (target !== response) target.pipe(response);
  if (content) target.end(content);
  else {
    createReadStream(file)
      .once('error', () => response.destroy())
      .pipe(target);
  }
}
