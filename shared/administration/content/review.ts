import { numberOf, textOf, filled } from 'shared/administration/cell-of';
import { rowsOf, type AdministrationRows } from 'shared/administration/table';
import { firstOrderOf, thresholdIn, thresholds } from 'shared/administration/thresholds';
import { lexiconLists, relations } from 'shared/administration/word-lists';
import { grouped } from 'shared/organisation/grouped';
import type { Cells } from 'shared/plan/document';
import { reviewSettings, type ReviewSettings } from 'shared/review/settings';
import type { Lexicon } from 'shared/review/text/lexicon';

/** Plain words; words by head, `{ 高端: ['低价'] }`; or one word by head, `{ 发布会: '会' }`. */
type WordList = readonly string[] | Readonly<Record<string, readonly string[]>> | Readonly<Record<string, string>>;

const isPlain = (list: WordList): list is readonly string[] => Array.isArray(list);

const linesOf = (list: WordList): readonly (readonly [head: string, word: string])[] =>
  isPlain(list)
    ? list.map((word) => ['', word])
    : Object.entries(list).flatMap(([head, words]: [string, string | readonly string[]]) =>
        (typeof words === 'string' ? [words] : words).map((word) => [head, word] as const),
      );

export const reviewRows = (settings: ReviewSettings): AdministrationRows => ({
  THRESHOLD: thresholds.map(({ key }) => ({ key, value: thresholdIn(settings, key) })),
  WORD: lexiconLists.flatMap(({ code }) =>
    linesOf(settings.lexicon[code]).map(([of, word]) => filled({ list: code, of, word })),
  ),
  RELATION: relations.flatMap(({ code }) =>
    linesOf(settings[code]).map(([of, value]) => filled({ setting: code, of, value })),
  ),
});

export function reviewIn(rows: AdministrationRows): ReviewSettings {
  const values = new Map(rowsOf(rows, 'THRESHOLD').map((row) => [textOf(row, 'key'), numberOf(row, 'value')]));
  const numbers: Record<string, number> = {};
  const firstOrder: Record<string, number> = {};
  for (const { key } of thresholds) {
    const customer = firstOrderOf(key);
    const value = values.get(key) ?? thresholdIn(reviewSettings, key);
    if (customer === null) numbers[key] = value;
    else firstOrder[customer] = value;
  }
  return {
    ...reviewSettings,
    ...numbers,
    firstOrder,
    ...listsIn(rowsOf(rows, 'RELATION'), 'setting', 'value', relations, reviewSettings),
    lexicon: listsIn(rowsOf(rows, 'WORD'), 'list', 'word', lexiconLists, reviewSettings.lexicon) as unknown as Lexicon,
  };
}

/** Of each list the form it has by default. */
function listsIn(
  rows: readonly Cells[],
  listKey: string,
  wordKey: string,
  lists: readonly { readonly code: string }[],
  usual: object,
): Readonly<Record<string, WordList>> {
  const byList = grouped(rows, (row) => textOf(row, listKey));
  return Object.fromEntries(
    lists.map(({ code }) => {
      const form = (usual as Readonly<Record<string, WordList>>)[code] ?? [];
      const lines = (byList.get(code) ?? []).map((row) => [textOf(row, 'of'), textOf(row, wordKey)] as const);
      return [code, inForm(form, lines)];
    }),
  );
}

function inForm(form: WordList, lines: readonly (readonly [head: string, word: string])[]): WordList {
  if (isPlain(form)) return lines.map(([, word]) => word);
  const oneWord = Object.values(form).every((words) => typeof words === 'string') && Object.keys(form).length > 0;
  if (oneWord) return Object.fromEntries(lines);
  const heads = grouped(lines, ([head]) => head);
  return Object.fromEntries([...heads].map(([head, own]) => [head, own.map(([, word]) => word)]));
}
