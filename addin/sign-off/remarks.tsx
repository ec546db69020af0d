import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { PagePart } from 'addin/app/parts/page-part';
import { useWords } from 'addin/app/words';
import { PlaceLink } from 'addin/sign-off/place-link';
import { usePlanOnPage } from 'addin/sign-off/plan-on-page';
import { useSheets } from 'addin/sign-off/sheets';
import type { Remark } from 'shared/contract/answers';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, listStyle: 'none', margin: 0, padding: 0 },
  remark: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`,
    justifyItems: 'start',
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The signers' remarks at their rows, with the preparer's answers; those settled before the version in force fold away. */
export function Remarks() {
  const styles = useStyles();
  const { say } = useWords();
  const { view } = usePlanOnPage();
  if (view.remarks.length === 0) return null;
  const settledBy = view.effectiveVersion ?? 0;
  const open = view.remarks.filter(({ version }) => version > settledBy);
  const settled = view.remarks.filter(({ version }) => version <= settledBy);
  return (
    <PagePart title={say('sign-off.remarks')}>
      <ul className={styles.list}>
        {open.map((remark) => (
          <Made key={remark.id} remark={remark} />
        ))}
      </ul>
      {settled.length > 0 && (
        <Accordion collapsible>
          <AccordionItem value="settled">
            <AccordionHeader as="h4" size="small">
              {say('sign-off.remarks-settled', { n: settled.length })}
            </AccordionHeader>
            <AccordionPanel>
              <ul className={styles.list}>
                {settled.map((remark) => (
                  <Made key={remark.id} remark={remark} />
                ))}
              </ul>
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </PagePart>
  );
}

function Made({ remark }: { remark: Remark }) {
  const styles = useStyles();
  const { view } = usePlanOnPage();
  const sheets = useSheets();
  const { name, say, time } = useWords();
  return (
    <li className={styles.remark}>
      <Text>{remark.text}</Text>
      <Caption1 className={styles.quiet}>
        {[name(remark.by), time(remark.time), say('plan.version', { n: remark.version })].join(' · ')}
      </Caption1>
      <PlaceLink at={remark.at} />
      {remark.answer !== null && <Caption1>{say('sign-off.answered', { text: remark.answer })}</Caption1>}
      {sheets?.answerField(view.planId, remark)}
    </li>
  );
}
