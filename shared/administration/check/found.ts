import type { DefectCode } from 'shared/organisation/defect';
import type { Fact, Finding, Severity } from 'shared/review/finding';

/** What can be wrong with a cell, whatever its table. */
export type CellCode =
  | 'blank'
  | 'cell-error'
  | 'not-text'
  | 'unsafe-text'
  | 'too-long'
  | 'not-an-id'
  | 'not-a-number'
  | 'not-a-date'
  | 'not-a-flag'
  | 'not-a-period'
  | 'not-in-list'
  | 'twice'
  | 'table-missing'
  | 'too-many-rows';

/** What only one subject knows. */
export type SubjectCode =
  | 'no-administrator'
  | 'administrator-cannot-sign-in'
  | 'weekend-off'
  | 'weekday-worked'
  | 'year-in-use'
  | 'levels-too-few'
  | 'rule-adds-preparer'
  | 'gate-closes-itself'
  | 'gate-other-period'
  | 'seat-vacant'
  | 'chain-too-short'
  | 'threshold-missing'
  | 'out-of-range'
  | 'not-whole'
  | 'thresholds-contradict'
  | 'list-empty'
  | 'head-needed'
  | 'head-not-wanted'
  | 'word-spelled-otherwise'
  | 'amount-too-large'
  | 'amount-negative'
  | 'head-unknown'
  | 'weights-not-one'
  | 'not-wanted-here'
  | 'no-such-day'
  | 'switch-missing'
  | 'year-unlikely'
  | 'number-twice'
  | 'follows-a-contract'
  | 'contract-unknown'
  | 'counted-both-ways';

export type AdministrationCode = CellCode | SubjectCode | DefectCode;

export type Facts = Readonly<Record<string, Fact>>;

/** Where a finding points: a table, a row by its place from 0, a column; null: the whole of it. */
export const found = (
  rule: AdministrationCode,
  severity: Severity,
  [block, row, column]: readonly [table: string, row: number | null, column: string | null],
  facts: Facts = {},
): Finding => ({ rule, severity, at: { block, row: row === null ? null : String(row), column }, facts });

export const isWrong = ({ severity }: Finding): boolean => severity === 'error';
