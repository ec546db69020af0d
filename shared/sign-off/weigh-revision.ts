import type { PlanDocument } from 'shared/plan/document';
import type { Chain, Seat } from 'shared/sign-off/chain';
import type { PlanEvent, Signature, Weighed, WeighedSeat } from 'shared/sign-off/event';
import { materialChanges, type MaterialityThresholds } from 'shared/sign-off/materiality';
import { signsFor } from 'shared/sign-off/transition';

/** A signature that put the version in force, and the number of its journal entry. */
export interface StandingSignature {
  readonly sequence: number;
  readonly signature: Signature;
}

/**
 * Signatures that could stay with a revision: those of the version in force. Null where there is none, or where somebody
 * has sent a revision of it back since: then everybody looks again (SO-14).
 */
export function standingSignatures(events: readonly PlanEvent[]): readonly StandingSignature[] | null {
  const effect = events.findLastIndex(({ event }) => event === 'took-effect');
  const inForce = events[effect];
  if (inForce?.event !== 'took-effect') return null;
  const since = events.slice(effect + 1);
  if (since.some(({ event }) => event === 'decided' || event === 'voided' || event === 'closed')) return null;
  return events.slice(0, effect).flatMap((event, index): readonly StandingSignature[] => {
    if (event.event === 'decided' && event.signature.version === inForce.version) {
      return [{ sequence: index + 1, signature: event.signature }];
    }
    // What was kept before is weighed against the version it was given for, so that slight changes do not add up.
    return event.event === 'weighed' && event.version === inForce.version ? keptIn(event) : [];
  });
}

const keptIn = ({ seats, kept }: Weighed): readonly StandingSignature[] =>
  seats.flatMap(({ keeps, holder, level }) => {
    const signature = kept.find((each) => signsFor(each, holder, level));
    return keeps === null || signature === undefined ? [] : [{ sequence: keeps, signature }];
  });

export interface Revision {
  readonly version: number;
  readonly contentHash: string;
  /** None of them signs it, nor did before. */
  readonly authors: readonly string[];
  readonly chain: Chain;
  readonly document: PlanDocument;
  readonly standing: readonly StandingSignature[];
  /** Contents of the versions those signatures were given for. */
  readonly signed: ReadonlyMap<number, PlanDocument>;
  readonly time: string;
}

/**
 * Who signs a revision anew and whose signature stays. Level 1 always signs anew, and so does at least one seat above it:
 * the two levels and two persons of SO-10 have each seen the very version that takes effect.
 */
export function weighRevision(revision: Revision, thresholds: MaterialityThresholds): Weighed {
  const { version, contentHash, chain, time } = revision;
  const weighed = chain.flatMap(({ seats }) => seats).map((seat): Weight => weightOf(seat, revision, thresholds));
  const all = withSecondVoice(weighed);
  return {
    event: 'weighed',
    ...{ version, contentHash, thresholds, time },
    seats: all.map(({ seat }) => seat),
    kept: all.flatMap(({ seat, stays }) => (seat.keeps === null || stays === null ? [] : [stays.signature])),
  };
}

interface Weight {
  readonly seat: WeighedSeat;
  readonly stays: StandingSignature | null;
}

function weightOf(seat: Seat, revision: Revision, thresholds: MaterialityThresholds): Weight {
  const { level, role, holder } = seat;
  const stays = signatureFor(seat, revision);
  const before = stays === null ? undefined : revision.signed.get(stays.signature.version);
  const plain = { level, role, holder, changedRows: 0 };
  if (stays === null || before === undefined) {
    return { seat: { ...plain, keeps: null, because: level === 1 ? 'first-level' : 'not-signed' }, stays: null };
  }
  const changedRows = materialChanges(before, revision.document, thresholds).length;
  const because = level === 1 ? 'first-level' : changedRows > 0 ? 'changed' : 'unchanged';
  const keeps = because === 'unchanged' ? stays.sequence : null;
  return { seat: { ...plain, changedRows, keeps, because }, stays };
}

/** Theirs, on the same seat; never an author's, nor one whose giver is needed on another seat. */
function signatureFor({ level, role, holder }: Seat, { standing, chain, authors }: Revision): StandingSignature | null {
  const found = standing.find(({ signature }) => signsFor(signature, holder, level) && signature.role === role);
  if (found === undefined) return null;
  const { person, decision } = found.signature;
  const sitsElsewhere = chain.some(({ seats }) =>
    seats.some((other) => other.holder === person && (other.level !== level || other.role !== role)),
  );
  return authors.includes(person) || decision !== 'approve' || sitsElsewhere ? null : found;
}

/** Where every seat above level 1 could keep its signature, the lowest of them signs again. */
function withSecondVoice(weighed: readonly Weight[]): readonly Weight[] {
  const above = weighed.filter(({ seat }) => seat.level > 1);
  if (above.length === 0 || above.some(({ seat }) => seat.keeps === null)) return weighed;
  const [again] = above;
  return weighed.map((each) =>
    each === again ? { stays: null, seat: { ...each.seat, keeps: null, because: 'second-voice' } } : each,
  );
}
