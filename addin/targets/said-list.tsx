import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useWords } from 'addin/app/words';
import { amountWords } from 'addin/targets/target-words';
import type { AgreementView } from 'shared/contract/targets';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Everything that was said about a target, in order; both numbers stay in sight of both sides. */
export function SaidList({ agreement: { said, indicator } }: { agreement: AgreementView }) {
  const styles = useStyles();
  const words = useWords();
  const { say, name, day } = words;
  return (
    <Accordion collapsible>
      <AccordionItem value="said">
        <AccordionHeader size="small">{say('targets.said')}</AccordionHeader>
        <AccordionPanel>
          <ol className={styles.list}>
            {said.map((each) => (
              <li key={`${each.what} ${each.by.id} ${each.on} ${each.round} ${each.value}`}>
                <Caption1 block>
                  {[
                    day(each.on),
                    say(`targets.said.${each.what}`, {
                      who: name(each.by),
                      value: amountWords(indicator, each.value, words),
                    }),
                  ].join(' · ')}
                </Caption1>
                {[each.reason, each.analysis]
                  .filter((text) => text !== '')
                  .map((text) => (
                    <Caption1 key={text} block className={styles.quiet}>
                      {text}
                    </Caption1>
                  ))}
              </li>
            ))}
          </ol>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
