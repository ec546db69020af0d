import { useState } from 'react';
import { Button, Caption1, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular, ErrorCircleFilled, WarningFilled } from '@fluentui/react-icons';
import { useRuleWords } from 'addin/app/use-rule-words';
import { useWords } from 'addin/app/words';
import { mendFinding } from 'addin/desk/check-plan';
import { giveReason } from 'addin/desk/review-plan';
import { useDesk, useDeskState } from 'addin/desk/use-desk';
import { placeName } from 'addin/findings/place-name';
import { goTo } from 'addin/workbook/go-to';
import { findingKey, shortestReason, type Finding } from 'shared/review/finding';
import { mayBeWaived } from 'shared/review/waiver';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  error: { borderLeft: `3px solid ${tokens.colorStatusDangerBorder2}` },
  warning: { borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}` },
  head: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: tokens.spacingHorizontalS, alignItems: 'start' },
  red: { color: tokens.colorStatusDangerForeground1 },
  amber: { color: tokens.colorStatusWarningForeground1 },
  place: {
    justifyContent: 'start',
    textAlign: 'start',
    padding: 0,
    minWidth: 0,
    minHeight: 0,
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  foot: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** One finding: what, where (a click goes there), why and how on demand, its mend, and why it is to stand. */
export function FindingCard({ finding }: { finding: Finding }) {
  const styles = useStyles();
  const desk = useDesk();
  const words = useWords();
  const { current } = useDeskState();
  const [isOpen, setOpen] = useState(false);
  const { found, why, mend: how } = useRuleWords(finding, current?.read.lists);
  if (current === null) return null;
  const isError = finding.severity === 'error';
  const { mend } = finding;
  const waiver = current.view?.waivers?.find((each) => each.findingKey === findingKey(finding));
  return (
    <article className={`${styles.card} ${isError ? styles.error : styles.warning}`}>
      <div className={styles.head}>
        {isError ? (
          <ErrorCircleFilled className={styles.red} aria-label={words.say('findings.error')} />
        ) : (
          <WarningFilled className={styles.amber} aria-label={words.say('findings.warning')} />
        )}
        <Text>{found}</Text>
      </div>
      <Button
        appearance="transparent"
        size="small"
        className={styles.place}
        onClick={() => void goTo(current.plan.slot, finding.at)}
      >
        {placeName(words, current.read, finding.at)}
      </Button>
      {isOpen && (
        <Caption1 block className={styles.quiet}>
          {why}
          <br />
          {how}
        </Caption1>
      )}
      {(!isError || mayBeWaived(finding)) && current.plan.standing === 'open' && <ReasonField finding={finding} />}
      {waiver !== undefined && (
        <Caption1 block>
          {[words.say(`sign-off.waiver.${waiver.standing}`), words.name(waiver.by), waiver.reason].join(' · ')}
        </Caption1>
      )}
      <div className={styles.foot}>
        {mend !== undefined && (
          <Button size="small" onClick={() => void mendFinding(desk, mend)}>
            {words.say(`findings.mend.${mend.kind}`)}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {words.say(isOpen ? 'app.less' : 'findings.how')}
        </Button>
        <Caption1 className={styles.quiet}>{finding.rule}</Caption1>
      </div>
    </article>
  );
}

function ReasonField({ finding }: { finding: Finding }) {
  const desk = useDesk();
  const { say } = useWords();
  const { current } = useDeskState();
  if (current === null) return null;
  const reason = current.reasons.get(findingKey(finding)) ?? '';
  const missing = shortestReason - reason.trim().length;
  const hint =
    reason !== '' && missing > 0
      ? { validationState: 'warning' as const, validationMessage: say('findings.reason-short', { n: missing }) }
      : {};
  return (
    <Field
      size="small"
      label={say(finding.severity === 'error' ? 'findings.waiver' : 'findings.reason', { n: shortestReason })}
      {...hint}
    >
      <Textarea
        size="small"
        rows={1}
        resize="vertical"
        value={reason}
        onChange={(_, { value }) => giveReason(desk, current, finding, value)}
      />
    </Field>
  );
}
