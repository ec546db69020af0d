import { Body1, Button, Caption1, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useWords } from 'addin/app/words';
import { openErrorsOf, type CurrentPlan } from 'addin/store/pane-state';
import { submitPlan, unanswered, withdrawPlan, withoutReason } from 'addin/store/sign-plan';
import { usePaneStore, usePaneState } from 'addin/store/use-pane-store';
import { Decide } from 'addin/sign-off/decide';
import { Revise } from 'addin/sign-off/revise';
import { AnswerVoid, ProposeVoid } from 'addin/sign-off/void';
import type { OpenStep } from 'shared/sign-off/state';

const useStyles = makeStyles({
  steps: { display: 'grid', gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Offers what the service allows this person to do now, and nothing else. */
export function OpenSteps({ onChanged }: { onChanged: () => void }) {
  const styles = useStyles();
  const store = usePaneStore();
  const { say } = useWords();
  const { current, work } = usePaneState();
  if (current === null) return null;
  const steps = stepsOf(current);
  const after = (run: Promise<unknown>) => void run.then(onChanged);
  return (
    <div className={styles.steps}>
      {steps.length === 0 && <Body1 className={styles.quiet}>{say('sign-off.not-yours')}</Body1>}
      {current.pendingEdits > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say('sign-off.pending-change', { n: current.pendingEdits })}</MessageBarBody>
        </MessageBar>
      )}
      {steps.includes('submit') && (
        <>
          <Standing />
          <Button appearance="primary" disabled={work !== null} onClick={() => after(submitPlan(store))}>
            {say('sign-off.submit')}
          </Button>
        </>
      )}
      {steps.includes('approve') && <Decide onDecided={onChanged} />}
      {steps.includes('withdraw') && (
        <Button disabled={work !== null} onClick={() => after(withdrawPlan(store))}>
          {say('sign-off.withdraw')}
        </Button>
      )}
      {steps.includes('revise') && <Revise />}
      {steps.includes('void') && <ProposeVoid onDone={onChanged} />}
      {steps.includes('agree-void') && <AnswerVoid onDone={onChanged} />}
    </div>
  );
}

/** Changing a plan in force begins with its reason; until then there is nothing to submit. */
function stepsOf({ view, revisionReason }: CurrentPlan): readonly OpenStep[] {
  if (revisionReason !== null) return ['submit'];
  if (view === null) return ['submit'];
  return view.openSteps.filter((step) => step !== 'submit' || !view.openSteps.includes('revise'));
}

/** What still stands between the plan and its submission. */
function Standing() {
  const styles = useStyles();
  const store = usePaneStore();
  const { say } = useWords();
  const { current } = usePaneState();
  if (current === null) return null;
  const errors = openErrorsOf(current).length;
  const silent = withoutReason(current);
  if (errors > 0) return <Caption1>{say('sign-off.blocked', { n: errors })}</Caption1>;
  if (silent > 0) return <Caption1>{say('sign-off.reasons-needed', { n: silent })}</Caption1>;
  const open = unanswered(store, current).length;
  if (open > 0) return <Caption1>{say('sign-off.answers-needed', { n: open })}</Caption1>;
  return <Caption1 className={styles.quiet}>{say('findings.none')}</Caption1>;
}
