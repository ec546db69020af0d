import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { simpleParser } from 'mailparser';

/** So many of the latest are shown. */
const mostShown = 100;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

interface Shown {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly date: string;
}

async function mailsIn(folder: string): Promise<readonly Shown[]> {
  const names = await readdir(folder).catch(() => []);
  const mails = await Promise.all(
    names
      .filter((name) => name.endsWith('.eml'))
      .map(async (name): Promise<Shown> => {
        const { to, subject = '', text = '', date } = await simpleParser(await readFile(path.join(folder, name)));
        const shown = Array.isArray(to) ? to.map((each) => each.text).join(', ') : (to?.text ?? '');
        return { to: shown, subject, text, date: date?.toISOString() ?? '' };
      }),
  );
  return mails.toSorted((one, other) => (one.date < other.date ? 1 : -1)).slice(0, mostShown);
}

/** The last words of a message are its link. */
const linked = (text: string): string =>
  escaped(text.trim()).replace(/https?:\/\/[^\s<]+/g, (link) => `<a href="${link}">${link}</a>`);

/** `GET /local/mail`: what would have gone out by mail, as it was written; false for anything else. */
export async function answerMail(
  folder: string,
  pathname: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (request.method !== 'GET' || pathname !== '/local/mail') return false;
  const items = (await mailsIn(folder)).map(
    ({ to, subject, text }) =>
      `<article><h2>${escaped(subject)}</h2><p>${escaped(to)}</p><pre>${linked(text)}</pre></article>`,
  );
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  });
  response.end(page(items));
  return true;
}

const page = (items: readonly string[]): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>会签邮件 / Countersign mail</title>
<style>
  :root { color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif; }
  body { max-width: 44rem; margin: 1rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
  article { border-bottom: 1px solid #8884; padding: .5rem 0; }
  h2 { font-size: 1rem; margin: 0; } p, pre { margin: .25rem 0; white-space: pre-wrap; font: inherit; }
</style></head>
<body><h1>会签邮件 / Countersign mail</h1>
${items.length === 0 ? '<p>还没有邮件；每分钟发送一次。 / No mail yet; it goes out every minute.</p>' : items.join('\n')}
</body></html>
`;
