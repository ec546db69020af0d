import { changeCurrent, type Desk } from 'addin/desk/desk';
import type { CurrentPlan } from 'addin/desk/desk-state';
import { reviewRead } from 'addin/desk/review-plan';
import { markFindings } from 'addin/workbook/mark-plan';
import type { Slot } from 'addin/workbook/plan-in-workbook';
import { limits } from 'shared/contract/limits';
import { plansNamedIn } from 'shared/plan/around/plans-named';
import type { Planned } from 'shared/review/planned';

/**
 * Asks what other plans know of the current one, when it came with its workbook, and reviews once more. While the
 * service is silent the rules about other plans are too; submitting asks them in any case.
 */
export async function learnPlanned(desk: Desk, slot: Slot): Promise<void> {
  const asked = desk.state().current;
  if (asked === null || asked.plan.slot !== slot) return;
  changeCurrent(desk, slot, (now) => ({ ...now, lookedUp: plansNamedIn(asked.read.document) }));
  const planned = await askPlanned(desk, asked);
  const { current } = desk.state();
  if (planned === null || current === null || current.plan.slot !== slot) return;
  const { review, findings } = reviewRead(desk, current.read, planned);
  changeCurrent(desk, slot, (now) => ({ ...now, planned, review, findings }));
  if (current.plan.standing === 'open') await markFindings(slot, findings);
}

/** Asks again once the sheets name a plan that was not looked up yet; each is asked for once. */
export async function learnNamed(desk: Desk, slot: Slot): Promise<void> {
  const { current } = desk.state();
  if (current === null || current.plan.slot !== slot || current.plan.standing !== 'open') return;
  const { lookedUp } = current;
  if (plansNamedIn(current.read.document).some((name) => !lookedUp.includes(name))) await learnPlanned(desk, slot);
}

/** Who writes the plan is told as for a new one, who signs it as with the stored one. */
async function askPlanned(desk: Desk, { plan, read }: CurrentPlan): Promise<Planned | null> {
  const { template, header } = read.document;
  if (plan.standing === 'open') {
    const [unit, period, person] = [header['org'], header['period'], header['person'] ?? null];
    const wanted = { template, unit: String(unit ?? ''), period: String(period ?? '') };
    const named = plansNamedIn(read.document).slice(0, limits.plansNamed);
    const prepared = await desk.service.prepare({ ...wanted, person: person === null ? null : String(person), named });
    if (prepared.kind === 'answered') return prepared.value.planned;
    if (prepared.kind === 'unreachable') return null;
  }
  const stored = await desk.service.planWithDocument(plan.planId);
  return stored.kind === 'answered' ? (stored.value.planned ?? null) : null;
}
