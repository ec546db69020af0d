import { closes } from 'shared/sign-off/parents';
import type { PlanEvent } from 'shared/sign-off/event';
import { inForceOf, versionOf, type SignOff } from 'shared/sign-off/sign-off';
import { unsignedSeatsOf } from 'shared/sign-off/transition';
import { askedOf, askedToVoid } from 'shared/sign-off/steps';
import type { ListKind, ListLine } from 'functions/ports/lists';
import type { FollowUp, OutboxEntry } from 'functions/ports/outbox';
import { orderOf, storedLine } from 'functions/use-cases/answers/plan-line';
import { eventsOf, replayPlan, submissionOf, type LoadedPlan } from 'functions/use-cases/commands/replay-plan';
import { shardOf } from 'functions/use-cases/projections/shards';

/** What a change from one standing to the next means for the lists and for other plans. */
export function outboxEntryOf(before: LoadedPlan, now: LoadedPlan): OutboxEntry {
  const { planId, journal } = now;
  return {
    planId,
    sequence: journal.length,
    lines: linesOf([before], now),
    followUps: followUpsOf(before, now),
  };
}

/**
 * What lists say of a plan by its journal alone. Also of those it was in once: an entry that is still waiting in the
 * outbox finds there that it is late.
 */
export const everyLineOf = (now: LoadedPlan): readonly ListLine[] =>
  linesOf(
    now.journal.map((_, length) => replayPlan(now.planId, { journal: now.journal.slice(0, length) })),
    now,
  );

/** Every line of the plan as it stands, and the lists it has left since it stood as it did before. */
function linesOf(earlier: readonly LoadedPlan[], { planId, key, signOff, journal }: LoadedPlan): readonly ListLine[] {
  const warnings = submissionOf(versionOf(signOff), journal)?.warnings ?? 0;
  const line = storedLine(planId, warnings, signOff);
  const row = { planId, sequence: journal.length, order: orderOf(key) };
  const places = placesOf({ planId, key }, signOff, eventsOf(journal));
  const left: ListPlace[] = [];
  for (const place of earlier.flatMap((before) => placesOf(before, before.signOff, eventsOf(before.journal)))) {
    const isKnown = [...places, ...left].some((each) => each.list === place.list && each.of === place.of);
    if (!isKnown) left.push(place);
  }
  return [
    ...places.map((place) => ({ ...row, ...place, line })),
    ...left.map((place) => ({ ...row, ...place, line: null })),
  ];
}

interface ListPlace {
  readonly list: ListKind;
  readonly of: string;
}

function placesOf(
  { planId, key }: Pick<LoadedPlan, 'planId' | 'key'>,
  signOff: SignOff,
  events: readonly PlanEvent[],
): readonly ListPlace[] {
  if (signOff.at === 'unsubmitted') return [];
  const preparers = events.flatMap((event) => (event.event === 'submitted' ? [event.by] : []));
  const signers = new Set(events.flatMap((event) => (event.event === 'decided' ? [event.signature.person] : [])));
  const persons = new Set([...preparers, ...(key.person === null ? [] : [key.person])]);
  const { parent, parentInForce } = signOff.submission;
  const onItsWay = signOff.at === 'pending' || signOff.at === 'waiting';
  const holders = seatHolders(signOff);
  return [
    ...[...persons].map((of): ListPlace => ({ list: 'person', of })),
    { list: 'unit', of: key.unit },
    ...[...signers].map((of): ListPlace => ({ list: 'signed', of })),
    ...[...askedOf(signOff)].map((of): ListPlace => ({ list: 'inbox', of })),
    ...[...holders].map((of): ListPlace => ({ list: 'seats', of })),
    ...(holders.size === 0 ? [] : [{ list: 'on-their-way', of: shardOf(planId) } as const]),
    ...(onItsWay && parent !== null && !parentInForce ? [{ list: 'children', of: parent } as const] : []),
  ];
}

/** Who has yet to sign, at this level or a later one, or is asked whether the plan may be voided. */
const seatHolders = (signOff: SignOff): ReadonlySet<string> =>
  new Set([
    ...(signOff.at === 'pending' ? unsignedSeatsOf(signOff).map(({ holder }) => holder) : []),
    ...askedToVoid(signOff),
  ]);

function followUpsOf(before: LoadedPlan, now: LoadedPlan): readonly FollowUp[] {
  const { signOff, key } = now;
  const followUps: FollowUp[] = [{ kind: 'figures' }, ...messagesFor(before, now)];
  const onItsWay = signOff.at === 'pending' || signOff.at === 'waiting';
  if (onItsWay && signOff.submission.parent !== null && !signOff.submission.parentInForce) {
    followUps.push({ kind: 'ask-parent', parent: signOff.submission.parent });
  }
  const tookEffect = signOff.at === 'effective' && inForceOf(before.signOff)?.version !== signOff.inForce.version;
  if (tookEffect) {
    followUps.push({ kind: 'tell-children' });
    const closed = closes(key);
    if (closed !== null) followUps.push({ kind: 'close', plan: closed });
    if (key.template === 'T-SMO') followUps.push({ kind: 'rectify' });
  }
  return followUps;
}

/** Whose turn it has become, and whose plan came back. */
function messagesFor(before: LoadedPlan, { signOff, journal }: LoadedPlan): readonly FollowUp[] {
  const asked = askedOf(before.signOff);
  const turns = [...askedOf(signOff)].filter((person) => !asked.has(person));
  const came = signOff.at === 'returned' && before.signOff.at !== 'returned';
  const submitted = eventsOf(journal).flatMap((event) => (event.event === 'submitted' ? [event.by] : []));
  const returned = came ? submitted.slice(-1) : [];
  const sequence = journal.length;
  return [
    ...turns.map((person) => ({ kind: 'message', person, event: 'turn', sequence }) as const),
    ...returned.map((person) => ({ kind: 'message', person, event: 'returned', sequence }) as const),
  ];
}
