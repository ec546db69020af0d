/** The months on offer for a roll-up: this one, the next three, then the two years before, newest first. */
export function monthsAround(now: Date): readonly string[] {
  const thisMonth = now.getFullYear() * 12 + now.getMonth();
  const ahead = [0, 1, 2, 3].map((step) => thisMonth + step);
  const behind = Array.from({ length: 23 }, (_, step) => thisMonth - 1 - step);
  return [...ahead, ...behind].map(keyOf);
}

const keyOf = (month: number): string => `${String(Math.floor(month / 12))}M${String((month % 12) + 1).padStart(2, '0')}`;
