import type { ReactNode } from 'react';
import { WordsProvider } from 'addin/app/words';
import { usePaneState } from 'addin/store/use-pane-store';
import type { Language } from 'shared/template/list';

/** Words that know when the company's year begins, as soon as the service has said so. */
export function CompanyWords({ language, children }: { language: Language; children: ReactNode }) {
  const { me } = usePaneState();
  return (
    <WordsProvider language={language} fiscal={me?.rules.fiscal}>
      {children}
    </WordsProvider>
  );
}
