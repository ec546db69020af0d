import { changeCurrent, taken, type Desk } from 'addin/desk/desk';
import type { CurrentPlan } from 'addin/desk/desk-state';
import { learnNamed, learnPlanned } from 'addin/desk/learn-planned';
import { reviewRead, takeEdit } from 'addin/desk/review-plan';
import { waiversInWords } from 'addin/desk/waivers-in-words';
import { lockPlan, unlockPlan } from 'addin/workbook/lock-plan';
import { markFindings } from 'addin/workbook/mark-plan';
import type { LockReason, PlanInWorkbook, Slot, StopWatching } from 'addin/workbook/plan-in-workbook';
import { plansInWorkbook } from 'addin/workbook/plans-in-workbook';
import { readPlan } from 'addin/workbook/read-plan';
import { showStanding } from 'addin/workbook/show-standing';
import { watchPlan } from 'addin/workbook/watch-plan';
import type { PlanView } from 'shared/contract/answers';
import { planKeyOf } from 'shared/plan/plan-id';
import type { Planned } from 'shared/review/planned';

let stopWatching: StopWatching | null = null;

/** Looks at the workbook: which plans it holds, and turns to the first unless one is already current. */
export async function lookAtWorkbook(desk: Desk): Promise<void> {
  const plans = await plansInWorkbook();
  desk.change((state) => ({ ...state, plans }));
  const first = plans.at(-1);
  if (desk.state().current === null && first !== undefined) await turnTo(desk, first);
}

/**
 * Makes a plan of this workbook the current one: reads it, reviews it, asks the service where it stands. `planned`:
 * what other plans know of it, where the service has just told; otherwise it is asked.
 */
export async function turnTo(desk: Desk, plan: PlanInWorkbook, planned: Planned | null = null): Promise<void> {
  await stopWatching?.();
  stopWatching = null;
  const read = await readPlan(plan.slot);
  const { review, findings } = reviewRead(desk, read, planned);
  const current: CurrentPlan = {
    plan,
    read,
    review,
    findings,
    planned,
    lookedUp: planned?.named ?? [],
    reasons: desk.reasons.load(plan.planId),
    view: null,
    ahead: [],
    remarkDrafts: [],
    answers: new Map(),
    revisionReason: revisionUnderWay(desk, plan.planId),
    pendingEdits: 0,
    checkedAt: desk.now().toISOString(),
  };
  desk.change((state) => ({ ...state, current }));
  if (plan.standing === 'open') await markFindings(plan.slot, findings);
  stopWatching = await watchPlan(plan.slot, (edit) => {
    takeEdit(desk, edit);
    void learnNamed(desk, edit.slot);
  });
  await askWhereItStands(desk);
  await (planned === null ? learnPlanned(desk, plan.slot) : learnNamed(desk, plan.slot));
}

/** Asks the service about the current plan and draws the answer. A plan never submitted is not known there. */
export async function askWhereItStands(desk: Desk): Promise<void> {
  const { current } = desk.state();
  if (current === null) return;
  const answer = await desk.service.plan(current.plan.planId);
  if (answer.kind === 'refused' && answer.problem.code === 'unknown-plan') return askWhoWillSign(desk, current);
  const view = taken(desk, answer);
  if (view !== null) await showWhereItStands(desk, current.plan.slot, view);
}

/** A plan nobody submitted yet: who would be asked. Nothing is said where the service cannot tell. */
async function askWhoWillSign(desk: Desk, { plan }: CurrentPlan): Promise<void> {
  const key = planKeyOf(plan.planId);
  if (key === null) return;
  const answer = await desk.service.prepare(key);
  if (answer.kind === 'answered') changeCurrent(desk, plan.slot, (now) => ({ ...now, ahead: answer.value.path }));
}

/** The reason of a revision that was begun and not submitted yet, so that closing the pane does not end it. */
const revisionUnderWay = (desk: Desk, planId: string): string | null =>
  desk.reasons.load(revisionOf(planId)).get('reason') ?? null;

export const keepRevision = (desk: Desk, planId: string, reason: string | null): void =>
  desk.reasons.save(revisionOf(planId), new Map(reason === null ? [] : [['reason', reason]]));

const revisionOf = (planId: string): string => `${planId} revision`;

/**
 * Draws state, signatures and remarks into the sheets, and locks or opens them accordingly. `isJustSent`: the sheets
 * hold what the service has just taken; otherwise they may be of another version, and keep saying which.
 */
export async function showWhereItStands(desk: Desk, slot: Slot, view: PlanView, isJustSent = false): Promise<void> {
  const { current, me } = desk.state();
  const isRevised = current?.plan.slot === slot && current.revisionReason !== null && view.openSteps.includes('revise');
  const reason = isRevised ? null : lockReasonFor(view, me?.person.id ?? '');
  const before = desk.state().plans.find((each) => each.slot === slot);
  const standing = reason === null ? 'open' : 'locked';
  if (reason === null && before?.standing === 'locked') await unlockPlan(slot);
  const held = isJustSent || before === undefined || before.version === view.version ? view : before;
  const { version, contentHash } = held;
  const { waivers: _, ...shown } = view;
  // Sheets that are being edited hold other values than those that were waived.
  const isAsSent = isJustSent || reason !== null || before?.standing === 'locked';
  const waivers =
    isAsSent && current?.plan.slot === slot
      ? { waivers: await waiversInWords(view, current.plan.language, current.read) }
      : {};
  await showStanding(slot, { ...shown, ...waivers, version, contentHash });
  if (reason !== null) await lockPlan(slot, reason);
  desk.change((state) => ({
    ...state,
    plans: state.plans.map((each) => (each.slot === slot ? { ...each, standing, version, contentHash } : each)),
  }));
  changeCurrent(desk, slot, (current) => ({
    ...current,
    view,
    plan: { ...current.plan, standing, version, contentHash },
  }));
}

/** Who may edit: the preparer, while it is a draft or returned. Everybody else reads. */
export function lockReasonFor(view: PlanView, person: string): LockReason | null {
  switch (view.state) {
    case 'pending-1':
    case 'pending-2':
    case 'pending-3':
      return 'signing';
    case 'effective':
    case 'closed':
      return 'effective';
    case 'superseded':
      return 'superseded';
    // A void plan makes room for another, which starts from its content.
    case 'void':
    case 'draft':
    case 'returned':
      return view.preparer.id === person ? null : 'reading';
  }
}
