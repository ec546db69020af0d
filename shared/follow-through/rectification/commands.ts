import type { IsoDate } from 'shared/calendar/date';
import { daysBetween } from 'shared/calendar/date';
import { addWorkingDays, type WorkingCalendar } from 'shared/calendar/working-days';
import { mayInPlaceOf, placesOf } from 'shared/follow-through/rectification/access';
import type { Opened, Stepped, TakenStep, WantedStep } from 'shared/follow-through/rectification/event';
import {
  isSettled,
  type Measured,
  type Mending,
  type Rectification,
  type RectificationState,
  type StepName,
} from 'shared/follow-through/rectification/rectification';
import { refuse, type Refused } from 'shared/quantity/refusal';
import type { OrganisationView } from 'shared/sign-off/organisation-view';
import { unitsUpwards } from 'shared/sign-off/units-upwards';

/** Working days until one is due, where nobody says otherwise (EV-11). */
const usualDays = 10;
/** Days after its closing within which one opens again (EV-15). */
const reopenedWithin = 60;
/** Working days overdue after which the leader in charge is told (EV-16). */
export const escalatesAfter = 5;

export type RectificationRefusal = Refused<
  | 'not-authorised'
  | 'unknown-unit'
  | 'seat-vacant'
  | 'rectification-owner-wrong'
  | 'rectification-due-wrong'
  | 'rectification-moved-on'
  | 'rectification-words-needed'
  | 'rectification-evidence-missing'
  | 'rectification-own-work'
  | 'rectification-not-mended'
  | 'rectification-closed-long-ago'
  | 'unknown-plan'
>;

export interface Surroundings {
  readonly by: string;
  readonly today: IsoDate;
  readonly time: string;
  readonly organisation: OrganisationView;
  readonly calendar: WorkingCalendar;
  /** Shortest text that says anything. */
  readonly shortest: number;
  /** Version in force of the plan that mends it; null where there is none or it may not be read. */
  readonly inForce: number | null;
}

export type WantedOpening = Pick<Opened, 'unit' | 'person' | 'title' | 'facts' | 'source'> & {
  /** Null: whoever leads the unit. */
  readonly owner: string | null;
  /** Null: ten working days from now. */
  readonly due: IsoDate | null;
};

export function openRectification(wanted: WantedOpening, around: Surroundings): Opened | RectificationRefusal {
  const { organisation, by, today, calendar, shortest } = around;
  const { unit, person, title, facts, source } = wanted;
  if (!organisation.hasUnit(unit)) return refuse('unknown-unit', { unit });
  const [as] = mayInPlaceOf('open', by, { unit, person }, organisation);
  if (as === undefined) return refuse('not-authorised');
  const owner = wanted.owner ?? organisation.headOf(unit);
  if (owner === null) return refuse('seat-vacant', { unit });
  if (!mayOwn(owner, unit, organisation)) return refuse('rectification-owner-wrong');
  if (!says(title, shortest)) return refuse('rectification-words-needed', { shortest });
  const due = wanted.due ?? addWorkingDays(calendar, today, usualDays).value;
  if (due < today) return refuse('rectification-due-wrong');
  const of = { unit, person, owner, title, facts, source, measured: null, due };
  return { event: 'opened', by, insteadOf: insteadOf(as, by), on: today, time: around.time, ...of };
}

const insteadOf = (as: string, by: string): string | null => (as === by ? null : as);

export type WantedMeasured = Pick<Opened, 'unit' | 'person' | 'source'> & { readonly measured: Measured };

/** A serious deviation opens one by itself (7.3). Null where nobody leads the unit or any above it. */
export function openMeasured(
  { unit, person, source, measured }: WantedMeasured,
  { organisation, today, time, calendar }: Omit<Surroundings, 'by' | 'shortest' | 'inForce'>,
): Opened | null {
  const heads = unitsUpwards(unit, organisation).map((each) => organisation.headOf(each));
  const owner = person !== null && mayOwn(person, unit, organisation) ? person : heads.find((head) => head !== null);
  if (owner === undefined || owner === null) return null;
  const due = addWorkingDays(calendar, today, usualDays).value;
  const of = { unit, person, owner, title: '', facts: '', source, measured, due };
  return { event: 'opened', by: null, insteadOf: null, on: today, time, ...of };
}

/** Whoever leads the unit or is at home in it. */
const mayOwn = (person: string, unit: string, organisation: OrganisationView): boolean =>
  organisation.isHere(person) && (organisation.headOf(unit) === person || organisation.homeOf(person) === unit);

const says = (text: string, shortest: number): boolean => [...text.trim()].length >= shortest;

interface Rule {
  readonly from: readonly RectificationState[];
  /** Whose step it is: its owner's, of who judges it, or of who may cancel it. */
  readonly who: 'owner' | 'judge' | 'cancel';
  readonly needsWords: boolean;
}

const underWay = ['open', 'planned', 'approved', 'doing', 'verifying'] as const;

/** 7.6 as a table: from where, by whom. */
const rules: Readonly<Record<StepName, Rule>> = {
  plan: { from: ['open', 'planned'], who: 'owner', needsWords: true },
  agree: { from: ['planned'], who: 'judge', needsWords: false },
  return: { from: ['planned'], who: 'judge', needsWords: true },
  begin: { from: ['approved'], who: 'owner', needsWords: false },
  report: { from: ['doing'], who: 'owner', needsWords: false },
  verify: { from: ['verifying'], who: 'judge', needsWords: false },
  refuse: { from: ['verifying'], who: 'judge', needsWords: true },
  reopen: { from: ['closed'], who: 'judge', needsWords: true },
  assign: { from: underWay, who: 'judge', needsWords: true },
  cancel: { from: underWay, who: 'cancel', needsWords: true },
};

/** Steps that are the caller's now. */
export const openStepsOf = (rectification: Rectification, around: Surroundings): readonly StepName[] =>
  (Object.keys(rules) as StepName[]).filter((step) => 'as' in actorOf(rectification, step, around));

/** In whose place the caller takes the step: their own, or that of somebody they stand in for. */
function actorOf(
  of: Rectification,
  step: StepName,
  around: Surroundings,
): { readonly as: string } | RectificationRefusal {
  const { by, organisation, today } = around;
  const { from, who } = rules[step];
  const { standing } = of;
  if (!from.includes(standing.state)) return refuse('rectification-moved-on', { state: standing.state });
  if (who === 'owner') {
    return placesOf(by, organisation).includes(of.owner) ? { as: of.owner } : refuse('not-authorised');
  }
  const able = mayInPlaceOf(who, by, of, organisation);
  if (able.length === 0) return refuse('not-authorised');
  // Nobody judges what they own or worked on, nor does their deputy for them (EV-13); handing it on judges nothing.
  const isOwn = (person: string): boolean => of.owner === person || of.workers.includes(person);
  const isJudging = who === 'judge' && step !== 'assign';
  const as = able.find((each) => !isJudging || !(isOwn(each) || isOwn(by)));
  if (as === undefined) return refuse('rectification-own-work');
  if (standing.state === 'closed' && daysBetween(standing.closedOn, today) > reopenedWithin) {
    return refuse('rectification-closed-long-ago', { days: reopenedWithin });
  }
  return { as };
}

export function takeStep(of: Rectification, wanted: WantedStep, around: Surroundings): Stepped | RectificationRefusal {
  const actor = actorOf(of, wanted.step, around);
  if ('refused' in actor) return actor;
  const against = lacking(of, wanted, around);
  if (against !== null) return against;
  const taken = takenStep(wanted, around);
  if ('refused' in taken) return taken;
  const { by, today, time } = around;
  return { event: 'stepped', by, insteadOf: insteadOf(actor.as, by), on: today, time, taken };
}

function lacking(of: Rectification, wanted: WantedStep, around: Surroundings): RectificationRefusal | null {
  const { shortest, organisation, inForce } = around;
  if (wanted.step === 'report') {
    if (!says(wanted.evidence, shortest)) return refuse('rectification-evidence-missing', { shortest });
    const mending = mendingOf(of);
    const isMended = mending?.how !== 'revision' || (inForce !== null && inForce > mending.inForce);
    return isMended ? null : refuse('rectification-not-mended', { version: mending.inForce });
  }
  const words = wanted.step === 'plan' ? [wanted.cause, wanted.action] : [wanted.text];
  if (rules[wanted.step].needsWords && !words.every((each) => says(each, shortest))) {
    return refuse('rectification-words-needed', { shortest });
  }
  if (wanted.step === 'assign' && !mayOwn(wanted.owner, of.unit, organisation)) {
    return refuse('rectification-owner-wrong');
  }
  return null;
}

export const mendingOf = ({ standing }: Rectification): Mending | null =>
  'remedy' in standing ? standing.remedy.mending : null;

function takenStep(wanted: WantedStep, around: Surroundings): TakenStep | RectificationRefusal {
  const { today, calendar, inForce } = around;
  if (wanted.step === 'reopen') return { ...wanted, due: addWorkingDays(calendar, today, usualDays).value };
  if (wanted.step !== 'plan') return wanted;
  const { mending } = wanted;
  if (mending.how === 'checkpoint' && mending.day < today) return refuse('rectification-due-wrong');
  if (mending.how !== 'revision') return { ...wanted, mending };
  return inForce === null ? refuse('unknown-plan') : { ...wanted, mending: { ...mending, inForce } };
}

/** Working days it is late on a day; 0 once it is settled. */
export function daysOverdue(of: Rectification, today: IsoDate, since: (due: IsoDate) => number): number {
  return isSettled(of) || of.due >= today ? 0 : since(of.due);
}
