import { Caption1 } from '@fluentui/react-components';
import { PagePart } from 'addin/app/parts/page-part';
import { PlainList } from 'addin/app/parts/plain-list';
import { planTitle } from 'addin/app/plan-name';
import { useWords } from 'addin/app/words';
import { usePlanOnPage } from 'addin/sign-off/plan-on-page';

/** 齐套: what has to be there before this plan is approved, with what is. */
export function Pack() {
  const words = useWords();
  const { pack = [], period } = usePlanOnPage().view;
  if (pack.length === 0) return null;
  return (
    <PagePart title={words.say('pack.title')}>
      <PlainList>
        {pack.map(({ isThere, required, ...line }) => (
          <li key={line.planId}>
            <Caption1>
              {words.say(`pack.${isThere ? 'there' : required ? 'missing' : 'advised'}`, {
                plan: planTitle(words, { ...line, period }),
              })}
            </Caption1>
          </li>
        ))}
      </PlainList>
    </PagePart>
  );
}
