import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addDays, daysBetween, readDate } from 'shared/calendar/date';
import type { IsoDate } from 'shared/calendar/date';
import { isRefused } from 'shared/quantity/refusal';

/** The last working day before March 2026: the day the demo's monthly plans are due. */
const firstDemoDay = '2026-02-27';

/** Swedish dates are written as ISO 8601 has them. */
const calendarDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

const day = (text: string): IsoDate => {
  const read = readDate(text);
  if (isRefused(read)) throw new TypeError(`${text} is no day`);
  return read;
};

/**
 * The day the demo believes it is. It begins at the first start with a data folder and goes on with the calendar, so
 * that journals of yesterday stay before those of today.
 */
export async function demoDay(folder: string, now: Date): Promise<string> {
  const file = path.join(folder, 'first-day');
  const today = day(calendarDay.format(now));
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept === null) await writeFile(file, today);
  return addDays(day(firstDemoDay), daysBetween(kept === null ? today : day(kept.trim()), today));
}
