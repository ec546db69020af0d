import type { ListEntry } from 'shared/template/list';
import { firmForm, foldedName } from 'shared/review/text/name-form';

type ByName = ReadonlyMap<string, ListEntry | null>;

const folded = new WeakMap<readonly ListEntry[], ByName>();
const firms = new WeakMap<readonly ListEntry[], ByName>();

/** 名 of 5 名: what a list shows before a name is its order. */
const withoutOrder = (name: string): string => name.replace(/^\d+ /, '');

/** The entry of each name; null where two entries have it. */
function byName(entries: readonly ListEntry[], form: (name: string) => string): ByName {
  const names = new Map<string, ListEntry | null>();
  for (const entry of entries) {
    for (const name of new Set([entry.code, entry.zh, entry.en, withoutOrder(entry.zh)].map(form))) {
      if (name !== '') names.set(name, names.has(name) && names.get(name) !== entry ? null : entry);
    }
  }
  return names;
}

function known(
  memory: WeakMap<readonly ListEntry[], ByName>,
  entries: readonly ListEntry[],
  form: (name: string) => string,
): ByName {
  const names = memory.get(entries) ?? byName(entries, form);
  memory.set(entries, names);
  return names;
}

/**
 * The one entry that a text names, by its code or in either language, however wide, spaced or written; null where none
 * or several are meant.
 */
export const entryNamed = (entries: readonly ListEntry[], text: string): ListEntry | null =>
  known(folded, entries, foldedName).get(foldedName(text)) ?? null;

/** The one entry that is the same firm: its name with or without its legal form. */
export const firmNamed = (entries: readonly ListEntry[], text: string): ListEntry | null =>
  entryNamed(entries, text) ?? known(firms, entries, firmForm).get(firmForm(text)) ?? null;
