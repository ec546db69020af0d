import type { HistoryEntry } from 'shared/contract/answers';
import type { Decided, PlanEvent } from 'shared/sign-off/event';
import { consultationsOf } from 'shared/sign-off/seats/after-seat-event';
import type { SeatEvent } from 'shared/sign-off/seats/events';
import { inForceOf, unsubmitted, versionOf, type SignOff } from 'shared/sign-off/sign-off';
import { after } from 'shared/sign-off/transition';
import type { Names } from 'functions/use-cases/answers/names';

/** What happened to a plan, as people are told it; comments only for those who may read them. */
export function historyOf(events: readonly PlanEvent[], names: Names, comments: boolean): readonly HistoryEntry[] {
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
    case 'void-proposed':
    case 'void-declined':
    case 'seat-transferred':
    case 'signer-added':
    case 'signer-removed':
    case 'seat-escalated':
    case 'consulted':
    case 'consultation-answered':
    case 'copied':
    case 'copy-read':
      return event.by;
    case 'voided':
      return event.agreedBy;
    case 'decided':
      return event.signature.person;
    case 'weighed':
    case 'seat-reassigned':
    case 'void-asked':
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
      const { level, version, time, comment, onBehalfOf } = event.signature;
      return [
        {
          ...{
            event: decidedAs(event),
            by,
            level,
            version,
            time,
          },
          onBehalfOf: onBehalfOf === null ? null : names.person(onBehalfOf),
          comment,
          ...(event.sentTo === undefined ? {} : { sentTo: event.sentTo }),
          ...attestedIn(event),
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
    case 'weighed':
      return event.kept.map(({ person, onBehalfOf, level, version }) => ({
        ...{ event: 'kept' as const, by: names.person(person), level, version: event.version, time: event.time },
        onBehalfOf: onBehalfOf === null ? null : names.person(onBehalfOf),
        comment: `v${version}`,
      }));
    case 'void-proposed':
    case 'void-declined':
      return [{ ...plain, event: event.event, version: event.version, time: event.time, comment: event.comment }];
    case 'voided':
      return [{ ...plain, event: 'voided', version: versionOf(before), time: event.time, comment: event.comment }];
    case 'seat-reassigned': {
      const { version, time, level, from, to, because, vacant } = event;
      const passed = { insteadOf: names.person(from), reassigned: { because, vacant } };
      return [{ ...plain, ...passed, event: 'seat-reassigned', by: names.person(to), level, version, time }];
    }
    case 'seat-transferred':
    case 'signer-added':
    case 'signer-removed':
    case 'seat-escalated':
    case 'consulted':
    case 'consultation-answered': {
      const { version, time, comment } = event;
      return [{ ...plain, event: event.event, version, time, comment, ...seatFacts(event, before, names) }];
    }
    case 'copied': {
      const { version, time, comment } = event;
      const told = { ...plain, event: event.event, version, time, comment };
      return event.to.map((to) => ({ ...told, whom: names.person(to) }));
    }
    case 'copy-read':
      return [{ ...plain, event: event.event, version: event.version, time: event.time }];
    case 'void-asked':
    case 'parent-in-force':
    case 'closed':
      return [];
  }
}

const attestedIn = ({ signature: { attested } }: Decided): Pick<HistoryEntry, 'attested'> =>
  attested === undefined ? {} : { attested: { zh: attested.zh, en: attested.en } };

const decidedAs = ({ signature, sentTo }: Decided): HistoryEntry['event'] =>
  signature.decision === 'approve' ? 'approved' : sentTo === undefined ? 'returned' : 'sent-back';

/** Which seat, and whom it was about. */
function seatFacts(
  event: SeatEvent,
  before: SignOff,
  names: Names,
): Pick<HistoryEntry, 'whom' | 'insteadOf' | 'place'> & { readonly level?: HistoryEntry['level'] } {
  switch (event.event) {
    case 'seat-transferred':
      return { level: event.level, whom: names.person(event.to), insteadOf: names.person(event.from) };
    case 'signer-added':
      return { level: event.level, whom: names.person(event.signer), place: event.place };
    case 'signer-removed':
      return { level: event.level, whom: names.person(event.signer) };
    case 'seat-escalated':
      return { level: event.level, whom: names.person(event.to), insteadOf: names.person(event.holder) };
    case 'consulted':
      return { whom: names.person(event.asked) };
    case 'consultation-answered': {
      const asked = before.at === 'pending' ? consultationsOf(before.submission) : [];
      const question = asked.find(({ id }) => id === event.id);
      return question === undefined ? {} : { whom: names.person(question.by) };
    }
  }
}
