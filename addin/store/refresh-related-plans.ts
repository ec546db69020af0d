import { changeCurrent, type PaneStore } from 'addin/store/pane-store';
import type { CurrentPlan } from 'addin/store/pane-state';
import { reviewRead } from 'addin/store/review-plan';
import { markFindings } from 'addin/workbook/plan-sheets/show/mark-plan';
import { showServiceCells } from 'addin/workbook/plan-sheets/show/show-service-cells';
import type { PlanIndex } from 'addin/workbook/identity/plan-in-workbook';
import { limits } from 'shared/contract/limits';
import { referencedPlansIn } from 'shared/related-plans/referenced-plans';
import type { PlanView } from 'shared/contract/answers';

/**
 * Asks what other plans know of the current one, when it came with its workbook, and reviews once more. While the
 * service is silent the rules about other plans are too; submitting asks them in any case.
 */
export async function refreshRelatedPlans(store: PaneStore, planIndex: PlanIndex): Promise<void> {
  const asked = store.state().current;
  if (asked === null || asked.plan.planIndex !== planIndex) return;
  changeCurrent(store, planIndex, (now) => ({ ...now, lookedUp: referencedPlansIn(asked.read.document) }));
  const told = await askPlanned(store, asked);
  const planned = told?.planned ?? null;
  const { current } = store.state();
  if (planned === null || current === null || current.plan.planIndex !== planIndex) return;
  const { review, findings } = reviewRead(store, current.read, planned);
  changeCurrent(store, planIndex, (now) => ({ ...now, planned, review, findings }));
  if (current.plan.standing === 'open') await markFindings(planIndex, findings);
  await showServiceCells(planIndex, told?.shown ?? {});
}

/** Asks again once the sheets name a plan that was not looked up yet; each is asked for once. */
export async function refreshReferencedPlans(store: PaneStore, planIndex: PlanIndex): Promise<void> {
  const { current } = store.state();
  if (current === null || current.plan.planIndex !== planIndex || current.plan.standing !== 'open') return;
  const { lookedUp } = current;
  if (referencedPlansIn(current.read.document).some((name) => !lookedUp.includes(name)))
    await refreshRelatedPlans(store, planIndex);
}

/** Who writes the plan is told as for a new one, who signs it as with the stored one. */
async function askPlanned(
  store: PaneStore,
  { plan, read }: CurrentPlan,
): Promise<Pick<PlanView, 'planned' | 'shown'> | null> {
  const { template, header } = read.document;
  if (plan.standing === 'open') {
    const [unit, period, person] = [header['org'], header['period'], header['person'] ?? null];
    const wanted = { template, unit: String(unit ?? ''), period: String(period ?? '') };
    const named = referencedPlansIn(read.document).slice(0, limits.plansNamed);
    const prepared = await store.service.prepare({ ...wanted, person: person === null ? null : String(person), named });
    if (prepared.kind === 'answered') return prepared.value;
    if (prepared.kind === 'unreachable') return null;
  }
  const stored = await store.service.planWithDocument(plan.planId);
  return stored.kind === 'answered' ? stored.value : null;
}
