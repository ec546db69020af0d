import { changeCurrent, say, taken, working, type Desk } from 'addin/desk/desk';
import { checkPlan } from 'addin/desk/check-plan';
import { rulesAt } from 'addin/desk/knowledge';
import { keepRevision, showWhereItStands } from 'addin/desk/current-plan';
import {
  errorsOf,
  openErrorsOf,
  reasonFor,
  reasonsGiven,
  remarksToAnswer,
  warningsOf,
  type CurrentPlan,
} from 'addin/desk/desk-state';
import type { Answer } from 'addin/api/answer';
import { unlockPlan } from 'addin/workbook/lock-plan';
import { mend } from 'addin/workbook/mend-plan';
import type { CommandAnswer, Remark, Verification, VoidingRequest } from 'shared/contract/answers';
import { headerCell } from 'shared/review/finding';
import { mayBeWaived } from 'shared/review/waiver';
import type { Decision } from 'shared/sign-off/state';
import type { PaneKey } from 'addin/messages/pane.zh-CN';

/** Reviews once more, then submits; what still blocks is said instead. */
export async function submitPlan(desk: Desk): Promise<void> {
  await checkPlan(desk);
  const { current } = desk.state();
  if (current === null) return;
  const errors = openErrorsOf(current).length;
  if (errors > 0) return say(desk, { tone: 'error', text: { key: 'sign-off.blocked', facts: { n: errors } } });
  const silent = withoutReason(current);
  if (silent > 0) return say(desk, { tone: 'warning', text: { key: 'sign-off.reasons-needed', facts: { n: silent } } });
  const open = unanswered(desk, current).length;
  if (open > 0) return say(desk, { tone: 'warning', text: { key: 'sign-off.answers-needed', facts: { n: open } } });
  const submission = submissionOf(current);
  await command(desk, current, 'sign-off.submitting', 'sign-off.submitted', (key) =>
    desk.service.submit(current.plan.planId, submission, key),
  );
  if (submission.waivers.length > 0) takeBackWaivers(desk);
}

/** What was asked for went with its version; the next version asks anew. Nothing is taken back from what was not sent. */
function takeBackWaivers(desk: Desk): void {
  const { current } = desk.state();
  const sent = new Set(current?.view?.waivers?.map(({ findingKey: key }) => key) ?? []);
  if (current === null || sent.size === 0) return;
  const reasons = new Map([...current.reasons].filter(([key]) => !sent.has(key)));
  desk.reasons.save(current.plan.planId, reasons);
  changeCurrent(desk, current.plan.slot, (now) => ({ ...now, reasons }));
}

export const withoutReason = (current: CurrentPlan): number =>
  warningsOf(current.findings).filter((finding) => reasonFor(current, finding) === null).length;

/** Remarks of the return that have no answer yet; the service wants one for each. */
export const unanswered = (desk: Desk, current: CurrentPlan): readonly Remark[] =>
  remarksToAnswer(current).filter(
    ({ id }) => [...(current.answers.get(id) ?? '').trim()].length < rulesAt(desk).wording.shortestAnswer,
  );

const submissionOf = (current: CurrentPlan) => ({
  document: current.read.document,
  reasons: reasonsGiven(current, warningsOf(current.findings)),
  waivers: reasonsGiven(current, errorsOf(current.findings).filter(mayBeWaived)),
  baseVersion: current.view?.version ?? 0,
  revisionReason: current.revisionReason ?? '',
  answers: [...current.answers].map(([remark, text]) => ({ remark, text })),
});

/** Signs what the sheets show: version and content hash go with the decision (SO-15). */
export async function decide(desk: Desk, decision: Decision, comment: string): Promise<void> {
  const { current } = desk.state();
  if (!current?.view) return;
  const { version, contentHash, planId } = current.view;
  const remarks = decision === 'return' ? current.remarkDrafts : [];
  await command(desk, current, 'sign-off.submitting', `sign-off.decided.${decision}`, (key) =>
    desk.service.decide(planId, { decision, version, contentHash, comment, remarks }, key),
  );
}

export async function withdrawPlan(desk: Desk): Promise<void> {
  const { current } = desk.state();
  if (!current?.view) return;
  const { planId, version } = current.view;
  await command(desk, current, 'sign-off.submitting', 'sign-off.withdrawn', (key) =>
    desk.service.withdraw(planId, version, key),
  );
}

/** Opens the sheets of an effective plan for a new version; the old one stays in force meanwhile (SO-17). */
export async function revisePlan(desk: Desk, reason: string): Promise<void> {
  const { current } = desk.state();
  if (current === null) return;
  await unlockPlan(current.plan.slot);
  // The cover says why, too.
  await mend(current.plan.slot, { kind: 'set-cell', at: headerCell('revReason'), value: reason });
  keepRevision(desk, current.plan.planId, reason);
  changeCurrent(desk, current.plan.slot, (now) => ({
    ...now,
    revisionReason: reason,
    plan: { ...now.plan, standing: 'open' },
  }));
  say(desk, { tone: 'success', text: { key: 'sign-off.revising' } });
}

/** 作废: proposed by an administrator, answered by a signer of level 1. */
export async function voidPlan(desk: Desk, act: VoidingRequest['act'], comment: string): Promise<void> {
  const { current } = desk.state();
  if (!current?.view) return;
  const { planId, version } = current.view;
  await command(desk, current, 'sign-off.submitting', voidDone[act], (key) =>
    desk.service.voiding(planId, { act, version, comment }, key),
  );
}

const voidDone: Readonly<Record<VoidingRequest['act'], PaneKey>> = {
  propose: 'sign-off.void-proposed',
  agree: 'sign-off.void-agreed',
  decline: 'sign-off.void-declined',
};

/** Whether every signature still fits what is stored; null when the service could not say. */
export async function verifyPlan(desk: Desk): Promise<Verification | null> {
  const { current } = desk.state();
  return !current?.view ? null : taken(desk, await desk.service.verify(current.view.planId));
}

/** Sends a command under one key. A service that cannot be reached is asked again under the same key, so once is enough. */
async function command(
  desk: Desk,
  current: CurrentPlan,
  what: PaneKey,
  done: PaneKey,
  send: (key: string) => Promise<Answer<CommandAnswer>>,
): Promise<void> {
  const key = desk.newId();
  const view = await working(
    desk,
    what,
    async () => {
      const first = await send(key);
      return taken(desk, first.kind === 'unreachable' ? await send(key) : first);
    },
    false,
  );
  if (view === null) return;
  keepRevision(desk, current.plan.planId, null);
  changeCurrent(desk, current.plan.slot, (now) => ({
    ...now,
    remarkDrafts: [],
    answers: new Map(),
    revisionReason: null,
  }));
  await showWhereItStands(desk, current.plan.slot, view, true);
  desk.figures.forget();
  say(desk, { tone: 'success', text: { key: done, facts: { n: view.version } } });
}
