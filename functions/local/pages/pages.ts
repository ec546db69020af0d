import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { LocalProblem } from 'functions/local/local-problem';
import { globalOrigins, pagePolicy } from 'functions/http/page-headers';
import { forward, refuseFullDisk } from 'functions/local/pages/forward';
import { answerMail } from 'functions/local/pages/mail-page';
import { answerSignIn } from 'functions/local/pages/sign-in-routes';
import type { SignInRoutes } from 'functions/local/pages/sign-in-routes';
import { serveFile } from 'functions/local/pages/static-files';
import type { Mount } from 'functions/local/pages/static-files';

export interface PagesOptions {
  /** 0 chooses a free one. */
  readonly port: number;
  readonly root: string;
  /** Certificate and key; without them the pages are plain http. */
  readonly certificate?: ServerOptions;
  /** For a real Excel, which brings its own host; otherwise for the preview. */
  readonly excel?: boolean;
  /** Asked with every request, because the functions process may be started again. */
  readonly functionsPort: () => number | null;
  /** Where mail goes on this machine. */
  readonly mail?: string;
  /** Null until the people are known. */
  readonly signIn: () => SignInRoutes | null;
  /** Whether nothing can be kept any more. */
  readonly isFull?: () => Promise<boolean>;
}

export interface Pages {
  readonly origin: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** A request that is still running when everything stops gets so many milliseconds. */
const longestFarewell = 10_000;

/** Serves what a web server serves to Excel, the preview beside it, and the service on the same origin. */
export async function startPages(options: PagesOptions): Promise<Pages> {
  const mounts = mountsIn(options.root, options.excel ? forExcel : withLocalOffice);
  const listener: RequestListener = (request, response) => {
    answer(options, mounts, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
  const server = options.certificate ? createHttpsServer(options.certificate, listener) : createHttpServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(cause.code === 'EADDRINUSE' ? new LocalProblem('port-in-use', { port: options.port }, { cause }) : cause),
    );
    server.listen(options.port, '127.0.0.1', () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${options.certificate ? 'https' : 'http'}://localhost:${port}`,
    port,
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const last = setTimeout(() => server.closeAllConnections(), longestFarewell);
      await closed;
      clearTimeout(last);
    },
  };
}

const cdnScript =
  /<script[^>]*\ssrc="https:\/\/appsforoffice\.microsoft\.com\/lib\/1\/hosted\/office\.js"[^>]*><\/script>/;

/** The production pane but for one tag: office.js from this machine, with a host behind it. */
function withLocalOffice(html: string): string {
  if (!cdnScript.test(html)) throw new Error('taskpane.html does not load office.js from the CDN any more');
  return html.replace(
    cdnScript,
    '<script src="/preview/office-bridge.js"></script><script src="/office-js/office.js"></script>',
  );
}

/** For a real Excel nothing is exchanged; the local sign-in is offered before the page begins. */
const forExcel = (html: string): string =>
  html.replace(cdnScript, (tag) => `<script src="/local/excel-sign-in.js"></script>${tag}`);

/** The spreadsheet engine of the preview sets styles inline and draws into workers and blobs of its own. */
const previewPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** Outside Excel there is no preview that offers a sign-in of this machine. */
const withLocalSignIn = (html: string): string =>
  html.replace('<script', '<script src="/local/excel-sign-in.js"></script><script');

const mountsIn = (root: string, taskPane: (html: string) => string): readonly Mount[] => [
  {
    path: '/addin/',
    folder: path.join(root, 'dist/addin'),
    policy: pagePolicy(globalOrigins),
    rewrite: { 'taskpane.html': taskPane, 'sign.html': withLocalSignIn },
  },
  { path: '/office-js/', folder: path.join(root, 'node_modules/@microsoft/office-js/dist'), policy: previewPolicy },
  { path: '/preview/', folder: path.join(root, 'dist/preview'), policy: previewPolicy },
  {
    path: '/local/',
    folder: path.join(root, 'functions/local/pages'),
    only: ['excel-sign-in.js'],
    policy: previewPolicy,
  },
  { path: '/', folder: path.join(root, 'dist/preview'), policy: previewPolicy },
];

/** They are sent with a body and change nothing. */
const questions = /^\/api\/(figures|preparations)$/;

/** Names this machine has for itself; under another name a page elsewhere could have had itself resolved to here. */
const ownNames = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

async function answer(
  options: PagesOptions,
  mounts: readonly Mount[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!ownNames.test(request.headers.host ?? '')) return void response.writeHead(421).end();
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  // As mails and chats link to it; what the page loads lies beside it.
  if (pathname === '/sign') return void response.writeHead(302, { location: `/addin/sign.html${search}` }).end();
  const changes = request.method === 'POST' && !questions.test(pathname);
  if (changes && pathname.startsWith('/api/') && (await options.isFull?.())) return refuseFullDisk(request, response);
  if (/^\/(api|admin)\//.test(pathname)) return forward(options.functionsPort(), request, response);
  const routes = options.signIn();
  if (options.mail !== undefined && (await answerMail(options.mail, pathname, request, response))) return;
  if (routes && (await answerSignIn(routes, pathname, request, response))) return;
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (reads && (await serveFile(mounts, pathname, request, response))) return;
  if (!routes && pathname.startsWith('/local/')) return forward(null, request, response);
  response.writeHead(reads ? 404 : 405).end();
}
