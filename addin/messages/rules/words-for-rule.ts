import { fill } from 'addin/messages/fill';
import { factsInWords, type PlanNames } from 'addin/messages/rules/fact-words';
import type { RuleSentences, RuleWords } from 'addin/messages/rules/sentences';
import type { Finding } from 'shared/review/finding';
import type { Language } from 'shared/template/list';

export type { RuleWords } from 'addin/messages/rules/sentences';

/** A blank fact leaves nothing behind: no empty brackets or quotes, no space before a mark. */
const tidy = (sentence: string): string =>
  sentence
    .replace(/[(（]\s*[)）]|“\s*”/g, '')
    .replace(/([(（])\s*[,，]\s*/g, '$1')
    .replace(/[,，]\s*([)）])/g, '$1')
    .replace(/\s{2,}/g, ' ')
    .replace(/\s+([,，.。;；:：)）])/g, '$1')
    .trim();

/**
 * What the pane says of a finding. With the plan's lists and template, people, units and columns are called by their names. A rule that
 * is newer than this pane is shown by its id rather than not at all.
 */
export function wordsForRule(
  finding: Finding,
  sentences: RuleSentences,
  language: Language,
  names?: PlanNames,
): RuleWords {
  const words = sentences[finding.rule];
  if (words === undefined) return { found: finding.rule, why: '', mend: '' };
  const facts = factsInWords(finding, language, names);
  const say = (sentence: string): string => tidy(fill(sentence, facts));
  return { found: say(words.found), why: say(words.why), mend: say(words.mend) };
}
