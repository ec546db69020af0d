import type { Clock } from 'functions/ports/clock';

const dayLength = 86_400_000;

/** The machine's clock; the company's time zone says which day it is. `pretendedToday` moves the day, never the hour. */
export function systemClock(timeZone: string, pretendedToday: string | null = null): Clock {
  // Swedish dates are written as ISO 8601 has them.
  const days = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  const moved = pretendedToday === null ? 0 : wholeDays(days.format(new Date()), pretendedToday);
  const now = (): Date => new Date(Date.now() + moved);
  return {
    now: () => now().toISOString(),
    today: () => days.format(now()),
    dayOf: (moment) => days.format(new Date(moment)),
  };
}

const wholeDays = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayLength) * dayLength;
