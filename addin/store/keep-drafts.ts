import { changeCurrent, type PaneStore } from 'addin/store/pane-store';
import type { CurrentPlan, KeptDraft } from 'addin/store/pane-state';
import { readBase } from 'addin/workbook/identity/stored-base';
import type { PlanInWorkbook, PlanToWrite } from 'addin/workbook/identity/plan-in-workbook';
import { writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import { daysAround, rulesAt } from 'addin/store/knowledge';
import { contentHash } from 'shared/plan/content-hash';
import { mergeDocuments } from 'shared/plan/merge/merge';

/** So long after the last edit a draft is written down, in milliseconds. */
const quiet = 800;

const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** Keeps the draft once the planner pauses; the newest state is what is kept. */
export function keepDraftSoon(store: PaneStore, planId: string): void {
  clearTimeout(timers.get(planId));
  timers.set(
    planId,
    setTimeout(() => void keepDraftNow(store, planId), quiet),
  );
}

/** A device that cannot keep it (full, blocked) leaves the sheets, which hold the same. */
export async function keepDraftNow(store: PaneStore, planId: string): Promise<void> {
  clearTimeout(timers.get(planId));
  timers.delete(planId);
  const { current } = store.state();
  if (current === null || current.plan.planId !== planId || current.plan.standing === 'locked') return;
  await store.drafts.keepDraft(planId, draftOf(store, current)).catch(() => undefined);
}

const draftOf = (store: PaneStore, { plan, read }: CurrentPlan): KeptDraft => ({
  document: read.document,
  contentHash: plan.contentHash,
  savedAt: store.now().toISOString(),
});

/** Nothing is left to be kept of a plan that was handed in. */
export function dropDraft(store: PaneStore, planId: string): Promise<void> {
  clearTimeout(timers.get(planId));
  timers.delete(planId);
  changeDraft(store, planId, null);
  return store.drafts.keepDraft(planId, null).catch(() => undefined);
}

function changeDraft(store: PaneStore, planId: string, draft: KeptDraft | null): void {
  const { current } = store.state();
  if (current?.plan.planId === planId) changeCurrent(store, current.plan.planIndex, (now) => ({ ...now, draft }));
}

/** Looks whether this device kept more of the plan than its sheets hold: a workbook closed without being saved. */
export async function findDraft(store: PaneStore): Promise<void> {
  const { current } = store.state();
  if (current === null || current.plan.standing === 'locked') return;
  const { planId } = current.plan;
  const draft = await store.drafts.draft(planId).catch(() => null);
  const now = store.state().current;
  if (draft === null || now === null || now.plan.planId !== planId) return;
  const isOther = contentHash(draft.document) !== contentHash(now.read.document);
  const isOfThese = draft.contentHash === now.plan.contentHash && draft.document.template === now.plan.template;
  if (isOther && isOfThese) changeDraft(store, planId, draft);
}

/** Writes the kept draft into the sheets; what was typed into other cells of them since stays. */
export async function restoreDraft(
  store: PaneStore,
  progress: (done: number, total: number) => void,
): Promise<PlanInWorkbook | null> {
  const { current } = store.state();
  const draft = current?.draft ?? null;
  if (current === null || draft === null) return null;
  const { plan, read, view } = current;
  const base = (await readBase(plan.planIndex)) ?? read.document;
  const { document } = mergeDocuments({ base, mine: draft.document, theirs: read.document });
  const wanted: PlanToWrite = {
    ...plan,
    document,
    base,
    lists: read.lists,
    path: view?.path ?? current.ahead,
    remarks: view?.remarks ?? [],
    ...daysAround(document.header, rulesAt(store)),
    lock: null,
  };
  return writePlan(view === null ? wanted : { ...wanted, state: view.state }, { progress });
}
