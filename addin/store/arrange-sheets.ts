import { findPlansInWorkbook, leaveSheets, selectPlan } from 'addin/store/current-plan';
import { keepDraftNow } from 'addin/store/keep-drafts';
import { notify, runWithProgress, type PaneStore } from 'addin/store/pane-store';
import { showPlans } from 'addin/workbook/identity/plan-visibility';
import { showColumns } from 'addin/workbook/plan-sheets/show/show-columns';
import { setLanguage } from 'addin/workbook/plan-sheets/edit/set-language';
import { removePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import type { Language } from 'shared/template/list';

/** 只看这份计划: the sheets of the other plans are hidden until all are shown again. */
export async function showOnlyCurrent(store: PaneStore, isOnly: boolean): Promise<void> {
  const { current } = store.state();
  if (current !== null) await showPlans(isOnly ? current.plan.planIndex : 'all');
}

export async function showUsualColumns(store: PaneStore, columns: 'usual' | 'all'): Promise<void> {
  const { current } = store.state();
  if (current !== null) await showColumns(current.plan.planIndex, columns);
}

/** 移出工作簿: what was not handed in stays kept on this device. */
export async function putAway(store: PaneStore): Promise<void> {
  const { current } = store.state();
  if (current === null) return;
  await keepDraftNow(store, current.plan.planId);
  await leaveSheets();
  await runWithProgress(store, 'sheets.putting-away', () => removePlan(current.plan.planIndex), false);
  store.change((state) => ({ ...state, current: null }));
  await findPlansInWorkbook(store);
  notify(store, { tone: 'success', text: { key: 'sheets.put-away-done' } });
}

/** Headers, lists and names of the sheets in the other language; what was typed stays. */
export async function changeSheetLanguage(store: PaneStore, language: Language): Promise<void> {
  const { current } = store.state();
  if (current === null || current.plan.language === language) return;
  await runWithProgress(store, 'sheets.changing-language', () => setLanguage(current.plan.planIndex, language), false);
  await findPlansInWorkbook(store);
  const plan = store.state().plans.find(({ planIndex }) => planIndex === current.plan.planIndex);
  if (plan !== undefined) await selectPlan(store, plan, current.planned);
}
