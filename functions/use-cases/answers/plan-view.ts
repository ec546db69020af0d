import { planKeyOf, planNoOf } from 'shared/plan/plan-id';
import type { PlanDocument } from 'shared/plan/document';
import type { Lists } from 'shared/template/list';
import type {
  ChangesSince,
  ConsultationView,
  Named,
  PathLevel,
  PathSigner,
  PlanView,
  Remark,
  WaiverView,
  WeighedView,
} from 'shared/contract/answers';
import { findingOfKey } from 'shared/review/finding';
import type { Planned } from 'shared/related-plans/planned';
import type { ServiceCells } from 'shared/service-columns/producer';
import { mayDo } from 'shared/sign-off/access';
import { copiesOf } from 'shared/sign-off/copies/copies';
import type { PlanEvent, Submitted, Weighed } from 'shared/sign-off/event';
import { pathOf, type PathSeat, type PathStage } from 'shared/sign-off/path';
import { consultationsOf } from 'shared/sign-off/seats/after-seat-event';
import { waiversOf } from 'shared/sign-off/waivers';
import { inForceOf, stateOfVersion, versionOf } from 'shared/sign-off/sign-off';
import { openSteps, seatFor } from 'shared/sign-off/steps';
import type { Caller } from 'functions/use-cases/caller/caller';
import { namesOf, type Names } from 'functions/use-cases/answers/names';
import { freezeOverPlan } from 'functions/use-cases/sign-off/gates/named-freeze';
import { historyOf } from 'functions/use-cases/answers/plan-history';
import {
  actorOf,
  eventsOf,
  relationsTo,
  replayPlan,
  submissionOf,
  journalUntil,
  type LoadedPlan,
} from 'functions/use-cases/commands/replay-plan';

export interface Shown {
  readonly document: PlanDocument | null;
  readonly lists: Lists | null;
  readonly planned?: Planned | null;
  readonly shown?: ServiceCells;
  readonly changesSince?: ChangesSince | null;
  readonly pack?: NonNullable<PlanView['pack']>;
  readonly attestation?: NonNullable<PlanView['attestation']> | null;
}

/** What the pane shows of one version of a plan; null where that version was never submitted. */
export function planViewOf(
  standing: LoadedPlan,
  version: number,
  caller: Caller,
  shown: Shown = { document: null, lists: null },
): PlanView | null {
  const { planId, key, signOff, journal } = standing;
  const submission = submissionOf(version, journal);
  if (submission === null) return null;
  const names = namesOf(caller.organisation);
  const relations = relationsTo(standing, caller);
  const [comments, content] = [mayDo('read-comments', relations, key), mayDo('read', relations, key)];
  const inForce = inForceOf(signOff);
  const events = eventsOf(journal);
  return {
    planId,
    planNo: planNoOf(key, version),
    template: key.template,
    unit: names.unit(key.unit),
    person: key.person === null ? null : names.person(key.person),
    preparer: names.person(submission.by),
    period: key.period,
    version,
    state: stateOfVersion(signOff, version),
    contentHash: submission.contentHash,
    path: levelsOf(
      // The latest version as its seats are filled now, whatever the journal has heard of that.
      pathOf(
        version === versionOf(signOff)
          ? signOff
          : replayPlan(planId, { journal: journalUntil(version, journal) }).signOff,
      ),
      names,
      comments,
      version,
    ),
    openSteps: openSteps(signOff, actorOf(caller, key)),
    remarks: comments ? remarksIn(events, names) : [],
    // Both quote cells: they go with the right to the content.
    reasons: content ? submission.reasons : [],
    ...(content ? partsIn(submission) : {}),
    waivers: content ? waiversIn(version, events, names) : [],
    history: historyOf(events, names, comments),
    effectiveVersion: inForce?.version ?? null,
    weighed: content ? weighedOf(version, events, names) : null,
    signingFor: signingFor(standing, caller, names),
    voiding: comments ? voidingOf(signOff, names) : null,
    copies: copiesShown(signOff, caller.person, comments, names),
    frozen: freezeOverPlan(caller, key),
    consultations: consultationsFor(signOff, caller.person, comments, names),
    ...shown,
  };
}

/** `version`: signatures given for an earlier one say so. */
export const levelsOf = (
  stages: readonly PathStage[],
  names: Names,
  comments: boolean,
  version: number,
): readonly PathLevel[] =>
  stages.map(({ level, seats, standing }) => ({
    level,
    standing,
    signers: seats.map(({ role, holder, insteadOf, reassigned, signature, ...byHand }) => ({
      role,
      person: names.person(signature?.person ?? holder),
      onBehalfOf: signature?.onBehalfOf ? names.person(signature.onBehalfOf) : null,
      decision: signature?.decision ?? null,
      comment: comments ? (signature?.comment ?? null) : null,
      time: signature?.time ?? null,
      ...(signature !== null && signature.version < version ? { keptFrom: signature.version } : {}),
      ...(insteadOf === null ? {} : { insteadOf: names.person(insteadOf) }),
      ...(reassigned === undefined ? {} : { reassigned }),
      ...seatByHand(byHand, names),
    })),
  }));

/** What people have done with a seat: passed it on, added it, let a superior in. */
const seatByHand = (
  {
    transferredFrom,
    added,
    escalatedTo,
    isHeldBack,
  }: Pick<PathSeat, 'transferredFrom' | 'added' | 'escalatedTo' | 'isHeldBack'>,
  names: Names,
): Pick<PathSigner, 'transferredFrom' | 'added' | 'escalatedTo' | 'heldBack'> => ({
  ...(transferredFrom === undefined ? {} : { transferredFrom: names.person(transferredFrom) }),
  ...(added === undefined ? {} : { added: { by: names.person(added.by), place: added.place } }),
  ...(escalatedTo === undefined ? {} : { escalatedTo: names.person(escalatedTo) }),
  ...(isHeldBack === undefined ? {} : { heldBack: true }),
});

/** Whoever may read comments reads them all; who was asked, what they were asked. */
const consultationsFor = (
  signOff: LoadedPlan['signOff'],
  person: string,
  comments: boolean,
  names: Names,
): readonly ConsultationView[] =>
  (signOff.at === 'pending' ? consultationsOf(signOff.submission) : [])
    .filter(({ asked }) => comments || asked === person)
    .map(({ by, asked, ...said }) => ({ ...said, by: names.person(by), asked: names.person(asked) }));

/** Whoever may read comments sees all readers; a reader, themselves. */
const copiesShown = (
  signOff: LoadedPlan['signOff'],
  person: string,
  comments: boolean,
  names: Names,
): NonNullable<PlanView['copies']> =>
  copiesOf(signOff)
    .filter(({ to }) => comments || to === person)
    .map(({ to, by, ...times }) => ({ to: names.person(to), by: by === null ? null : names.person(by), ...times }));

function weighedOf(version: number, events: readonly PlanEvent[], names: Names): WeighedView | null {
  const weighed = events.find((event): event is Weighed => event.event === 'weighed' && event.version === version);
  if (weighed === undefined) return null;
  const seats = weighed.seats.map(({ level, role, holder, keeps, because, changedRows }) => ({
    ...{ level, role, because, changedRows },
    ...{ person: names.person(holder), keeps: keeps !== null },
  }));
  return { thresholds: weighed.thresholds, seats };
}

function signingFor({ signOff, key }: LoadedPlan, caller: Caller, names: Names): Named | null {
  const taken = seatFor(signOff, actorOf(caller, key));
  return 'refused' in taken || taken.onBehalfOf === null ? null : names.person(taken.onBehalfOf);
}

function voidingOf(signOff: LoadedPlan['signOff'], names: Names): NonNullable<PlanView['voiding']> | null {
  if (signOff.at === 'unsubmitted' || signOff.at === 'void' || signOff.submission.voiding === undefined) return null;
  const { by, comment, time } = signOff.submission.voiding;
  return { by: names.person(by), comment, time };
}

/** Each under the number it has been kept by. */
function partsIn({ parts = [] }: Submitted): Pick<PlanView, 'parts'> {
  const named = parts.flatMap((part) => {
    const key = planKeyOf(part.planId);
    return key === null ? [] : [{ ...part, planNo: planNoOf(key, part.version) }];
  });
  return named.length === 0 ? {} : { parts: named };
}

const waiversIn = (version: number, events: readonly PlanEvent[], names: Names): readonly WaiverView[] =>
  waiversOf(version, events).flatMap(({ findingKey, reason, by, standing, approval }): readonly WaiverView[] => {
    const finding = findingOfKey(findingKey);
    if (finding === null) return [];
    const approved = {
      approvedBy: approval === null ? null : names.person(approval.person),
      approvedAt: approval?.time ?? null,
    };
    return [{ ...finding, findingKey, reason, by: names.person(by), standing, ...approved }];
  });

/** Remarks of every version, each with the answer a later submission gave it. */
function remarksIn(events: readonly PlanEvent[], names: Names): readonly Remark[] {
  const answers = new Map(
    events
      .flatMap((event) => (event.event === 'submitted' ? event.answers : []))
      .map((each) => [each.remark, each.text]),
  );
  return events.flatMap((event) =>
    event.event === 'decided'
      ? event.remarks.map((remark) => ({
          ...remark,
          by: names.person(event.signature.person),
          time: event.signature.time,
          version: event.signature.version,
          answer: answers.get(remark.id) ?? null,
        }))
      : [],
  );
}
