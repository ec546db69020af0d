import { fill } from 'addin/messages/fill';
import { paneEn } from 'addin/messages/pane.en-US';
import { paneZh } from 'addin/messages/pane.zh-CN';

const holesOf = (sentence: string): string[] =>
  [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

describe('the sentences of the pane', () => {
  it('exist in both languages with the same facts in them', () => {
    expect(Object.keys(paneEn).sort()).toEqual(Object.keys(paneZh).sort());
    const differing = Object.entries(paneZh).filter(
      ([key, zh]) => holesOf(zh).join() !== holesOf(paneEn[key as keyof typeof paneZh]).join(),
    );
    expect(differing).toEqual([]);
  });

  it('fill their holes and leave visible what has no fact', () => {
    expect(fill('{n} of {total}', { n: 2 })).toBe('2 of {total}');
    expect(fill('{units}', { units: ['A', 'B'] })).toBe('A、B');
    expect(fill('{units}', { units: ['A', 'B'] }, 'en-US')).toBe('A, B');
  });

  it('count one thing as one', () => {
    const sentence = '{n} {n|plan is|plans are} late';
    expect(fill(sentence, { n: 1 })).toBe('1 plan is late');
    expect(fill(sentence, { n: '1' })).toBe('1 plan is late');
    expect(fill(sentence, { n: 0 })).toBe('0 plans are late');
    expect(fill(sentence, { n: 2 })).toBe('2 plans are late');
  });

  it('choose between one and many only by a fact that they show', () => {
    const blind = Object.entries(paneEn).filter(([, sentence]) =>
      [...sentence.matchAll(/\{(\w+)\|/g)].some(([, name = '']) => !sentence.includes(`{${name}}`)),
    );
    expect(blind).toEqual([]);
  });
});
