import type { ReminderId } from 'shared/follow-through/reminders/reminder';

/** `turn`: a plan waits for the person; `returned`: theirs came back; `digest`: all that is open, each working morning. */
export const messageEvents = ['turn', 'returned', 'digest'] as const;
export type MessageEvent = (typeof messageEvents)[number];

export const channels = ['mail', 'chat'] as const;
export type Channel = (typeof channels)[number];

/** Why a message did not go out, did not yet, or may not have. */
export const messageReasons = [
  ...(['server-away', 'server-busy', 'sign-in-refused', 'address-refused', 'message-refused'] as const),
  ...(['no-address', 'switched-off', 'gave-up', 'no-answer', 'process-ended'] as const),
] as const;
export type MessageReason = (typeof messageReasons)[number];

/** `waiting` and `sending` are on their way; the others are final. `unknown`: it may have arrived, and is not sent twice. */
export const messageStates = ['waiting', 'sending', 'sent', 'never', 'unknown', 'off'] as const;
export type MessageState = (typeof messageStates)[number];

/** What a digest counts. */
export interface Counts {
  readonly toSign: number;
  readonly reminders: Readonly<Partial<Record<ReminderId, number>>>;
}

/** Titles, counts and a link: nothing else of a plan leaves the service. */
export interface Message {
  /** The same for the same event, person and channel, whoever tells of it and how often. */
  readonly key: string;
  readonly person: string;
  readonly channel: Channel;
  readonly event: MessageEvent;
  readonly planId: string | null;
  readonly counts: Counts | null;
}

/** Which events somebody does not want by which channel. */
export type Preferences = Readonly<Record<Channel, readonly MessageEvent[]>>;
export const wantsAll: Preferences = { mail: [], chat: [] };

/** How a sender fared. `later`: it was certainly not taken; `unknown`: nobody can say. */
export type Outcome =
  { readonly is: 'sent' } | { readonly is: 'later' | 'never' | 'unknown'; readonly why: MessageReason };

/** Milliseconds until the next attempt: doubled each time, an hour at most. */
export const pauseAfter = (attempts: number): number => Math.min(60_000 * 2 ** Math.max(0, attempts - 1), 3_600_000);
/** Attempts after which a message is given up: some two days. */
export const mostAttempts = 50;
