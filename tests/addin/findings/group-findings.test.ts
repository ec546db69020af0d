import { groupFindings } from 'addin/findings/group-findings';
import { inBlock, inRow, wholePlan, type Finding, type Place } from 'shared/review/finding';

const finding = (rule: string, severity: Finding['severity'], at: Place): Finding => ({
  rule,
  severity,
  at,
  facts: {},
});
const sheets: Readonly<Record<string, string>> = { TASK: '任务', OPP: '商机', FUN: '商机' };
const sheetOf = (block: string): string => sheets[block] ?? block;

const findings = [
  finding('V-GOAL-12', 'warning', inRow('TASK', 'r1')),
  finding('V-HDR-07', 'warning', wholePlan),
  finding('V-OPP-01', 'error', inRow('OPP', 'r2')),
  finding('V-GOAL-12', 'warning', inRow('FUN', 'r3')),
  finding('V-TSK-03', 'error', inBlock('TASK')),
];
const shown = (by: 'sheet' | 'rule') =>
  groupFindings(findings, by, sheetOf).map(({ key, findings: found, errors }) => [key, found.length, errors]);

test('findings come under the sheet where they are, several tables of one sheet together', () => {
  expect(shown('sheet')).toEqual([
    ['任务', 2, 1],
    ['商机', 2, 1],
    ['', 1, 0],
  ]);
});

test('findings come under their rule, those with errors before all others', () => {
  expect(shown('rule')).toEqual([
    ['V-OPP-01', 1, 1],
    ['V-TSK-03', 1, 1],
    ['V-GOAL-12', 2, 0],
    ['V-HDR-07', 1, 0],
  ]);
});

test('no finding is lost or shown twice', () => {
  for (const by of ['sheet', 'rule'] as const) {
    const grouped = groupFindings(findings, by, sheetOf).flatMap(({ findings: found }) => found);
    expect(new Set(grouped)).toEqual(new Set(findings));
    expect(grouped).toHaveLength(findings.length);
  }
});
