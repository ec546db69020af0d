import type { Cell, PlanDocument } from 'shared/plan/document';
import type { Finding, Place } from 'shared/review/finding';
import type { Lists } from 'shared/template/list';
import type { IdentityCard } from 'addin/workbook/identity/identity-card';
import { emptyCard } from 'addin/workbook/identity/identity-card';
import type { PlanInWorkbook, PlanIndex } from 'addin/workbook/identity/plan-in-workbook';
import type { SheetLayout } from 'addin/workbook/identity/sheet-layout';

export type LostCells = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Cell>>>>>>;

/**
 * What was last seen of a plan, so that one edit is understood without reading the plan, and a mark is drawn without
 * looking for its row. The workbook is the truth: every reading replaces this.
 */
export interface CachedPlan {
  readonly plan: PlanInWorkbook;
  readonly sheetLayout: SheetLayout;
  readonly lists: Lists;
  readonly document: PlanDocument;
  readonly damage: readonly Finding[];
  /** What stood in columns that are gone, by block, column key and row id: for whoever wants them back. */
  readonly lost: LostCells;
  /** Cells drawn as findings; null where nobody knows what was drawn. */
  readonly marked: readonly Place[] | null;
}

const known = new Map<PlanIndex, CachedPlan>();
let card: IdentityCard = emptyCard;

export const cachedCard = (): IdentityCard => card;
export const cachedPlan = (planIndex: PlanIndex): CachedPlan | undefined => known.get(planIndex);
export const cachedPlans = (): readonly CachedPlan[] => [...known.values()];

export function cachePlan(plan: CachedPlan): void {
  known.set(plan.plan.planIndex, plan);
}

/** Changes what is known by now: it may have become more while Excel was asked. */
export function updateCachedPlan(
  planIndex: PlanIndex,
  change: Partial<Omit<CachedPlan, 'sheetLayout'>> & { readonly sheetLayout?: SheetLayout },
): void {
  const now = known.get(planIndex);
  if (now !== undefined) known.set(planIndex, { ...now, ...change });
}

/** Keeps what is known of the plans the card still names as they were; the rest is forgotten. */
export function cacheCard(seen: IdentityCard): void {
  card = seen;
  for (const [planIndex, { plan }] of known) {
    const now = seen.plans.find((each) => each.planIndex === planIndex);
    if (now?.planId !== plan.planId || now.language !== plan.language) known.delete(planIndex);
  }
}

export function evictPlan(planIndex: PlanIndex): void {
  known.delete(planIndex);
}
