import type { Seat } from 'shared/sign-off/chain';
import type { Decided, PlanEvent, SeatReassigned, SentTo, Signature, Submitted, Weighed } from 'shared/sign-off/event';
import { afterCopyEvent, copiesAfter } from 'shared/sign-off/copies/copies';
import { afterSeatEvent } from 'shared/sign-off/seats/after-seat-event';
import { isHeldBack, withHolderAt } from 'shared/sign-off/seats/change-chain';
import {
  inForceOf,
  unsubmitted,
  type InForce,
  type Pending,
  type SignOff,
  type Submission,
  type VoidProposal,
} from 'shared/sign-off/sign-off';
import type { Level } from 'shared/sign-off/state';

/** A journal that tells what cannot have happened: the record was damaged or made by other rules. */
export class ImpossibleEvent extends Error {
  constructor(
    readonly at: SignOff['at'],
    readonly event: PlanEvent['event'],
  ) {
    super(`${event} cannot follow ${at}`);
    this.name = 'ImpossibleEvent';
  }
}

/**
 * Where a plan stands after an event. Says what follows, not who may: that is `refusalOf`.
 * @throws ImpossibleEvent
 */
export function after(signOff: SignOff, event: PlanEvent): SignOff {
  switch (event.event) {
    case 'submitted':
      return submitted(signOff, event);
    case 'weighed':
      return weighed(signOff, event);
    case 'decided':
      return decided(signOff, event);
    case 'withdrawn':
      if (signOff.at !== 'pending') throw new ImpossibleEvent(signOff.at, event.event);
      return { at: 'withdrawn', submission: signOff.submission, since: event.time, inForce: signOff.inForce };
    case 'seat-reassigned':
      return reassigned(signOff, event);
    case 'seat-transferred':
    case 'signer-added':
    case 'signer-removed':
    case 'seat-escalated':
    case 'consulted':
    case 'consultation-answered': {
      const changed =
        signOff.at === 'pending' ? afterSeatEvent(signOff.submission, unsignedSeatsOf(signOff), event) : null;
      if (signOff.at !== 'pending' || changed === null) throw new ImpossibleEvent(signOff.at, event.event);
      return goOn({ ...signOff, submission: changed }, event.time);
    }
    case 'copied':
    case 'copy-read': {
      const changed = signOff.at === 'unsubmitted' ? null : afterCopyEvent(signOff.submission, event);
      if (signOff.at === 'unsubmitted' || signOff.at === 'void' || changed === null)
        throw new ImpossibleEvent(signOff.at, event.event);
      return { ...signOff, submission: changed };
    }
    case 'parent-in-force':
      if (signOff.at !== 'pending' && signOff.at !== 'waiting') throw new ImpossibleEvent(signOff.at, event.event);
      return { ...signOff, submission: { ...signOff.submission, parentInForce: true } };
    case 'took-effect':
      if (signOff.at !== 'waiting') throw new ImpossibleEvent(signOff.at, event.event);
      return {
        at: 'effective',
        submission: signOff.submission,
        signatures: signOff.signatures,
        inForce: forceFrom(signOff.submission, event.time),
      };
    case 'closed':
      if (signOff.at !== 'effective') throw new ImpossibleEvent(signOff.at, event.event);
      return { ...signOff, at: 'closed', summary: event.summary, since: event.time };
    case 'void-proposed':
      if (!mayBeVoided(signOff) || signOff.submission.voiding !== undefined) {
        throw new ImpossibleEvent(signOff.at, event.event);
      }
      return withVoiding(signOff, { by: event.by, asked: event.asked, comment: event.comment, time: event.time });
    case 'void-asked':
      if (!mayBeVoided(signOff) || signOff.submission.voiding === undefined) {
        throw new ImpossibleEvent(signOff.at, event.event);
      }
      return withVoiding(signOff, { ...signOff.submission.voiding, asked: event.asked });
    case 'void-declined':
      if (!mayBeVoided(signOff) || signOff.submission.voiding === undefined) {
        throw new ImpossibleEvent(signOff.at, event.event);
      }
      return withVoiding(signOff, undefined);
    case 'voided':
      if (!mayBeVoided(signOff)) throw new ImpossibleEvent(signOff.at, event.event);
      return { at: 'void', submission: signOff.submission, since: event.time };
  }
}

type Voidable = Exclude<SignOff, { readonly at: 'unsubmitted' | 'closed' | 'void' }>;

const mayBeVoided = (signOff: SignOff): signOff is Voidable =>
  signOff.at !== 'unsubmitted' && signOff.at !== 'closed' && signOff.at !== 'void';

function withVoiding(signOff: Voidable, voiding: VoidProposal | undefined): SignOff {
  const { voiding: _, ...submission } = signOff.submission;
  return { ...signOff, submission: voiding === undefined ? submission : { ...submission, voiding } };
}

/** The whole story, from nothing. */
export const signOffAfter = (events: readonly PlanEvent[]): SignOff => events.reduce(after, unsubmitted as SignOff);

function submitted(signOff: SignOff, event: Submitted): SignOff {
  if (signOff.at === 'pending' || signOff.at === 'waiting' || signOff.at === 'closed') {
    throw new ImpossibleEvent(signOff.at, event.event);
  }
  const submission: Submission = {
    version: event.version,
    contentHash: event.contentHash,
    preparer: event.by,
    authors: authorsWith(signOff, event.by),
    submittedAt: event.time,
    chain: event.chain,
    parent: event.parent,
    parentInForce: event.parent === null,
    ...copiesAfter(signOff, event),
  };
  return nextLevel(submission, [], event.time, inForceOf(signOff));
}

/** Whoever submits now, and who has since the last version that took effect. Voiding forgives nothing. */
export function authorsWith(signOff: SignOff, preparer: string): readonly string[] {
  const before = signOff.at === 'unsubmitted' || signOff.at === 'effective' ? [] : signOff.submission.authors;
  return [...new Set([...before, preparer])];
}

/** Only a seat that waits moves, and only if it is that person's. */
function reassigned(signOff: SignOff, event: SeatReassigned): SignOff {
  const isOpen = signOff.at === 'pending' && unsignedSeatsOf(signOff).some((seat) => isSeatOf(seat, event));
  if (!isOpen) throw new ImpossibleEvent(signOff.at, event.event);
  const { submission } = signOff;
  return { ...signOff, submission: { ...submission, chain: withHolder(submission.chain, event) } };
}

type SeatName = Pick<SeatReassigned, 'level' | 'role' | 'from'>;

const isSeatOf = (seat: Seat, { level, role, from }: SeatName): boolean =>
  seat.level === level && seat.role === role && seat.holder === from;

function withHolder(chain: Submission['chain'], { level, role, from, to, because, vacant }: SeatReassigned) {
  return withHolderAt(chain, { level, holder: from }, to, (seat) => {
    if (seat.role !== role) return seat;
    const { transferred: _, ...rest } = seat;
    return { ...rest, holder: to, insteadOf: from, reassigned: { because, vacant } };
  });
}

/** Signatures that stay fill their seats from the start; a journal that claims one it does not hold is for `verify` to find. */
function weighed(signOff: SignOff, { version, kept }: Weighed): SignOff {
  const isFresh = signOff.at === 'pending' && signOff.submission.version === version && signOff.signatures.length === 0;
  if (!isFresh) throw new ImpossibleEvent(signOff.at, 'weighed');
  return nextLevel(signOff.submission, kept, signOff.since, signOff.inForce);
}

function decided(signOff: SignOff, { signature, remarks, sentTo }: Decided): SignOff {
  if (signOff.at !== 'pending') throw new ImpossibleEvent(signOff.at, 'decided');
  const { submission, inForce } = signOff;
  if (signature.decision === 'return' && sentTo !== undefined) {
    if (sentTo.level >= signOff.level || !submission.chain.some(({ level }) => level === sentTo.level))
      throw new ImpossibleEvent(signOff.at, 'decided');
    const kept = signOff.signatures.filter(({ level }) => staysWhenSentTo(sentTo, level));
    return nextLevel({ ...submission, wasSentBack: true }, kept, signature.time, inForce);
  }
  if (signature.decision === 'return') {
    return {
      at: 'returned',
      submission,
      by: signature,
      remarks: remarks.map(({ id }) => id),
      since: signature.time,
      inForce,
    };
  }
  return goOn({ ...signOff, signatures: [...signOff.signatures, signature] }, signature.time);
}

/** Whether the signatures of a level stay when the version is sent back to a level below. */
export const staysWhenSentTo = ({ level, straightBack }: SentTo, of: Level): boolean =>
  straightBack ? of !== level : of < level;

/** At its level while somebody has yet to sign there. */
function goOn(signOff: Pending, time: string): SignOff {
  const { submission, level, signatures, inForce } = signOff;
  return unsignedSeatsOf(signOff).some((seat) => seat.level === level)
    ? signOff
    : nextLevel(submission, signatures, time, inForce);
}

/** The first level somebody has still to sign at; when there is none, the plan waits only for its parent. */
function nextLevel(
  submission: Submission,
  signatures: readonly Signature[],
  since: string,
  inForce: InForce | null,
): SignOff {
  const level = submission.chain.find((each) =>
    each.seats.some((seat) => !signatures.some((signature) => signsFor(signature, seat.holder, each.level))),
  );
  return level === undefined
    ? { at: 'waiting', submission, signatures, since, inForce }
    : { at: 'pending', submission, level: level.level, signatures, since, inForce };
}

const forceFrom = ({ version, contentHash, preparer }: Submission, since: string): InForce => ({
  version,
  contentHash,
  preparer,
  since,
});

/** Whether a signature fills the seat of this holder: their own, or given for them (SO-18). */
export const signsFor = (signature: Signature, holder: string, level: Level): boolean =>
  signature.level === level && (signature.onBehalfOf ?? signature.person) === holder;

/** Seats of this level and of those to come that nobody has signed. */
export const unsignedSeatsOf = ({ submission, signatures }: Pending): readonly Seat[] =>
  submission.chain.flatMap(({ level, seats }) =>
    seats.filter((seat) => !signatures.some((signature) => signsFor(signature, seat.holder, level))),
  );

/** Seats of the current level that may be signed now: one beside an added signer waits for its turn. */
export function openSeatsOf(signOff: Pending): readonly Seat[] {
  const unsigned = unsignedSeatsOf(signOff);
  return unsigned.filter((seat) => seat.level === signOff.level && !isHeldBack(seat, unsigned));
}
