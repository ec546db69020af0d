import { refuse, type Refused } from 'shared/quantity/refusal';

declare const isoDate: unique symbol;

/** A day that exists, as `YYYY-MM-DD`; compares as text. No time, no zone. */
export type IsoDate = string & { readonly [isoDate]: true };

const dayLength = 86_400_000;
const written = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;

/** Refuses what is no day: `3月中旬`, `2026-02-30`. */
export function readDate(text: string): IsoDate | Refused<'not-a-date'> {
  const [match, year, month, day] = written.exec(text) ?? [];
  if (match === undefined) return refuse('not-a-date', { text });
  const date = dateOf(Number(year), Number(month), Number(day));
  return date === text ? date : refuse('not-a-date', { text });
}

export const isDate = (text: string): text is IsoDate => readDate(text) === text;

/** Day 31 of a 30-day month runs over into the next, as in `Date.UTC`. */
export const dateOf = (year: number, month: number, day: number): IsoDate =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10) as IsoDate;

/** Days since 1970-01-01; consecutive days differ by one. */
export const dayNumber = (date: IsoDate): number => Date.parse(date) / dayLength;

export const dateOfDayNumber = (number: number): IsoDate =>
  new Date(number * dayLength).toISOString().slice(0, 10) as IsoDate;

export const addDays = (date: IsoDate, days: number): IsoDate => dateOfDayNumber(dayNumber(date) + days);

/** From the first day to the second; 0 on the same day. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

/** 1 Monday … 7 Sunday. */
export const weekday = (date: IsoDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));
export const monthOf = (date: IsoDate): number => Number(date.slice(5, 7));
export const dayOfMonth = (date: IsoDate): number => Number(date.slice(8, 10));

/** Every day from the first to the last, both included; none when the last is before the first. */
export const datesFrom = (first: IsoDate, last: IsoDate): readonly IsoDate[] =>
  Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, index) => addDays(first, index));
