import { changeCurrent, working, type Desk } from 'addin/desk/desk';
import { turnTo } from 'addin/desk/current-plan';
import { learnNamed } from 'addin/desk/learn-planned';
import { reviewRead } from 'addin/desk/review-plan';
import { markFindings } from 'addin/workbook/mark-plan';
import { readPlan } from 'addin/workbook/read-plan';
import type { Mend } from 'shared/review/finding';

/** Reads the whole current plan again, reviews it and marks every finding. */
export async function checkPlan(desk: Desk): Promise<void> {
  const { current } = desk.state();
  if (current === null) return;
  await working(desk, 'findings.checking', async () => {
    const read = await readPlan(current.plan.slot);
    const { review, findings } = reviewRead(desk, read, current.planned);
    if (current.plan.standing === 'open') await markFindings(current.plan.slot, findings);
    changeCurrent(desk, current.plan.slot, (now) => ({
      ...now,
      read,
      review,
      findings,
      checkedAt: desk.now().toISOString(),
    }));
    await learnNamed(desk, current.plan.slot);
  });
}

/** How sheets are mended comes as a script of its own: most plans are never damaged. */
export const mends = () => import('addin/workbook/mend-plan');

/** Carries out what a finding offered, then looks at the whole plan again. */
export async function mendFinding(desk: Desk, offered: Mend): Promise<void> {
  const { current } = desk.state();
  if (current === null) return;
  await working(desk, 'findings.checking', async () => (await mends()).mend(current.plan.slot, offered), false);
  await turnTo(desk, current.plan, current.planned);
}
