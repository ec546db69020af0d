import { standardRows } from 'shared/plan/standard-rows/by-template';
import { goalReader } from 'shared/review/text/clarity';
import { lexicon } from 'shared/review/text/lexicon';
import { clearInEnglish, vagueInEnglish } from 'tests/shared/review/text/english-goals';

const isClear = (text: string): boolean => goalReader(lexicon)(text).clarity.clear;

test.each(clearInEnglish)('clear: %s', (text) => expect(isClear(text)).toBe(true));
test.each(vagueInEnglish)('vague: %s', (text) => expect(isClear(text)).toBe(false));

/** Texts of the standard rows that have to be clear goals, in both languages. */
const standard = Object.values(standardRows).flatMap((blocks) =>
  Object.values(blocks ?? {}).flatMap((rows) =>
    rows.flatMap(({ texts = {} }) => ['goal', 'measure'].flatMap((key) => texts[key] ?? [])),
  ),
);

test('a standard row is as clear in English as it is in Chinese', () => {
  expect(standard.length).toBeGreaterThan(25);
  expect(standard.filter((text) => isClear(text.zh) !== isClear(text.en))).toEqual([]);
});

test('another list of words is another judgement, and Chinese is read by its own', () => {
  const without = goalReader({ ...lexicon, englishUnits: ['visit'] });
  expect(without('1 market report').clarity.clear).toBe(false);
  expect(without('1 follow-up visit').clarity.clear).toBe(true);
  expect(without('提交market report 1份').clarity).toEqual(goalReader(lexicon)('提交market report 1份').clarity);
});
