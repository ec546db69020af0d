import type { Chain, Seat } from 'shared/sign-off/chain';
import { inForceOf, stateOf, versionOf, type Pending, type SignOff } from 'shared/sign-off/sign-off';
import type { Freeze } from 'shared/organisation/freeze';
import type { Lateness } from 'shared/sign-off/overdue';
import { isCopyStepTheirs, unreadBy } from 'shared/sign-off/copies/copies';
import { frozenRefusal, type FrozenRefusal } from 'shared/sign-off/gates/frozen';
import { openQuestionsOf, seatStepRefusal } from 'shared/sign-off/seats/seat-steps';
import type { Level, OpenStep, PlanState } from 'shared/sign-off/state';
import { openSeatsOf, signsFor, unsignedSeatsOf } from 'shared/sign-off/transition';

/** Who asks, and what the organisation says of them today. */
export interface Actor {
  readonly id: string;
  /** May write this plan: V-HDR-02. */
  readonly mayPrepare: boolean;
  /** Whose seats they may sign for today (SO-18). */
  readonly signsFor: readonly string[];
  /** Owner of a personal plan signs nothing of it but a seat of their own in its chain. */
  readonly owns: boolean;
  /** Administrators propose to void a plan. */
  readonly administers: boolean;
  /** The general office chases whoever is late. */
  readonly chases: boolean;
  /** How long a seat has waited since a moment. */
  readonly lateness: (since: string) => Lateness;
  /** What keeps this plan as it is, whoever asks. */
  readonly frozen: Freeze | null;
}

/** Why a step is not open, with what a sentence about it needs. */
export type StepRefusal =
  | { readonly code: 'wrong-state'; readonly state: PlanState }
  | { readonly code: 'not-authorised' }
  | { readonly code: 'own-plan' }
  | { readonly code: 'already-decided'; readonly level: Level }
  | { readonly code: 'level-not-reached'; readonly level: Level; readonly current: Level }
  | { readonly code: 'not-your-turn'; readonly level: Level; readonly waitingFor: readonly string[] }
  | { readonly code: 'decisions-made'; readonly decisions: number }
  /** Its signer may take so long; only then is the superior let in. */
  | { readonly code: 'not-late'; readonly days: number; readonly after: number }
  | FrozenRefusal;

export const steps: readonly OpenStep[] = [
  'submit',
  'withdraw',
  'approve',
  'return',
  'revise',
  'delegate',
  'void',
  'agree-void',
  'send-back',
  'transfer',
  'add-signer',
  'remove-signer',
  'consult',
  'answer-consultation',
  'escalate',
  'copy',
  'acknowledge',
];

/** What this person may do with the plan now. The pane offers exactly these, the service allows exactly these. */
export const openSteps = (signOff: SignOff, actor: Actor): readonly OpenStep[] =>
  steps.filter((step) => refusalOf(step, signOff, actor) === null);

/** The reason why a step is not open; null when it is. Where it would be, a freeze still holds it. */
export const refusalOf = (step: OpenStep, signOff: SignOff, actor: Actor): StepRefusal | null =>
  unfrozenRefusal(step, signOff, actor) ?? frozenRefusal(step, actor.frozen);

function unfrozenRefusal(step: OpenStep, signOff: SignOff, actor: Actor): StepRefusal | null {
  switch (step) {
    case 'submit':
      return submitRefusal(signOff, actor);
    case 'revise':
      if (signOff.at !== 'effective') return wrongState(signOff);
      return actor.mayPrepare ? null : { code: 'not-authorised' };
    case 'withdraw':
      return withdrawRefusal(signOff, actor);
    case 'approve':
    case 'return': {
      const seat = seatOf(signOff, actor);
      return 'refused' in seat ? seat.refused : null;
    }
    case 'delegate':
      return delegateRefusal(signOff, actor);
    case 'void':
      return voidRefusal(signOff, actor);
    case 'agree-void':
      return agreeVoidRefusal(signOff, actor);
    case 'send-back':
      return sendBackRefusal(signOff, actor);
    case 'copy':
    case 'acknowledge':
      return isCopyStepTheirs(step, signOff, actor) ? null : { code: 'not-authorised' };
    case 'transfer':
    case 'add-signer':
    case 'remove-signer':
    case 'consult':
    case 'answer-consultation':
    case 'escalate':
      if (signOff.at !== 'pending') return wrongState(signOff);
      return seatStepRefusal(step, signOff, actor);
  }
}

function submitRefusal(signOff: SignOff, actor: Actor): StepRefusal | null {
  switch (signOff.at) {
    case 'unsubmitted':
    case 'withdrawn':
    case 'returned':
    case 'effective':
    // V-HDR-04: a void plan makes room for another of the same kind, unit and period.
    case 'void':
      return actor.mayPrepare ? null : { code: 'not-authorised' };
    case 'pending':
    case 'waiting':
    case 'closed':
      return wrongState(signOff);
  }
}

/** 2.6: an administrator and a signer of level 1, who are two. */
function voidRefusal(signOff: SignOff, actor: Actor): StepRefusal | null {
  const isOpen = signOff.at !== 'unsubmitted' && signOff.at !== 'closed' && signOff.at !== 'void';
  if (!isOpen || signOff.submission.voiding !== undefined) return wrongState(signOff);
  // Nobody has signed a record, so nobody can agree to voiding it.
  return actor.administers && signOff.submission.chain.length > 0 ? null : { code: 'not-authorised' };
}

function agreeVoidRefusal(signOff: SignOff, actor: Actor): StepRefusal | null {
  const isOpen = signOff.at !== 'unsubmitted' && signOff.at !== 'closed' && signOff.at !== 'void';
  if (!isOpen || signOff.submission.voiding === undefined) return wrongState(signOff);
  const { submission } = signOff;
  if (actor.id === submission.voiding?.by || submission.authors.includes(actor.id) || actor.owns)
    return { code: 'own-plan' };
  return askedToVoid(signOff).some((holder) => holder === actor.id || actor.signsFor.includes(holder))
    ? null
    : { code: 'not-authorised' };
}

/** Who is asked whether the plan may be voided; nobody while that is not proposed. */
export const askedToVoid = (signOff: SignOff): readonly string[] =>
  signOff.at === 'unsubmitted' || signOff.at === 'void' ? [] : (signOff.submission.voiding?.asked ?? []);

function withdrawRefusal(signOff: SignOff, actor: Actor): StepRefusal | null {
  if (signOff.at !== 'pending') return wrongState(signOff);
  if (signOff.submission.preparer !== actor.id) return { code: 'not-authorised' };
  const { version } = signOff.submission;
  const decisions = signOff.signatures.filter((signature) => signature.version === version).length;
  // What was sent back has been decided on, whatever stands of it.
  const wiped = signOff.submission.wasSentBack === true ? 1 : 0;
  return decisions + wiped > 0 ? { code: 'decisions-made', decisions: decisions + wiped } : null;
}

/** 退回到: by whoever's turn it is, where there is a level below. */
function sendBackRefusal(signOff: SignOff, actor: Actor): StepRefusal | null {
  const seat = seatOf(signOff, actor);
  if ('refused' in seat) return seat.refused;
  return levelsBelow(signOff).length > 0 ? null : { code: 'not-authorised' };
}

/** The levels that have signed before the one it waits at. */
export const levelsBelow = (signOff: SignOff): readonly Level[] =>
  signOff.at === 'pending'
    ? signOff.submission.chain.flatMap(({ level }) => (level < signOff.level ? [level] : []))
    : [];

function delegateRefusal(signOff: SignOff, actor: Actor): StepRefusal | null {
  if (signOff.at !== 'pending') return wrongState(signOff);
  const signed = (level: Level): boolean =>
    signOff.signatures.some((signature) => signsFor(signature, actor.id, level));
  return seatsOf(signOff.submission.chain).some((seat) => seat.holder === actor.id && !signed(seat.level))
    ? null
    : { code: 'not-authorised' };
}

export interface TakenSeat {
  readonly seat: Seat;
  /** 代签: the holder, when somebody else sits for them. */
  readonly onBehalfOf: string | null;
}

/**
 * The seat this person signs on now: their own before one they sit in for. Nobody signs a plan of which they submitted
 * a version since the last that took effect, nobody signs at two levels or twice at one, whoever's seats they may take
 * (SO-10, SO-12, SO-18).
 */
export function seatFor(signOff: SignOff, actor: Actor): TakenSeat | { readonly refused: StepRefusal } {
  const seat = seatOf(signOff, actor);
  const frozen = 'refused' in seat ? null : frozenRefusal('approve', actor.frozen);
  return frozen === null ? seat : { refused: frozen };
}

function seatOf(signOff: SignOff, actor: Actor): TakenSeat | { readonly refused: StepRefusal } {
  if (signOff.at !== 'pending') return { refused: wrongState(signOff) };
  const { submission, level, signatures } = signOff;
  if (submission.authors.includes(actor.id)) return { refused: { code: 'own-plan' } };
  const isMine = (seat: Seat): boolean =>
    seat.holder === actor.id ||
    (!actor.owns && (actor.signsFor.includes(seat.holder) || seat.escalatedTo === actor.id));
  const mine = seatsOf(submission.chain).filter(isMine);
  const earlier = signatures.find((signature) => signature.person === actor.id);
  if (earlier !== undefined) return { refused: { code: 'already-decided', level: earlier.level } };
  if (mine.length === 0) return { refused: actor.owns ? { code: 'own-plan' } : { code: 'not-authorised' } };

  const open = openSeatsOf(signOff).filter(isMine);
  const seat = open.find((each) => each.holder === actor.id) ?? open[0];
  if (seat === undefined) return { refused: notNow(signOff, mine, level) };
  // Sitting in for others would use up the voice of a person whose own seat is still to come.
  const own = unsignedSeatsOf(signOff).find((each) => each.holder === actor.id);
  if (own !== undefined && seat.holder !== actor.id) return { refused: notNow(signOff, [own], level) };
  return { seat, onBehalfOf: seat.holder === actor.id ? null : seat.holder };
}

function notNow(signOff: Pending, mine: readonly Seat[], current: Level): StepRefusal {
  const ahead = mine.find((seat) => seat.level > current);
  if (ahead !== undefined) return { code: 'level-not-reached', level: ahead.level, current };
  const signed = mine.find((seat) => signOff.signatures.some((each) => signsFor(each, seat.holder, seat.level)));
  if (signed !== undefined) return { code: 'already-decided', level: signed.level };
  return { code: 'not-your-turn', level: current, waitingFor: waitingForOf(signOff) };
}

/** Whose signature the plan waits for now. */
export const waitingForOf = (signOff: SignOff): readonly string[] =>
  signOff.at === 'pending' ? openSeatsOf(signOff).map((seat) => seat.holder) : [];

/** Everybody who is to do something: a signer, the superior of a late one, who is asked to void, for an opinion, or to read. */
export const askedOf = (signOff: SignOff): ReadonlySet<string> =>
  new Set([
    ...waitingForOf(signOff),
    ...(signOff.at === 'pending' ? openSeatsOf(signOff).flatMap(({ escalatedTo }) => escalatedTo ?? []) : []),
    ...askedToVoid(signOff),
    ...openQuestionsOf(signOff).map(({ asked }) => asked),
    ...unreadBy(signOff),
  ]);

const seatsOf = (chain: Chain): readonly Seat[] => chain.flatMap((level) => level.seats);

const wrongState = (signOff: SignOff): StepRefusal => ({ code: 'wrong-state', state: stateOf(signOff) });

/** Whether a submission now would change what others have signed and so needs a reason (SO-17); records just go on. */
export const revises = (signOff: SignOff): boolean =>
  inForceOf(signOff) !== null && signOff.at !== 'unsubmitted' && signOff.submission.chain.length > 0;

/** The version the next submission gets. */
export const nextVersionOf = (signOff: SignOff): number => versionOf(signOff) + 1;
