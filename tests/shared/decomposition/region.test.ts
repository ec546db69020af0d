import { checkItemsReachPersons, checkOutlets, type Outlet } from 'shared/decomposition/outlet';
import { checkBudgetKept, checkRevisions, revisions } from 'shared/decomposition/plan-revision';
import { checkRegions, potentialOf, suggestedTargets, type RegionMarket } from 'shared/decomposition/region';
import { shownNumber } from 'shared/quantity/decimal';
import { answered, exactly, wan } from 'tests/shared/decomposition/figures';

const east: RegionMarket = {
  region: 'East',
  capacity: wan(10000),
  share: exactly(0.1),
  targetShare: exactly(0.12),
  current: wan(1000),
};
const west: RegionMarket = {
  region: 'West',
  capacity: wan(5000),
  share: exactly(0.04),
  targetShare: exactly(0.08),
  current: wan(200),
};

test('DR-38: potentials of 1200 and 400 split 2000万 into 1500 and 500', () => {
  expect([east, west].map((market) => shownNumber(potentialOf(market), 0))).toEqual([wan(1200), wan(400)]);
  expect([...answered(suggestedTargets(wan(2000), [east, west]))]).toEqual([
    ['East', wan(1500)],
    ['West', wan(500)],
  ]);
});

test('a region that should lose more than it sells is refused, and no region at all too', () => {
  const shrinking = { ...west, targetShare: exactly(-0.1) };
  expect(suggestedTargets(wan(2000), [east, shrinking])).toEqual({
    refused: { code: 'negative-potential', region: 'West' },
  });
  expect(suggestedTargets(wan(2000), [])).toMatchObject({ refused: { code: 'no-parts' } });
});

test('DR-22: the same target for unlike regions is a doubt, far from the suggestion without a word too', () => {
  const suggested = answered(suggestedTargets(wan(2000), [east, west]));
  const targets = (why: string) => ['East', 'West'].map((region) => ({ region, target: wan(1000), why }));
  expect(checkRegions(targets(''), [east, west], suggested).map(({ rule }) => rule)).toEqual([
    'DR-22',
    'DR-38',
    'DR-38',
  ]);
  expect(checkRegions(targets('东区渠道重组'), [east, west], suggested).map(({ rule }) => rule)).toEqual(['DR-22']);
  expect(checkRegions(targets('x'), [east, { ...east, region: 'West' }], suggested)).toEqual([]);
});

const outlet = (name: string, core: boolean, ...targets: readonly (number | null)[]): Outlet => ({
  outlet: name,
  region: 'East',
  core,
  items: targets.map((target, index) => ({ item: `I${index}`, target })),
});

test('DR-23: a core outlet without a target is an error, another a doubt, and outlets do not exceed their region', () => {
  const regions = new Map([['East', 10]]);
  expect(checkOutlets(regions, [outlet('A', true, 5), outlet('B', false, 5)])).toEqual([]);
  const huge = outlet('A', true, Number.MAX_SAFE_INTEGER, 1);
  expect(checkOutlets(regions, [huge])).toMatchObject([{ code: 'too-large', severity: 'error' }]);
  expect(checkOutlets(regions, [outlet('B', false, 10, null)]).map(({ code }) => code)).toEqual([
    'outlet-without-target',
  ]);
  expect(checkOutlets(regions, [outlet('A', true, null), outlet('B', false)])).toMatchObject([
    { code: 'core-without-target', severity: 'error' },
    { code: 'outlet-without-target', severity: 'warning' },
  ]);
  expect(checkOutlets(regions, [outlet('A', true, 5, 6)])).toMatchObject([
    { code: 'outlets-exceed-region', severity: 'error', facts: { difference: 1 } },
  ]);
});

test('DR-39: items that do not reach a person', () => {
  expect(checkItemsReachPersons([{ person: 'li', items: ['I1'] }], ['I1', 'I2'])).toMatchObject([
    { facts: { person: 'li', items: ['I2'] } },
  ]);
});

test('DR-64: what a month changes of its quarter is listed, and wants a reason', () => {
  const figure = (key: string, before: number | null, now: number | null, reason = '') => ({
    key,
    measure: 'money' as const,
    before,
    now,
    reason,
  });
  const figures = [
    figure('same', wan(10), wan(10) + 10_000),
    figure('more', wan(10), wan(10) + 10_001, '凑整'),
    figure('less', wan(10), wan(8)),
    figure('new', null, wan(1), '四月新增客户'),
    figure('none', null, null),
    figure('small', null, wan(0.001), '新'),
  ];
  expect(revisions(figures).map(({ key }) => key)).toEqual(['more', 'less', 'new', 'small']);
  expect(checkRevisions(figures)).toMatchObject([
    { rule: 'DR-64', facts: { of: 'less', before: wan(10), now: wan(8) } },
  ]);
});

test('4.3: a month below its budget is made up by another month or by the gap plan', () => {
  const months = [
    { key: '2026M01', budget: 100, target: 80 },
    { key: '2026M02', budget: 100, target: 110 },
  ];
  expect(checkBudgetKept(months, 10)).toEqual([]);
  expect(checkBudgetKept(months, 0)).toMatchObject([{ facts: { short: 10, months: ['2026M01'] } }]);
});
