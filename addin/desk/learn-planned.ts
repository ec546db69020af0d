import { changeCurrent, type Desk } from 'addin/desk/desk';
import type { CurrentPlan } from 'addin/desk/desk-state';
import { reviewRead } from 'addin/desk/review-plan';
import { markFindings } from 'addin/workbook/mark-plan';
import type { Slot } from 'addin/workbook/plan-in-workbook';
import type { Planned } from 'shared/review/planned';

/**
 * Asks what other plans know of the current one, when it came with its workbook, and reviews once more. While the
 * service is silent the rules about other plans are too; submitting asks them in any case.
 */
export async function learnPlanned(desk: Desk, slot: Slot): Promise<void> {
  const asked = desk.state().current;
  if (asked === null || asked.plan.slot !== slot) return;
  const planned = await askPlanned(desk, asked);
  const { current } = desk.state();
  if (planned === null || current === null || current.plan.slot !== slot) return;
  const { review, findings } = reviewRead(desk, current.read, planned);
  changeCurrent(desk, slot, (now) => ({ ...now, planned, review, findings }));
  if (current.plan.standing === 'open') await markFindings(slot, findings);
}

/** Who writes the plan is told as for a new one, who signs it as with the stored one. */
async function askPlanned(desk: Desk, { plan, read }: CurrentPlan): Promise<Planned | null> {
  const { template, header } = read.document;
  if (plan.standing === 'open') {
    const [unit, period, person] = [header['org'], header['period'], header['person'] ?? null];
    const wanted = { template, unit: String(unit ?? ''), period: String(period ?? '') };
    const prepared = await desk.service.prepare({ ...wanted, person: person === null ? null : String(person) });
    if (prepared.kind === 'answered') return prepared.value.planned;
    if (prepared.kind === 'unreachable') return null;
  }
  const stored = await desk.service.planWithDocument(plan.planId);
  return stored.kind === 'answered' ? (stored.value.planned ?? null) : null;
}
