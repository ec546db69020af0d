import { calendarOf } from 'shared/organisation/organisation';
import { usualWaitingPolicy, workingDaysSince, type Lateness } from 'shared/sign-off/overdue';
import type { Caller } from 'functions/use-cases/caller/caller';

/** Working days a plan has waited since a moment, and after how many its signer is late. */
export const latenessOf =
  ({ dayOf, today, organisation }: Pick<Caller, 'dayOf' | 'today' | 'organisation'>) =>
  (since: string): Lateness => ({
    days: workingDaysSince(dayOf(since), today, calendarOf(organisation)),
    after: usualWaitingPolicy.escalateAfter,
  });
