import { enteredCalendar } from 'shared/calendar/working-days';
import type { RectificationView, RectificationsView } from 'shared/contract/rectifications';
import { mayInPlaceOf, mayRectify, placesOf } from 'shared/follow-through/rectification/access';
import { daysOverdue, escalatesAfter, openStepsOf } from 'shared/follow-through/rectification/commands';
import { workingDaysSince } from 'shared/sign-off/overdue';
import type { Dependencies } from 'functions/ports/dependencies';
import type { RectificationHead } from 'functions/ports/rectifications';
import type { CompanyRules } from 'functions/ports/settings';
import { shownMeasured } from 'functions/use-cases/answers/shown-measured';
import { namesOf } from 'functions/use-cases/answers/names';
import type { Caller } from 'functions/use-cases/caller/caller';

/** Rectifications of this year and the last that the caller may see: two reads, however many units there are. */
export async function listRectifications(
  { rectifications, settings, clock }: Pick<Dependencies, 'rectifications' | 'settings' | 'clock'>,
  caller: Caller,
): Promise<RectificationsView> {
  const [rules, heads] = await Promise.all([settings.rules(), recentHeads({ rectifications }, caller)]);
  const time = clock.now();
  return {
    today: caller.today,
    units: openableBy(caller),
    inspects: inspectedBy(caller),
    rectifications: heads
      .filter((head) => maySee(caller, head))
      .map((head) => viewOf(caller, head, rules, time))
      .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : one.id < other.id ? -1 : 1)),
  };
}

/** Of this year and the last, whoever may see them. */
export async function recentHeads(
  { rectifications }: Pick<Dependencies, 'rectifications'>,
  { today }: Caller,
): Promise<readonly RectificationHead[]> {
  const year = Number(today.slice(0, 4));
  return (await Promise.all([year, year - 1].map((each) => rectifications.heads(String(each))))).flat();
}

export const maySee = (
  { person, view }: Caller,
  { rectification }: Pick<RectificationHead, 'rectification'>,
): boolean =>
  placesOf(person, view).includes(rectification.owner) ||
  rectification.openedBy === person ||
  mayRectify('see', person, rectification, view);

/** Whoever judges the unit's work themself: a deputy reads no list of it. */
export const mayInspect = (unit: string, { person, view }: Pick<Caller, 'person' | 'view'>): boolean =>
  mayInPlaceOf('judge', person, { unit, person: null }, view).includes(person);

function inspectedBy(caller: Caller): RectificationsView['inspects'] {
  const names = namesOf(caller.organisation);
  return [...caller.at.units.values()]
    .filter(({ id }) => mayInspect(id, caller))
    .toSorted((one, other) => one.level - other.level)
    .map(({ id }) => names.unit(id));
}

function openableBy({ person, at, view, organisation }: Caller): RectificationsView['units'] {
  const names = namesOf(organisation);
  return [...at.units.keys()]
    .filter((unit) => mayRectify('open', person, { unit, person: null }, view))
    .map((unit) => {
      const head = view.headOf(unit);
      const members = [...at.persons.keys()].filter((each) => view.homeOf(each) === unit && each !== head);
      return { unit: names.unit(unit), owners: [...(head === null ? [] : [head]), ...members].map(names.person) };
    })
    .filter(({ owners }) => owners.length > 0);
}

function viewOf(
  caller: Caller,
  { id, sequence, rectification }: RectificationHead,
  rules: CompanyRules,
  time: string,
): RectificationView {
  const names = namesOf(caller.organisation);
  const named = (id: string | null) => (id === null ? null : names.person(id));
  const calendar = enteredCalendar(rules);
  const { standing, unit, person, owner, title, facts, source, measured, due, said } = rectification;
  const overdue = daysOverdue(rectification, caller.today, (day) => workingDaysSince(day, caller.today, calendar));
  const around = {
    ...{ by: caller.person, today: caller.today, organisation: caller.view, inForce: null },
    ...{ time, calendar, shortest: rules.review.leastReason },
  };
  return {
    ...{ id, sequence, title, facts, source, due, overdue, state: standing.state },
    unit: names.unit(unit),
    person: named(person),
    owner: names.person(owner),
    measured: measured === null ? null : shownMeasured(measured),
    isEscalated: overdue > escalatesAfter,
    remedy: 'remedy' in standing ? standing.remedy : null,
    evidence: 'evidence' in standing ? standing.evidence : null,
    verifiedBy: standing.state === 'closed' ? names.person(standing.verifiedBy) : null,
    openSteps: openStepsOf(rectification, around),
    said: said.map((each) => ({ ...each, by: named(each.by), insteadOf: named(each.insteadOf) })),
  };
}
