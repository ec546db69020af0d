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

const number = '(?:\\d[\\d,]*(?:\\.\\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
/** Dates and times; a number in them is no measure of the goal. */
const times: readonly RegExp[] = [
  /\b\d{4}(?:-\d{1,2}){0,2}\b(?! ?(?:customer|visit|unit|item|piece))/g,
  /\b(?:\d{1,2}(?:st|nd|rd|th)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: \d{1,2}\b)?/g,
  /\b[qh][1-4]\b|\b(?:week|month|quarter|year) \d+\b|\b(?:within|in|by|for|after|before) \d+ (?:day|week|month|year)s?\b/g,
];

/** strategy, strategies; analysis, analyses; visit, visits. */
const inBothNumbers = (noun: string): readonly string[] => [
  noun,
  /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : noun.endsWith('is') ? `${noun.slice(0, -2)}es` : `${noun}s`,
  ...(/[sxh]$/.test(noun) ? [`${noun}es`] : []),
];

/** The reader of an English lexicon, for texts without Chinese characters. */
export function englishReader(lexicon: EnglishLexicon): ReadEnglish {
  const measured = new RegExp(
    `(?<!\\b${anyOf(lexicon.englishOrdinals)}\\.? )(?<![\\w-])${number}(?: ?%|(?:[ -](?!of\\b)[a-z'-]+){0,4}?[ -]${anyOf(lexicon.englishUnits.flatMap(inBothNumbers))})`,
  );
  const often = /\b(?:once|twice)\b(?! more)/;
  const stage = new RegExp(
    `\\b${anyOf(lexicon.englishStageVerbs)}\\b(?: (?!next )[\\w'-]+){0,5}? (?!next |another |new |each |the )[\\w'-]+ ${anyOf(lexicon.englishStageEnds)}\\b`,
  );
  const denied = new RegExp(`\\b${anyOf(lexicon.englishDenials)}\\b`);
  const empty = new Set(lexicon.englishEmpty);
  const first = new RegExp(`\\b${anyOf(lexicon.englishOutcomes)}\\b(.*)`);
  const last = new RegExp(`^(.*?)\\b${anyOf(lexicon.englishReached)}\\b`);

  const namesSomething = (object: string): boolean =>
    (object.match(/[a-z][\w'-]+/g) ?? []).some((word) => !empty.has(word));

  const outcome = (clause: string): EnglishMark | null => {
    if (denied.test(clause)) return null;
    const [, after] = first.exec(clause) ?? [];
    if (after !== undefined && namesSomething(after)) return { by: 'outcome', mark: clause };
    const [, before] = last.exec(clause) ?? [];
    return before !== undefined && namesSomething(before) ? { by: 'outcome', mark: clause } : null;
  };

  return (text) => {
    const plain = times.reduce((left, pattern) => left.replace(pattern, ' '), text.toLowerCase()).replace(/\s+/g, ' ');
    const measure = measured.exec(plain)?.[0] ?? often.exec(plain)?.[0];
    if (measure !== undefined) return { by: 'measure', mark: measure.trim() };
    const reached = denied.test(plain) ? undefined : stage.exec(plain)?.[0];
    if (reached !== undefined) return { by: 'stage', mark: reached };
    for (const clause of plain.split(/[,;:.]/)) {
      const mark = outcome(clause);
      if (mark !== null) return mark;
    }
    return null;
  };
}
