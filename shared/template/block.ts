import type { Column, ColumnType } from 'shared/template/column';

/** A table of a plan (domain/05 5.1), or its one-row header form. */
export interface Block<Id extends string = string, Columns extends readonly Column[] = readonly Column[]> {
  readonly id: Id;
  readonly zh: string;
  readonly en: string;
  readonly columns: Columns;
  /** V-DAT-08: the columns that together name a row; empty where rows need no name. */
  readonly rowKey: readonly string[];
  /** V-HDR-10: a plan without a row here is incomplete. */
  readonly needsRows: boolean;
  /** Rows neither added nor removed by the planner (a standard list, a calculation). */
  readonly fixedRows?: boolean;
  /** Empty rows offered for typing below what is filled in. */
  readonly spareRows: number;
}

export function block<const Id extends string, const Columns extends readonly Column[]>(
  block: Block<Id, Columns>,
): Block<Id, Columns> {
  return block;
}

interface ValueOfType {
  text: string;
  number: number;
  integer: number;
  money: number;
  figure: number;
  percent: number;
  date: string;
  period: string;
  choice: string;
  reference: string;
  flag: boolean;
  texts: readonly string[];
}

/** The value a rule reads: of its column's type, or null when the cell is blank or malformed. */
export type ValueOf<Type extends ColumnType> = ValueOfType[Type] | null;

/** A row as rules read it, inferred from the block's table of columns; only content is there to be read. */
export type RowOf<B extends Block> = { readonly id: string } & {
  readonly [C in B['columns'][number] as C['need'] extends 'calculated' | 'service' ? never : C['key']]: ValueOf<
    C['type']
  >;
};
