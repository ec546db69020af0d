import { Body1, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Section } from 'addin/app/section';
import { StateBadge } from 'addin/app/state-badge';
import { planName } from 'addin/app/plan-name';
import { useWords } from 'addin/app/words';
import { remarksToAnswer, type CurrentPlan } from 'addin/store/pane-state';
import { usePaneState } from 'addin/store/use-pane-store';
import { Changes } from 'addin/sign-off/changes';
import { History } from 'addin/sign-off/history';
import { OpenSteps } from 'addin/sign-off/open-steps';
import { Expected, Path } from 'addin/sign-off/path';
import { RemarkList } from 'addin/sign-off/remark-list';
import { TwoPersons } from 'addin/sign-off/two-persons';
import { Verify } from 'addin/sign-off/verify';
import { WaiverList } from 'addin/sign-off/waiver-list';
import { WeighedNotice } from 'addin/sign-off/weighed-notice';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});

/** Where the current plan stands, what is asked of this person, the signers' remarks and what happened so far. */
export function SignOffPane({ onChanged }: { onChanged: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const { current } = usePaneState();
  if (current === null) return <Body1 className={styles.quiet}>{words.say('sign-off.no-plan')}</Body1>;
  const { view } = current;
  const looksFirst = hasToLookFirst(current);
  return (
    <>
      <Section title={view === null ? current.plan.planNo : planName(words, view)}>
        <div className={styles.head}>
          {view === null ? <Text>{words.say('sign-off.not-submitted')}</Text> : <StateBadge state={view.state} />}
          {view !== null && <Caption1 className={styles.quiet}>{view.planNo}</Caption1>}
        </div>
        {view !== null && view.effectiveVersion !== null && view.effectiveVersion !== view.version && (
          <Caption1 className={styles.quiet}>
            {words.say('sign-off.still-effective', { n: view.effectiveVersion })}
          </Caption1>
        )}
        {!looksFirst && <OpenSteps onChanged={onChanged} />}
      </Section>
      <WaiverList />
      <RemarkList />
      <Changes />
      <WeighedNotice />
      {looksFirst && (
        <Section title={words.say('sign-off.your-turn')}>
          <OpenSteps onChanged={onChanged} />
        </Section>
      )}
      {view === null && current.ahead.length > 0 && (
        <Section title={words.say('sign-off.path-ahead')}>
          <Path levels={current.ahead} />
          <Expected levels={current.ahead} />
          <Caption1 className={styles.quiet}>{words.say('sign-off.two-person')}</Caption1>
        </Section>
      )}
      {view !== null && (
        <>
          <Section title={words.say('sign-off.path')}>
            <Path levels={view.path} />
            <TwoPersons levels={view.path} />
          </Section>
          <Section title={words.say('sign-off.history')}>
            <History entries={view.history} />
            <Verify />
          </Section>
        </>
      )}
    </>
  );
}

/** A signer sees waivers, answers and changes before deciding; a preparer answers what came back before submitting. */
const hasToLookFirst = (current: CurrentPlan): boolean =>
  current.view?.openSteps.includes('approve') === true || remarksToAnswer(current).length > 0;
