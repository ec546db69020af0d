/** A hole in a column's formula: the same row, a whole column (here or in another block), or a header cell. */
export type Hole =
  | { readonly kind: 'row'; readonly key: string }
  | { readonly kind: 'column'; readonly block: string | null; readonly key: string }
  | { readonly kind: 'header'; readonly key: string };

const notation = /\{(#?)(?:([A-Z0-9]+)\.)?([A-Za-z][A-Za-z0-9]*)(:all)?\}/g;

type Part = string | undefined;
type Parts = readonly [header: Part, block: Part, key: Part, all: Part];

function holeOf([header, block, key = '', all]: Parts): Hole {
  if (header === '#') return { kind: 'header', key };
  return all === undefined ? { kind: 'row', key } : { kind: 'column', block: block ?? null, key };
}

export const holesIn = (formula: string): readonly Hole[] =>
  [...formula.matchAll(notation)].map(([, ...parts]) => holeOf([parts[0], parts[1], parts[2], parts[3]]));

/** Braces left over once the holes are taken out: a hole that was misspelt. */
export const hasStrayBraces = (formula: string): boolean => /[{}]/.test(formula.replace(notation, ''));
