import { createHmac } from 'node:crypto';
import type { Letter, Sender } from 'functions/ports/messages';
import type { RobotConfig } from 'functions/robot-config';
import { inertIn } from 'shared/follow-through/messages/inert-text';
import type { ChatKind } from 'shared/follow-through/messages/chat-kind';
import type { Outcome } from 'shared/follow-through/messages/message';

interface Posted {
  readonly url: string;
  readonly body: unknown;
}

interface Platform {
  /** `lines` are harmless already. */
  post(robot: RobotConfig, lines: readonly string[], link: string, now: number): Posted;
  /** The error inside an answer of 200 or 202; 0: none. */
  errorIn(answer: Readonly<Record<string, unknown>>): number;
  /** Errors after which the same message may well be taken. */
  readonly later: readonly number[];
}

const hmac = (key: string, data: string): string => createHmac('sha256', key).update(data).digest('base64');
const numberIn = (value: unknown): number => (typeof value === 'number' ? value : 0);
const open = '打开会签 / Open';

/** Formats, signatures and answers as each platform has them. */
const platforms: Readonly<Record<ChatKind, Platform>> = {
  wecom: {
    post: ({ url }, lines, link) => ({
      url,
      body: { msgtype: 'markdown', markdown: { content: [...lines, `[${open}](${link})`].join('\n') } },
    }),
    errorIn: ({ errcode }) => numberIn(errcode),
    later: [-1, 45009],
  },
  dingtalk: {
    post: ({ url, secret }, lines, link, now) => ({
      url: secret === null ? url : signedUrl(url, now, hmac(secret, `${now}\n${secret}`)),
      body: {
        msgtype: 'markdown',
        markdown: { title: lines[0] ?? '', text: [...lines, `[${open}](${link})`].join('\n\n') },
        at: { isAtAll: false },
      },
    }),
    errorIn: ({ errcode }) => numberIn(errcode),
    later: [-1, 130101],
  },
  feishu: {
    post: ({ url, secret }, lines, link, now) => {
      const timestamp = String(Math.floor(now / 1000));
      const sign = secret === null ? {} : { timestamp, sign: hmac(`${timestamp}\n${secret}`, '') };
      return { url, body: { ...sign, msg_type: 'text', content: { text: [...lines, link].join('\n') } } };
    },
    errorIn: ({ code, StatusCode }) => numberIn(code) || numberIn(StatusCode),
    later: [11232],
  },
  teams: {
    post: ({ url }, lines, link) => ({
      url,
      body: {
        type: 'message',
        attachments: [
          {
            contentType: 'application/vnd.microsoft.card.adaptive',
            contentUrl: null,
            content: {
              ...{
                $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
                type: 'AdaptiveCard',
                version: '1.4',
              },
              body: lines.map((text) => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] })),
              actions: [{ type: 'Action.OpenUrl', title: open, url: link }],
            },
          },
        ],
      },
    }),
    errorIn: () => 0,
    later: [],
  },
};

function signedUrl(url: string, now: number, sign: string): string {
  const signed = new URL(url);
  signed.searchParams.set('timestamp', String(now));
  signed.searchParams.set('sign', sign);
  return signed.href;
}

const longestWait = 10_000;

/** A group's robot for each unit that has one. */
export const chatSender = (robots: readonly RobotConfig[], now: () => number = Date.now): Sender => ({
  channel: 'chat',
  send: async (letter) => {
    const robot = robots.find(({ unit }) => unit === letter.unit) ?? robots.find(({ unit }) => unit === null);
    if (robot === undefined) return { is: 'never', why: 'no-address' };
    const { url, body } = platforms[robot.kind].post(robot, linesOf(letter, robot.kind), letter.link, now());
    return posted(robot.kind, url, body);
  },
});

const linesOf = ({ name, subject, lines }: Letter, kind: ChatKind): readonly string[] =>
  [name, subject, ...lines].map((line) =>
    line
      .split(' / ')
      .map((part) => inertIn(kind, part))
      .join(' / '),
  );

/** Faults of a connection that was never made: nothing can have been taken. */
const notConnected: readonly string[] = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

async function posted(kind: ChatKind, url: string, body: unknown): Promise<Outcome> {
  let response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(longestWait),
    });
  } catch (fault) {
    const { code = '' } = (fault as { readonly cause?: { readonly code?: string } }).cause ?? {};
    return notConnected.includes(code) ? { is: 'later', why: 'server-away' } : { is: 'unknown', why: 'no-answer' };
  }
  const { status } = response;
  if (status === 429 || status === 503) return { is: 'later', why: 'server-busy' };
  if (status >= 500) return { is: 'unknown', why: 'no-answer' };
  if (status >= 300)
    return { is: 'never', why: status === 401 || status === 404 ? 'address-refused' : 'message-refused' };
  const error = platforms[kind].errorIn(await answerIn(response));
  if (error === 0) return { is: 'sent' };
  return platforms[kind].later.includes(error)
    ? { is: 'later', why: 'server-busy' }
    : { is: 'never', why: 'message-refused' };
}

async function answerIn(response: Response): Promise<Readonly<Record<string, unknown>>> {
  const read: unknown = await response.json().catch(() => null);
  return typeof read === 'object' && read !== null ? (read as Readonly<Record<string, unknown>>) : {};
}
