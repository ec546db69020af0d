import type { Answer } from 'addin/api/answer';
import type { PaneKey } from 'addin/messages/pane.zh-CN';
import { notify, runWithProgress, valueOrNotify, type PaneStore } from 'addin/store/pane-store';
import { refreshPane } from 'addin/store/refresh';
import { forgetSigningDraft, signingDraftOf } from 'addin/store/signing-draft';
import type { CommandAnswer, DecisionRequest, PlanView, Verification, VoidingRequest } from 'shared/contract/answers';
import type { Decision } from 'shared/sign-off/state';

// Steps with a plan that need no sheets of it: the pane and the page outside Excel take them alike.

/** Signs what the page shows: version and content hash go with the decision (SO-15). */
export async function decide(
  store: PaneStore,
  view: PlanView,
  decision: Decision,
  /** Of a return: to a level below; to the preparer where absent. */
  sentTo?: DecisionRequest['sentTo'],
): Promise<PlanView | null> {
  const { version, contentHash, planId } = view;
  const draft = signingDraftOf(store.state().signing, view);
  const remarks = decision === 'return' ? draft.remarks : [];
  const { attestation } = view;
  const attested = decision === 'approve' && attestation ? { attestation: attestation.hash } : {};
  const said = { decision, version, contentHash, comment: draft.comment.trim(), remarks, ...attested };
  const done = sentTo === undefined ? decision : 'send-back';
  const answer = await sendCommand(store, `sign-off.decided.${done}`, (key) =>
    store.service.decide(planId, sentTo === undefined ? said : { ...said, sentTo }, key),
  );
  if (answer !== null) forgetSigningDraft(store, view);
  return answer;
}

export const withdrawPlan = (store: PaneStore, { planId, version }: PlanView): Promise<PlanView | null> =>
  sendCommand(store, 'sign-off.withdrawn', (key) => store.service.withdraw(planId, version, key));

/** 作废: proposed by an administrator, answered by a signer of level 1. */
export const voidPlan = (
  store: PaneStore,
  { planId, version }: PlanView,
  act: VoidingRequest['act'],
  comment: string,
): Promise<PlanView | null> =>
  sendCommand(store, voidDone[act], (key) => store.service.voiding(planId, { act, version, comment }, key));

const voidDone: Readonly<Record<VoidingRequest['act'], PaneKey>> = {
  propose: 'sign-off.void-proposed',
  agree: 'sign-off.void-agreed',
  decline: 'sign-off.void-declined',
};

/** Whether every signature still fits what is stored; null when the service could not say. */
export const verifyPlan = async (store: PaneStore, planId: string): Promise<Verification | null> =>
  valueOrNotify(store, await store.service.verify(planId));

/** Somebody was faster: what is shown is old, whatever was wanted. */
const outOfDate: ReadonlySet<string> = new Set([
  'wrong-state',
  'changed-meanwhile',
  'not-your-turn',
  'already-decided',
  'attestation-changed',
  'frozen',
]);

/**
 * Sends a command under one key. A service that cannot be reached is asked again under the same key, so once is enough.
 * Where somebody else was faster, everything shown is asked for anew.
 */
export async function sendCommand(
  store: PaneStore,
  done: PaneKey,
  send: (key: string) => Promise<Answer<CommandAnswer>>,
  show: (view: PlanView) => Promise<void> = (view) => store.onPlanChanged(store, view),
  /** Keeps what was not answered twice. */
  onUnreachable: (key: string) => Promise<void> = () => Promise.resolve(),
): Promise<PlanView | null> {
  const key = store.newId();
  let isAnswered = true;
  const view = await runWithProgress(
    store,
    'sign-off.submitting',
    async () => {
      const first = await send(key);
      const answer = first.kind === 'unreachable' ? await send(key) : first;
      isAnswered = answer.kind !== 'unreachable';
      const value = valueOrNotify(store, answer);
      if (answer.kind === 'refused' && outOfDate.has(answer.problem.code)) refreshPane(store);
      return value;
    },
    false,
  );
  if (!isAnswered) await onUnreachable(key);
  if (view === null) return null;
  await show(view);
  store.figures.forget();
  notify(store, { tone: 'success', text: { key: done, facts: { n: view.version } } });
  refreshPane(store);
  return view;
}
