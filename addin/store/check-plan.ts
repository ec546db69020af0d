import { changeCurrent, runWithProgress, type PaneStore } from 'addin/store/pane-store';
import { followActiveSheet } from 'addin/store/follow-sheet';
import { selectPlan } from 'addin/store/current-plan';
import { refreshReferencedPlans } from 'addin/store/refresh-related-plans';
import { reviewRead } from 'addin/store/review-plan';
import { markFindings } from 'addin/workbook/plan-sheets/show/mark-plan';
import { readPlan } from 'addin/workbook/plan-sheets/read/read-plan';
import type { Mend } from 'shared/review/finding';

/** The ribbon's: checks the plan whose sheet is in view. */
export async function checkActivePlan(store: PaneStore): Promise<void> {
  await followActiveSheet(store);
  await checkPlan(store);
}

/** Reads the whole current plan again, reviews it and marks every finding. */
export async function checkPlan(store: PaneStore): Promise<void> {
  const { current } = store.state();
  if (current === null) return;
  await runWithProgress(store, 'findings.checking', async () => {
    const read = await readPlan(current.plan.planIndex);
    const { review, findings } = reviewRead(store, read, current.planned);
    if (current.plan.standing === 'open') await markFindings(current.plan.planIndex, findings);
    changeCurrent(store, current.plan.planIndex, (now) => ({
      ...now,
      read,
      review,
      findings,
      checkedAt: store.now().toISOString(),
    }));
    await refreshReferencedPlans(store, current.plan.planIndex);
  });
}

/** How sheets are mended comes as a script of its own: most plans are never damaged. */
export const mends = () => import('addin/workbook/plan-sheets/edit/mend-plan');

/** Carries out what a finding offered, then looks at the whole plan again. */
export async function mendFinding(store: PaneStore, offered: Mend): Promise<void> {
  const { current } = store.state();
  if (current === null) return;
  await runWithProgress(
    store,
    'findings.checking',
    async () => (await mends()).mend(current.plan.planIndex, offered),
    false,
  );
  await selectPlan(store, current.plan, current.planned);
}
