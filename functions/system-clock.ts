import type { Clock } from 'functions/ports/clock';

/** The machine's clock; the company's time zone says which day it is. */
export function systemClock(timeZone: string): Clock {
  // Swedish dates are written as ISO 8601 has them.
  const days = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  return {
    now: () => new Date().toISOString(),
    today: () => days.format(new Date()),
  };
}
