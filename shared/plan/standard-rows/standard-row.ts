import { nameIn, type Language } from 'shared/template/list';
import type { Cells } from 'shared/plan/document';

interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** A row offered before planning begins: what is the same in every language, its texts, who does it and when. */
export interface StandardRow {
  readonly cells: Cells;
  readonly texts?: Readonly<Record<string, Wording>>;
  /** Role whose holder fills the columns of `holder`. */
  readonly role?: string;
  readonly holder?: Readonly<Record<string, 'person' | 'unit'>>;
  /** First and last month of the plan, counted from 1; absent: the whole plan. A row beyond the plan is not offered. */
  readonly months?: readonly [first: number, last: number];
  /** Columns filled from those months. */
  readonly dates?: Readonly<Record<string, 'first-day' | 'last-day' | 'month' | 'period'>>;
}

export const text = (zh: string, en: string): Wording => ({ zh, en });

/** The usual columns for whoever does it and when. */
export const byOwner = { owner: 'person', ownerDept: 'unit' } as const;
export const fromStartToEnd = { start: 'first-day', end: 'last-day' } as const;

export const wordsOf = (row: StandardRow, language: Language): Cells =>
  Object.fromEntries(Object.entries(row.texts ?? {}).map(([key, wording]) => [key, nameIn(language, wording)]));

/** Rows that say nothing but which choice they are about. */
export const rowsOf = (key: string, ...codes: readonly string[]): readonly StandardRow[] =>
  codes.map((code) => ({ cells: { [key]: code } }));

/** One row for each month of a plan that long. */
export const monthByMonth: readonly StandardRow[] = Array.from({ length: 12 }, (_, at) => ({
  cells: {},
  months: [at + 1, at + 1],
  dates: { month: 'month' },
}));

/** The one row of a table that only calculates. */
export const oneRow: readonly StandardRow[] = [{ cells: {} }];
