import type { Clock } from 'functions/ports/clock';

/** Reads are answered from what was looked at this many milliseconds ago; commands never are (`renew`). */
export const cacheMilliseconds = 5000;

export interface TtlSource<Value> {
  /** Small and quick: another text as soon as `read` would answer something else. */
  stamp(): Promise<string>;
  read(): Promise<Value>;
}

export interface TtlCache<Value> {
  current(): Promise<Value>;
  /** `latest`: the stamp, read a moment ago: what is answered next is as new as that moment. */
  renew(latest: string): Promise<void>;
  /** The next question reads again. */
  forget(): void;
}

interface Kept<Value> {
  readonly stamp: string;
  readonly value: Promise<Value>;
  checked: number;
}

/** Reads once for everybody while the stamp stays the same; a reading that failed is not kept. */
export function ttlCache<Value>(clock: Pick<Clock, 'now'>, { stamp, read }: TtlSource<Value>): TtlCache<Value> {
  let kept: Kept<Value> | null = null;
  let checking: Promise<Value> | null = null;

  const valueAt = async (latest: string, checked: number): Promise<Value> => {
    if (kept?.stamp === latest) {
      kept.checked = checked;
      return kept.value;
    }
    const reading: Kept<Value> = { stamp: latest, value: read(), checked };
    kept = reading;
    reading.value.catch(() => {
      if (kept === reading) kept = null;
    });
    return reading.value;
  };

  const check = async (): Promise<Value> => {
    const checked = Date.parse(clock.now());
    // Before the value, so that a change in between is seen the next time.
    return valueAt(await stamp(), checked);
  };

  return {
    current: () => {
      const age = kept === null ? null : Date.parse(clock.now()) - kept.checked;
      // A clock that was set back says nothing about how old the reading is.
      if (kept !== null && age !== null && age >= 0 && age <= cacheMilliseconds) return kept.value;
      checking ??= check().finally(() => {
        checking = null;
      });
      return checking;
    },
    renew: async (latest) => void (await valueAt(latest, Date.parse(clock.now()))),
    forget: () => {
      kept = null;
    },
  };
}
