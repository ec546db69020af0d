import { use } from 'react';
import { useWords } from 'addin/app/words';
import { sentencesIn } from 'addin/messages/rules/sentences-in';
import { wordsForRule, type RuleWords } from 'addin/messages/rules/words-for-rule';
import type { ReadPlan } from 'addin/workbook/identity/plan-in-workbook';
import type { Finding } from 'shared/review/finding';

/** What the pane says of a finding, in its language; waits for the sentences once. */
export function useRuleWords(finding: Finding, read: ReadPlan | undefined): RuleWords {
  const { language } = useWords();
  return wordsForRule(finding, use(sentencesIn(language)), language, read);
}
