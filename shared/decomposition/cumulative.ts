import { wrong, type Difference, type DifferenceFacts } from 'shared/decomposition/difference';
import type { Part } from 'shared/decomposition/sum-check';

/**
 * DR-13: figures counted from the start of the year are never added over time. The last period's value is the parent's
 * target, and no value is below the one before; `parts` in the order of their periods.
 */
export function checkCumulative(
  parent: number,
  parts: readonly Part[],
  facts: DifferenceFacts = {},
): readonly Difference[] {
  const last = parts.at(-1);
  if (last === undefined) return [wrong('DR-13', 'not-broken-down', { ...facts, parent })];
  const blank = parts.filter(({ value }) => value === null).map(({ key }) => key);
  if (blank.length > 0) return [wrong('DR-13', 'blank-parts', { ...facts, parts: blank })];
  const falls = parts.flatMap(({ key, value }, index) => {
    const before = parts[index - 1]?.value ?? 0;
    return (value ?? 0) < before ? [wrong('DR-13', 'falls', { ...facts, period: key, value: value ?? 0, before })] : [];
  });
  const ends =
    last.value === parent ? [] : [wrong('DR-13', 'last-misses', { ...facts, parent, last: last.value ?? 0 })];
  return [...falls, ...ends];
}

/** What each period adds to a cumulative figure: 5, 8, 12 → 5, 3, 4. */
export const increments = (cumulative: readonly number[]): readonly number[] =>
  cumulative.map((value, index) => value - (cumulative[index - 1] ?? 0));
