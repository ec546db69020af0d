import { hashOf } from 'shared/plan/content-hash';
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
  | { readonly kind: 'add-row'; readonly at: Place; readonly cells: Cells }
  /** The block's table takes in so many rows below it. */
  | { readonly kind: 'extend-table'; readonly at: Place; readonly rows: number };

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
  /** Nobody lets this one stand, though the rule allows it elsewhere. */
  readonly firm?: true;
}

export const wholePlan: Place = { block: null, row: null, column: null };
export const inBlock = (block: string): Place => ({ block, row: null, column: null });
export const inRow = (block: string, row: string): Place => ({ block, row, column: null });
export const inCell = (block: string, row: string, column: string): Place => ({ block, row, column });

export const headerBlock = 'HDR';
export const headerCell = (column: string): Place => inCell(headerBlock, headerBlock, column);

/** Facts stand in a key as they are while they are short; of a longer text its beginning and its fingerprint. */
const longestFact = 120;
/** Of several facts together; longer ones stand by their fingerprint alone. */
const longestFacts = 1200;

export function findingKey({ rule, at, facts }: Finding): string {
  const short = JSON.stringify(
    Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, shortened(fact)])),
  );
  const said = short.length <= longestFacts ? short : JSON.stringify({ fingerprint: hashOf(short) });
  return [rule, at.block ?? '', at.row ?? '', at.column ?? '', said].join('|');
}

function shortened(fact: Fact): Fact {
  if (typeof fact === 'string') return shortText(fact);
  return typeof fact === 'object' ? fact.map(shortText) : fact;
}

const shortText = (text: string): string =>
  text.length <= longestFact ? text : `${[...text].slice(0, longestFact / 2).join('')}…${hashOf(text).slice(0, 16)}`;

/** What a key was made from, long facts shortened; null for what is none. Row ids hold no `|`. */
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
