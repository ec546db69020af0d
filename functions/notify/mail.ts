import { Readable } from 'node:stream';
import nodemailer from 'nodemailer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Letter, Sender } from 'functions/ports/messages';
import type { MessageReason, Outcome } from 'shared/follow-through/messages/message';
import { oneLine } from 'shared/follow-through/messages/inert-text';

export interface MailConfig {
  /** `smtp://host:587` or `smtps://host:465`, with name and password where the server asks for them. */
  readonly server: URL;
  readonly from: string;
}

const composer = nodemailer.createTransport({
  ...{ streamTransport: true, buffer: true, newline: 'windows' },
  ...{ disableFileAccess: true, disableUrlAccess: true },
});

/** An address and nothing else: no name, no second recipient, no header. */
const isAddress = (text: string): boolean => /^[^\s@<>()",;:\\[\]]{1,64}@[A-Za-z0-9.-]{1,255}$/.test(text);

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** The whole message as it goes over the wire. */
export async function composedMail({ id, name, address, subject, lines, link }: Letter, from: string): Promise<Buffer> {
  const said = lines.map(oneLineOfLetter);
  const { message } = await composer.sendMail({
    ...{ from, to: { name: oneLine(name), address: address ?? '' }, subject: oneLineOfLetter(subject) },
    messageId: `<${id}@countersign>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    text: [...said, '', link, ''].join('\n'),
    html: `${said.map((line) => `<p>${escaped(line)}</p>`).join('')}<p><a href="${escaped(link)}">${escaped(link)}</a></p>`,
  });
  return message as Buffer;
}

/** A line has Chinese and English in it, so two of them fit. */
const oneLineOfLetter = (text: string): string => text.split(' / ').map(oneLine).join(' / ');

/** Milliseconds for each step of a conversation with the server. */
const longestWait = 10_000;

export const mailSender = (config: MailConfig): Sender => ({
  channel: 'mail',
  send: async (letter) => {
    if (letter.address === null) return { is: 'never', why: 'no-address' };
    if (!isAddress(letter.address)) return { is: 'never', why: 'address-refused' };
    return handOver(config, letter.address, await composedMail(letter, config.from));
  },
});

/** One conversation. What happens before the server has begun to take the message is certain; what happens then is not. */
async function handOver({ server, from }: MailConfig, to: string, message: Buffer): Promise<Outcome> {
  const connection = new SMTPConnection({
    ...{ host: server.hostname, port: Number(server.port || (server.protocol === 'smtps:' ? 465 : 587)) },
    ...{ secure: server.protocol === 'smtps:', requireTLS: server.username !== '' && server.protocol !== 'smtps:' },
    ...{ connectionTimeout: longestWait, greetingTimeout: longestWait, socketTimeout: longestWait },
  });
  let isTaken = false;
  const sending = new Promise<Outcome>((resolve) => {
    const failed = (fault: unknown): void => resolve(outcomeOf(fault, isTaken));
    connection.on('error', failed);
    connection.on('end', () => failed(null));
    const body = new Readable({
      read() {
        // Asked for only once the server has said that it takes the message.
        isTaken = true;
        this.push(message);
        this.push(null);
      },
    });
    const send = (): void =>
      connection.send({ from, to: [to] }, body, (fault) => (fault ? failed(fault) : resolve({ is: 'sent' })));
    connection.connect(() => {
      if (server.username === '') return send();
      const [user, pass] = [server.username, server.password].map(decodeURIComponent);
      connection.login({ credentials: { user: user ?? '', pass: pass ?? '' } }, (fault) =>
        fault ? failed(fault) : send(),
      );
    });
  });
  const outcome = await sending;
  connection.close();
  return outcome;
}

interface SmtpFault {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

function outcomeOf(fault: unknown, isTaken: boolean): Outcome {
  const { code = '', responseCode = 0, command = '' } = (fault ?? {}) as SmtpFault;
  const later = (why: MessageReason): Outcome => ({ is: 'later', why });
  if (responseCode >= 500 && code !== 'EAUTH') {
    const why = /RCPT|MAIL/.test(command) ? 'address-refused' : 'message-refused';
    return { is: 'never', why };
  }
  if (responseCode >= 400) return later(code === 'EAUTH' ? 'sign-in-refused' : 'server-busy');
  if (isTaken) return { is: 'unknown', why: 'no-answer' };
  return later(code === 'EAUTH' || code === 'ENOAUTH' ? 'sign-in-refused' : 'server-away');
}
