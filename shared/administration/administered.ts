import { chainRows } from 'shared/administration/content/chains';
import { reviewRows } from 'shared/administration/content/review';
import { subjects, type AdministrationRows, type Subject } from 'shared/administration/table';
import { reviewSettings } from 'shared/review/settings';
import { chainRules } from 'shared/sign-off/chains';

/** What counts while nothing has been entered: the seeds' own rules, and no organisation. */
export const usualRows: Readonly<Record<Subject, AdministrationRows>> = {
  organisation: { UNIT: [], PERSON: [], PLACE: [], HOLDING: [], DELEGATION: [], ACCOUNT: [] },
  calendar: { DAY: [] },
  'sign-off': chainRows(chainRules),
  review: reviewRows(reviewSettings),
  lists: { ENTRY: [] },
  targets: { TARGET: [] },
};

export type SubjectRows = Readonly<Partial<Record<Subject, AdministrationRows>>>;

/** All tables side by side, what was entered before what is usual. */
export const allRows = (entered: SubjectRows): AdministrationRows =>
  Object.assign({}, ...subjects.map((subject) => entered[subject] ?? usualRows[subject])) as AdministrationRows;
