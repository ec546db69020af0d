import type { Found } from 'shared/review/rule';
import { lacking, type RowView } from 'shared/review/row-view';

/** Which of the columns are still blank, at the first of them; null where all are filled. */
export function missingIn(row: RowView, keys: readonly string[]): Found | null {
  const missing = lacking(row, keys);
  const [first] = missing;
  return first === undefined ? null : { column: first, facts: { missing }, open: true };
}
