import type { Chance } from 'tests/campaign/chance';

/** What a person may do to a plan's sheets, as far as places in the table of tasks go: all indexes are of its lines. */
export type UserEdit =
  | { readonly kind: 'type'; readonly line: number; readonly column: string; readonly text: string }
  | { readonly kind: 'paste'; readonly line: number; readonly column: string; readonly texts: readonly string[] }
  | { readonly kind: 'copy-line'; readonly from: number; readonly to: number }
  | { readonly kind: 'clear'; readonly line: number; readonly column: string }
  | { readonly kind: 'sort'; readonly column: string; readonly ascending: boolean }
  | { readonly kind: 'insert-lines' | 'delete-lines'; readonly line: number; readonly count: number }
  | { readonly kind: 'insert-column' | 'delete-column'; readonly column: string }
  | { readonly kind: 'rename-sheet' | 'move-sheet' | 'delete-sheet' }
  /** The runtime ends and another one opens the same workbook. */
  | { readonly kind: 'reopen' }
  /** The plan is written anew from what was read, as an update or a merge does. */
  | { readonly kind: 'rewrite' };

/** Columns of free text, so that whatever is typed there is content and nothing else. */
export const textColumns = ['goal', 'name', 'output', 'accept'] as const;

/** Lines of the table that are reached: filled ones, spare ones and the first below. */
const lines = 14;

const kinds: readonly (readonly [UserEdit['kind'], weight: number])[] = [
  ['type', 10],
  ['paste', 6],
  ['copy-line', 4],
  ['clear', 2],
  ['sort', 3],
  ['insert-lines', 4],
  ['delete-lines', 3],
  ['insert-column', 1],
  ['delete-column', 1],
  ['rename-sheet', 1],
  ['move-sheet', 1],
  ['delete-sheet', 0.3],
  ['reopen', 1.5],
  ['rewrite', 0.7],
];

function kindBy(chance: Chance): UserEdit['kind'] {
  const total = kinds.reduce((sum, [, weight]) => sum + weight, 0);
  let left = chance.next() * total;
  for (const [kind, weight] of kinds) {
    left -= weight;
    if (left < 0) return kind;
  }
  return 'type';
}

/** A few edits in a row. Every text that is typed is its own, so that it is known again wherever it goes. */
export function someEdits(chance: Chance, newText: () => string): readonly UserEdit[] {
  return Array.from({ length: 1 + chance.below(4) }, () => oneEdit(chance, newText));
}

function oneEdit(chance: Chance, newText: () => string): UserEdit {
  const kind = kindBy(chance);
  const column = chance.pick(textColumns);
  const line = chance.below(lines);
  switch (kind) {
    case 'type':
      return { kind, line, column, text: newText() };
    case 'paste':
      return { kind, line, column, texts: Array.from({ length: 1 + chance.below(3) }, newText) };
    case 'copy-line':
      return { kind, from: chance.below(4), to: line };
    case 'clear':
      return { kind, line, column };
    case 'sort':
      return { kind, column, ascending: chance.happens(0.5) };
    case 'insert-lines':
    case 'delete-lines':
      return { kind, line: chance.below(5), count: 1 + chance.below(2) };
    case 'insert-column':
    case 'delete-column':
      return { kind, column };
    default:
      return { kind };
  }
}
