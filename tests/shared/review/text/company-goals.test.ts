import { goalReader } from 'shared/review/text/clarity';
import { lexicon } from 'shared/review/text/lexicon';
import { goalsIn } from 'shared/review/text/lines';
import {
  clearAsTyped,
  clearInSeveralLines,
  vagueAsTyped,
  vagueBesideClear,
} from 'tests/shared/review/text/company-goals';
import { clearAsTypedInEnglish, vagueAsTypedInEnglish } from 'tests/shared/review/text/company-goals-in-english';

const read = goalReader(lexicon);
const isClear = (goal: string): boolean => read(goal).clarity.clear;

describe('R13 goals as salespeople type them are clear', () => {
  test.each([...clearAsTyped, ...clearAsTypedInEnglish])('%s', (goal) => expect(isClear(goal)).toBe(true));
});

describe('R14 routine activity, wishes and denials are vague', () => {
  test.each([...vagueAsTyped, ...vagueAsTypedInEnglish])('%s', (goal) => expect(isClear(goal)).toBe(false));
});

describe('R12 a clear line does not hide a vague one', () => {
  test.each(vagueBesideClear)('%j', (goal) => expect(isClear(goal)).toBe(false));
  test.each(clearInSeveralLines)('%j', (goal) => expect(isClear(goal)).toBe(true));
});

test('R12 several goals are clear together exactly when each of them is', () => {
  const one = [...clearAsTyped.slice(0, 20), ...vagueAsTyped.slice(0, 20)].filter((goal) => goalsIn(goal).length === 1);
  for (const [at, first] of one.entries())
    for (const second of one.slice(at + 1))
      for (const join of ['\n', '；', '\n2、'])
        expect([first, second, isClear(`${first}${join}${second}`)]).toEqual([
          first,
          second,
          isClear(first) && isClear(second),
        ]);
});

test('the vague line is named', () => {
  expect(read('1、提交报价单1份\n2、加强客户沟通').clarity).toEqual({
    clear: false,
    because: 'nothing',
    word: '加强客户沟通',
  });
});

test('the corpus stays large in both languages', () => {
  expect(clearAsTyped.length + vagueAsTyped.length).toBeGreaterThan(250);
  expect(clearAsTypedInEnglish.length + vagueAsTypedInEnglish.length).toBeGreaterThan(200);
});
