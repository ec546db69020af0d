import { createContext, use, useMemo, type ReactNode } from 'react';
import { fill, listed } from 'addin/messages/fill';
import { dayWords, periodWords } from 'addin/messages/period-words';
import { paneSentencesIn, type PaneSentences } from 'addin/messages/pane-sentences';
import type { PaneKey } from 'addin/messages/pane.zh-CN';
import { calendarYear, type FiscalYear } from 'shared/calendar/period';
import type { Fact } from 'shared/review/finding';
import { nameIn, type Language } from 'shared/template/list';

export interface Words {
  readonly language: Language;
  /** When the company's year begins. */
  readonly fiscal: FiscalYear;
  /** The pane's sentence for a key, its holes filled. */
  readonly say: (key: PaneKey, facts?: Readonly<Record<string, Fact>>) => string;
  /** The name of anything that has one in both languages. */
  readonly name: (named: { readonly zh: string; readonly en: string }) => string;
  /** Several names in a row. */
  readonly list: (names: readonly string[]) => string;
  /** A moment in the reader's own zone. */
  readonly time: (iso: string) => string;
  /** The day of a moment or a date: `2月27日`. */
  readonly day: (iso: string) => string;
  /** A period by its key: `2026年3月`. */
  readonly period: (key: string) => string;
}

const wordsIn = (language: Language, fiscal: FiscalYear, sentences: PaneSentences): Words => {
  const moment = new Intl.DateTimeFormat(language, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return {
    language,
    fiscal,
    say: (key, facts) => fill(sentences[key], facts, language),
    name: (named) => nameIn(language, named),
    list: (names) => listed(names, language),
    time: (iso) => moment.format(new Date(iso)),
    day: (iso) => dayWords(iso.length > 10 ? localDay(iso) : iso, language),
    period: (key) => periodWords(key, language, fiscal),
  };
};

/** The day on which a moment fell for whoever reads it. */
function localDay(iso: string): string {
  const at = new Date(iso);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

const WordsContext = createContext<Words | null>(null);

interface ProviderProps {
  readonly language: Language;
  /** Unknown before the service has answered. */
  readonly fiscal?: FiscalYear | undefined;
  readonly children: ReactNode;
}

/** Waits for the sentences of a language once. */
export function WordsProvider({ language, fiscal = calendarYear, children }: ProviderProps) {
  const sentences = use(paneSentencesIn(language));
  const { firstMonth } = fiscal;
  const words = useMemo(() => wordsIn(language, { firstMonth }, sentences), [language, firstMonth, sentences]);
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

export function useWords(): Words {
  const words = use(WordsContext);
  if (words === null) throw new Error('no words around this component');
  return words;
}
