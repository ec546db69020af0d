import type { Case } from 'tests/shared/review/cases';
import { figureCases } from 'tests/shared/review/families/figures';
import { goalAndTaskCases } from 'tests/shared/review/families/goals-and-tasks';
import { headerAndDataCases } from 'tests/shared/review/families/header-and-data';
import { orderAndTimeCases } from 'tests/shared/review/families/order-and-time';
import { salesCases } from 'tests/shared/review/families/sales';
import { signOffAndReportCases } from 'tests/shared/review/families/sign-off-and-reports';

const families = [
  headerAndDataCases,
  goalAndTaskCases,
  orderAndTimeCases,
  figureCases,
  salesCases,
  signOffAndReportCases,
];
/** Every case of every rule: rule, number of the case, case. */
export const cases = families.flatMap((family) =>
  Object.entries(family).flatMap(([rule, own]) =>
    [own].flat().map((each, at): readonly [rule: string, at: number, each: Case] => [rule, at + 1, each as Case]),
  ),
);
