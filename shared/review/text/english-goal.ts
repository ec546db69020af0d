import type { EnglishLexicon } from 'shared/review/text/english-lexicon';
import { anyOf } from 'shared/review/text/word-pattern';

/** What makes an English goal clear; null where it says nothing anybody could check. */
export interface EnglishMark {
  readonly by: 'measure' | 'stage' | 'outcome';
  readonly mark: string;
}

export type ReadEnglish = (text: string) => EnglishMark | null;

/** Han characters: such a text is read by the Chinese words, whatever names stand in it. */
const han = /\p{Script=Han}/u;

export const isEnglish = (text: string): boolean => /[a-z]/i.test(text) && !han.test(text);

const digits = '\\d[\\d,]*(?:\\.\\d+)?';
const numerals = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const number = `(?:${digits}|${numerals})`;
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** Dates and times; a number in them is no measure of the goal. */
const times: readonly RegExp[] = [
  /\b\d{4}-\d{1,2}(?:-\d{1,2})?\b|\b\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b/g,
  new RegExp(
    `\\b(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? )?(?:${months})\\b\\.?(?: \\d{1,2}(?:st|nd|rd|th)?\\b(?! ?%))?,?(?: \\d{4}\\b)?`,
    'g',
  ),
  /\b(?:19|20)\d{2}\b(?! ?(?:customer|visit|unit|item|piece))/g,
  /\b\d{1,2}(?::\d{2})? ?(?:am|pm|o'clock)\b|\b\d{1,2}(?:st|nd|rd|th)\b/g,
  /\b[qh][1-4]\b|\b(?:week|month|quarter|year) \d+\b|\b(?:within|in|by|for|after|before) \d+ (?:day|week|month|year)s?\b/g,
];

/** What is bounded by a day, a period or its end: by 10 March, before Friday, by the end of next week, within two weeks. */
const bound = new RegExp(
  [
    `(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${months})|(?:${months})\\.? \\d{1,4}(?:st|nd|rd|th)?)\\b`,
    `(?:by|before|until|till|on|in|during|no later than) (?:the )?(?:(?:early|mid|late|end of|start of|middle of)[ -])?(?:${months})\\b`,
    '(?:by|before|until|till|on) (?:the )?(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day',
    '(?:by|before|until|till|on) (?:the )?\\d{1,2}(?:st|nd|rd|th|/\\d{1,2})\\b',
    `(?:within|in) (?:the next )?(?:\\d+|${numerals}) (?:working |business )?(?:day|week|month|quarter)s?\\b`,
    '(?:by|before|until|till|at|this|next) (?:the )?(?:end of )?(?:the |this |next )?(?:day|week|month|quarter|year)(?:[ -]end|’s end)?\\b',
    '(?:every|each) (?:day|week|month|quarter)|daily|weekly|monthly|quarterly',
  ]
    .map((pattern) => `\\b(?:${pattern})`)
    .join('|'),
  'i',
);

/** Whether an English goal says until when; Chinese ones are read by their own words. */
export const saysWhenInEnglish = (text: string): boolean => isEnglish(text) && bound.test(text);

/** strategy, strategies; analysis, analyses; visit, visits. */
const inBothNumbers = (noun: string): readonly string[] => [
  noun,
  /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : noun.endsWith('is') ? `${noun.slice(0, -2)}es` : `${noun}s`,
  ...(/[sxh]$/.test(noun) ? [`${noun}es`] : []),
];

/** Words in -s that are no things counted. */
const notCounted =
  'this|is|was|has|as|us|its|less|across|versus|plus|always|sales|news|business|process|progress|success|access';
/** What ends the thing an outcome reaches: sign the agreement | with Huayi. */
const headEnd =
  /\b(?:by|of|for|with|in|on|to|at|from|into|onto|over|about|under|through|until|before|after|during|as|that|which|who|when|so|and|or|assigned|given|planned|asked|requested|required)\b/;
/** What may stand before the verb of a clause: and then sign, we sign, everyone passes. */
const lead =
  '(?:(?:and|then|also|to|we|i|they|everyone|everybody|all|both|each|successfully|jointly|finally|\\d+[.)]) )*';

/** A level that is reached or kept, whatever it is counted in: raise CSAT to 4.5, lift NPS above 60, ≥ 31. */
const level = new RegExp(
  `(?:\\b(?:to|above|below|under|over|at|by|from|than|least|most|exceed|exceeds|exceeding|reach|hit|up|down|of)|[<>≤≥]=?)(?: about| around| only| or)? ?(?:[$€£¥]|(?:rmb|cny|usd|eur|us\\$) ?)?${digits}(?:\\.\\d+)?(?![\\w-]*[a-z]{3})(?!\\d| of (?:the|our|this)\\b|(?:st|nd|rd|th)\\b)`,
);
const multiplied = /\b(?:double|triple|quadruple|halve)s?\b(?![ -](?:check|down|click))/;
const moneyOrTimes = new RegExp(`(?:[$€£¥]|\\b(?:rmb|cny|usd|eur) ?)${digits}|\\b${digits} ?(?:k|m|mn|bn|x|pp|bps)\\b`);
const none = /\bzero (?!in\b|tolerance\b)[a-z-]+|\b(?:no more|fewer|less|more) than \d/;

/** The reader of an English lexicon, for texts without Chinese characters. */
export function englishReader(lexicon: EnglishLexicon): ReadEnglish {
  const unit = anyOf(lexicon.englishUnits.flatMap(inBothNumbers));
  const before = `(?<!\\b(?:${lexicon.englishOrdinals.join('|')}|top)\\.? )(?<![\\w/#-])`;
  const between = "(?:[ -](?!of\\b)[a-z'-]+){0,4}?[ -]";
  const measured = new RegExp(`${before}${number}(?: ?%|${between}${unit})`);
  /** Two or more of anything, in the plural. */
  const several = new RegExp(
    `${before}(?!(?:1|one)\\b)(?:${digits}|${numerals})(?: (?!of\\b|in\\b|to\\b|or\\b|and\\b)[a-z'-]+){0,3}? (?!(?:${notCounted})\\b)[a-z-]+[a-rt-z]s\\b`,
  );
  const often = /\b(?:once|twice)\b(?! more)/;
  const stage = new RegExp(
    `\\b${anyOf(lexicon.englishStageVerbs)}\\b(?: (?!next )[\\w'-]+){0,5}? (?!next |another |new |each |the )[\\w'-]+ ${anyOf(lexicon.englishStageEnds)}\\b`,
  );
  const denied = new RegExp(`\\b(?:${lexicon.englishDenials.join('|')})\\b|\\bto be\\b|\\bif\\b`);
  const empty = new Set(lexicon.englishEmpty);
  const routine = new Set(lexicon.englishRoutines);
  const first = new RegExp(`^${lead}(?:${lexicon.englishOutcomes.join('|')})(?:e?s)?\\b(?! rate| ratio)(.*)`);
  const last = new RegExp(`^(.*?)\\b(?:${lexicon.englishReached.join('|')})\\b(?! rate)`);
  const goLive = /\bgo(?:es)? live\b/;

  /** The thing itself, up to what is said about it; it names something, and is no routine. */
  const namesSomething = (object: string): boolean => {
    const head = object.split(headEnd, 1)[0]?.trim() ?? '';
    const words = head.match(/[a-z\d][\w'&-]*/g) ?? [];
    const lastWord = words.at(-1) ?? '';
    if (/^(?:what|whatever|more|better|closer|further|even|as)\b/.test(head) || routine.has(lastWord)) return false;
    return words.some((word) => !empty.has(word) && !routine.has(word) && /[a-z]/.test(word));
  };

  const outcome = (clause: string): EnglishMark | null => {
    if (denied.test(clause)) return null;
    const [, after] = first.exec(clause) ?? [];
    if (after !== undefined && namesSomething(after)) return { by: 'outcome', mark: clause };
    const [, before_] = last.exec(clause) ?? [];
    const reached =
      before_ !== undefined && namesSomething(before_.replace(/\b(?:is|are|has been|have been|get|have) ?$/, ''));
    return reached || goLive.test(clause) ? { by: 'outcome', mark: clause } : null;
  };

  return (text) => {
    const plain = times
      .reduce((left, pattern) => left.replace(pattern, ' '), text.toLowerCase().replace(/\bno\. ?(?=\d)/g, '#'))
      .replace(/\s+/g, ' ')
      .trim();
    for (const pattern of [measured, often, multiplied, moneyOrTimes, none, level, several]) {
      const measure = pattern.exec(plain)?.[0];
      if (measure !== undefined) return { by: 'measure', mark: measure.trim() };
    }
    const reached = denied.test(plain) ? undefined : stage.exec(plain)?.[0];
    if (reached !== undefined) return { by: 'stage', mark: reached };
    for (const clause of plain.split(/[,;:.](?!\d)/)) {
      const mark = outcome(clause.trim());
      if (mark !== null) return mark;
    }
    return null;
  };
}
