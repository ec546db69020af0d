import type { Cells } from 'shared/plan/document';
import { nameIn, type Language } from 'shared/template/list';

interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** A row offered before planning begins: what is the same in every language, its texts, and who usually does it. */
export interface StandardRow {
  readonly cells: Cells;
  readonly texts: Readonly<Record<string, Wording>>;
  /** Role whose holder becomes `owner`, and whose unit becomes `ownerDept` or `dept`. */
  readonly role?: string;
  /** First and last month of the plan, counted from 1; become `start` and `end`. Absent: the whole plan. */
  readonly months?: readonly [first: number, last: number];
}

export const text = (zh: string, en: string): Wording => ({ zh, en });

export const wordsOf = (row: StandardRow, language: Language): Cells =>
  Object.fromEntries(Object.entries(row.texts).map(([key, wording]) => [key, nameIn(language, wording)]));
