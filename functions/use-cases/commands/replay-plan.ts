import { planKeyOf, type PlanKey } from 'shared/plan/plan-id';
import { mayAdminister, relationsOf, type PlanPeople, type Relation } from 'shared/sign-off/access';
import { mayPrepare } from 'shared/sign-off/may-prepare';
import { copiesOf } from 'shared/sign-off/copies/copies';
import type { Seat } from 'shared/sign-off/chain';
import type { PlanEvent, Submitted } from 'shared/sign-off/event';
import type { JournalEntry } from 'shared/sign-off/journal';
import { consultationsOf } from 'shared/sign-off/seats/after-seat-event';
import type { SignOff } from 'shared/sign-off/sign-off';
import type { Actor } from 'shared/sign-off/steps';
import { signOffAfter } from 'shared/sign-off/transition';
import type { OpenedPlan } from 'functions/ports/plans';
import type { Caller } from 'functions/use-cases/caller/caller';
import { latenessOf } from 'functions/use-cases/caller/lateness';

/** A plan as its journal tells it. */
export interface LoadedPlan {
  readonly planId: string;
  readonly key: PlanKey;
  readonly signOff: SignOff;
  readonly journal: readonly JournalEntry[];
}

/** @throws where the journal tells what cannot have happened: a damaged record is a fault, not an answer. */
export function replayPlan(planId: string, { journal }: Pick<OpenedPlan, 'journal'>): LoadedPlan {
  const key = planKeyOf(planId);
  if (key === null) throw new TypeError('a plan id that is none was opened');
  return { planId, key, signOff: signOffAfter(eventsOf(journal)), journal };
}

export const eventsOf = (journal: readonly JournalEntry[]): readonly PlanEvent[] => journal.map(({ event }) => event);

/** The journal up to the end of one version: its submission and everything before the next. */
export function journalUntil(version: number, journal: readonly JournalEntry[]): readonly JournalEntry[] {
  const next = journal.findIndex(({ event }) => event.event === 'submitted' && event.version > version);
  return next === -1 ? journal : journal.slice(0, next);
}

export const submissionOf = (version: number, journal: readonly JournalEntry[]): Submitted | null =>
  eventsOf(journal).find((event): event is Submitted => event.event === 'submitted' && event.version === version) ??
  null;

export const actorOf = (caller: Caller, key: PlanKey): Actor => ({
  id: caller.person,
  mayPrepare: mayPrepare(caller.person, key, caller.view),
  signsFor: caller.view.representedBy(caller.person),
  owns: key.person === caller.person,
  administers: mayAdminister(caller.view.rolesOf(caller.person)),
  chases: caller.view.rolesOf(caller.person).includes('R-GMO'),
  lateness: latenessOf(caller),
  frozen: caller.view.freezeOver(key.unit, key.period),
});

/** How the caller stands to the plan, for the access table. */
export const relationsTo = (standing: LoadedPlan, caller: Caller): readonly Relation[] =>
  relationsOf(caller.person, peopleOf(standing), caller.view);

export const peopleOf = ({ key, signOff }: Pick<LoadedPlan, 'key' | 'signOff'>): PlanPeople =>
  signOff.at === 'unsubmitted'
    ? { key, preparer: null, signers: [] }
    : {
        key,
        preparer: signOff.submission.preparer,
        signers: signOff.submission.chain.flatMap(({ seats }) => seats.flatMap(sittingOn)),
        consulted: signOff.at === 'pending' ? consultationsOf(signOff.submission).map(({ asked }) => asked) : [],
        copied: copiesOf(signOff).map(({ to }) => to),
      };

/** Its holder, whose it is by the rules, and the superior who may sign there as well. */
const sittingOn = ({ holder, transferred, escalatedTo }: Seat): readonly string[] => [
  holder,
  ...(transferred === undefined ? [] : [transferred.home]),
  ...(escalatedTo === undefined ? [] : [escalatedTo]),
];
