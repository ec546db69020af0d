import { useEffect, useRef, useState } from 'react';
import { Button, Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, WarningFilled } from '@fluentui/react-icons';
import { useRuleWords } from 'addin/app/use-rule-words';
import { useWords } from 'addin/app/words';
import { mendFinding } from 'addin/store/check-plan';
import type { CurrentPlan } from 'addin/store/pane-state';
import { usePaneStore, usePaneState } from 'addin/store/use-pane-store';
import { placeName } from 'addin/findings/place-name';
import { ReasonGiven, reasonText, ReasonWriting } from 'addin/findings/reason';
import { goTo } from 'addin/workbook/plan-sheets/edit/go-to';
import { findingKey, type Finding } from 'shared/review/finding';
import { mayBeWaived } from 'shared/review/waiver';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: `${tokens.fontSizeBase400} minmax(0, 1fr)`,
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  body: { display: 'grid', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  mark: { lineHeight: tokens.lineHeightBase300, fontSize: tokens.fontSizeBase400 },
  red: { color: tokens.colorStatusDangerForeground1 },
  amber: { color: tokens.colorStatusWarningForeground1 },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  place: {
    justifyContent: 'start',
    textAlign: 'start',
    padding: 0,
    minWidth: 0,
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightRegular,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  rule: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  action: {
    padding: 0,
    minWidth: 0,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** One finding: what and where (a click goes there); why, how and a reason to let it stand unfold when asked for. */
export function FindingCard({ finding }: { finding: Finding }) {
  const styles = useStyles();
  const words = useWords();
  const { current } = usePaneState();
  const { found, why, mend: how } = useRuleWords(finding, current?.read);
  const [isOpen, setOpen] = useState(false);
  if (current === null) return null;
  const isError = finding.severity === 'error';
  const Mark = isError ? ErrorCircleFilled : WarningFilled;
  const waiver = current.view?.waivers?.find((each) => each.findingKey === findingKey(finding));
  return (
    <article className={styles.card}>
      <Mark
        className={mergeClasses(styles.mark, isError ? styles.red : styles.amber)}
        aria-label={words.say(isError ? 'findings.error' : 'findings.warning')}
      />
      <div className={styles.body}>
        <Text>{found}</Text>
        <span className={styles.line}>
          <Button
            appearance="transparent"
            size="small"
            className={styles.place}
            onClick={() => void goTo(current.plan.planIndex, finding.at)}
          >
            {placeName(words, current.read, finding.at)}
          </Button>
          <Caption1 className={styles.rule}>{finding.rule}</Caption1>
        </span>
        {isOpen && (
          <Caption1 block className={styles.quiet}>
            {why}
            <br />
            {how}
          </Caption1>
        )}
        {waiver !== undefined && (
          <Caption1 block>
            {[words.say(`sign-off.waiver.${waiver.standing}`), words.name(waiver.by), waiver.reason].join(' · ')}
          </Caption1>
        )}
        <Answer finding={finding} current={current} isOpen={isOpen} onOpen={setOpen} />
      </div>
    </article>
  );
}

interface AnswerProps {
  readonly finding: Finding;
  readonly current: CurrentPlan;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** What can be done about a finding, and the reason given for it. The focus goes into the field, and back. */
function Answer({ finding, current, isOpen, onOpen }: AnswerProps) {
  const styles = useStyles();
  const store = usePaneStore();
  const { say } = useWords();
  const [isWriting, setWriting] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const wasWriting = useRef(false);
  useEffect(() => {
    if (wasWriting.current !== isWriting)
      place.current?.querySelector<HTMLElement>(isWriting ? 'textarea' : '[data-opens-writing]')?.focus();
    wasWriting.current = isWriting;
  }, [isWriting]);
  const { mend } = finding;
  const isWaiver = finding.severity === 'error';
  const mayAnswer = current.plan.standing === 'open' && (!isWaiver || mayBeWaived(finding));
  const text = reasonText(current, finding);
  return (
    <div ref={place} className={styles.body}>
      {mayAnswer && isWriting && <ReasonWriting {...{ current, finding }} onDone={() => setWriting(false)} />}
      {!isWriting && text.trim() !== '' && (
        <ReasonGiven {...{ text, isWaiver }} onEdit={mayAnswer ? () => setWriting(true) : null} />
      )}
      <span className={styles.actions}>
        {mend !== undefined && (
          <Button size="small" onClick={() => void mendFinding(store, mend)}>
            {say(`findings.mend.${mend.kind}`)}
          </Button>
        )}
        <Button
          size="small"
          appearance="transparent"
          className={styles.action}
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
        >
          {say(isOpen ? 'app.less' : 'findings.how')}
        </Button>
        {mayAnswer && !isWriting && text.trim() === '' && (
          <Button
            data-opens-writing
            size="small"
            appearance="transparent"
            className={styles.action}
            onClick={() => setWriting(true)}
          >
            {say(isWaiver ? 'findings.ask-waiver' : 'findings.give-reason')}
          </Button>
        )}
      </span>
    </div>
  );
}
