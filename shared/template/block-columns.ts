import type { Block } from 'shared/template/block';

const columnKeys = new WeakMap<Block, ReadonlySet<string>>();

export function keysOf(block: Block): ReadonlySet<string> {
  const known = columnKeys.get(block);
  if (known !== undefined) return known;
  const keys = new Set(block.columns.map(({ key }) => key));
  columnKeys.set(block, keys);
  return keys;
}

export const hasColumns = (block: Block, keys: readonly string[]): boolean => {
  const own = keysOf(block);
  return keys.every((key) => own.has(key));
};
