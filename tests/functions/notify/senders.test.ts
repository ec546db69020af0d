import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerOptions } from 'smtp-server';
import { freePort } from 'functions/local/free-port';
import { chatSender } from 'functions/notify/chat';
import { mailSender } from 'functions/notify/mail';
import type { Letter } from 'functions/ports/messages';
import { robotsIn, type RobotConfig } from 'functions/robot-config';
import type { ChatKind } from 'shared/follow-through/messages/chat-kind';

const letter: Letter = {
  ...{ id: '0-MON-D-BIZ1-2026M03-2-p-chen-mail', name: '陈立群', address: 'chen@demo.example', unit: 'BIZ1' },
  ...{ subject: '会签：一份计划待您签批 / Countersign: a plan waits for your decision' },
  ...{ lines: ['业务一部 2026M03 / Business department 1 2026M03'] },
  link: 'https://countersign.example/sign?plan=MON-D~BIZ1~2026M03',
};

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Connections as the mail servers hold them. */
const sockets = new Set<Socket>();
const breakOff = (): void => sockets.forEach((socket) => socket.destroy());

const refusal = (responseCode: number): Error => Object.assign(new Error('refused'), { responseCode });

/** A real mail server on this machine, and what it took. */
async function mailServer(options: SMTPServerOptions = {}): Promise<{ url: URL; taken: ParsedMail[] }> {
  const taken: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) => void simpleParser(stream).then((mail) => (taken.push(mail), done())),
    ...options,
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { url: new URL(`smtp://127.0.0.1:${port}`), taken };
}

const mailed = (server: URL, more: Partial<Letter> = {}) =>
  mailSender({ server, from: 'countersign@demo.example' }).send({ ...letter, ...more });

describe('mail, to a real server', () => {
  test('carries title, link and nothing else, under an id that stays the same', async () => {
    const { url, taken } = await mailServer();
    expect(await mailed(url)).toEqual({ is: 'sent' });
    expect(await mailed(url)).toEqual({ is: 'sent' });
    const [first, second] = taken;
    expect(first).toMatchObject({ subject: letter.subject, messageId: second?.messageId });
    expect(first?.text?.trim()).toBe([...letter.lines, '', letter.link].join('\n'));
    expect(first?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  test('takes no markup and no further header or recipient from a name', async () => {
    const { url, taken } = await mailServer();
    const evil = '陈\r\nBcc: all@demo.example <script>alert(1)</script>\u202e';
    expect(await mailed(url, { name: evil, lines: [`${evil} 2026M03`], subject: evil })).toEqual({ is: 'sent' });
    const [mail] = taken;
    expect(mail?.bcc).toBeUndefined();
    expect(mail?.html).not.toContain('<script>');
    expect(mail?.text).not.toMatch(/\u202e|\nBcc/);
    expect([mail?.to].flat().flatMap((each) => each?.value ?? [])).toHaveLength(1);
  });

  test.each([
    [
      'an address that bounces',
      { onRcptTo: (_: unknown, __: unknown, done: (e: Error) => void) => done(refusal(550)) },
      { is: 'never', why: 'address-refused' },
    ],
    [
      'a full mailbox',
      { onRcptTo: (_: unknown, __: unknown, done: (e: Error) => void) => done(refusal(452)) },
      { is: 'later', why: 'server-busy' },
    ],
    [
      'a server that refuses the message',
      {
        onData: (stream: SMTPServerDataStream, _: unknown, done: (e: Error) => void) => (
          stream.resume(),
          stream.on('end', () => done(refusal(554)))
        ),
      },
      { is: 'never', why: 'message-refused' },
    ],
    [
      'a server that is closing',
      { onConnect: (_: unknown, done: (e: Error) => void) => done(refusal(421)) },
      { is: 'later', why: 'server-busy' },
    ],
  ] as const)('%s: %o', async (_, options, outcome) => {
    const { url } = await mailServer(options as unknown as SMTPServerOptions);
    expect(await mailed(url)).toEqual(outcome);
  });

  test('a server that is down took nothing; one that breaks off while taking a message may have', async () => {
    expect(await mailed(new URL(`smtp://127.0.0.1:${await freePort()}`))).toEqual({ is: 'later', why: 'server-away' });
    const { url } = await mailServer({ onData: (stream) => void stream.resume().on('end', breakOff) });
    expect(await mailed(url)).toEqual({ is: 'unknown', why: 'no-answer' });
  });

  test('nobody is written to without an address, or to what is none', async () => {
    const { url, taken } = await mailServer();
    expect(await mailed(url, { address: null })).toEqual({ is: 'never', why: 'no-address' });
    for (const address of ['chen', 'a@b.example, c@d.example', 'chen@demo.example\r\nRCPT TO:<x@y.example>', '<>']) {
      expect(await mailed(url, { address })).toEqual({ is: 'never', why: 'address-refused' });
    }
    expect(taken).toEqual([]);
  });
});

interface Robots {
  readonly robot: RobotConfig;
  readonly posted: { readonly url: string; readonly body: Record<string, unknown> }[];
}

/** A real web server in the place of a platform. */
async function robot(kind: ChatKind, status: number, answer: unknown, secret: string | null = null): Promise<Robots> {
  const posted: Robots['posted'] = [];
  const server: Server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      posted.push({ url: request.url ?? '', body: JSON.parse(text) as Record<string, unknown> });
      if (status === 0) return void request.socket.destroy();
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(() => resolve())));
  const { port } = server.address() as AddressInfo;
  return { robot: { kind, url: `http://127.0.0.1:${port}/hook?key=k`, secret, unit: null }, posted };
}

describe('chat robots, on a real web server', () => {
  test.each([
    ['wecom', 200, { errcode: 0, errmsg: 'ok' }, { is: 'sent' }],
    ['wecom', 200, { errcode: 45009 }, { is: 'later', why: 'server-busy' }],
    ['wecom', 200, { errcode: 93000 }, { is: 'never', why: 'message-refused' }],
    ['dingtalk', 200, { errcode: 0 }, { is: 'sent' }],
    ['dingtalk', 200, { errcode: 130101 }, { is: 'later', why: 'server-busy' }],
    ['dingtalk', 200, { errcode: 310000 }, { is: 'never', why: 'message-refused' }],
    ['feishu', 200, { code: 0 }, { is: 'sent' }],
    ['feishu', 200, { code: 11232 }, { is: 'later', why: 'server-busy' }],
    ['feishu', 200, { code: 19021 }, { is: 'never', why: 'message-refused' }],
    ['teams', 202, {}, { is: 'sent' }],
    ['teams', 429, {}, { is: 'later', why: 'server-busy' }],
    ['teams', 404, {}, { is: 'never', why: 'address-refused' }],
    ['teams', 500, {}, { is: 'unknown', why: 'no-answer' }],
    ['wecom', 0, {}, { is: 'unknown', why: 'no-answer' }],
  ] as const)('%s answering %d %j: %j', async (kind, status, answer, outcome) => {
    const { robot: one } = await robot(kind, status, answer);
    expect(await chatSender([one]).send(letter)).toEqual(outcome);
  });

  test('a platform that is down took nothing, and who has no group is told so', async () => {
    const away: RobotConfig = { kind: 'wecom', url: `http://127.0.0.1:${await freePort()}/`, secret: null, unit: null };
    expect(await chatSender([away]).send(letter)).toEqual({ is: 'later', why: 'server-away' });
    expect(await chatSender([{ ...away, unit: 'BIZ2' }]).send(letter)).toEqual({ is: 'never', why: 'no-address' });
  });

  const evil = '<@all> **业务** [x](http://evil.example) @所有人 <at user_id="all">\n# 一部';

  test.each(['wecom', 'dingtalk', 'feishu', 'teams'] as const)(
    '%s reads neither markup nor a mention in a name',
    async (kind) => {
      const { robot: one, posted } = await robot(kind, 200, { errcode: 0, code: 0 });
      await chatSender([one]).send({ ...letter, name: evil, lines: [evil] });
      const text = JSON.stringify(posted[0]?.body);
      expect(text).not.toMatch(/<@|<at|@所有人|@all|:\/\/evil/);
      // Text messages of 飞书 know no markup.
      if (kind !== 'feishu') expect(text).not.toMatch(/\*\*业务|\[x\]\(/);
    },
  );

  test('钉钉 and 飞书 are signed as each platform wants it', async () => {
    const ding = await robot('dingtalk', 200, { errcode: 0 }, 'secret');
    await chatSender([ding.robot], () => 1_600_000_000_000).send(letter);
    expect(new URL(ding.posted[0]?.url ?? '', 'http://x').searchParams.get('sign')).toBe(
      // openssl dgst -sha256 -hmac
      'XHSnLTbboLLBCrXfAQRHx6W9LkLB43RYwgcsOS2j3vs=',
    );
    const feishu = await robot('feishu', 200, { code: 0 }, 'secret');
    await chatSender([feishu.robot], () => 1_600_000_000_000).send(letter);
    expect(feishu.posted[0]?.body).toMatchObject({
      timestamp: '1600000000',
      sign: 'vvU1S4ucHy95pQ90meMW66yQJ+Szge4s9g7hQUu9yP8=',
    });
  });

  test('a robot anywhere but at its platform is no configuration', () => {
    const url = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k';
    expect(robotsIn(JSON.stringify([{ kind: 'wecom', url }]))).toMatchObject([{ kind: 'wecom', url }]);
    for (const wrong of [
      [{ kind: 'wecom', url: 'https://evil.example/' }],
      [{ kind: 'teams', url: 'https://a.webhook.office.com/x' }],
      [{ kind: 'wecom', url: url.replace('https', 'http') }],
      [{ kind: 'slack', url }],
      'x',
    ]) {
      expect(robotsIn(JSON.stringify(wrong))).toBeNull();
    }
  });
});
