import { useWords } from 'addin/app/words';
import { placeName } from 'addin/findings/place-name';
import { PlanOnPageProvider } from 'addin/sign-off/plan-on-page';
import { Remarks } from 'addin/sign-off/remarks';
import { remarksToAnswer, type CurrentPlan } from 'addin/store/pane-state';
import { goTo } from 'addin/workbook/plan-sheets/edit/go-to';
import type { Finding } from 'shared/review/finding';

const noSummary = { state: 'known', value: null, asOf: null, problem: null, refresh: () => undefined } as const;

/** Remarks of a return stand where they are answered. */
export function RemarksHere({ current }: { current: CurrentPlan }) {
  const words = useWords();
  const { view, plan, read } = current;
  if (view === null || remarksToAnswer(current).length === 0) return null;
  const onPage = {
    view,
    summary: noSummary,
    placeOf: (at: Finding['at']) => placeName(words, read, at),
    goTo: (at: Finding['at']) => void goTo(plan.planIndex, at),
    onChanged: () => undefined,
  };
  return (
    <PlanOnPageProvider plan={onPage}>
      <Remarks />
    </PlanOnPageProvider>
  );
}
