import { openPlan } from 'addin/store/create-plan';
import { selectPlan } from 'addin/store/current-plan';
import { keepDraftNow } from 'addin/store/keep-drafts';
import { daysAround, rulesAt } from 'addin/store/knowledge';
import { notify, runWithProgress, type PaneStore } from 'addin/store/pane-store';
import { readBase } from 'addin/workbook/identity/stored-base';
import { largestFile, plansInFile, type PlanInFile } from 'addin/workbook/plan-sheets/read/read-file';
import { writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import { mergeDocuments, type Merged } from 'shared/plan/merge/merge';

/**
 * 从文件导入: a plan that was filled in another program comes back into its sheets here, merged by row and cell with what
 * stands there; a cell that both changed takes the file's value, and the draft before is kept on this device.
 */
export async function importFile(store: PaneStore, file: Pick<File, 'size' | 'arrayBuffer'>): Promise<void> {
  if (file.size > largestFile) return notify(store, { tone: 'error', text: { key: 'import.too-large' } });
  const plans = await runWithProgress(
    store,
    'import.reading',
    async () => plansInFile(await file.arrayBuffer()),
    false,
  );
  if (plans === null) return;
  const [found] = plans;
  if (found === undefined) return notify(store, { tone: 'error', text: { key: 'import.no-plan' } });
  await bringBack(store, found);
}

async function bringBack(store: PaneStore, { plan, document, base }: PlanInFile): Promise<void> {
  const here = () => store.state().plans.find(({ planId }) => planId === plan.planId);
  if (here() === undefined) await openPlan(store, plan.planId, plan.language);
  const there = here();
  if (there === undefined) return notify(store, { tone: 'error', text: { key: 'import.open-first' } });
  if (store.state().current?.plan.planIndex !== there.planIndex) await selectPlan(store, there);
  const { current } = store.state();
  if (current === null) return;
  if (current.plan.standing === 'locked') return notify(store, { tone: 'warning', text: { key: 'import.locked' } });
  await keepDraftNow(store, plan.planId);
  const kept = (await readBase(there.planIndex)) ?? current.read.document;
  const merged: Merged = mergeDocuments({
    base: base ?? kept,
    mine: document,
    theirs: current.read.document,
  });
  const { read, view } = current;
  const written = await runWithProgress(store, 'import.writing', (progress, signal) =>
    writePlan(
      {
        ...current.plan,
        ...{ document: merged.document, base: kept, lists: read.lists, lock: null },
        path: view?.path ?? current.ahead,
        remarks: view?.remarks ?? [],
        ...daysAround(merged.document.header, rulesAt(store)),
        ...(view === null ? {} : { state: view.state }),
      },
      { progress, signal },
    ),
  );
  if (written === null) return;
  store.change((state) => ({
    ...state,
    plans: [...state.plans.filter(({ planId }) => planId !== plan.planId), written],
  }));
  await selectPlan(store, written);
  const n = merged.changes.filter(({ by }) => by === 'mine').length + merged.conflicts.length;
  notify(store, { tone: 'success', text: { key: 'import.done', facts: { n } } });
}
