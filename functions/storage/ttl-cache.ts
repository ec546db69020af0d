import type { Clock } from 'functions/ports/clock';

/** What is read from the store counts for so many milliseconds: changes of master data show after them at the latest. */
export const cacheMilliseconds = 5 * 60_000;

export interface TtlCache<Value> {
  current(): Promise<Value>;
  /** The next question reads again. */
  forget(): void;
}

/** Reads once for everybody who asks in the meantime; a reading that failed is not kept. */
export function ttlCache<Value>(clock: Pick<Clock, 'now'>, read: () => Promise<Value>): TtlCache<Value> {
  let kept: { readonly since: number; readonly value: Promise<Value> } | null = null;
  return {
    current: () => {
      const now = Date.parse(clock.now());
      // A clock that was set back says nothing about how old the reading is.
      if (kept !== null && now >= kept.since && now - kept.since <= cacheMilliseconds) return kept.value;
      const reading = { since: now, value: read() };
      kept = reading;
      reading.value.catch(() => {
        if (kept === reading) kept = null;
      });
      return reading.value;
    },
    forget: () => {
      kept = null;
    },
  };
}
