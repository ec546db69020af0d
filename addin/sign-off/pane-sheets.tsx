import { useEffect, useState, type ReactNode } from 'react';
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useNavigation } from 'addin/app/navigation';
import { useWords } from 'addin/app/words';
import { placeName } from 'addin/findings/place-name';
import { ReasonDialog } from 'addin/sign-off/reason-dialog';
import { SheetsContext, type Sheets } from 'addin/sign-off/sheets';
import { openPlan } from 'addin/store/create-plan';
import { answerRemark } from 'addin/store/current-plan';
import { rulesAt } from 'addin/store/knowledge';
import { remarksToAnswer, type CurrentPlan } from 'addin/store/pane-state';
import { revisePlan } from 'addin/store/sign-plan';
import { usePaneState, usePaneStore } from 'addin/store/use-pane-store';
import { currentPlace, goTo, watchSelection } from 'addin/workbook/plan-sheets/edit/go-to';
import type { PlaceInWorkbook } from 'addin/workbook/identity/plan-in-workbook';
import type { PlanView, Remark } from 'shared/contract/answers';

/** Brings the sheets of this workbook to the pages about plans. */
export function PaneSheets({ children }: { children: ReactNode }) {
  const store = usePaneStore();
  const words = useWords();
  const { plans, current } = usePaneState();
  const { go } = useNavigation();
  const place = useSelectedPlace();
  const here = (planId: string) => plans.find((plan) => plan.planId === planId);
  const currentIf = (planId: string): CurrentPlan | null => (current?.plan.planId === planId ? current : null);
  const selectedIn = plans.find(({ planIndex }) => planIndex === place?.planIndex);
  const sheets: Sheets = {
    open: ({ planId, version }) => void openPlan(store, planId, words.language, version),
    has: (planId) => here(planId) !== undefined,
    placeOf: (planId, at) => {
      const shown = currentIf(planId);
      return shown === null ? null : placeName(words, shown.read, at);
    },
    goTo: (planId, at) => {
      const plan = here(planId);
      if (plan !== undefined) void goTo(plan.planIndex, at);
    },
    selected: place === null || selectedIn === undefined ? null : { planId: selectedIn.planId, at: place.place },
    answerField: (planId, remark) => {
      const shown = currentIf(planId);
      const isOpen = shown?.plan.standing === 'open' && remarksToAnswer(shown).some(({ id }) => id === remark.id);
      return shown !== null && isOpen ? <AnswerField current={shown} remark={remark} /> : null;
    },
    steps: (view) => <SheetSteps view={view} current={currentIf(view.planId)} onFill={() => go('fill')} />,
  };
  return <SheetsContext value={sheets}>{children}</SheetsContext>;
}

function AnswerField({ current, remark }: { current: CurrentPlan; remark: Remark }) {
  const store = usePaneStore();
  const { say } = useWords();
  return (
    <Field size="small" label={say('sign-off.answer')} style={{ width: '100%' }}>
      <Textarea
        size="small"
        rows={1}
        resize="vertical"
        value={current.answers.get(remark.id) ?? ''}
        onChange={(_, { value }) => answerRemark(store, current, remark.id, value)}
      />
    </Field>
  );
}

interface StepsProps {
  readonly view: PlanView;
  readonly current: CurrentPlan | null;
  readonly onFill: () => void;
}

/** Changing a plan in force begins with its reason; what may be changed is filled in and handed in on its own page. */
function SheetSteps({ view, current, onFill }: StepsProps) {
  const store = usePaneStore();
  const { say, language } = useWords();
  const { work } = usePaneState();
  const mayRevise = view.openSteps.includes('revise');
  if (current?.revisionReason) {
    return <Button onClick={onFill}>{say('sign-off.go-on')}</Button>;
  }
  if (mayRevise) {
    return (
      <ReasonDialog
        label={say('sign-off.revise')}
        title={say('sign-off.revise-title')}
        field={say('sign-off.revision-reason')}
        shortest={rulesAt(store).wording.shortestRevisionReason}
        onReason={async (reason) => {
          // The sheets of another version are not revised: what is in force is opened first.
          if (store.state().current?.plan.planId !== view.planId && !(await openPlan(store, view.planId, language)))
            return;
          await revisePlan(store, reason);
          onFill();
        }}
      />
    );
  }
  if (!view.openSteps.includes('submit')) return null;
  const go = () => {
    if (current !== null) onFill();
    else
      void openPlan(store, view.planId, language).then((isThere) => {
        if (isThere) onFill();
      });
  };
  return (
    <Button appearance="primary" style={{ flexGrow: 1 }} disabled={work !== null} onClick={go}>
      {say('sign-off.go-fill')}
    </Button>
  );
}

function useSelectedPlace(): PlaceInWorkbook | null {
  const [place, setPlace] = useState<PlaceInWorkbook | null>(null);
  useEffect(() => {
    void currentPlace().then(setPlace);
    const watching = watchSelection(setPlace);
    return () => void watching.then((stop) => stop());
  }, []);
  return place?.place.row === null ? null : place;
}
