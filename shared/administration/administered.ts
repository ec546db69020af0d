import { fiscalYearRows } from 'shared/administration/content/calendar';
import { chainRows } from 'shared/administration/content/chains';
import { dueRows } from 'shared/administration/content/due-days';
import { policyRows } from 'shared/administration/content/policy';
import { reviewRows } from 'shared/administration/content/review';
import { rowsOf, sheetSubjects, type AdministrationRows, type Subject } from 'shared/administration/table';
import { tablesOf } from 'shared/administration/tables';
import { calendarYear } from 'shared/calendar/period';
import { usualDueDays } from 'shared/review/due-days';
import { reviewSettings } from 'shared/review/settings';
import { chainRules } from 'shared/sign-off/chains';
import { usualPolicy } from 'shared/sign-off/policy';

/** What counts while nothing has been entered: the seeds' own rules, and no organisation. */
export const usualRows: Readonly<Record<Subject, AdministrationRows>> = {
  organisation: { UNIT: [], PERSON: [], PLACE: [], HOLDING: [], DELEGATION: [], ACCOUNT: [] },
  calendar: { DAY: [], ...dueRows(usualDueDays), ...fiscalYearRows(calendarYear) },
  'sign-off': { ...chainRows(chainRules), ...policyRows(usualPolicy), PACK: [], ATTEST: [], COPY: [], GATE: [] },
  review: reviewRows(reviewSettings),
  lists: { ENTRY: [] },
  targets: { TARGET: [] },
  ledgers: { CONTRACT: [], RECEIVABLE: [], CORE: [] },
  periods: { FREEZE: [], RELEASE: [] },
};

/** Rows kept by an earlier release, with tables, thresholds and lists it did not know as they usually are. */
export function completed(subject: Subject, kept: AdministrationRows): AdministrationRows {
  const usual = usualRows[subject];
  const tables = tablesOf(subject).map(({ id, completeBy }): readonly [string, AdministrationRows[string]] => {
    const own = kept[id];
    if (own === undefined || completeBy === undefined) return [id, own ?? rowsOf(usual, id)];
    const said = new Set(own.map((row) => row[completeBy]));
    return [id, [...own, ...rowsOf(usual, id).filter((row) => !said.has(row[completeBy]))]];
  });
  return Object.fromEntries(tables);
}

export type SubjectRows = Readonly<Partial<Record<Subject, AdministrationRows>>>;

/** All tables of sheets side by side, what was entered before what is usual. */
export const allRows = (entered: SubjectRows): AdministrationRows =>
  Object.assign({}, ...sheetSubjects.map((subject) => entered[subject] ?? usualRows[subject])) as AdministrationRows;
