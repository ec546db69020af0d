import { Button, Caption1, makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { FooterButtons } from 'addin/app/parts/page-layout';
import { planTitle } from 'addin/app/plan-name';
import { useWords } from 'addin/app/words';
import { DecisionBar } from 'addin/sign-off/decision-bar';
import { MoreSteps } from 'addin/sign-off/more-steps';
import { usePlanOnPage } from 'addin/sign-off/plan-on-page';
import { ReasonDialog } from 'addin/sign-off/reason-dialog';
import { useSheets } from 'addin/sign-off/sheets';
import { rulesAt } from 'addin/store/knowledge';
import { voidPlan, withdrawPlan } from 'addin/store/plan-commands';
import { takeSeatStep } from 'addin/store/seat-steps';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import type { PlanLine, PlanView } from 'shared/contract/answers';

const useStyles = makeStyles({ primary: { flexGrow: 1 } });

interface Props {
  /** The next plan that waits for this person; null where none does. */
  readonly next: PlanLine | null;
  readonly onNext: (planId: string) => void;
}

/** Offers what the service allows this person to do with the plan now; when that is done, the next one waiting. */
export function StepBar({ next, onNext }: Props) {
  const styles = useStyles();
  const store = usePaneStore();
  const words = useWords();
  const { work } = usePaneState();
  const { view, onChanged } = usePlanOnPage();
  const sheets = useSheets();
  const { openSteps, planId } = view;
  const selected = sheets?.selected?.planId === planId ? sheets.selected.at : null;
  if (openSteps.includes('approve')) return <DecisionBar selected={selected} />;
  if (openSteps.includes('agree-void')) return <VoidBar view={view} onDone={onChanged} />;
  return (
    <>
      {!openSteps.some(isDone) && next === null && <Caption1>{words.say('sign-off.not-yours')}</Caption1>}
      <FooterButtons>
        {next !== null && (
          <Button appearance="primary" className={styles.primary} onClick={() => onNext(next.planId)}>
            {words.say('sign-off.next', { name: planTitle(words, next) })}
          </Button>
        )}
        {sheets?.steps(view)}
        {openSteps.includes('acknowledge') && (
          <Button
            appearance="primary"
            disabled={work !== null}
            onClick={() =>
              void takeSeatStep(store, view, { step: 'acknowledge', version: view.version, comment: '' }).then(
                onChanged,
              )
            }
          >
            {words.say('seats.acknowledge')}
          </Button>
        )}
        {openSteps.includes('withdraw') && (
          <Button disabled={work !== null} onClick={() => void withdrawPlan(store, view).then(onChanged)}>
            {words.say('sign-off.withdraw')}
          </Button>
        )}
        {openSteps.includes('void') && (
          <ReasonDialog
            label={words.say('sign-off.void')}
            title={words.say('sign-off.void-title')}
            field={words.say('sign-off.void-reason')}
            shortest={rulesAt(store).wording.shortestComment}
            onReason={(reason) => voidPlan(store, view, 'propose', reason).then(onChanged)}
          />
        )}
        <MoreSteps />
      </FooterButtons>
    </>
  );
}

const isDone = (step: PlanView['openSteps'][number]): boolean =>
  step === 'withdraw' ||
  step === 'void' ||
  step === 'revise' ||
  step === 'submit' ||
  step === 'answer-consultation' ||
  step === 'acknowledge';

/** An administrator's proposal to void the plan wants an answer from a signer of level 1. */
function VoidBar({ view, onDone }: { view: PlanView; onDone: () => void }) {
  const store = usePaneStore();
  const { name, say } = useWords();
  const { work } = usePaneState();
  const { voiding } = view;
  if (!voiding) return null;
  const answer = (act: 'agree' | 'decline') => void voidPlan(store, view, act, '').then(onDone);
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{say('sign-off.void-asked', { who: name(voiding.by), why: voiding.comment })}</MessageBarBody>
      </MessageBar>
      <FooterButtons>
        <Button disabled={work !== null} onClick={() => answer('agree')}>
          {say('sign-off.void-agree')}
        </Button>
        <Button disabled={work !== null} onClick={() => answer('decline')}>
          {say('sign-off.void-decline')}
        </Button>
        <MoreSteps />
      </FooterButtons>
    </>
  );
}
