import { month } from 'shared/calendar/period';
import { indicatorOf } from 'shared/indicator/catalogue';
import { meets, thresholdOf } from 'shared/indicator/threshold';
import { stateOf } from 'shared/roll-up/build-state';
import { figureAnswerOf } from 'shared/roll-up/figure-answer';
import { figureOf } from 'shared/roll-up/figure';
import { mergeAll } from 'shared/roll-up/merge-all';
import {
  aMonthlyPlan,
  contributionsOf,
  indicatorNamed,
  readable,
  stateIn,
  together,
} from 'tests/shared/roll-up/figures';

describe('the worked examples of domain/03 3.10', () => {
  it('FX-11: collects 80 of 100 and 10 of 40, so 64.3 % and not the mean of 52.5 %', () => {
    const a = aMonthlyPlan('A', { CASH_IN: 80, B_DUE_AR: 100 });
    const b = aMonthlyPlan('B', { CASH_IN: 10, B_DUE_AR: 40 });
    const state = stateIn([...contributionsOf(a).contributions, ...contributionsOf(b).contributions], 'COLL_RATE');
    expect(figureAnswerOf(state, indicatorNamed('COLL_RATE'))).toEqual({
      kind: 'quotient',
      numerator: '90000000',
      denominator: '140000000',
      value: 0.642857143,
      shown: 'percent',
    });
  });

  it('weighs satisfaction by samples: 4.48, which fails 4.5', () => {
    const figure = together(
      'CSAT',
      aMonthlyPlan('A', { CSAT: 4.6, B_SVY_N: 20 }),
      aMonthlyPlan('B', { CSAT: 4.0, B_SVY_N: 5 }),
    );
    const threshold = thresholdOf('CSAT');
    expect(readable(figure)).toBe(4.48);
    expect(threshold && meets(Number(readable(figure)), threshold)).toBe(false);
  });

  it('takes the last cumulative count of a quarter, not the sum of 25', () => {
    const months = [5, 8, 12].map((count, index) =>
      aMonthlyPlan('A', { OPP_RPT: count }, {}, { period: month(2026, index + 1).key }),
    );
    expect(readable(together('OPP_RPT', ...months))).toBe(12);
    expect(readable(together('OPP_RPT', ...[...months].reverse()))).toBe(12);
  });

  it('counts a customer once whom two departments list', () => {
    const listing = { CUS: [{ custId: 'K', planMonth: '2026M03' }] };
    expect(
      readable(
        together('NEWCUST', aMonthlyPlan('A', { NEWCUST: 1 }, listing), aMonthlyPlan('B', { NEWCUST: 1 }, listing)),
      ),
    ).toBe(1);
  });

  it('adds the market of a region once: 1000 of 10000, not of 20000', () => {
    const east = (org: string, sales: number) =>
      aMonthlyPlan(
        org,
        { SALES: sales },
        { IND: [{ indCode: 'B_MKT', target: 10000, dimRegion: 'East', owner: org }] },
      );
    expect(readable(together('SHARE', east('A', 600), east('B', 400)))).toBe(0.1);
  });
});

describe('adding up over time', () => {
  const months = [1, 2, 3].map((number) => month(2026, number));
  const overQuarter = (code: string, states: readonly Readonly<Record<string, number>>[]): number | string => {
    const entry = indicatorNamed(code);
    const merged = states.map((figures, index) => {
      const stated = new Map(Object.entries(figures).map(([each, value]) => [each, [{ steps: BigInt(value) }]]));
      const period = months[index];
      return period === undefined ? null : stateOf(entry, { stated, listed: new Map() }, { period });
    });
    return readable(figureOf(mergeAll(merged.filter((state) => state !== null)), entry), 'B_ORD');
  };

  it('takes customers of the first month for those at the start', () => {
    expect(overQuarter('B_CUST_OLD', [{ B_CUST_OLD: 40 }, { B_CUST_OLD: 42 }, { B_CUST_OLD: 41 }])).toBe(40);
  });

  it('divides a quarter of sales by the mean staff of its months', () => {
    const quarter = [100, 200, 300].map((sales, index) => ({ SALES: sales, B_HEAD: [2, 3, 4][index] ?? 0 }));
    expect(overQuarter('PERCAP', quarter)).toBe(200);
  });

  it('divides what was trained so far by the staff of the last month', () => {
    const quarter = [1, 1, 1].map((trained, index) => ({ B_TRAINED: trained, B_HEAD: [3, 5, 6][index] ?? 0 }));
    expect(overQuarter('TRAIN_COV', quarter)).toBe(0.5);
  });

  it('counts the customers of each month anew where the indicator is a monthly one', () => {
    const listing = (period: string) =>
      aMonthlyPlan('A', {}, { CUS: [{ custId: 'K', planMonth: period }] }, { period });
    expect(readable(together('A_NEWM', listing('2026M01'), listing('2026M02')))).toBe(2);
    expect(readable(together('NEWCUST', listing('2026M01'), listing('2026M02')))).toBe(1);
  });

  it('has no total for growth without last year, and no average of rates', () => {
    expect(
      overQuarter('GROWTH', [
        { SALES: 110, REF_Y1: 100 },
        { SALES: 90, REF_Y1: 100 },
      ]),
    ).toBe(0);
    expect(overQuarter('GROWTH', [{ GROWTH: 100_000 }, { SALES: 90, REF_Y1: 100 }])).toBe('no-denominator');
    expect(indicatorOf('GROWTH')?.formula).toMatchObject({ is: 'ratio', form: 'minus-one' });
  });
});
