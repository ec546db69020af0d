import {
  checkNextApplication,
  checkPurpose,
  checkQuota,
  checkQuotaIssued,
  checkRepeated,
  checkUnspent,
  overdueVerification,
  type Spending,
} from 'shared/decomposition/expense';
import { wan } from 'tests/shared/decomposition/figures';
import { on } from 'tests/shared/organisation/an-organisation';

const quota = { key: 'East', quota: wan(10), below: [], approved: wan(0), verified: wan(0), supplement: wan(0) };
const spent = (id: string, more: Partial<Spending> = {}): Spending => ({
  id,
  person: 'li',
  purpose: 'promotion',
  object: 'K1',
  month: '2026M03',
  spent: on('2026-03-02'),
  verified: null,
  ...more,
});

test('DR-31: a target issued without a quota is named', () => {
  expect(
    checkQuotaIssued([
      { key: 'li', quota: null },
      { key: 'wang', quota: wan(0) },
    ]),
  ).toMatchObject([{ rule: 'DR-31', facts: { of: 'li' } }]);
});

test('DR-32: a quota says what for and to what effect; a mere share of sales is a doubt', () => {
  const line = { id: '1', purpose: null, effect: '', ratioOnly: true };
  expect(checkPurpose([line]).map(({ code }) => code)).toEqual(['no-purpose', 'ratio-only']);
  expect(
    checkPurpose([line, { id: '2', purpose: 'cultivation', effect: '进入两家新主机厂', ratioOnly: false }]),
  ).toEqual([]);
});

test('DR-34: lower quotas of 9 within 10 are silent, 11 exceed by 1', () => {
  const below = (...amounts: readonly number[]) =>
    amounts.map((amount, index) => ({ key: `P${index}`, quota: wan(amount) }));
  expect(checkQuota({ ...quota, below: below(4, 5) })).toEqual([]);
  expect(checkQuota({ ...quota, below: below(6, 5) })).toMatchObject([
    { code: 'quotas-exceed', facts: { by: wan(1) } },
  ]);
});

test('DR-34: no more is approved than the quota, no more verified than approved and supplemented', () => {
  expect(checkQuota({ ...quota, approved: wan(11) })).toMatchObject([{ code: 'approved-exceeds' }]);
  expect(checkQuota({ ...quota, approved: wan(8), verified: wan(9) })).toMatchObject([{ code: 'verified-exceeds' }]);
  expect(checkQuota({ ...quota, approved: wan(8), verified: wan(9), supplement: wan(1) })).toEqual([]);
});

test('DR-35: after 15 days unverified spending stands in the way of the next application for the same purpose', () => {
  expect(overdueVerification([spent('S1')], on('2026-03-17'))).toEqual([]);
  expect(overdueVerification([spent('S1')], on('2026-03-18'))).toHaveLength(1);
  const apply = (purpose: string) => checkNextApplication('li', purpose, [spent('S1')], on('2026-03-18'));
  expect(apply('promotion')).toMatchObject([{ rule: 'DR-35', severity: 'warning', facts: { spending: 'S1' } }]);
  expect(apply('travel')).toEqual([]);
});

test('DR-36: what is left at month end wants a decision', () => {
  expect(checkUnspent('li', wan(2), null)).toMatchObject([{ rule: 'DR-36' }]);
  expect(checkUnspent('li', wan(2), 'taken-back')).toEqual([]);
  expect(checkUnspent('li', wan(0), null)).toEqual([]);
});

test('DR-37: the same purpose for the same customer twice in a month', () => {
  expect(checkRepeated([spent('S1'), spent('S2'), spent('S3', { object: 'K2' })])).toMatchObject([
    { facts: { spendings: ['S1', 'S2'] } },
  ]);
  expect(checkRepeated([spent('S1'), spent('S2', { month: '2026M04' })])).toEqual([]);
});
