import { useState } from 'react';
import { Button, Caption1, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { Section } from 'addin/app/section';
import { useWords } from 'addin/app/words';
import { changeCurrent } from 'addin/store/pane-store';
import { remarksOf, remarksToAnswer, type CurrentPlan } from 'addin/store/pane-state';
import { usePaneStore, usePaneState } from 'addin/store/use-pane-store';
import { placeName } from 'addin/findings/place-name';
import { goTo } from 'addin/workbook/plan-sheets/edit/go-to';
import type { Remark } from 'shared/contract/answers';
import type { Place } from 'shared/review/finding';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, listStyle: 'none', margin: 0, padding: 0 },
  remark: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`,
    justifyItems: 'start',
  },
  place: { padding: 0, minWidth: 0, minHeight: 0, justifyContent: 'start', color: tokens.colorBrandForegroundLink },
  quiet: { color: tokens.colorNeutralForeground3 },
  wide: { width: '100%' },
  begin: { justifySelf: 'start' },
});

/** The remarks of signers at their rows, those about to go out, and the preparer's answers. */
export function RemarkList() {
  const styles = useStyles();
  const { say } = useWords();
  const { current } = usePaneState();
  if (current === null) return null;
  const remarks = remarksOf(current);
  if (remarks.length === 0 && current.remarkDrafts.length === 0) return null;
  // What was settled before the version in force is history.
  const settledBy = current.view?.effectiveVersion ?? 0;
  const open = remarks.filter(({ version }) => version > settledBy);
  const settled = remarks.filter(({ version }) => version <= settledBy);
  return (
    <Section title={say('sign-off.remarks')}>
      <ul className={styles.list}>
        {current.remarkDrafts.map((draft, place) => (
          <Draft key={`${draft.text} ${String(place)}`} current={current} place={place} />
        ))}
        {open.map((remark) => (
          <Made key={remark.id} current={current} remark={remark} />
        ))}
      </ul>
      {settled.length > 0 && <Settled current={current} remarks={settled} />}
    </Section>
  );
}

function Settled({ current, remarks }: { current: CurrentPlan; remarks: readonly Remark[] }) {
  const styles = useStyles();
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        className={styles.begin}
        icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {say('sign-off.remarks-settled', { n: remarks.length })}
      </Button>
      {isOpen && (
        <ul className={styles.list}>
          {remarks.map((remark) => (
            <Made key={remark.id} current={current} remark={remark} />
          ))}
        </ul>
      )}
    </>
  );
}

function Where({ current, at }: { current: CurrentPlan; at: Place }) {
  const styles = useStyles();
  const words = useWords();
  return (
    <Button
      appearance="transparent"
      size="small"
      className={styles.place}
      onClick={() => void goTo(current.plan.planIndex, at)}
    >
      {placeName(words, current.read, at)}
    </Button>
  );
}

function Draft({ current, place }: { current: CurrentPlan; place: number }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { say } = useWords();
  const draft = current.remarkDrafts[place];
  if (draft === undefined) return null;
  const remove = () =>
    changeCurrent(store, current.plan.planIndex, (now) => ({
      ...now,
      remarkDrafts: now.remarkDrafts.filter((_, each) => each !== place),
    }));
  return (
    <li className={styles.remark}>
      <Text>{draft.text}</Text>
      <Where current={current} at={draft.at} />
      <Caption1 className={styles.quiet}>{say('sign-off.remark-new')}</Caption1>
      <Button size="small" onClick={remove}>
        {say('sign-off.remove')}
      </Button>
    </li>
  );
}

function Made({ current, remark }: { current: CurrentPlan; remark: Remark }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { name, say, time } = useWords();
  const answer = (text: string) =>
    changeCurrent(store, current.plan.planIndex, (now) => ({
      ...now,
      answers: new Map(now.answers).set(remark.id, text),
    }));
  return (
    <li className={styles.remark}>
      <Text>{remark.text}</Text>
      <Caption1 className={styles.quiet}>
        {[name(remark.by), time(remark.time), say('plan.version', { n: remark.version })].join(' · ')}
      </Caption1>
      <Where current={current} at={remark.at} />
      {remark.answer !== null && <Caption1>{say('sign-off.answered', { text: remark.answer })}</Caption1>}
      {remarksToAnswer(current).includes(remark) && current.plan.standing === 'open' && (
        <Field size="small" label={say('sign-off.answer')} className={styles.wide}>
          <Textarea
            size="small"
            rows={1}
            resize="vertical"
            value={current.answers.get(remark.id) ?? ''}
            onChange={(_, { value }) => answer(value)}
          />
        </Field>
      )}
    </li>
  );
}
