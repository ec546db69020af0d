import type { PaneKey } from 'addin/messages/pane.zh-CN';
import type { Language } from 'shared/template/list';

export type PaneSentences = Readonly<Record<PaneKey, string>>;

const loaders: Readonly<Record<Language, () => Promise<PaneSentences>>> = {
  'zh-CN': async () => (await import('addin/messages/pane.zh-CN')).paneZh,
  'en-US': async () => (await import('addin/messages/pane.en-US')).paneEn,
};

const asked = new Map<Language, Promise<PaneSentences>>();

/** What the pane says in one language; the other is not loaded before it is chosen. What failed is asked for again. */
export function paneSentencesIn(language: Language): Promise<PaneSentences> {
  const before = asked.get(language);
  if (before !== undefined) return before;
  const coming = loaders[language]();
  asked.set(language, coming);
  coming.catch(() => asked.delete(language));
  return coming;
}
