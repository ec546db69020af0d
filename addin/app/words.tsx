import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { fill, listed } from 'addin/messages/fill';
import { paneEn } from 'addin/messages/pane.en-US';
import { paneZh, type PaneKey } from 'addin/messages/pane.zh-CN';
import type { Fact } from 'shared/review/finding';
import { nameIn, type Language } from 'shared/template/list';

export interface Words {
  readonly language: Language;
  /** The pane's sentence for a key, its holes filled. */
  readonly say: (key: PaneKey, facts?: Readonly<Record<string, Fact>>) => string;
  /** The name of anything that has one in both languages. */
  readonly name: (named: { readonly zh: string; readonly en: string }) => string;
  /** Several names in a row. */
  readonly list: (names: readonly string[]) => string;
  /** A moment in the reader's own zone. */
  readonly time: (iso: string) => string;
}

export const wordsIn = (language: Language): Words => {
  const sentences = language === 'zh-CN' ? paneZh : paneEn;
  const moment = new Intl.DateTimeFormat(language, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return {
    language,
    say: (key, facts) => fill(sentences[key], facts, language),
    name: (named) => nameIn(language, named),
    list: (names) => listed(names, language),
    time: (iso) => moment.format(new Date(iso)),
  };
};

const WordsContext = createContext<Words>(wordsIn('zh-CN'));

export function WordsProvider({ language, children }: { language: Language; children: ReactNode }) {
  const words = useMemo(() => wordsIn(language), [language]);
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

export const useWords = (): Words => useContext(WordsContext);
