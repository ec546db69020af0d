import type { PartTaken } from 'shared/sign-off/records/parts';
import type { Waiver } from 'shared/review/waiver';
import { planKeyOf } from 'shared/plan/plan-id';
import { attestationFor, type Attestation, type Attested } from 'shared/sign-off/gates/attestation';
import type { Chain } from 'shared/sign-off/chain';
import type {
  GivenAnswer,
  GivenReason,
  GivenRemark,
  PlanEvent,
  SentTo,
  Submitted,
  TookEffect,
  Weighed,
} from 'shared/sign-off/event';
import type { MaterialityThresholds } from 'shared/sign-off/materiality';
import { versionOf, type SignOff } from 'shared/sign-off/sign-off';
import { levelsBelow, refusalOf, revises, seatFor, type Actor, type StepRefusal } from 'shared/sign-off/steps';
import type { Decision, Level } from 'shared/sign-off/state';
import { after } from 'shared/sign-off/transition';

/** How much people have to write, and how much may change before everybody signs again. */
export interface SignOffPolicy {
  /** SO-14. */
  readonly shortestComment: number;
  /** SO-17. */
  readonly shortestRevisionReason: number;
  /** What a preparer answers to a remark. */
  readonly shortestAnswer: number;
  /** How slightly a plan in force may change for signatures to stay; null: everybody signs every version. */
  readonly materiality: MaterialityThresholds | null;
}

export const usualSignOffPolicy: SignOffPolicy = {
  shortestComment: 5,
  shortestRevisionReason: 5,
  shortestAnswer: 2,
  // A signature stands for what its giver has seen: none stays unless a company decides so.
  materiality: null,
};

export type CommandRefusal =
  | StepRefusal
  /** V-HDR-11, V-SGN-04: it is not the version, or not the content, that was in front of them. */
  | { readonly code: 'changed-meanwhile'; readonly version: number; readonly yours: number }
  /** The same version with other content: what was edited comes from another record of the plan. */
  | { readonly code: 'base-differs'; readonly version: number }
  | { readonly code: 'comment-needed'; readonly shortest: number }
  /** SO-14: a return says which row or cell it is about. */
  | { readonly code: 'place-needed' }
  /** 退回到 goes to a level that has signed before this one. */
  | { readonly code: 'wrong-level'; readonly level: number }
  /** Signers declare something, or something else than this one has read. */
  | { readonly code: 'attestation-changed'; readonly level: number }
  | { readonly code: 'revision-reason-needed'; readonly shortest: number }
  /** Remarks of the returned version, by id, that have no answer yet. */
  | { readonly code: 'answers-missing'; readonly remarks: readonly string[]; readonly shortest: number };

export type Outcome = { readonly events: readonly PlanEvent[] } | { readonly refused: CommandRefusal };

export interface SubmitCommand {
  readonly contentHash: string;
  readonly baseVersion: number;
  /** Fingerprint of that version, where the sheets know it. */
  readonly baseHash?: string | null | undefined;
  readonly revisionReason: string;
  readonly chain: Chain;
  readonly parent: string | null;
  /** The parent is known to be in force as this is submitted. */
  readonly parentInForce?: boolean;
  readonly reasons: readonly GivenReason[];
  readonly waivers?: readonly Waiver[];
  readonly parts?: readonly PartTaken[];
  readonly copies?: readonly string[];
  readonly answers: readonly GivenAnswer[];
  readonly warnings: number;
  /** Which signatures of the version in force stay; null where nothing is revised. */
  readonly weighed: Weighed | null;
  readonly time: string;
}

/** Refusals that are known before the plan is reviewed; null when it may go on to be. */
export function submitRefusal(
  signOff: SignOff,
  actor: Actor,
  command: Pick<SubmitCommand, 'baseVersion' | 'baseHash' | 'revisionReason' | 'answers'>,
  policy: SignOffPolicy,
): CommandRefusal | null {
  const closed = refusalOf('submit', signOff, actor);
  if (closed !== null) return closed;
  const stale = wrongVersion(signOff, command.baseVersion) ?? wrongBase(signOff, command);
  if (stale !== null) return stale;
  const shortest = policy.shortestRevisionReason;
  if (revises(signOff) && lengthOf(command.revisionReason) < shortest) {
    return { code: 'revision-reason-needed', shortest };
  }
  const remarks = unanswered(signOff, command.answers, policy.shortestAnswer);
  return remarks.length === 0 ? null : { code: 'answers-missing', remarks, shortest: policy.shortestAnswer };
}

/** A return is a checklist: the next version answers each of its remarks. */
const unanswered = (signOff: SignOff, answers: readonly GivenAnswer[], shortest: number): readonly string[] =>
  signOff.at !== 'returned'
    ? []
    : signOff.remarks.filter((id) => !answers.some(({ remark, text }) => remark === id && lengthOf(text) >= shortest));

export function submit(signOff: SignOff, actor: Actor, command: SubmitCommand, policy: SignOffPolicy): Outcome {
  const refused = submitRefusal(signOff, actor, command, policy);
  if (refused !== null) return { refused };
  const { baseVersion, baseHash: _, weighed, parentInForce = false, ...said } = command;
  const { parent, time } = command;
  const event: Submitted = { ...said, event: 'submitted', version: baseVersion + 1, by: actor.id };
  const known: readonly PlanEvent[] =
    parent !== null && parentInForce ? [{ event: 'parent-in-force', parent, time }] : [];
  return { events: withEffect(signOff, [event, ...(weighed === null ? [] : [weighed]), ...known], time) };
}

export interface DecideCommand {
  readonly planId: string;
  readonly decision: Decision;
  readonly version: number;
  readonly contentHash: string;
  readonly comment: string;
  readonly remarks: readonly GivenRemark[];
  /** Of a return: to the signers of a level below; to the preparer where absent. */
  readonly sentTo?: SentTo | undefined;
  /** What the company has its signers declare, and the hash of what this one has read. */
  readonly attestations?: readonly Attestation[];
  readonly attestation?: string | undefined;
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
    if (command.sentTo !== undefined && !levelsBelow(signOff).includes(command.sentTo.level))
      return { refused: { code: 'wrong-level', level: command.sentTo.level } };
  }
  const { planId, version, contentHash, decision, comment, time } = command;
  const sentTo = decision === 'return' && command.sentTo !== undefined ? { sentTo: command.sentTo } : {};
  const { level, role } = taken.seat;
  const attested = decision === 'approve' ? attestedAt(level, command) : null;
  if (attested !== null && attested.hash !== command.attestation) {
    return { refused: { code: 'attestation-changed', level } };
  }
  return {
    events: withEffect(
      signOff,
      [
        {
          event: 'decided',
          signature: {
            ...{ planId, version, contentHash, level, role },
            ...{ person: actor.id, onBehalfOf: taken.onBehalfOf, decision, comment, time },
            ...(attested === null ? {} : { attested }),
          },
          remarks: command.remarks,
          ...sentTo,
        },
      ],
      time,
    ),
  };
}

function attestedAt(level: Level, { planId, attestations = [] }: DecideCommand): Attested | null {
  const key = planKeyOf(planId);
  return key === null ? null : attestationFor(attestations, key.template, level);
}

export interface VoidCommand {
  readonly version: number;
  readonly comment: string;
  readonly time: string;
}

/** An administrator's word; nothing changes before one of those who are asked, the holders of level 1, agrees. */
export function proposeVoid(
  signOff: SignOff,
  actor: Actor,
  command: VoidCommand & { readonly asked: readonly string[] },
  policy: SignOffPolicy,
): Outcome {
  const refused = refusalOf('void', signOff, actor) ?? wrongVersion(signOff, command.version);
  if (refused !== null) return { refused };
  if (lengthOf(command.comment) < policy.shortestComment) {
    return { refused: { code: 'comment-needed', shortest: policy.shortestComment } };
  }
  return { events: [{ ...command, event: 'void-proposed', by: actor.id }] };
}

/** The second word: it is void now, or it stays as it was. */
export function answerVoid(
  signOff: SignOff,
  actor: Actor,
  { agrees, version, comment, time }: VoidCommand & { readonly agrees: boolean },
): Outcome {
  const refused = refusalOf('agree-void', signOff, actor) ?? wrongVersion(signOff, version);
  if (refused !== null) return { refused };
  const proposal = signOff.at === 'unsubmitted' ? undefined : signOff.submission.voiding;
  if (!agrees || proposal === undefined) {
    return { events: [{ event: 'void-declined', version, by: actor.id, comment, time }] };
  }
  return {
    events: [{ event: 'voided', by: proposal.by, agreedBy: actor.id, comment: proposal.comment, time }],
  };
}

const wrongVersion = (signOff: SignOff, version: number): CommandRefusal | null =>
  version === versionOf(signOff) ? null : { code: 'changed-meanwhile', version: versionOf(signOff), yours: version };

function wrongBase(signOff: SignOff, { baseHash }: Pick<SubmitCommand, 'baseHash'>): CommandRefusal | null {
  if (signOff.at === 'unsubmitted' || baseHash === undefined || baseHash === null) return null;
  const { version, contentHash } = signOff.submission;
  return baseHash === contentHash ? null : { code: 'base-differs', version };
}

export interface WithdrawCommand {
  readonly version: number;
  readonly time: string;
}

export function withdraw(signOff: SignOff, actor: Actor, { version, time }: WithdrawCommand): Outcome {
  const refused = refusalOf('withdraw', signOff, actor) ?? wrongVersion(signOff, version);
  if (refused !== null) return { refused };
  return { events: [{ event: 'withdrawn', version, by: actor.id, time }] };
}

/** SO-20: the parent is in force. Nothing to tell where that is known, or where nothing waits. */
export function parentCameIntoForce(signOff: SignOff, parent: string, time: string): readonly PlanEvent[] {
  if (signOff.at !== 'pending' && signOff.at !== 'waiting') return [];
  const { submission } = signOff;
  if (submission.parent !== parent || submission.parentInForce) return [];
  return withEffect(signOff, [{ event: 'parent-in-force', parent, time }], time);
}

/** 2.6: the approved summary closes the plan it covers. */
export const closedBy = (signOff: SignOff, summary: string, time: string): readonly PlanEvent[] =>
  signOff.at === 'effective' ? [{ event: 'closed', version: signOff.submission.version, summary, time }] : [];

/** The events, and the plan's taking effect where nothing is left to wait for. */
function withEffect(signOff: SignOff, events: readonly PlanEvent[], time: string): readonly PlanEvent[] {
  const next = events.reduce(after, signOff);
  if (next.at !== 'waiting' || !next.submission.parentInForce) return events;
  const effect: TookEffect = { event: 'took-effect', version: next.submission.version, time };
  return [...events, effect];
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
