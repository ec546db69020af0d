import { z } from 'zod';
import { counted, each, flag, instant, named, text } from 'shared/contract/shapes/words';
import { channels, messageEvents, messageReasons, messageStates } from 'shared/follow-through/messages/message';

const message = z.strictObject({
  to: named,
  channel: z.enum(channels),
  event: z.enum(messageEvents),
  planId: text.nullable(),
  state: z.enum(messageStates),
  why: z.enum(messageReasons).nullable(),
  attempts: counted,
  changedAt: instant,
});

export const messagesView = z.strictObject({
  channels: z.array(z.enum(channels)).describe('Ways out of this service'),
  hasAddress: flag.describe('Whether an administrator has entered a mail address for the caller'),
  unwanted: z.strictObject(each(channels, z.array(z.enum(messageEvents)))),
  own: z.array(message),
  troubled: z.array(message).nullable().describe('For administrators: what did not arrive, or may not have, and why'),
  withoutAddress: z.array(named).nullable().describe('For administrators'),
});
