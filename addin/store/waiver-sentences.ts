import type { PlanNames } from 'addin/messages/rules/fact-words';
import { sentencesIn } from 'addin/messages/rules/sentences-in';
import { wordsForRule } from 'addin/messages/rules/words-for-rule';
import type { WaiverToShow } from 'addin/workbook/identity/plan-in-workbook';
import type { PlanView } from 'shared/contract/answers';
import type { Language } from 'shared/template/list';

/** What was waived, with the sentence of its rule as the sheets are to show it. */
export async function waiverSentences(
  { waivers = [] }: Pick<PlanView, 'waivers'>,
  language: Language,
  names: PlanNames,
): Promise<readonly WaiverToShow[]> {
  if (waivers.length === 0) return [];
  const sentences = await sentencesIn(language);
  return waivers.map((waiver) => {
    const { rule, at, facts } = waiver;
    return { ...waiver, found: wordsForRule({ rule, at, facts, severity: 'error' }, sentences, language, names).found };
  });
}
