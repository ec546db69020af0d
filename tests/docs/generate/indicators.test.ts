import { readFileSync } from 'node:fs';
import path from 'node:path';
import { indicatorsPage, rollUpsPage } from 'docs/generate/indicators';
import { indicators } from 'shared/indicator/catalogue';
import { views } from 'shared/roll-up/view/views';

const kept = (name: string): string => readFileSync(path.join(process.cwd(), 'docs/reference', name), 'utf8');

test('the reference pages are those the tables make (npm run docs)', () => {
  expect(kept('indicators.md')).toBe(indicatorsPage());
  expect(kept('roll-ups.md')).toBe(rollUpsPage());
});

test('they show every indicator and every view in both languages', () => {
  for (const { code, zh, en } of indicators) expect(indicatorsPage()).toContain(`| \`${code}\` | ${zh} ${en} |`);
  for (const { id, zh, en } of views) expect(rollUpsPage()).toContain(`## ${id} ${zh} ${en}`);
});

test('a controller reads a rate as the quotient it is', () => {
  expect(indicatorsPage()).toContain('| `CASH_IN` ÷ `B_DUE_AR` |');
  expect(indicatorsPage()).toContain('| 1 − `B_REPORT_ERR` ÷ `B_REPORT_N` |');
  expect(indicatorsPage()).toContain('| `SALES` ÷ 平均 mean `B_HEAD` |');
  expect(indicatorsPage()).toContain('| (基准 base − `CYCLE`) ÷ 基准 base |');
});

test('nothing in them is left blank or undefined', () => {
  expect(`${indicatorsPage()}${rollUpsPage()}`).not.toMatch(/undefined|\[object/);
});
