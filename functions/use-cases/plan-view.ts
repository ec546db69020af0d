import { planNoOf } from 'shared/plan/plan-id';
import type { PlanDocument } from 'shared/plan/document';
import type { Lists } from 'shared/template/list';
import type { HistoryEntry, PathLevel, PlanView, Remark } from 'shared/contract/answers';
import { mayDo } from 'shared/sign-off/access';
import type { PlanEvent } from 'shared/sign-off/event';
import { pathOf, type PathStage } from 'shared/sign-off/path';
import { inForceOf, stateOfVersion, type SignOff } from 'shared/sign-off/sign-off';
import { openSteps } from 'shared/sign-off/steps';
import { after } from 'shared/sign-off/transition';
import { unsubmitted } from 'shared/sign-off/sign-off';
import type { Caller } from 'functions/use-cases/caller';
import { namesIn, type Names } from 'functions/use-cases/names';
import {
  actorOf,
  eventsOf,
  relationsTo,
  standingOf,
  submissionOf,
  untilEndOf,
  type Standing,
} from 'functions/use-cases/standing';

export interface Shown {
  readonly document: PlanDocument | null;
  readonly lists: Lists | null;
}

/** What the pane shows of one version of a plan; null where that version was never submitted. */
export function planViewOf(
  standing: Standing,
  version: number,
  caller: Caller,
  shown: Shown = { document: null, lists: null },
): PlanView | null {
  const { planId, key, signOff, journal } = standing;
  const submission = submissionOf(version, journal);
  if (submission === null) return null;
  const names = namesIn(caller.organisation);
  const comments = mayDo('read-comments', relationsTo(standing, caller), key);
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
    path: levelsOf(pathOf(standingOf(planId, { journal: untilEndOf(version, journal) }).signOff), names, comments),
    openSteps: openSteps(signOff, actorOf(caller, key)),
    remarks: comments ? remarksIn(events, names) : [],
    reasons: submission.reasons,
    history: historyOf(events, names, comments),
    effectiveVersion: inForce?.version ?? null,
    ...shown,
  };
}

export const levelsOf = (stages: readonly PathStage[], names: Names, comments: boolean): readonly PathLevel[] =>
  stages.map(({ level, seats, standing }) => ({
    level,
    standing,
    signers: seats.map(({ role, holder, signature }) => ({
      role,
      person: names.person(signature?.person ?? holder),
      onBehalfOf: signature?.onBehalfOf ? names.person(signature.onBehalfOf) : null,
      decision: signature?.decision ?? null,
      comment: comments ? (signature?.comment ?? null) : null,
      time: signature?.time ?? null,
    })),
  }));

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

function historyOf(events: readonly PlanEvent[], names: Names, comments: boolean): readonly HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  let before: SignOff = unsubmitted;
  let lastActor = '';
  for (const event of events) {
    lastActor = actorIn(event) ?? lastActor;
    entries.push(...entriesFor(event, before, lastActor, names));
    before = after(before, event);
  }
  return comments ? entries : entries.map((entry) => ({ ...entry, comment: null }));
}

function actorIn(event: PlanEvent): string | null {
  switch (event.event) {
    case 'submitted':
    case 'withdrawn':
    case 'voided':
      return event.by;
    case 'decided':
      return event.signature.person;
    case 'parent-in-force':
    case 'took-effect':
    case 'closed':
      return null;
  }
}

/** `actor`: whose deed it was, or whose deed it followed from. */
function entriesFor(event: PlanEvent, before: SignOff, actor: string, names: Names): readonly HistoryEntry[] {
  const by = names.person(actor);
  const plain = { by, onBehalfOf: null, level: null, comment: null };
  switch (event.event) {
    case 'submitted': {
      const revised = inForceOf(before) !== null;
      const comment = revised ? event.revisionReason : null;
      return [
        { ...plain, event: revised ? 'revised' : 'submitted', version: event.version, time: event.time, comment },
      ];
    }
    case 'decided': {
      const { decision, level, version, time, comment, onBehalfOf } = event.signature;
      return [
        {
          ...{
            event: decision === 'approve' ? ('approved' as const) : ('returned' as const),
            by,
            level,
            version,
            time,
          },
          onBehalfOf: onBehalfOf === null ? null : names.person(onBehalfOf),
          comment,
        },
      ];
    }
    case 'withdrawn':
      return [{ ...plain, event: 'withdrawn', version: event.version, time: event.time }];
    case 'took-effect': {
      const replaced = inForceOf(before);
      const effect: HistoryEntry = { ...plain, event: 'took-effect', version: event.version, time: event.time };
      return replaced === null
        ? [effect]
        : [effect, { ...plain, event: 'superseded', version: replaced.version, time: event.time }];
    }
    case 'voided':
      return [{ ...plain, event: 'voided', version: versionBefore(before), time: event.time, comment: event.comment }];
    case 'parent-in-force':
    case 'closed':
      return [];
  }
}

const versionBefore = (before: SignOff): number => (before.at === 'unsubmitted' ? 0 : before.submission.version);
