import { numberOf, textOf } from 'shared/administration/cell-of';
import { found } from 'shared/administration/check/found';
import type { NumberSetting } from 'shared/administration/number-setting';
import type { Cells } from 'shared/plan/document';
import type { Finding } from 'shared/review/finding';

/** Every number is there, within its bounds, and whole where it counts. */
export const numberFindings = (
  table: string,
  rows: readonly Cells[],
  settings: readonly NumberSetting[],
): readonly Finding[] =>
  settings.flatMap(({ key, least, most, whole }) => {
    const place = rows.findIndex((row) => textOf(row, 'key') === key);
    const value = numberOf(rows[place] ?? {}, 'value');
    if (value === null) return [found('threshold-missing', 'error', [table, null, 'key'], { threshold: key })];
    const where = [table, place, 'value'] as const;
    if (value < least || value > most) {
      return [found('out-of-range', 'error', where, { threshold: key, value, least, most })];
    }
    return whole && !Number.isInteger(value) ? [found('not-whole', 'error', where, { threshold: key, value })] : [];
  });
