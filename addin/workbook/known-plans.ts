import type { Cell, PlanDocument } from 'shared/plan/document';
import type { Finding, Place } from 'shared/review/finding';
import type { Lists } from 'shared/template/list';
import type { IdentityCard } from 'addin/workbook/identity-card';
import { emptyCard } from 'addin/workbook/identity-card';
import type { PlanInWorkbook, Slot } from 'addin/workbook/plan-in-workbook';
import type { Scene } from 'addin/workbook/scene';

export type LostCells = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Cell>>>>>>;

/**
 * What was last seen of a plan, so that one edit is understood without reading the plan, and a mark is drawn without
 * looking for its row. The workbook is the truth: every reading replaces this.
 */
export interface KnownPlan {
  readonly plan: PlanInWorkbook;
  readonly scene: Scene;
  readonly lists: Lists;
  readonly document: PlanDocument;
  readonly damage: readonly Finding[];
  /** What stood in columns that are gone, by block, column key and row id: for whoever wants them back. */
  readonly lost: LostCells;
  /** Cells drawn as findings; null where nobody knows what was drawn. */
  readonly marked: readonly Place[] | null;
}

const known = new Map<Slot, KnownPlan>();
let card: IdentityCard = emptyCard;

export const knownCard = (): IdentityCard => card;
export const knownPlan = (slot: Slot): KnownPlan | undefined => known.get(slot);
export const knownPlans = (): readonly KnownPlan[] => [...known.values()];

export function rememberPlan(plan: KnownPlan): void {
  known.set(plan.plan.slot, plan);
}

/** Changes what is known by now: it may have become more while Excel was asked. */
export function changeKnown(slot: Slot, change: Partial<Omit<KnownPlan, 'scene'>> & { readonly scene?: Scene }): void {
  const now = known.get(slot);
  if (now !== undefined) known.set(slot, { ...now, ...change });
}

/** Keeps what is known of the plans the card still names as they were; the rest is forgotten. */
export function rememberCard(seen: IdentityCard): void {
  card = seen;
  for (const [slot, { plan }] of known) {
    const now = seen.plans.find((each) => each.slot === slot);
    if (now?.planId !== plan.planId || now.language !== plan.language) known.delete(slot);
  }
}

export function forgetPlan(slot: Slot): void {
  known.delete(slot);
}
