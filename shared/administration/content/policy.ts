import { numberOf, textOf } from 'shared/administration/cell-of';
import { reviewIn } from 'shared/administration/content/review';
import { signOffNumbers, signOffSwitches } from 'shared/administration/sign-off-settings';
import { rowsOf, type AdministrationRows } from 'shared/administration/table';
import { usualThresholds } from 'shared/sign-off/materiality';
import { usualPolicy, type CompanyPolicy } from 'shared/sign-off/policy';

export const policyRows = (policy: CompanyPolicy): AdministrationRows => ({
  SIGNING: signOffNumbers.map(({ key, read }) => ({ key, value: read(policy) })),
  SWITCH: signOffSwitches.map(({ code, read }) => ({ key: code, on: read(policy) })),
});

/** The sign-off policy the rows say; how long a comment has to be is one threshold for rules and signing alike. */
export function policyIn(rows: AdministrationRows): CompanyPolicy {
  const numbers = new Map(rowsOf(rows, 'SIGNING').map((row) => [textOf(row, 'key'), numberOf(row, 'value')]));
  const switches = new Map(rowsOf(rows, 'SWITCH').map((row) => [textOf(row, 'key'), row['on'] === true]));
  const number = (key: string): number =>
    numbers.get(key) ?? signOffNumbers.find((each) => each.key === key)?.read(usualPolicy) ?? 0;
  const isOn = (key: string): boolean =>
    switches.get(key) ?? signOffSwitches.find(({ code }) => code === key)?.read(usualPolicy) ?? false;
  const materiality = {
    ...{ numberShift: number('numberShift'), dateShift: number('dateShift'), mostRows: number('changedRows') },
    // Which columns bind nobody is no company's to say: a column freed would change what is signed unseen.
    freeColumns: usualThresholds.freeColumns,
  };
  return {
    shortestComment: reviewIn(rows).leastComment,
    shortestRevisionReason: number('revisionReason'),
    shortestAnswer: number('answer'),
    materiality: isOn('signaturesStay') ? materiality : null,
    annualApproval: isOn('annualApproval'),
    leastContributors: number('leastContributors'),
    longestDelegation: number('longestDelegation'),
    ageing: { usualDays: number('usualDays'), fewest: number('fewestSignatures') },
  };
}
