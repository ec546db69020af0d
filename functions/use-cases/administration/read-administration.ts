import type { AdministrationView, ChangeShown } from 'shared/contract/administration';
import { allRows, usualRows, type SubjectRows } from 'shared/administration/administered';
import { withAnnouncedYears } from 'shared/administration/content/calendar';
import type { AdministrationChange } from 'shared/administration/journal';
import { sheetSubjects, type AdministrationRows, type SheetSubject, type Subject } from 'shared/administration/table';
import { yearOf } from 'shared/calendar/date';
import { mayAdminister } from 'shared/sign-off/access';
import type { KeptAdministration } from 'functions/ports/administration';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import { namesOf } from 'functions/use-cases/answers/names';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';

/** Null: the caller may. Asked first by everything that reads or changes what administrators keep. */
export const administratorOnly = (caller: Caller): Refused | null =>
  mayAdminister(caller.view.rolesOf(caller.person)) ? null : refuse('may-not-see');

export const rowsKept = ({ subjects: kept }: KeptAdministration): SubjectRows =>
  Object.fromEntries(Object.entries(kept).map(([subject, { rows }]) => [subject, rows]));

export const rowsOfSubject = ({ subjects: kept }: KeptAdministration, subject: Subject): AdministrationRows =>
  kept[subject]?.rows ?? usualRows[subject];

export const versionsOf = ({ subjects: kept }: KeptAdministration): Readonly<Record<SheetSubject, number>> =>
  Object.fromEntries(sheetSubjects.map((subject) => [subject, kept[subject]?.version ?? 0])) as Record<
    SheetSubject,
    number
  >;

/** Everything there is to export; the calendar with the announced years around today. */
export async function readAdministration(
  { administration }: Pick<Dependencies, 'administration'>,
  caller: Caller,
): Promise<AdministrationView | Refused> {
  const closed = administratorOnly(caller);
  if (closed !== null) return closed;
  const kept = await administration.current();
  const tables = allRows(rowsKept(kept));
  return {
    version: kept.version,
    versions: versionsOf(kept),
    tables: { ...tables, ...withAnnouncedYears(tables, yearOf(caller.today)) },
  };
}

export const changeShown = ({ by, ...change }: AdministrationChange, { organisation }: Caller): ChangeShown => ({
  ...change,
  by: by === null ? null : namesOf(organisation).person(by),
});
