import { dateOfDayNumber, dayNumber, type IsoDate } from 'shared/calendar/date';
import { refuse, type Refused } from 'shared/quantity/refusal';

/** 1970-01-01 in Excel's 1900 calendar. */
const unixStart = 25_569;
/** Excel counts a 29 February 1900 that never was; the days before it are one lower. */
const phantomDay = 60;
/** 9999-12-31, the last day Excel knows. */
const lastSerial = 2_958_465;

/** A date cell's number; a time of day behind the point is dropped. Refuses numbers that are no day in Excel. */
export function dateFromSerial(serial: number): IsoDate | Refused<'not-a-date'> {
  const day = Math.floor(serial);
  if (!(day >= 1 && day <= lastSerial) || day === phantomDay) return refuse('not-a-date', { serial });
  return dateOfDayNumber(day - unixStart + (day < phantomDay ? 1 : 0));
}

/** The number to write into a date cell. Refuses days before 1900, which Excel cannot hold. */
export function serialFromDate(date: IsoDate): number | Refused<'before-excel'> {
  const day = dayNumber(date) + unixStart;
  const serial = day <= phantomDay ? day - 1 : day;
  return serial >= 1 ? serial : refuse('before-excel', { date });
}
