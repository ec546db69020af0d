import type { Side } from 'shared/organisation/organisation';
import { supervisingRole } from 'shared/organisation/leaders';
import type { PlanDocument } from 'shared/plan/document';
import type { Chain, Seat } from 'shared/sign-off/chain';
import { counterpartsNamed } from 'shared/sign-off/counterpart';
import type { PlanEvent, Signature, Weighed, WeighedSeat } from 'shared/sign-off/event';
import { materialChanges, type MaterialityThresholds } from 'shared/sign-off/materiality';
import type { OrganisationView } from 'shared/sign-off/organisation-view';
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
  readonly unit: string;
  readonly version: number;
  readonly contentHash: string;
  readonly preparer: string;
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
export function weighRevision(
  revision: Revision,
  organisation: OrganisationView,
  thresholds: MaterialityThresholds,
): Weighed {
  const { version, contentHash, chain, time } = revision;
  const weighed = chain
    .flatMap(({ seats }) => seats)
    .map((seat): Weight => weightOf(seat, revision, organisation, thresholds));
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

function weightOf(
  seat: Seat,
  revision: Revision,
  organisation: OrganisationView,
  thresholds: MaterialityThresholds,
): Weight {
  const { level, role, holder } = seat;
  const stays = signatureFor(seat, revision);
  const before = stays === null ? undefined : revision.signed.get(stays.signature.version);
  const plain = { level, role, holder, naming: null, changedRows: 0 };
  if (stays === null || before === undefined) {
    return { seat: { ...plain, keeps: null, because: level === 1 ? 'first-level' : 'not-signed' }, stays: null };
  }
  const naming = answersForNamedRows(seat, organisation.sideOf(revision.unit))
    ? counterpartsNamed([before, revision.document], revision.unit, organisation)
    : null;
  const changedRows = materialChanges(before, revision.document, naming, thresholds).length;
  const because = level === 1 ? 'first-level' : changedRows > 0 ? 'changed' : 'unchanged';
  const keeps = because === 'unchanged' ? stays.sequence : null;
  return { seat: { ...plain, naming, changedRows, keeps, because }, stays };
}

/** The other side's supervising leader answers for what names their side; everybody else for all rows. */
const answersForNamedRows = ({ role }: Seat, own: Side): boolean =>
  own !== 'management' && role === supervisingRole[own === 'business' ? 'marketing' : 'business'];

/** Theirs, on the same seat; never the preparer's, nor one whose giver is needed on another seat. */
function signatureFor(
  { level, role, holder }: Seat,
  { standing, chain, preparer }: Revision,
): StandingSignature | null {
  const found = standing.find(({ signature }) => signsFor(signature, holder, level) && signature.role === role);
  if (found === undefined) return null;
  const { person, decision } = found.signature;
  const sitsElsewhere = chain.some(({ seats }) =>
    seats.some((other) => other.holder === person && (other.level !== level || other.role !== role)),
  );
  return person === preparer || decision !== 'approve' || sitsElsewhere ? null : found;
}

/** Where every seat above level 1 could keep its signature, the lowest that answers for all rows signs again. */
function withSecondVoice(weighed: readonly Weight[]): readonly Weight[] {
  const above = weighed.filter(({ seat }) => seat.level > 1);
  if (above.length === 0 || above.some(({ seat }) => seat.keeps === null)) return weighed;
  const again = above.find(({ seat }) => seat.naming === null) ?? above[0];
  return weighed.map((each) =>
    each === again ? { stays: null, seat: { ...each.seat, keeps: null, because: 'second-voice' } } : each,
  );
}
