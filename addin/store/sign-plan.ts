import { changeCurrent, notify, valueOrNotify, runWithProgress, type PaneStore } from 'addin/store/pane-store';
import { checkPlan } from 'addin/store/check-plan';
import { rulesAt } from 'addin/store/knowledge';
import { keepRevision, updateSheetState } from 'addin/store/current-plan';
import {
  errorsOf,
  openErrorsOf,
  reasonFor,
  reasonsGiven,
  remarksToAnswer,
  warningsOf,
  type CurrentPlan,
} from 'addin/store/pane-state';
import type { Answer } from 'addin/api/answer';
import { unlockPlan } from 'addin/workbook/plan-sheets/show/lock-plan';
import { mend } from 'addin/workbook/plan-sheets/edit/mend-plan';
import type { CommandAnswer, Remark, Verification, VoidingRequest } from 'shared/contract/answers';
import { headerCell } from 'shared/review/finding';
import { mayBeWaived } from 'shared/review/waiver';
import type { Decision } from 'shared/sign-off/state';
import type { PaneKey } from 'addin/messages/pane.zh-CN';

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
  await command(store, current, 'sign-off.submitting', 'sign-off.submitted', (key) =>
    store.service.submit(current.plan.planId, submission, key),
  );
  if (submission.waivers.length > 0) takeBackWaivers(store);
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
  baseVersion: current.view?.version ?? 0,
  baseHash: current.view?.contentHash ?? null,
  revisionReason: current.revisionReason ?? '',
  answers: [...current.answers].map(([remark, text]) => ({ remark, text })),
});

/** Signs what the sheets show: version and content hash go with the decision (SO-15). */
export async function decide(store: PaneStore, decision: Decision, comment: string): Promise<void> {
  const { current } = store.state();
  if (!current?.view) return;
  const { version, contentHash, planId } = current.view;
  const remarks = decision === 'return' ? current.remarkDrafts : [];
  await command(store, current, 'sign-off.submitting', `sign-off.decided.${decision}`, (key) =>
    store.service.decide(planId, { decision, version, contentHash, comment, remarks }, key),
  );
}

export async function withdrawPlan(store: PaneStore): Promise<void> {
  const { current } = store.state();
  if (!current?.view) return;
  const { planId, version } = current.view;
  await command(store, current, 'sign-off.submitting', 'sign-off.withdrawn', (key) =>
    store.service.withdraw(planId, version, key),
  );
}

/** Opens the sheets of an effective plan for a new version; the old one stays in force meanwhile (SO-17). */
export async function revisePlan(store: PaneStore, reason: string): Promise<void> {
  const { current } = store.state();
  if (current === null) return;
  await unlockPlan(current.plan.planIndex);
  // The cover says why, too.
  await mend(current.plan.planIndex, { kind: 'set-cell', at: headerCell('revReason'), value: reason });
  keepRevision(store, current.plan.planId, reason);
  changeCurrent(store, current.plan.planIndex, (now) => ({
    ...now,
    revisionReason: reason,
    plan: { ...now.plan, standing: 'open' },
  }));
  notify(store, { tone: 'success', text: { key: 'sign-off.revising' } });
}

/** 作废: proposed by an administrator, answered by a signer of level 1. */
export async function voidPlan(store: PaneStore, act: VoidingRequest['act'], comment: string): Promise<void> {
  const { current } = store.state();
  if (!current?.view) return;
  const { planId, version } = current.view;
  await command(store, current, 'sign-off.submitting', voidDone[act], (key) =>
    store.service.voiding(planId, { act, version, comment }, key),
  );
}

const voidDone: Readonly<Record<VoidingRequest['act'], PaneKey>> = {
  propose: 'sign-off.void-proposed',
  agree: 'sign-off.void-agreed',
  decline: 'sign-off.void-declined',
};

/** Whether every signature still fits what is stored; null when the service could not say. */
export async function verifyPlan(store: PaneStore): Promise<Verification | null> {
  const { current } = store.state();
  return !current?.view ? null : valueOrNotify(store, await store.service.verify(current.view.planId));
}

/** Sends a command under one key. A service that cannot be reached is asked again under the same key, so once is enough. */
async function command(
  store: PaneStore,
  current: CurrentPlan,
  what: PaneKey,
  done: PaneKey,
  send: (key: string) => Promise<Answer<CommandAnswer>>,
): Promise<void> {
  const key = store.newId();
  const view = await runWithProgress(
    store,
    what,
    async () => {
      const first = await send(key);
      return valueOrNotify(store, first.kind === 'unreachable' ? await send(key) : first);
    },
    false,
  );
  if (view === null) return;
  keepRevision(store, current.plan.planId, null);
  changeCurrent(store, current.plan.planIndex, (now) => ({
    ...now,
    remarkDrafts: [],
    answers: new Map(),
    revisionReason: null,
  }));
  await updateSheetState(store, current.plan.planIndex, view, true);
  store.figures.forget();
  notify(store, { tone: 'success', text: { key: done, facts: { n: view.version } } });
}
