import type { ListName } from 'shared/template/list';
import type { ColumnUnit } from 'shared/template/unit';

/** What a cell of the column holds once it is well formed. Money is typed in the plan's own unit (万元 or 元). */
export type ColumnType =
  | 'text'
  | 'number'
  | 'integer'
  | 'money'
  /** A figure of the row's indicator: money, count, ratio … as `indCode` of the same row says. */
  | 'figure'
  | 'percent'
  | 'date'
  | 'period'
  | 'choice'
  | 'reference'
  | 'flag'
  | 'texts';

/**
 * Who fills the column.
 * `calculated` is a formula of the sheet and never part of the content; `issued` is written when the plan is made
 * (targets from above, codes) and read-only; `service` shows what the service knows (remarks, signatures), never content.
 */
export type Need = 'required' | 'optional' | 'conditional' | 'calculated' | 'issued' | 'service';

/** The texts of the column in both languages, as a planner reads them. */
export interface ColumnTraits {
  /** Where the allowed values come from; for `choice` and `reference`. */
  readonly list?: ListName;
  /** What stands behind the header, e.g. 元, 家. */
  readonly unit?: ColumnUnit;
  /** Longest text, in characters. */
  readonly longest?: number;
  /** Smallest and largest number; where absent what the type allows (`numberLimitsOf`). */
  readonly least?: number;
  readonly most?: number;
  /**
   * May be below zero: a difference, a change. `with-reason`: money that was reported may be, when something booked
   * before was taken back, and its preparer says why.
   */
  readonly signed?: true | 'with-reason';
  /** A date of something that has happened; all others lie ahead (`dateLimitsOf`). */
  readonly past?: true;
  /** V-GOAL-01: how a vague text weighs here; absent where the column need not be a clear goal. */
  readonly clarity?: 'error' | 'warning';
  /**
   * Formula in A1 style, en-US names, with holes: `{key}` the same row's cell, `{key:all}` the column's cells in this
   * block, `{BLOCK.key:all}` in another block, `{#key}` a header cell. Without leading `=`.
   */
  readonly formula?: string;
  /** Excel number format where the type's own does not fit. */
  readonly format?: string;
  /** Width in characters of the standard font; the type's own where absent. */
  readonly width?: number;
  /** Folded away: what it shows stands beside it already. Finance's formulas may point to it. */
  readonly hidden?: boolean;
  /** Whoever is named here signs what the row says (SO-09). */
  readonly signs?: true;
  /** What the column's total row shows. */
  readonly total?: 'sum' | 'count';
}

export interface Column<
  Key extends string = string,
  Type extends ColumnType = ColumnType,
  Filled extends Need = Need,
> extends ColumnTraits {
  readonly key: Key;
  readonly zh: string;
  readonly en: string;
  readonly type: Type;
  readonly need: Filled;
}

/** One line of a template's table. */
export function column<const Key extends string, const Type extends ColumnType, const Filled extends Need>(
  key: Key,
  zh: string,
  en: string,
  type: Type,
  need: Filled,
  traits: ColumnTraits = {},
): Column<Key, Type, Filled> {
  return { key, zh, en, type, need, ...traits };
}

/** Filled by the planner, so part of what is signed; `issued` cells are content too, but not the planner's. */
export const isContent = (column: Column): boolean => column.need !== 'calculated' && column.need !== 'service';
export const isTyped = (column: Column): boolean => isContent(column) && column.need !== 'issued';
