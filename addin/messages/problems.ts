import { fill } from 'addin/messages/fill';
import type { Fact } from 'shared/review/finding';
import { nameIn, type Language } from 'shared/template/list';

interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** What to do next, by the code of a refusal. `shared/contract` holds the codes; a test holds the two together. */
export const problems: Readonly<Record<string, Sentence>> = {
  unexpected: {
    zh: '服务器没有按预期答复，请稍后再试。',
    en: 'The server answered in an unexpected way. Please try again later.',
  },
};

export function sentenceFor(code: string, language: Language, facts: Readonly<Record<string, Fact>> = {}): string {
  const sentence = problems[code] ?? problems['unexpected'];
  return sentence === undefined ? code : fill(nameIn(language, sentence), facts);
}
