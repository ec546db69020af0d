import { usualRows } from 'shared/administration/administered';
import { checkAdministration } from 'shared/administration/check/check';
import { dueDaysIn } from 'shared/administration/content/due-days';
import { policyIn } from 'shared/administration/content/policy';
import { signOffNumbers, signOffSwitches } from 'shared/administration/sign-off-settings';
import { dateOf } from 'shared/calendar/date';
import type { Cells } from 'shared/plan/document';
import { usualDueDays } from 'shared/review/due-days';
import { usualPolicy } from 'shared/sign-off/policy';
import { demoRows, withCells, withRows } from 'tests/shared/administration/entered';

const today = dateOf(2026, 2, 27);
const wrongIn = (rows: typeof demoRows) =>
  checkAdministration(rows, today)
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, at }) => [rule, at.block, at.column]);

test('rows and back are the policy and the deadlines they were', () => {
  const rows = { ...usualRows.review, ...usualRows['sign-off'], ...usualRows.calendar };
  expect(policyIn(rows)).toEqual(usualPolicy);
  expect(dueDaysIn(rows)).toEqual(usualDueDays);
  expect(wrongIn(demoRows)).toEqual([]);
});

test('every number of the policy has bounds it cannot leave, and none of them is how many sign', () => {
  for (const { key, least, most, read } of signOffNumbers) {
    expect(read(usualPolicy)).toBeGreaterThanOrEqual(least);
    expect(read(usualPolicy)).toBeLessThanOrEqual(most);
    for (const value of [least - 1, most + 1]) {
      expect(wrongIn(withCells('SIGNING', { key }, { value }))).toEqual([['out-of-range', 'SIGNING', 'value']]);
    }
    expect(wrongIn(withRows('SIGNING', (rows) => rows.filter((row) => row['key'] !== key)))).toEqual([
      ['threshold-missing', 'SIGNING', 'key'],
    ]);
  }
  expect(signOffSwitches.map(({ code }) => code)).toEqual(['annualApproval', 'signaturesStay']);
  expect(wrongIn(withRows('SWITCH', (rows) => rows.slice(1)))).toEqual([['switch-missing', 'SWITCH', 'key']]);
});

test('one length of a comment holds for rules and signing alike', () => {
  expect(policyIn(withCells('THRESHOLD', { key: 'leastComment' }, { value: 12 })).shortestComment).toBe(12);
});

test('weights of a month’s value are one together', () => {
  expect(wrongIn(withCells('THRESHOLD', { key: 'weightOfBudget' }, { value: 0.5 }))).toEqual([
    ['weights-not-one', 'THRESHOLD', 'value'],
  ]);
});

describe('deadlines', () => {
  const month: Cells = { template: 'T-MON-D' };
  test.each<[string, Cells, readonly unknown[]]>([
    ['counting no days', { when: 'before', days: null }, ['blank', 'DUE', 'days']],
    ['a year ahead', { when: 'before', days: 300 }, ['out-of-range', 'DUE', 'days']],
    ['half a day', { when: 'before', days: 1.5 }, ['not-whole', 'DUE', 'days']],
    ['on the zeroth day', { when: 'within', days: 0 }, ['out-of-range', 'DUE', 'days']],
    [
      'on a day and counting too',
      { when: 'date', days: 1, month: 3, day: 5, years: 0 },
      ['not-wanted-here', 'DUE', 'days'],
    ],
    ['on 29 February', { when: 'date', days: null, month: 2, day: 29, years: 0 }, ['no-such-day', 'DUE', 'day']],
    [
      'in a month of no year',
      { when: 'date', days: null, month: 13, day: 1, years: 0 },
      ['out-of-range', 'DUE', 'month'],
    ],
    ['in a manner nobody knows', { when: 'sometime' }, ['not-in-list', 'DUE', 'when']],
  ])('%s are refused', (_, cells, expected) => {
    expect(wrongIn(withCells('DUE', month, cells))).toContainEqual(expected);
  });

  test('a kind of plan twice is refused, and one that is not named is due on no day', () => {
    expect(wrongIn(withRows('DUE', (rows) => [...rows, ...rows.slice(0, 1)]))).toEqual([['twice', 'DUE', 'template']]);
    expect(dueDaysIn(withRows('DUE', () => []))).toEqual({});
  });
});
