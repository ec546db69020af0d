import { findPlansInWorkbook, selectPlan } from 'addin/store/current-plan';
import type { PaneStore } from 'addin/store/pane-store';
import { activePlan, watchActivePlan } from 'addin/workbook/identity/active-plan';
import type { PlanIndex, StopWatching } from 'addin/workbook/identity/plan-in-workbook';

/** Makes the plan whose sheet is in view the pane's, its findings and its badge with it. */
async function follow(store: PaneStore, planIndex: PlanIndex): Promise<void> {
  // While a plan is written its sheets come into view one by one; what is written is shown when it is done.
  if (store.state().work !== null || store.state().current?.plan.planIndex === planIndex) return;
  const here = (): boolean => store.state().plans.some((plan) => plan.planIndex === planIndex);
  if (!here()) await findPlansInWorkbook(store);
  const plan = store.state().plans.find((each) => each.planIndex === planIndex);
  if (plan !== undefined && store.state().current?.plan.planIndex !== planIndex) await selectPlan(store, plan);
}

/** The plan follows the sheet, whoever brought it into view. */
export const followSheets = (store: PaneStore): Promise<StopWatching> =>
  watchActivePlan((planIndex) => void follow(store, planIndex));

/** Before anything is done to "the plan": it is the one the planner looks at. */
export async function followActiveSheet(store: PaneStore): Promise<void> {
  const planIndex = await activePlan();
  if (planIndex !== null) await follow(store, planIndex);
}
