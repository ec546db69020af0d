import type { Block } from 'shared/template/block';
import type { Column } from 'shared/template/column';
import type { Cell, Cells } from 'shared/plan/document';
import type { Fact, Mend, Severity } from 'shared/review/finding';
import type { RowView } from 'shared/review/row-view';
import type { ReviewContext } from 'shared/review/review-context';
import type { Shape } from 'shared/review/text/similarity';

export type RuleId = `V-${string}-${string}`;

export type MendHere =
  | { readonly kind: 'set-cell'; readonly value: string | number | boolean | null }
  | { readonly kind: 'restore-formula' }
  | { readonly kind: 'restore-column' }
  | { readonly kind: 'split-row'; readonly parts: readonly string[] }
  | { readonly kind: 'extend-table'; readonly rows: number }
  | { readonly kind: 'add-row'; readonly cells: Cells };

/** What a check answers; where it says nothing the finding lies at the cell, row, block or plan that was looked at. */
export interface Found {
  readonly block?: string;
  readonly row?: string;
  readonly column?: string;
  /** Where one rule weighs differently from place to place (V-GOAL-01, V-HDR-05, V-SUM-06). */
  readonly severity?: Severity;
  readonly facts?: Readonly<Record<string, Fact>>;
  /** At the place of the finding, or elsewhere when given in full. */
  readonly mend?: MendHere | Mend;
  /** A value is still to be filled in; nothing that is there is wrong. */
  readonly open?: true;
  /** A signer may not let it stand here, although the rule is `waivable`. */
  readonly firm?: true;
}

export type Answer = Found | null | readonly Found[];

/** Columns of blocks, those named or all that have them. */
export interface Reads {
  readonly blocks?: readonly string[];
  readonly columns: readonly string[];
}

/** What a check reads beside its own rows; an edit there reviews all its rows again. */
interface ReadsBeside {
  readonly header?: readonly string[];
  readonly elsewhere?: readonly Reads[];
}

/** Blocks a rule is about: those named, or every block that has the columns, so that new templates need no new rules. */
interface OverRows extends ReadsBeside {
  readonly blocks?: readonly string[];
  /** The block must have them; blocks without them are none of the rule's business. */
  readonly columns: readonly string[];
  /** Read where the block has them; or named by the block itself (its row key). */
  readonly also?: readonly string[] | ((block: Block) => readonly string[]);
  /** Columns whose blank the rule itself reports, whatever else the row holds; V-DAT-13 leaves them to it. */
  readonly demands?: readonly string[];
}

interface Named {
  readonly id: RuleId;
  readonly severity: Severity;
  /** An error that a signer may let stand for this row and this value. */
  readonly waivable?: true;
}

/** Looks at each filled cell of the columns by itself; blank cells are passed over. */
export interface CellRule extends Named {
  readonly looksAt: ReadsBeside & {
    readonly reach: 'cell';
    readonly of: (column: Column, block: Block) => boolean;
    readonly also?: readonly string[];
  };
  readonly check: (cell: SeenCell, context: ReviewContext) => Answer;
}

/** Other rows of the block that a row names, such as its predecessors. */
export interface NamedRows {
  readonly names: (row: RowView) => readonly string[];
  /** The column in which a row says what it is called. */
  readonly by: string;
  /** What is read of the named rows; an edit there reviews again whoever names them. */
  readonly reads?: readonly string[];
}

export interface RowRule extends Named {
  readonly looksAt: OverRows & { readonly reach: 'row'; readonly named?: NamedRows };
  readonly check: (row: RowView, context: ReviewContext) => Answer;
}

/** Rows that share a key are looked at together. The key is read from the row alone; null belongs to no group. */
export interface GroupRule extends Named {
  readonly looksAt: OverRows & { readonly reach: 'group'; readonly key: (row: RowView) => string | null };
  readonly check: (rows: readonly RowView[], context: ReviewContext) => Answer;
}

export interface TwinFacts {
  /** The same for rows that say the same; null where the row says nothing. */
  readonly identity: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly department: string | null;
  readonly coop: readonly string[];
}

/** Finds for each row the first one above it, of the same key, that says nearly the same and fits. */
export interface DuplicateRule extends Named {
  readonly looksAt: OverRows & { readonly reach: 'twin'; readonly key: (row: RowView) => string | null };
  readonly shape: (row: RowView, context: ReviewContext) => Shape;
  /** How similar two rows of a key must be, 0 … 1. */
  readonly least: (key: string, context: ReviewContext) => number;
  /** What `fits` compares of a row: read once, since a row is compared with all above it. */
  readonly facts: (row: RowView) => TwinFacts;
  readonly fits: (row: TwinFacts, above: TwinFacts) => boolean;
  readonly check: (row: RowView, twin: RowView, context: ReviewContext) => Found;
}

export interface BlockRule extends Named {
  readonly looksAt: OverRows & { readonly reach: 'block' };
  readonly check: (rows: readonly RowView[], context: ReviewContext, block: Block) => Answer;
}

export interface PlanRule extends Named {
  readonly looksAt: ReadsBeside & { readonly reach: 'plan' };
  readonly check: (context: ReviewContext) => Answer;
}

export type Rule = CellRule | RowRule | GroupRule | DuplicateRule | BlockRule | PlanRule;

export interface SeenCell {
  readonly value: Cell;
  readonly column: Column;
  readonly row: RowView;
}

/** Say which kind of rule a table's line is, so that its check is typed by it. */
export const overCells = (rule: CellRule): Rule => rule;
export const overRows = (rule: RowRule): Rule => rule;
export const overGroups = (rule: GroupRule): Rule => rule;
export const overDuplicates = (rule: DuplicateRule): Rule => rule;
export const overBlock = (rule: BlockRule): Rule => rule;
export const overPlan = (rule: PlanRule): Rule => rule;
