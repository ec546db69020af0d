import {
  mostAttempts,
  pauseAfter,
  wantsAll,
  type MessageReason,
  type Outcome,
} from 'shared/follow-through/messages/message';
import { organisationAt } from 'shared/organisation/organisation-at';
import { homeOf, personOf } from 'shared/organisation/people';
import type { Dependencies } from 'functions/ports/dependencies';
import type { HeldMessage, Letter, QueuedMessage, Sender } from 'functions/ports/messages';
import { namesOf } from 'functions/use-cases/answers/names';
import { restoredLine } from 'functions/use-cases/answers/plan-line';
import { businessDay } from 'functions/use-cases/caller/caller';
import { inParallel } from 'functions/use-cases/figures/read-figures';
import { letterWords } from 'functions/use-cases/messages/letter-words';

export type SendPorts = Pick<Dependencies, 'messages' | 'notifier' | 'directory' | 'lists' | 'clock' | 'log' | 'newId'>;

/** Milliseconds after which whoever began to send a message is taken for dead: far more than any sender waits. */
const longestSending = 5 * 60_000;
/** Plans looked through for one that may have been signed meanwhile. */
const mostInInbox = 200;

export interface SentMessages {
  readonly sent: number;
  readonly troubled: number;
}

/**
 * Sends what waits. A message is claimed before it is sent and settled afterwards, so that two instances never send the
 * same one; what may have been taken without an answer is not sent again (docs/decisions/0149).
 */
export async function sendMessages(ports: SendPorts, correlationId: string): Promise<SentMessages> {
  if (ports.notifier.senders.length === 0) return { sent: 0, troubled: 0 };
  const due = await ports.messages.due(ports.clock.now());
  const outcomes = await inParallel(due, async (held) => {
    try {
      return await sendOne(ports, held);
    } catch (fault) {
      // It stays as it is: waiting, or being sent until its time is over.
      ports.log({ level: 'warning', event: 'message-not-settled', correlationId, facts: { event: held.event }, fault });
      return null;
    }
  });
  const known = outcomes.filter((each) => each !== null);
  return {
    sent: known.filter(({ state }) => state === 'sent').length,
    troubled: known.filter(({ state, why }) => state !== 'sent' && state !== 'off' && why !== null).length,
  };
}

async function sendOne(ports: SendPorts, held: HeldMessage): Promise<QueuedMessage | null> {
  const { messages, notifier } = ports;
  const settle = (to: Partial<QueuedMessage>, from: HeldMessage = held): Promise<HeldMessage | null> =>
    messages.change(from, { ...withoutEtag(from), ...to, changedAt: ports.clock.now() });
  if (held.state === 'sending') return settle({ state: 'unknown', why: 'process-ended' });
  const sender = notifier.senders.find(({ channel }) => channel === held.channel);
  const written = sender === undefined ? null : await letterFor(ports, held);
  if (sender === undefined || written === null) return settle({ state: 'off', why: null });
  const claimed = await settle({
    ...{ state: 'sending', attempts: held.attempts + 1, notBefore: later(ports, longestSending) },
  });
  if (claimed === null) return null;
  const outcome = await sentBy(sender, written);
  return settle(afterwards(ports, claimed, outcome), claimed);
}

/** A sender that breaks its word and throws leaves it unknown whether anything was taken. */
const sentBy = (sender: Sender, letter: Letter): Promise<Outcome> =>
  sender.send(letter).catch((): Outcome => ({ is: 'unknown', why: 'no-answer' }));

function afterwards(ports: SendPorts, { attempts }: HeldMessage, outcome: Outcome): Partial<QueuedMessage> {
  const final = (state: 'never' | 'unknown', why: MessageReason): Partial<QueuedMessage> => ({ state, why });
  switch (outcome.is) {
    case 'sent':
      return { state: 'sent', why: null };
    case 'never':
    case 'unknown':
      return final(outcome.is, outcome.why);
    case 'later':
      return attempts >= mostAttempts
        ? final('never', 'gave-up')
        : { state: 'waiting', why: outcome.why, notBefore: later(ports, pauseAfter(attempts)) };
  }
}

const later = ({ clock }: SendPorts, milliseconds: number): string =>
  new Date(Date.parse(clock.now()) + milliseconds).toISOString();

function withoutEtag({ etag: _, ...message }: HeldMessage): QueuedMessage {
  return message;
}

/** Null where it is not wanted, or there is nothing to tell any more. */
async function letterFor(ports: SendPorts, message: HeldMessage): Promise<Letter | null> {
  const organisation = await ports.directory.organisation();
  const at = organisationAt(organisation, businessDay(ports.clock.today()));
  const person = personOf(at, message.person);
  const { [message.channel]: unwanted } = (await ports.messages.preferences(message.person)) ?? wantsAll;
  if (person === null || unwanted.includes(message.event)) return null;
  if (message.event === 'turn' && !(await isStillAsked(ports, message))) return null;
  const { subject, lines } = letterWords(message, namesOf(organisation));
  const path = message.planId === null ? '/sign' : `/sign?plan=${encodeURIComponent(message.planId)}`;
  return {
    ...{ id: idOf(message), name: person.zh, address: person.mail ?? null },
    ...{ unit: homeOf(at, person.id)?.id ?? null, subject, lines, link: `${ports.notifier.origin}${path}` },
  };
}

/** The same for every attempt, and a file's name. */
const idOf = ({ key }: HeldMessage): string => key.replace(/[^A-Za-z0-9]+/g, '-');

async function isStillAsked({ lists }: SendPorts, { person, planId }: HeldMessage): Promise<boolean> {
  const { lines } = await lists.page('inbox', person, null, mostInInbox);
  return lines.length === mostInInbox || lines.some((line) => restoredLine(line).planId === planId);
}
