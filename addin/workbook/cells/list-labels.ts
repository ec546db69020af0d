import type { Language, ListEntry, ListName, Lists } from 'shared/template/list';
import { nameIn } from 'shared/template/list';
import { foldedName } from 'shared/review/text/name-form';

/** Yes and no as cells show them. */
export const flagList: ListName = 'FLAG';
const flags: readonly ListEntry[] = [
  { code: 'true', zh: '是', en: 'Yes' },
  { code: 'false', zh: '否', en: 'No' },
];

export const withFlags = (lists: Lists): Lists => ({ ...lists, [flagList]: flags });

/** One list as cells show it in a language and as they are read back, in any of their languages. */
export interface Labels {
  /** In list order; no two alike. */
  readonly shown: readonly string[];
  readonly labelOf: ReadonlyMap<string, string>;
  readonly codeOf: ReadonlyMap<string, string>;
}

/** Unique labels: where several entries have one name (two 王伟), each carries its code. */
export function labelsIn(language: Language, entries: readonly ListEntry[]): readonly string[] {
  const names = entries.map((entry) => nameIn(language, entry) || entry.code);
  const count = new Map<string, number>();
  for (const name of names) count.set(foldedName(name), (count.get(foldedName(name)) ?? 0) + 1);
  return entries.map((entry, at) => {
    const name = names[at] ?? entry.code;
    return count.get(foldedName(name)) === 1 ? name : `${name} (${entry.code})`;
  });
}

export function labelsOf(language: Language, entries: readonly ListEntry[]): Labels {
  const shown = labelsIn(language, entries);
  const codeOf = new Map<string, string>();
  const other = labelsIn(language === 'zh-CN' ? 'en-US' : 'zh-CN', entries);
  // The language shown wins, then codes, then the other language.
  for (const texts of [shown, entries.map((entry) => entry.code), other]) {
    entries.forEach((entry, at) => {
      const key = foldedName(texts[at] ?? '');
      if (key !== '' && !codeOf.has(key)) codeOf.set(key, entry.code);
    });
  }
  return { shown, labelOf: new Map(entries.map((entry, at) => [entry.code, shown[at] ?? entry.code])), codeOf };
}

/** The code a text stands for, or null where the list doesn't know it. */
export const codeFor = (labels: Labels, text: string): string | null => labels.codeOf.get(foldedName(text)) ?? null;

export type LabelsByList = ReadonlyMap<ListName, Labels>;

export const labelsByList = (language: Language, lists: Lists): LabelsByList =>
  new Map(Object.entries(withFlags(lists)).map(([name, entries]) => [name, labelsOf(language, entries)]));
