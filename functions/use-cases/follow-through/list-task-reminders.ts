import { addDays } from 'shared/calendar/date';
import { day, inFiscalYear } from 'shared/calendar/period';
import type { TaskReminderLine } from 'shared/contract/outstanding';
import { taskReminders } from 'shared/follow-through/reminders/task-reminders';
import { figuresYear } from 'shared/roll-up/figures-year';
import type { Dependencies } from 'functions/ports/dependencies';
import { namesOf } from 'functions/use-cases/answers/names';
import type { Caller } from 'functions/use-cases/caller/caller';
import { inParallel } from 'functions/use-cases/figures/read-figures';

/** How far back a year that is over is looked into for tasks that were left. */
const daysBack = 31;

/**
 * RM-07, RM-09 of the caller: own tasks in the plans of the home unit and in the caller's own, and as a head what is
 * late in the units led. Plans of colleagues are read for nobody but their head (domain/02 2.7). One read a unit and year.
 */
export async function listTaskReminders(
  { rows }: Pick<Dependencies, 'rows'>,
  { person, today, view, at, organisation }: Caller,
): Promise<readonly TaskReminderLine[]> {
  const led = [...at.units.keys()].filter((unit) => view.headOf(unit) === person);
  const home = view.homeOf(person);
  const units = [...new Set([...(home === null ? [] : [home]), ...led])];
  const years = [
    ...new Set([today, addDays(today, -daysBack)].map((date) => figuresYear(inFiscalYear(day(date), at.fiscal)))),
  ];
  const asked = units.flatMap((unit) => years.map((year) => ({ unit, year })));
  const read = (await inParallel(asked, ({ unit, year }) => rows.of(unit, year, ['TASK', 'WORK']))).flat();
  const mayRead = read.filter((plan) => plan.person === null || plan.person === person || led.includes(plan.unit));
  const names = namesOf(organisation);
  return taskReminders(mayRead, today, at.fiscal)
    .filter(({ owner, unit, toHead }) => owner === person || (toHead && led.includes(unit)))
    .map(({ id, planId, unit, wbs, task, owner, end, daysLate }) => ({
      ...{ id, planId, wbs, task, end, daysLate },
      unit: names.unit(unit),
      owner: names.person(owner),
    }));
}
