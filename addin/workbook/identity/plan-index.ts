import type { IdentityCard } from 'addin/workbook/identity/identity-card';
import type { PlanIndex } from 'addin/workbook/identity/plan-in-workbook';

const ours = /^CS(\d+)_/;

/** The slot of a name or table, or null where it is not ours. */
export const planIndexOf = (name: string): PlanIndex | null => {
  const found = ours.exec(name);
  return found === null ? null : Number(found[1]);
};

/** The first slot nothing uses: neither the card nor names of a plan whose card was lost. */
export function freePlanIndex(card: IdentityCard, names: readonly string[]): PlanIndex {
  const used = new Set([...card.plans.map(({ planIndex }) => planIndex), ...names.map(planIndexOf)]);
  let planIndex = 1;
  while (used.has(planIndex)) planIndex += 1;
  return planIndex;
}
