import type { IsoDate } from 'shared/calendar/date';
import type { Period } from 'shared/calendar/period';
import type { WorkingCalendar } from 'shared/calendar/working-days';
import { sideOf } from 'shared/organisation/leaders';
import type { OrganisationAt } from 'shared/organisation/organisation-at';
import { atHomeIn } from 'shared/organisation/people';
import { childrenOf, subtreeOf } from 'shared/organisation/tree';
import { dueDayOf, usualDueDays, type DueDays } from 'shared/review/due-days';
import type { Template, TemplateId } from 'shared/template/template';
import { allTemplates } from 'shared/template/templates';

/** A plan or report that a unit or a person hands in for a period, and the last day it is in time (domain/09 9.1). */
export interface Owed {
  readonly template: TemplateId;
  readonly unit: string;
  readonly person: string | null;
  readonly period: string;
  readonly due: IsoDate;
}

/**
 * What a unit and those below it owe for a period: every kind with a due day, by each department of either side; by
 * each who sells, for the unit itself and those directly below, because that is as far as personal plans are shown.
 */
export function owedIn(
  at: OrganisationAt,
  unit: string,
  period: Period,
  calendar: WorkingCalendar,
  dueDays: DueDays = usualDueDays,
  atStart: OrganisationAt = at,
): readonly Owed[] {
  const kinds = allTemplates.flatMap((template) => {
    const due = template.grain === period.kind ? dueDayOf(template.id, period, calendar, dueDays) : null;
    return due === null ? [] : [{ template, due }];
  });
  const departments = subtreeOf(at, unit).filter(({ id }) => plans(at, id) && !childrenOf(at, id).some(planning(at)));
  // Who comes or goes in mid-period owes the plan where the period found them, and only there.
  const close = [unit, ...childrenOf(at, unit).map(({ id }) => id)];
  const sellers = close.flatMap((home) =>
    atHomeIn(atStart, home).flatMap(({ id, sells }) => (sells ? [{ unit: home, person: id }] : [])),
  );
  const owners = (level: Template['level']): readonly Pick<Owed, 'unit' | 'person'>[] => {
    switch (level) {
      case 'unit':
        return departments.map(({ id }) => ({ unit: id, person: null }));
      case 'person':
        return sellers;
      case 'company':
      case 'group':
        return [];
    }
  };
  return kinds.flatMap(({ template: { id, level }, due }) =>
    owners(level).map((owner) => ({ template: id, ...owner, period: period.key, due })),
  );
}

/** Management plans when it wants to; the two sides have to. */
const plans = (at: OrganisationAt, unit: string): boolean => (sideOf(at, unit) ?? 'management') !== 'management';

const planning =
  (at: OrganisationAt) =>
  ({ id }: { readonly id: string }): boolean =>
    plans(at, id);
