import type { RuleSentences } from 'addin/messages/rules/sentences';
import type { Language } from 'shared/template/list';

const loaders: Readonly<Record<Language, () => Promise<RuleSentences>>> = {
  'zh-CN': async () => (await import('addin/messages/rules/zh-CN')).rulesZh,
  'en-US': async () => (await import('addin/messages/rules/en-US')).rulesEn,
};

const asked = new Map<Language, Promise<RuleSentences>>();

/** The sentences of one language; the other is not loaded. Where they do not come, rules are shown by their ids. */
export function sentencesIn(language: Language): Promise<RuleSentences> {
  const before = asked.get(language);
  if (before !== undefined) return before;
  const coming = loaders[language]().catch((): RuleSentences => ({}));
  asked.set(language, coming);
  return coming;
}
