import { changeCurrent, notify, type PaneStore } from 'addin/store/pane-store';
import { checkPlan } from 'addin/store/check-plan';
import { rulesAt } from 'addin/store/knowledge';
import { baseVersionOf } from 'addin/store/compare-plan';
import { keepRevision, refreshPlanState, updateSheetState } from 'addin/store/current-plan';
import { dropDraft } from 'addin/store/keep-drafts';
import { keepWaiting, sendWaiting } from 'addin/store/send-waiting';
import { contentHash } from 'shared/plan/content-hash';
import {
  errorsOf,
  openErrorsOf,
  reasonFor,
  reasonsGiven,
  remarksToAnswer,
  warningsOf,
  type CurrentPlan,
} from 'addin/store/pane-state';
import { restorePlan } from 'addin/store/create-plan';
import { refreshRelatedPlans } from 'addin/store/refresh-related-plans';
import { sendCommand } from 'addin/store/plan-commands';
import { unlockPlan } from 'addin/workbook/plan-sheets/show/lock-plan';
import { mend } from 'addin/workbook/plan-sheets/edit/mend-plan';
import type { PlanView, Remark } from 'shared/contract/answers';
import { headerCell } from 'shared/review/finding';
import { mayBeWaived } from 'shared/review/waiver';
import type { Language } from 'shared/template/list';

/** Reviews once more, then submits; what still blocks is said instead. */
export async function submitPlan(store: PaneStore): Promise<void> {
  await fillPreparer(store);
  await checkPlan(store);
  const { current } = store.state();
  if (current === null) return;
  const errors = openErrorsOf(current).length;
  if (errors > 0) return notify(store, { tone: 'error', text: { key: 'sign-off.blocked', facts: { n: errors } } });
  const silent = withoutReason(current);
  if (silent > 0)
    return notify(store, { tone: 'warning', text: { key: 'sign-off.reasons-needed', facts: { n: silent } } });
  const open = unanswered(store, current).length;
  if (open > 0) return notify(store, { tone: 'warning', text: { key: 'sign-off.answers-needed', facts: { n: open } } });
  const submission = submissionOf(current);
  const { planId } = current.plan;
  const view = await sendCommand(
    store,
    'sign-off.submitted',
    (key) => store.service.submit(planId, submission, key),
    (answer) => showSubmitted(store, current, answer),
    async (key) => {
      await keepWaiting(store, { planId, key, request: submission, since: store.now().toISOString() });
      notify(store, { tone: 'warning', text: { key: 'waiting.queued' } });
    },
  );
  // Refused because somebody was faster: what the plan is now, and what differs, is shown at once.
  if (view === null && store.state().reachable) await refreshPlanState(store);
  if (view !== null && submission.waivers.length > 0) takeBackWaivers(store);
}

/** The sheets hold what was sent, and nothing of the version before is still to be answered. */
async function showSubmitted(store: PaneStore, { plan }: CurrentPlan, view: PlanView): Promise<void> {
  keepRevision(store, plan.planId, null);
  changeCurrent(store, plan.planIndex, (now) => ({ ...now, answers: new Map(), revisionReason: null }));
  await dropDraft(store, plan.planId);
  await updateSheetState(store, plan.planIndex, view, true);
}

/** The cover says who hands the plan in and when, as the service writes it down from token and clock. */
async function fillPreparer(store: PaneStore): Promise<void> {
  const { current, me } = store.state();
  if (current === null || me === null) return;
  const { header } = current.read.document;
  for (const [column, value] of [
    ['prepBy', me.person.id],
    ['prepDate', me.today],
  ] as const) {
    if (header[column] === undefined || header[column] === value) continue;
    await mend(current.plan.planIndex, { kind: 'set-cell', at: headerCell(column), value });
  }
}

/** What was asked for went with its version; the next version asks anew. Nothing is taken back from what was not sent. */
function takeBackWaivers(store: PaneStore): void {
  const { current } = store.state();
  const sent = new Set(current?.view?.waivers?.map(({ findingKey: key }) => key) ?? []);
  if (current === null || sent.size === 0) return;
  const reasons = new Map([...current.reasons].filter(([key]) => !sent.has(key)));
  store.reasons.save(current.plan.planId, reasons);
  changeCurrent(store, current.plan.planIndex, (now) => ({ ...now, reasons }));
}

export const withoutReason = (current: CurrentPlan): number =>
  warningsOf(current.findings).filter((finding) => reasonFor(current, finding) === null).length;

/** Remarks of the return that have no answer yet; the service wants one for each. */
export const unanswered = (store: PaneStore, current: CurrentPlan): readonly Remark[] =>
  remarksToAnswer(current).filter(
    ({ id }) => [...(current.answers.get(id) ?? '').trim()].length < rulesAt(store).wording.shortestAnswer,
  );

const submissionOf = (current: CurrentPlan) => ({
  document: current.read.document,
  reasons: reasonsGiven(current, warningsOf(current.findings)),
  waivers: reasonsGiven(current, errorsOf(current.findings).filter(mayBeWaived)),
  // From the sheets, never from what the pane has read meanwhile: these are what the content was edited from.
  baseVersion: baseVersionOf(current.plan),
  baseHash: current.plan.contentHash === '' ? null : current.plan.contentHash,
  revisionReason: current.revisionReason ?? '',
  answers: [...current.answers].map(([remark, text]) => ({ remark, text })),
});

/** Opens the sheets of an effective plan for a new version; the old one stays in force meanwhile (SO-17). */
export async function revisePlan(store: PaneStore, reason: string): Promise<void> {
  const { current } = store.state();
  if (current === null) return;
  await unlockPlan(current.plan.planIndex);
  // The cover says why, too.
  await mend(current.plan.planIndex, { kind: 'set-cell', at: headerCell('revReason'), value: reason });
  keepRevision(store, current.plan.planId, reason);
  setRevision(store, current, reason);
  // What was known came with the stored version and its signers; whoever writes the next one has others.
  await refreshRelatedPlans(store, current.plan.planIndex);
  notify(store, { tone: 'success', text: { key: 'sign-off.revising' } });
}

/** Ends a revision that was begun: the sheets are as the version in force has them, and locked again. */
export async function cancelRevision(store: PaneStore, language: Language): Promise<void> {
  const { current } = store.state();
  if (current === null) return;
  keepRevision(store, current.plan.planId, null);
  setRevision(store, current, null);
  if (await restorePlan(store, current.plan.planId, language)) {
    notify(store, { tone: 'success', text: { key: 'sign-off.revision-cancelled' } });
  }
}

function setRevision(store: PaneStore, { plan }: CurrentPlan, reason: string | null): void {
  changeCurrent(store, plan.planIndex, (now) => ({
    ...now,
    revisionReason: reason,
    plan: { ...now.plan, standing: reason === null ? now.plan.standing : 'open' },
  }));
  if (reason === null) return;
  store.change((state) => ({
    ...state,
    plans: state.plans.map((each) => (each.planIndex === plan.planIndex ? { ...each, standing: 'open' } : each)),
  }));
}

/** Sends what waits since the service was away; what is in the sheets by now stays there. */
export const sendQueue = (store: PaneStore): Promise<void> =>
  sendWaiting(store, async ({ planId, request }, view) => {
    const { current } = store.state();
    const isHere = current?.plan.planId === planId;
    if (current !== null && isHere && contentHash(current.read.document) === contentHash(request.document)) {
      await showSubmitted(store, current, view);
    } else if (current !== null && isHere) await updateSheetState(store, current.plan.planIndex, view);
    notify(store, { tone: 'success', text: { key: 'waiting.sent', facts: { n: view.version } } });
  });
