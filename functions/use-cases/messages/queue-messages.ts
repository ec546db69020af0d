import { messageEvents, type Message, type MessageEvent } from 'shared/follow-through/messages/message';
import type { Dependencies } from 'functions/ports/dependencies';

export type QueuePorts = Pick<Dependencies, 'messages' | 'notifier' | 'clock'>;

export interface Told {
  readonly person: string;
  readonly event: MessageEvent;
  /** What tells this event of the plan, or of the day, from every other. */
  readonly of: string;
  readonly planId: string | null;
  readonly counts: Message['counts'];
}

/** One message a channel that is configured; nothing where none is. Queuing the same event again changes nothing. */
export async function queueMessages({ messages, notifier, clock }: QueuePorts, told: readonly Told[]): Promise<void> {
  const queued = told.flatMap(({ person, event, of, planId, counts }) =>
    notifier.senders.map(({ channel }): Message => ({
      key: [messageEvents.indexOf(event), of, person, channel].join('|'),
      ...{ person, channel, event, planId, counts },
    })),
  );
  if (queued.length > 0) await messages.queue(queued, clock.now());
}
