import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Body1,
  Button,
  Caption1,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { BackToPage, PageLayout, PageTitle } from 'addin/app/parts/page-layout';
import { PagePart } from 'addin/app/parts/page-part';
import { useNavigation } from 'addin/app/navigation';
import { PlainList } from 'addin/app/parts/plain-list';
import { useWords } from 'addin/app/words';
import { guideParts, guideSteps } from 'addin/messages/guide';

const useStyles = makeStyles({
  number: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    marginInlineEnd: tokens.spacingHorizontalXS,
  },
  row: { paddingBlock: tokens.spacingVerticalXS },
  panel: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
});

/** How one makes a good plan: the eight steps of the process, each leading to where it is done, and the twelve parts. */
export function GuidePage() {
  const styles = useStyles();
  const { say, name } = useWords();
  const { open } = useNavigation();
  return (
    <PageLayout back={<BackToPage />}>
      <PageTitle title={say('guide.title')} below={say('guide.lead')} />
      <PagePart title={say('guide.steps')}>
        <Accordion collapsible>
          {guideSteps.map((step, at) => (
            <AccordionItem key={step.zh} value={at}>
              <AccordionHeader as="h4" size="medium">
                <span className={styles.number}>{at + 1}</span>
                {name(step)}
              </AccordionHeader>
              <AccordionPanel className={styles.panel}>
                <Body1>{name(step.what)}</Body1>
                <Button size="small" onClick={() => open({ page: step.page })}>
                  {say('guide.open', { page: say(`pane.${step.page}`) })}
                </Button>
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      </PagePart>
      <PagePart title={say('guide.parts')}>
        <PlainList>
          {guideParts.map((part, at) => (
            <li key={part.zh} className={styles.row}>
              <Body1 block>{`${at + 1}. ${name(part)}`}</Body1>
              <Caption1>{name(part.what)}</Caption1>
            </li>
          ))}
        </PlainList>
      </PagePart>
    </PageLayout>
  );
}
