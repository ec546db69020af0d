import { enteredCalendar } from 'shared/calendar/working-days';
import type { RectificationView, RectificationsView } from 'shared/contract/rectifications';
import { mayRectify } from 'shared/follow-through/rectification/access';
import { daysOverdue, escalatesAfter, openStepsOf } from 'shared/follow-through/rectification/commands';
import { workingDaysSince } from 'shared/sign-off/overdue';
import type { Dependencies } from 'functions/ports/dependencies';
import type { RectificationHead } from 'functions/ports/rectifications';
import type { CompanyRules } from 'functions/ports/settings';
import { namesOf } from 'functions/use-cases/answers/names';
import type { Caller } from 'functions/use-cases/caller/caller';

/** Rectifications of this year and the last that the caller may see: two reads, however many units there are. */
export async function listRectifications(
  { rectifications, settings, clock }: Pick<Dependencies, 'rectifications' | 'settings' | 'clock'>,
  caller: Caller,
): Promise<RectificationsView> {
  const year = Number(caller.today.slice(0, 4));
  const [rules, ...heads] = await Promise.all([
    settings.rules(),
    rectifications.heads(String(year)),
    rectifications.heads(String(year - 1)),
  ]);
  const time = clock.now();
  return {
    today: caller.today,
    units: openableBy(caller),
    rectifications: heads
      .flat()
      .filter((head) => maySee(caller, head))
      .map((head) => viewOf(caller, head, rules, time))
      .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : one.id < other.id ? -1 : 1)),
  };
}

export const maySee = (
  { person, view }: Caller,
  { rectification }: Pick<RectificationHead, 'rectification'>,
): boolean =>
  rectification.owner === person ||
  rectification.openedBy === person ||
  mayRectify('see', person, rectification.unit, view);

function openableBy({ person, at, view, organisation }: Caller): RectificationsView['units'] {
  const names = namesOf(organisation);
  return [...at.units.keys()]
    .filter((unit) => mayRectify('open', person, unit, view))
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
  const calendar = enteredCalendar(rules);
  const { standing, unit, owner, title, facts, source, due, said } = rectification;
  const overdue = daysOverdue(rectification, caller.today, (day) => workingDaysSince(day, caller.today, calendar));
  const around = {
    ...{ by: caller.person, today: caller.today, organisation: caller.view, inForce: null },
    ...{ time, calendar, shortest: rules.review.leastReason },
  };
  return {
    ...{ id, sequence, title, facts, source, due, overdue, state: standing.state },
    unit: names.unit(unit),
    owner: names.person(owner),
    isEscalated: overdue > escalatesAfter,
    remedy: 'remedy' in standing ? standing.remedy : null,
    evidence: 'evidence' in standing ? standing.evidence : null,
    verifiedBy: standing.state === 'closed' ? names.person(standing.verifiedBy) : null,
    openSteps: openStepsOf(rectification, around),
    said: said.map((each) => ({ ...each, by: names.person(each.by) })),
  };
}
