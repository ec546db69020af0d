import type { Block } from 'shared/template/block';
import { headerBlock } from 'shared/review/finding';
import { overRows, type Found, type Rule } from 'shared/review/rule';
import { hasColumns } from 'shared/template/block-columns';
import { lacks } from 'shared/review/row-view';

/** Columns of the block whose blank another rule reports already. */
function reportedBy(rules: readonly Rule[], block: Block): ReadonlySet<string> {
  const reported = rules.flatMap(({ looksAt }) => {
    if (!('demands' in looksAt) || looksAt.demands === undefined) return [];
    const { blocks = [block.id], columns, demands } = looksAt;
    return blocks.includes(block.id) && hasColumns(block, columns) ? demands : [];
  });
  return new Set(reported);
}

/**
 * V-DAT-13: a row that holds anything holds every value its template requires. `rules` are those beside it, each of
 * which may report a blank more to the point (V-TSK-01, V-RSK-02 …).
 */
export function requiredRule(rules: readonly Rule[]): Rule {
  const known = new WeakMap<Block, readonly string[]>();
  const requiredIn = (block: Block): readonly string[] => {
    const before = known.get(block);
    if (before !== undefined) return before;
    const reported = reportedBy(rules, block);
    const keys = block.columns.flatMap(({ key, need }) => (need === 'required' && !reported.has(key) ? [key] : []));
    known.set(block, keys);
    return keys;
  };
  return overRows({
    id: 'V-DAT-13',
    severity: 'error',
    looksAt: { reach: 'row', columns: [], also: requiredIn },
    check: (row) =>
      row.block.id === headerBlock
        ? null
        : requiredIn(row.block)
            .filter((column) => lacks(row, column))
            .map((column): Found => ({ column, facts: { missing: [column] }, open: true })),
  });
}
