import type { ListEntry } from 'shared/template/list';

/** A list as a table: code, zh, en. */
export const listOf = (...rows: readonly (readonly [code: string, zh: string, en: string])[]): readonly ListEntry[] =>
  rows.map(([code, zh, en]) => ({ code, zh, en }));
