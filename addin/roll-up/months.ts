import { monthOf, yearOf, type IsoDate } from 'shared/calendar/date';

/** The months on offer for a roll-up: this one, the next three, then the two years before, newest first. */
export function monthsAround(today: IsoDate): readonly string[] {
  const thisMonth = yearOf(today) * 12 + monthOf(today) - 1;
  const ahead = [0, 1, 2, 3].map((step) => thisMonth + step);
  const behind = Array.from({ length: 23 }, (_, step) => thisMonth - 1 - step);
  return [...ahead, ...behind].map(keyOf);
}

const keyOf = (month: number): string =>
  `${String(Math.floor(month / 12))}M${String((month % 12) + 1).padStart(2, '0')}`;
