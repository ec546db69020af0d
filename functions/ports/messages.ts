import type {
  Channel,
  Message,
  MessageReason,
  MessageState,
  Outcome,
  Preferences,
} from 'shared/follow-through/messages/message';

export interface QueuedMessage extends Message {
  readonly state: MessageState;
  readonly why: MessageReason | null;
  readonly attempts: number;
  /** UTC; not tried before. Of one that is being sent: when its sender is taken for dead. */
  readonly notBefore: string;
  /** UTC */
  readonly changedAt: string;
}

/** A queued message as it was read: whoever changes it first wins. */
export interface HeldMessage extends QueuedMessage {
  readonly etag: string;
}

/** Table `messages`: sixteen partitions, each person in one of them. */
export interface Messages {
  /** Each once, however often it is queued. One round trip a message; two where it is new. */
  queue(messages: readonly Message[], now: string): Promise<void>;
  /** Waiting ones whose time has come, and those whose sender is taken for dead. Sixteen round trips. */
  due(now: string): Promise<readonly HeldMessage[]>;
  /** Null: somebody else was first. */
  change(held: HeldMessage, to: QueuedMessage): Promise<HeldMessage | null>;
  /** Of one person, the latest first. */
  of(person: string, atMost: number): Promise<readonly QueuedMessage[]>;
  /** What did not arrive, may not have, or waits for another attempt; the latest first. For administrators. */
  troubled(atMost: number): Promise<readonly QueuedMessage[]>;
  preferences(person: string): Promise<Preferences | null>;
  putPreferences(person: string, preferences: Preferences): Promise<void>;
  prune(before: Date): Promise<number>;
}

/** Something written to one person. */
export interface Letter {
  /** The same each time it is sent. */
  readonly id: string;
  readonly name: string;
  /** Null: nobody entered one. */
  readonly address: string | null;
  /** Home, for chats that belong to a unit. */
  readonly unit: string | null;
  readonly subject: string;
  /** Titles and counts, each as it was entered: every sender makes them harmless in its own way. */
  readonly lines: readonly string[];
  readonly link: string;
}

export interface Sender {
  readonly channel: Channel;
  /** Throws nothing: what went wrong is its outcome. */
  send(letter: Letter): Promise<Outcome>;
}

/** Ways out of the service; none where nothing is configured. */
export interface Notifier {
  readonly senders: readonly Sender[];
  /** `https://…`: where links of messages lead to. */
  readonly origin: string;
}
