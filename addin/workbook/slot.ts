import type { IdentityCard } from 'addin/workbook/identity-card';
import type { Slot } from 'addin/workbook/plan-in-workbook';

const ours = /^CS(\d+)_/;

/** The slot of a name or table, or null where it is not ours. */
export const slotOf = (name: string): Slot | null => {
  const found = ours.exec(name);
  return found === null ? null : Number(found[1]);
};

/** The first slot nothing uses: neither the card nor names of a plan whose card was lost. */
export function freeSlot(card: IdentityCard, names: readonly string[]): Slot {
  const used = new Set([...card.plans.map(({ slot }) => slot), ...names.map(slotOf)]);
  let slot = 1;
  while (used.has(slot)) slot += 1;
  return slot;
}
