import { alikeFindings } from 'addin/fill/alike';
import type { Finding } from 'shared/review/finding';

const finding = (rule: string, severity: Finding['severity'], row: string, block = 'TASK'): Finding => ({
  ...{ rule, severity, at: { block, row, column: 'goal' }, facts: { row } },
});
const open = (rule: string, row: string, block?: string): Finding =>
  ({ ...finding(rule, 'error', row, block), open: true }) as Finding;

test('P34: warnings of one rule are one card, so that one reason serves them', () => {
  const groups = alikeFindings([
    finding('W', 'warning', '1'),
    finding('E', 'error', '2'),
    finding('W', 'warning', '3'),
  ]);
  expect(groups.map(({ findings }) => findings.map(({ at }) => at.row))).toEqual([['2'], ['1', '3']]);
});

test('every error is its own card', () => {
  expect(alikeFindings([finding('E', 'error', '1'), finding('E', 'error', '2')])).toHaveLength(2);
});

test('P10: what is only to be filled in comes last, one card a table', () => {
  const groups = alikeFindings([open('R', '1'), open('R', '2'), open('R', '1', 'EXP'), finding('W', 'warning', '1')]);
  expect(groups.map(({ findings }) => `${findings[0].rule} ${String(findings.length)}`)).toEqual(['W 1', 'R 2', 'R 1']);
});
