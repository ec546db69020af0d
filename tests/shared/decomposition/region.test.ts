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
