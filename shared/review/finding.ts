import type { Cells } from 'shared/plan/document';

/** Where a finding points: the whole plan, a sheet's block, a row, or a cell. The header form is block `HDR`, row `HDR`. */
export interface Place {
  readonly block: string | null;
  readonly row: string | null;
  readonly column: string | null;
}

export type Severity = 'error' | 'warning';

export type Fact = string | number | boolean | readonly string[];

/** A change the pane can make by itself when the planner asks for it. */
export type Mend =
  | { readonly kind: 'set-cell'; readonly at: Place; readonly value: string | number | boolean | null }
  | { readonly kind: 'restore-formula'; readonly at: Place }
  | { readonly kind: 'restore-column'; readonly at: Place }
  | { readonly kind: 'split-row'; readonly at: Place; readonly parts: readonly string[] }
  | { readonly kind: 'add-row'; readonly at: Place; readonly cells: Cells };

/**
 * One thing a rule found. Holds facts only; the sentence is chosen by rule id in addin/messages.
 * `key` is the same for the same finding in the next review, so that a stored reason stays with it and is void as soon
 * as the value changes.
 */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: Place;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly mend?: Mend;
  /**
   * Nothing is wrong yet: a value is still to be filled in. While a plan is drafted this is shown as open; handing it in
   * takes it for the error it is.
   */
  readonly open?: true;
}

export const wholePlan: Place = { block: null, row: null, column: null };
export const inBlock = (block: string): Place => ({ block, row: null, column: null });
export const inRow = (block: string, row: string): Place => ({ block, row, column: null });
export const inCell = (block: string, row: string, column: string): Place => ({ block, row, column });

export const headerBlock = 'HDR';
export const headerCell = (column: string): Place => inCell(headerBlock, headerBlock, column);

export const findingKey = ({ rule, at, facts }: Finding): string =>
  [rule, at.block ?? '', at.row ?? '', at.column ?? '', JSON.stringify(facts)].join('|');

/** What a key was made from; null for what is none. Row ids hold no `|`. */
export function findingOfKey(key: string): Pick<Finding, 'rule' | 'at' | 'facts'> | null {
  const [rule, block, row, column, ...facts] = key.split('|');
  if (rule === undefined || block === undefined || row === undefined || column === undefined) return null;
  try {
    const read: unknown = JSON.parse(facts.join('|'));
    const at = { block: block || null, row: row || null, column: column || null };
    return typeof read === 'object' && read !== null ? { rule, at, facts: read as Finding['facts'] } : null;
  } catch {
    return null;
  }
}
