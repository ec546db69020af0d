import type { Chain } from 'shared/sign-off/chain';
import type { GivenAnswer, GivenReason, GivenRemark, PlanEvent, Submitted, TookEffect } from 'shared/sign-off/event';
import { versionOf, type SignOff } from 'shared/sign-off/sign-off';
import { refusalOf, revises, seatFor, type Actor, type StepRefusal } from 'shared/sign-off/steps';
import type { Decision } from 'shared/sign-off/state';
import { after } from 'shared/sign-off/transition';

/** How much people have to write. */
export interface SignOffPolicy {
  /** SO-14. */
  readonly shortestComment: number;
  /** SO-17. */
  readonly shortestRevisionReason: number;
}

export const usualSignOffPolicy: SignOffPolicy = { shortestComment: 5, shortestRevisionReason: 5 };

export type CommandRefusal =
  | StepRefusal
  /** V-HDR-11, V-SGN-04: it is not the version, or not the content, that was in front of them. */
  | { readonly code: 'changed-meanwhile'; readonly version: number; readonly yours: number }
  | { readonly code: 'comment-needed'; readonly shortest: number }
  /** SO-14: a return says which row or cell it is about. */
  | { readonly code: 'place-needed' }
  | { readonly code: 'revision-reason-needed'; readonly shortest: number };

export type Outcome = { readonly events: readonly PlanEvent[] } | { readonly refused: CommandRefusal };

export interface SubmitCommand {
  readonly contentHash: string;
  readonly baseVersion: number;
  readonly revisionReason: string;
  readonly chain: Chain;
  readonly parent: string | null;
  readonly reasons: readonly GivenReason[];
  readonly answers: readonly GivenAnswer[];
  readonly warnings: number;
  readonly time: string;
}

/** Refusals that are known before the plan is reviewed; null when it may go on to be. */
export function submitRefusal(
  signOff: SignOff,
  actor: Actor,
  command: Pick<SubmitCommand, 'baseVersion' | 'revisionReason'>,
  policy: SignOffPolicy,
): CommandRefusal | null {
  const closed = refusalOf('submit', signOff, actor);
  if (closed !== null) return closed;
  if (command.baseVersion !== versionOf(signOff)) {
    return { code: 'changed-meanwhile', version: versionOf(signOff), yours: command.baseVersion };
  }
  const shortest = policy.shortestRevisionReason;
  return revises(signOff) && lengthOf(command.revisionReason) < shortest
    ? { code: 'revision-reason-needed', shortest }
    : null;
}

export function submit(signOff: SignOff, actor: Actor, command: SubmitCommand, policy: SignOffPolicy): Outcome {
  const refused = submitRefusal(signOff, actor, command, policy);
  if (refused !== null) return { refused };
  const { baseVersion, ...said } = command;
  const event: Submitted = { ...said, event: 'submitted', version: baseVersion + 1, by: actor.id };
  return { events: withEffect(signOff, event, command.time) };
}

export interface DecideCommand {
  readonly planId: string;
  readonly decision: Decision;
  readonly version: number;
  readonly contentHash: string;
  readonly comment: string;
  readonly remarks: readonly GivenRemark[];
  readonly time: string;
}

export function decide(signOff: SignOff, actor: Actor, command: DecideCommand, policy: SignOffPolicy): Outcome {
  const stale = staleness(signOff, command);
  if (stale !== null) return { refused: stale };
  const taken = seatFor(signOff, actor);
  if ('refused' in taken) return taken;
  if (command.decision === 'return') {
    if (lengthOf(command.comment) < policy.shortestComment) {
      return { refused: { code: 'comment-needed', shortest: policy.shortestComment } };
    }
    if (command.remarks.length === 0) return { refused: { code: 'place-needed' } };
  }
  const { planId, version, contentHash, decision, comment, time } = command;
  const { level, role } = taken.seat;
  return {
    events: withEffect(
      signOff,
      {
        event: 'decided',
        signature: {
          ...{ planId, version, contentHash, level, role },
          ...{ person: actor.id, onBehalfOf: taken.onBehalfOf, decision, comment, time },
        },
        remarks: command.remarks,
      },
      time,
    ),
  };
}

export interface WithdrawCommand {
  readonly version: number;
  readonly time: string;
}

export function withdraw(signOff: SignOff, actor: Actor, { version, time }: WithdrawCommand): Outcome {
  const refused = refusalOf('withdraw', signOff, actor);
  if (refused !== null) return { refused };
  if (version !== versionOf(signOff)) {
    return { refused: { code: 'changed-meanwhile', version: versionOf(signOff), yours: version } };
  }
  return { events: [{ event: 'withdrawn', version, by: actor.id, time }] };
}

/** SO-20: the parent is in force. Nothing to tell where that is known, or where nothing waits. */
export function parentCameIntoForce(signOff: SignOff, parent: string, time: string): readonly PlanEvent[] {
  if (signOff.at !== 'pending' && signOff.at !== 'waiting') return [];
  const { submission } = signOff;
  if (submission.parent !== parent || submission.parentInForce) return [];
  return withEffect(signOff, { event: 'parent-in-force', parent, time }, time);
}

/** 2.6: the approved summary closes the plan it covers. */
export const closedBy = (signOff: SignOff, summary: string, time: string): readonly PlanEvent[] =>
  signOff.at === 'effective' ? [{ event: 'closed', version: signOff.submission.version, summary, time }] : [];

/** The event, and the plan's taking effect where nothing is left to wait for. */
function withEffect(signOff: SignOff, event: PlanEvent, time: string): readonly PlanEvent[] {
  const next = after(signOff, event);
  if (next.at !== 'waiting' || !next.submission.parentInForce) return [event];
  const effect: TookEffect = { event: 'took-effect', version: next.submission.version, time };
  return [event, effect];
}

function staleness(signOff: SignOff, seen: { version: number; contentHash: string }): CommandRefusal | null {
  if (signOff.at === 'unsubmitted') return { code: 'wrong-state', state: 'draft' };
  const { version, contentHash } = signOff.submission;
  return seen.version === version && seen.contentHash === contentHash
    ? null
    : { code: 'changed-meanwhile', version, yours: seen.version };
}

/** Characters as people count them; blanks at either end are no comment. */
const lengthOf = (text: string): number => [...text.trim()].length;
