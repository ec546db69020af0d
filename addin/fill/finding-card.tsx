import { useEffect, useRef, useState, type MouseEvent } from 'react';
import { Button, Caption1, Card, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CircleHintRegular, ErrorCircleFilled, WandRegular, WarningFilled } from '@fluentui/react-icons';
import { useRuleWords } from 'addin/app/use-rule-words';
import { useWords } from 'addin/app/words';
import type { Alike } from 'addin/fill/alike';
import { placeName } from 'addin/findings/place-name';
import { ReasonGiven, reasonText, ReasonWriting } from 'addin/findings/reason';
import { mendFinding } from 'addin/store/check-plan';
import { isOpenFinding, type CurrentPlan } from 'addin/store/pane-state';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import { goTo } from 'addin/workbook/plan-sheets/edit/go-to';
import { findingKey, type Finding } from 'shared/review/finding';
import { mayBeWaived } from 'shared/review/waiver';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    cursor: 'pointer',
  },
  here: { outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}` },
  body: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXXS,
    minWidth: 0,
    justifyItems: 'start',
    overflowWrap: 'anywhere',
  },
  mark: { fontSize: '20px', lineHeight: 1 },
  red: { color: tokens.colorStatusDangerForeground1 },
  amber: { color: tokens.colorStatusWarningForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  place: { fontSize: tokens.fontSizeBase200, textAlign: 'start', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  wide: { width: '100%' },
});

/** Places that a card of several names. */
const mostPlaces = 4;

/** What was found, as a sentence, where, and what can be done. A click anywhere goes there. */
export function FindingCard({ alike }: { alike: Alike }) {
  const styles = useStyles();
  const words = useWords();
  const { current } = usePaneState();
  const [first, ...others] = alike.findings;
  const { found, why, mend: how } = useRuleWords(first, current?.read);
  const [isOpen, setOpen] = useState(false);
  const [isHere, setHere] = useState(false);
  if (current === null) return null;
  const go = (finding: Finding) => {
    setHere(true);
    void goTo(current.plan.planIndex, finding.at);
  };
  return (
    <Card
      role="article"
      // Its links and buttons stand in the order of Tab themselves; a card in it would keep them until Enter.
      focusMode="off"
      data-rule={first.rule}
      className={mergeClasses(styles.card, isHere && styles.here)}
      onBlur={() => setHere(false)}
      onClick={(event: MouseEvent<HTMLElement>) => {
        // Buttons and fields inside do their own.
        if (!(event.target as Element).closest('button, textarea, input')) go(first);
      }}
    >
      <Sign finding={first} />
      <div className={styles.body}>
        <Text>{found}</Text>
        {alike.findings.slice(0, mostPlaces).map((finding) => (
          <Link as="button" key={findingKey(finding)} className={styles.place} onClick={() => go(finding)}>
            {placeName(words, current.read, finding.at)}
          </Link>
        ))}
        {others.length >= mostPlaces && (
          <Caption1 className={styles.quiet}>
            {words.say('findings.more-places', { n: others.length + 1 - mostPlaces })}
          </Caption1>
        )}
        {isOpen && (
          <Caption1 block className={styles.quiet}>
            {why}
            <br />
            {how}
            <br />
            {words.say('findings.rule', { rule: first.rule })}
          </Caption1>
        )}
        <Answer alike={alike} current={current} isOpen={isOpen} onOpen={setOpen} />
      </div>
    </Card>
  );
}

function Sign({ finding }: { finding: Finding }) {
  const styles = useStyles();
  const { say } = useWords();
  if (isOpenFinding(finding))
    return <CircleHintRegular className={mergeClasses(styles.mark, styles.quiet)} aria-label={say('findings.open')} />;
  return finding.severity === 'error' ? (
    <ErrorCircleFilled className={mergeClasses(styles.mark, styles.red)} aria-label={say('findings.error')} />
  ) : (
    <WarningFilled className={mergeClasses(styles.mark, styles.amber)} aria-label={say('findings.warning')} />
  );
}

interface AnswerProps {
  readonly alike: Alike;
  readonly current: CurrentPlan;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** What can be done about a finding, and the reason given for it. The focus goes into the field, and back. */
function Answer({ alike, current, isOpen, onOpen }: AnswerProps) {
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
  const { findings } = alike;
  const [finding] = findings;
  const { mend } = finding;
  const isWaiver = finding.severity === 'error';
  const mayAnswer = current.plan.standing === 'open' && (!isWaiver || mayBeWaived(finding));
  const text = reasonText(current, finding);
  const isAnswered = findings.every((each) => reasonText(current, each).trim() !== '');
  return (
    <div ref={place} className={mergeClasses(styles.body, styles.wide)}>
      {mayAnswer && isWriting && <ReasonWriting {...{ current, findings }} onDone={() => setWriting(false)} />}
      {!isWriting && isAnswered && (
        <ReasonGiven {...{ text, isWaiver }} onEdit={mayAnswer ? () => setWriting(true) : null} />
      )}
      <span className={styles.actions}>
        {mend !== undefined && findings.length === 1 && (
          <Button size="small" icon={<WandRegular />} onClick={() => void mendFinding(store, mend)}>
            {say(`findings.mend.${mend.kind}`)}
          </Button>
        )}
        {mayAnswer && !isWriting && !isAnswered && (
          <Button data-opens-writing size="small" onClick={() => setWriting(true)}>
            {say(
              isWaiver
                ? 'findings.ask-waiver'
                : findings.length > 1
                  ? 'findings.give-reason-all'
                  : 'findings.give-reason',
            )}
          </Button>
        )}
        <Button size="small" appearance="transparent" aria-expanded={isOpen} onClick={() => onOpen(!isOpen)}>
          {say(isOpen ? 'app.less' : 'findings.how')}
        </Button>
      </span>
    </div>
  );
}
