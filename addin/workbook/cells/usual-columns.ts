import type { Block } from 'shared/template/block';
import type { Column, Need } from 'shared/template/column';

/** What is worked with every month, by block; whatever a block asks for besides is open too. */
const usual: Readonly<Record<string, readonly string[]>> = {
  IND: [
    ...['indCode', 'unit', 'prevActual', 'parentTarget', 'target', 'growth', 'cumTarget'],
    ...['weight', 'owner', 'evid', 'note', 'remark'],
  ],
  TASK: [
    ...['wbs', 'kind', 'goal', 'indCode', 'output', 'accept', 'owner', 'coop', 'start', 'end', 'res', 'budget'],
    ...['taskType', 'name', 'ownerDept', 'remark'],
  ],
};

/** Columns of a sheet beyond which some of them are folded away. */
const mostOpen = 13;

/** Who wants a column most: what must be filled, then what says more of it, then what the service adds. */
const rank: Readonly<Record<Need, number>> = {
  required: 0,
  conditional: 1,
  issued: 2,
  calculated: 3,
  optional: 4,
  service: 5,
};

/** Keys of the columns that are open at first. A column that must be filled is never folded away. */
export function usualColumns(block: Block): ReadonlySet<string> {
  const shown = block.columns.filter(({ hidden }) => hidden !== true);
  const must = shown.filter(({ need }) => need === 'required');
  const named = usual[block.id];
  if (named !== undefined) {
    return new Set([
      ...must.map(({ key }) => key),
      ...shown.map(({ key }) => key).filter((key) => named.includes(key)),
    ]);
  }
  if (shown.length <= mostOpen) return new Set(shown.map(({ key }) => key));
  const order = (column: Column): number => rank[column.need] * shown.length + shown.indexOf(column);
  const kept = [...shown].sort((one, other) => order(one) - order(other)).slice(0, Math.max(mostOpen, must.length));
  return new Set(kept.map(({ key }) => key));
}

/** Whether a column is folded away: always, or until all columns are shown. */
export const isFolded = (block: Block, { key, hidden }: Column, columns: 'usual' | 'all'): boolean =>
  hidden === true || (columns === 'usual' && !usualColumns(block).has(key));
