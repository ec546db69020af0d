import { usePlanLines, type ShownLines } from 'addin/plan/use-plan-lines';

export type Inbox = ShownLines;

/** What waits for this person's signature. */
export const useInbox = (): Inbox => usePlanLines((service, after) => service.inbox(after));
