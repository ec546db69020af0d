import { changeCurrent, notify, valueOrNotify, type PaneStore } from 'addin/store/pane-store';
import type { CurrentPlan } from 'addin/store/pane-state';
import { refreshReferencedPlans, refreshRelatedPlans } from 'addin/store/refresh-related-plans';
import { reviewRead, takeEdit } from 'addin/store/review-plan';
import { waiverSentences } from 'addin/store/waiver-sentences';
import { lockPlan, unlockPlan } from 'addin/workbook/plan-sheets/show/lock-plan';
import { markFindings } from 'addin/workbook/plan-sheets/show/mark-plan';
import type { LockReason, PlanInWorkbook, PlanIndex, StopWatching } from 'addin/workbook/identity/plan-in-workbook';
import { startWithWorkbook } from 'addin/workbook/identity/start-with-workbook';
import { baseFor } from 'addin/workbook/identity/stored-base';
import { comparePlan, isMadeFrom } from 'addin/store/compare-plan';
import { findDraft, keepDraftSoon } from 'addin/store/keep-drafts';
import { plansInWorkbook } from 'addin/workbook/identity/plans-in-workbook';
import { readPlan } from 'addin/workbook/plan-sheets/read/read-plan';
import { showPlanState } from 'addin/workbook/plan-sheets/show/show-plan-state';
import { watchPlan } from 'addin/workbook/plan-sheets/edit/watch-plan';
import type { PlanView } from 'shared/contract/answers';
import { planKeyOf } from 'shared/plan/plan-id';
import type { Planned } from 'shared/related-plans/planned';

let stopWatching: StopWatching | null = null;

/** The sheets of the current plan are no longer followed: another plan's are next, or none. */
export async function leaveSheets(): Promise<void> {
  const stop = stopWatching;
  stopWatching = null;
  await stop?.();
}

/** Looks at the workbook: which plans it holds, and turns to the first unless one is already current. */
export async function findPlansInWorkbook(store: PaneStore): Promise<void> {
  const plans = await plansInWorkbook();
  store.change((state) => ({ ...state, plans }));
  if (plans.length > 0) await startWithWorkbook();
  const first = plans.at(-1);
  if (store.state().current === null && first !== undefined) await selectPlan(store, first);
}

/**
 * Makes a plan of this workbook the current one: reads it, reviews it, asks the service where it stands. `planned`:
 * what other plans know of it, where the service has just told; otherwise it is asked.
 */
export async function selectPlan(
  store: PaneStore,
  plan: PlanInWorkbook,
  planned: Planned | null = null,
): Promise<void> {
  await leaveSheets();
  const read = await readPlan(plan.planIndex);
  const { review, findings } = reviewRead(store, read, planned);
  const current: CurrentPlan = {
    plan,
    read,
    review,
    findings,
    planned,
    lookedUp: planned?.named ?? [],
    reasons: store.reasons.load(plan.planId),
    view: null,
    ahead: [],
    answers: new Map(),
    revisionReason: revisionUnderWay(store, plan.planId),
    behind: null,
    draft: null,
    pendingEdits: 0,
    checkedAt: store.now().toISOString(),
  };
  store.change((state) => ({ ...state, current }));
  if (plan.standing === 'open') await markFindings(plan.planIndex, findings);
  stopWatching = await watchPlan(plan.planIndex, (edit) => {
    takeEdit(store, edit);
    keepDraftSoon(store, plan.planId);
    void refreshReferencedPlans(store, edit.planIndex);
  });
  await findDraft(store);
  await refreshPlanState(store);
  await (planned === null ? refreshRelatedPlans(store, plan.planIndex) : refreshReferencedPlans(store, plan.planIndex));
}

/**
 * Asks the service about the current plan and draws the answer. A plan never submitted is not known there: for sheets that
 * are of no stored version it is asked first whether they can still be the first.
 */
export async function refreshPlanState(store: PaneStore): Promise<void> {
  const { current } = store.state();
  if (current === null) return;
  if (current.plan.contentHash === '' && (await askWhoWillSign(store, current))) return;
  const answer = await store.service.plan(current.plan.planId);
  if (answer.kind === 'refused' && answer.problem.code === 'unknown-plan') return;
  const view = valueOrNotify(store, answer);
  // Writing into sheets takes Excel's undo away, so nothing is written that stands there already.
  if (view === null || isSameView(view, store.state().current)) return;
  await updateSheetState(store, current.plan.planIndex, view);
}

const isSameView = (view: PlanView, current: CurrentPlan | null): boolean =>
  current?.view?.planId === view.planId && JSON.stringify(current.view) === JSON.stringify(view);

/** Shows in the sheets of a plan, where this workbook has them, what the service has just said of it. */
export async function updateSheetsOf(store: PaneStore, view: PlanView): Promise<void> {
  const here = store.state().plans.find(({ planId }) => planId === view.planId);
  if (here !== undefined) await updateSheetState(store, here.planIndex, view, here.version === view.version);
}

/**
 * What became of the plan since: its state, and where the sheets are of another version than the service's, what differs.
 */
export async function followStoredPlan(store: PaneStore, planIndex: PlanIndex, view: PlanView): Promise<boolean> {
  const { current } = store.state();
  if (current === null || current.plan.planIndex !== planIndex || isMadeFrom(current, view)) return false;
  // A draft of the next version stands upon the one in force until that is submitted elsewhere.
  changeCurrent(store, planIndex, (now) => ({ ...now, view }));
  await comparePlan(store);
  return true;
}

/** Who would be asked to sign a plan that nobody submitted yet; false where somebody has, or the service cannot tell. */
async function askWhoWillSign(store: PaneStore, { plan }: CurrentPlan): Promise<boolean> {
  const key = planKeyOf(plan.planId);
  if (key === null) return false;
  const answer = await store.service.prepare(key);
  if (answer.kind !== 'answered' || answer.value.version > 1) return false;
  changeCurrent(store, plan.planIndex, (now) => ({ ...now, ahead: answer.value.path }));
  return true;
}

/** The reason of a revision that was begun and not submitted yet, so that closing the pane does not end it. */
const revisionUnderWay = (store: PaneStore, planId: string): string | null =>
  store.reasons.load(revisionOf(planId)).get('reason') ?? null;

export const keepRevision = (store: PaneStore, planId: string, reason: string | null): void =>
  store.reasons.save(revisionOf(planId), new Map(reason === null ? [] : [['reason', reason]]));

/** Keeps an answer to a remark until the next submission takes it along. */
export const answerRemark = (store: PaneStore, { plan }: CurrentPlan, remark: string, text: string): void =>
  changeCurrent(store, plan.planIndex, (now) => ({ ...now, answers: new Map(now.answers).set(remark, text) }));

const revisionOf = (planId: string): string => `${planId} revision`;

/**
 * Draws state, signatures and remarks into the sheets, and locks or opens them accordingly. `isJustSent`: the sheets
 * hold what the service has just taken; otherwise they may be of another version: then nothing is drawn over them, and the
 * pane says what differs.
 */
export async function updateSheetState(
  store: PaneStore,
  planIndex: PlanIndex,
  view: PlanView,
  isJustSent = false,
): Promise<void> {
  if (!isJustSent && (await followStoredPlan(store, planIndex, view))) return;
  const { current, me } = store.state();
  const isRevised =
    current?.plan.planIndex === planIndex && current.revisionReason !== null && view.openSteps.includes('revise');
  const reason = isRevised ? null : lockReasonFor(view, me?.person.id ?? '');
  const before = store.state().plans.find((each) => each.planIndex === planIndex);
  const standing = reason === null ? 'open' : 'locked';
  if (reason === null && before?.standing === 'locked') await unlockPlan(planIndex);
  const { version, contentHash } = view;
  const { waivers: _, ...shown } = view;
  // Sheets that are being edited hold other values than those that were waived.
  const isAsSent = isJustSent || reason !== null || before?.standing === 'locked';
  const waivers =
    isAsSent && current?.plan.planIndex === planIndex
      ? { waivers: await waiverSentences(view, current.plan.language, current.read) }
      : {};
  const base = isJustSent && current !== null ? { base: await baseFor(current.read.document) } : {};
  await showPlanState(planIndex, { ...shown, ...waivers, ...base, version, contentHash });
  const isLocked = reason === null || (await lockPlan(planIndex, reason));
  if (!isLocked) notify(store, { tone: 'warning', text: { key: 'sheets.not-protected' } });
  store.change((state) => ({
    ...state,
    plans: state.plans.map((each) =>
      each.planIndex === planIndex ? { ...each, standing, version, contentHash } : each,
    ),
  }));
  changeCurrent(store, planIndex, (current) => ({
    ...current,
    view,
    behind: null,
    plan: { ...current.plan, standing, version, contentHash },
  }));
}

/** Who may edit: the preparer, while it is a draft or returned. Everybody else reads, and only who can get it back is told how. */
export function lockReasonFor(view: PlanView, person: string): LockReason | null {
  switch (view.state) {
    case 'pending-1':
    case 'pending-2':
    case 'pending-3':
      return view.openSteps.includes('withdraw') ? 'signing' : 'signing-others';
    case 'effective':
    case 'recorded':
    case 'closed':
      return view.openSteps.includes('revise') ? 'effective' : 'effective-others';
    case 'superseded':
      return 'superseded';
    // A void plan makes room for another, which starts from its content.
    case 'void':
    case 'draft':
    case 'returned':
      return view.preparer.id === person ? null : 'reading';
  }
}
