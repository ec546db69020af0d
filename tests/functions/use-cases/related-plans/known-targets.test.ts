import { readPeriod, type Period } from 'shared/calendar/period';
import { isRefused } from 'shared/quantity/refusal';
import type { IssuedTarget } from 'functions/ports/planning';
import { knownTargets } from 'functions/use-cases/related-plans/known-targets';

const period = (key: string): Period => {
  const read = readPeriod(key);
  if (isRefused(read)) throw new Error(key);
  return read;
};
const issued = (indicator: string, key: string, target: number, previous: number | null = null): IssuedTarget => ({
  ...{ indicator, target, previous },
  period: key,
});

/** 3.2 million 分 are 3.2 万元. */
const revenue = [
  issued('REV_CY', '2026M01', 3_200_000_00, 3_000_000_00),
  issued('REV_CY', '2026M02', 2_800_000_00, 2_500_000_00),
  issued('REV_CY', '2026M03', 4_200_000_00, 3_800_000_00),
];

describe('the targets a sheet starts with', () => {
  test('are those of its period, in 万元, with what came before in the year', () => {
    expect(knownTargets(revenue, period('2026M03'), 'p-chen')).toEqual({
      targets: [{ indicator: 'REV_CY', value: 420, owner: 'p-chen', before: 600 }],
      history: [{ indicator: 'REV_CY', lastYears: [380, null, null] }],
    });
  });

  test('of a quarter are its months added up', () => {
    expect(knownTargets(revenue, period('2026Q1'), 'p-chen')).toEqual({
      targets: [{ indicator: 'REV_CY', value: 1020, owner: 'p-chen' }],
      history: [{ indicator: 'REV_CY', lastYears: [930, null, null] }],
    });
  });

  test('that carry their last value on are not added up', () => {
    const reported = [issued('OPP_RPT', '2026M02', 9), issued('OPP_RPT', '2026M03', 12)];
    expect(knownTargets(reported, period('2026Q1'), 'p-chen').targets).toEqual([
      { indicator: 'OPP_RPT', value: 12, owner: 'p-chen' },
    ]);
    expect(knownTargets(reported, period('2026M03'), 'p-chen').targets[0]).not.toHaveProperty('before');
  });

  test('that are rates have no quarter of their own', () => {
    expect(knownTargets([issued('COLL_RATE', '2026M03', 0.8)], period('2026Q1'), 'p-chen').targets).toEqual([]);
  });

  test('of other periods stay where they are', () => {
    expect(knownTargets(revenue, period('2026M04'), 'p-chen').targets).toEqual([]);
  });

  test('belong to who answers for them', () => {
    const own = [{ ...issued('A_VISIT', '2026M03', 60), owner: 'p-xu' }];
    expect(knownTargets(own, period('2026M03'), 'p-chen').targets).toEqual([
      { indicator: 'A_VISIT', value: 60, owner: 'p-xu' },
    ]);
  });
});
