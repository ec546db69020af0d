import { timeOf } from 'shared/sign-off/event';
import type { JournalEntry } from 'shared/sign-off/journal';
import type { Dependencies } from 'functions/ports/dependencies';

/** A clock may be wrong by so much, in milliseconds, before somebody is told. */
const tolerated = 60_000;

/**
 * The moment of the next entry: now, but never before the last one. A machine whose clock is behind writes the time it
 * was told last, so that nothing in a journal happens before what it follows.
 */
export function nextTime(
  { clock, log }: Pick<Dependencies, 'clock' | 'log'>,
  journal: readonly JournalEntry[],
  correlationId: string,
): string {
  const now = clock.now();
  const last = journal.at(-1);
  const before = last === undefined ? now : timeOf(last.event);
  if (now >= before) return now;
  const behind = Date.parse(before) - Date.parse(now);
  if (behind > tolerated) {
    log({
      level: 'warning',
      event: 'clock-behind-journal',
      correlationId,
      facts: { seconds: Math.round(behind / 1000) },
    });
  }
  return before;
}
