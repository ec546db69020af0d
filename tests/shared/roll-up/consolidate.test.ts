import fc from 'fast-check';
import { organisationAt } from 'shared/organisation/organisation-at';
import { allocationOf } from 'shared/roll-up/allocation';
import { consolidated, groundOf, type NodeFigure } from 'shared/roll-up/consolidate';
import { bookedFigure, figureBook, type PlanFigures } from 'shared/roll-up/figure-book';
import { figureOf } from 'shared/roll-up/figure';
import { unitTree } from 'shared/roll-up/unit-tree';
import type { Cell } from 'shared/plan/document';
import { anOrganisation, on } from 'tests/shared/organisation/an-organisation';
import { seed, thousandCases } from 'tests/shared/quantity/cases';
import { aMonthlyPlan, contributionsOf, indicatorNamed, readable } from 'tests/shared/roll-up/figures';

/** 公司 C › 事业部 D › 销售中心 S › 业务部 B, 市场部 M, 综合管理部 GM. */
const tree = unitTree(organisationAt(anOrganisation(), on('2026-03-31')));

interface Sketch {
  readonly person?: string;
  readonly period?: string;
  readonly version?: number;
  readonly state?: PlanFigures['state'];
  readonly template?: PlanFigures['template'];
}

/** A plan of a unit (or a person in it), in force unless the sketch says otherwise. */
function aPlan(unit: string, stated: Readonly<Record<string, Cell>>, sketch: Sketch = {}): PlanFigures {
  const { person = null, period = '2026M03', version = 1, state = 'effective', template = 'T-MON-D' } = sketch;
  const rows = Object.entries(stated).map(([indCode, target]) => ({ indCode, target, owner: person ?? unit }));
  const document = aMonthlyPlan(unit, {}, { IND: rows }, { period, person });
  const planId = `${template}-${unit}-${person ?? ''}-${period}`;
  return {
    planId,
    planNo: `${planId}-v${version}`,
    version,
    state,
    template,
    unit,
    person,
    period,
    contributions: contributionsOf(document).contributions,
  };
}

function at(
  unit: string,
  indicator: string,
  plans: readonly PlanFigures[],
  period = '2026M03',
  options = {},
): NodeFigure {
  const found = consolidated(groundOf(figureBook(plans, options), tree), { unit, indicator, period });
  if ('refused' in found) throw new Error(found.refused.code);
  return found;
}

const own = (node: NodeFigure) => readable(figureOf(node.own, indicatorNamed(node.indicator)), node.indicator);
const composed = (node: NodeFigure) =>
  node.composed === null ? null : readable(figureOf(node.composed, indicatorNamed(node.indicator)), node.indicator);
const missing = (node: NodeFigure) =>
  node.missing.map(({ owner, period, reason }) => `${owner.person ?? owner.unit} ${period} ${reason}`);

describe('a target at a node', () => {
  it('stands beside what the departments below add up to (FX-03)', () => {
    const node = at('S', 'REV_CY', [
      aPlan('S', { REV_CY: 1000 }),
      aPlan('B', { REV_CY: 600 }),
      aPlan('M', { REV_CY: 390 }),
      aPlan('GM', { REV_CY: 0 }),
    ]);
    expect([own(node), composed(node), missing(node)]).toEqual([1000, 990, []]);
    expect(allocationOf(node.own, node.composed, indicatorNamed('REV_CY'))).toEqual({
      kind: 'unallocated',
      amount: { numerator: 10_000_000n, denominator: 1n },
    });
    expect(node.plan).toMatchObject({ planNo: 'T-MON-D-S--2026M03-v1', version: 1 });
  });

  it('is over-allocated where the units below carry more', () => {
    const node = at('S', 'REV_CY', [aPlan('S', { REV_CY: 1 }), aPlan('B', { REV_CY: 2 })]);
    expect(allocationOf(node.own, node.composed, indicatorNamed('REV_CY'))).toMatchObject({ kind: 'over-allocated' });
    expect(allocationOf(node.own, node.composed, indicatorNamed('COLL_RATE'))).toBeNull();
  });

  it('reaches through units that have no plan of their own', () => {
    const node = at('C', 'REV_CY', [aPlan('B', { REV_CY: 600 }), aPlan('M', { REV_CY: 390 })]);
    expect([own(node), composed(node)]).toEqual(['not-planned', 990]);
    expect(missing(node)).toEqual(['C 2026M03 no-plan', 'GM 2026M03 no-plan']);
  });

  it('stops at the nearest plan on the way down', () => {
    const plans = [aPlan('S', { REV_CY: 1000 }), aPlan('B', { REV_CY: 600 }), aPlan('M', { REV_CY: 390 })];
    expect(composed(at('D', 'REV_CY', plans))).toBe(1000);
    expect(composed(at('C', 'REV_CY', plans))).toBe(1000);
  });

  it('never adds persons to departments (DR-20)', () => {
    const plans = [
      aPlan('M', { SALES: 100 }),
      aPlan('M', { SALES: 60 }, { person: 'chen' }),
      aPlan('M', { SALES: 50 }, { person: 'zhao' }),
    ];
    expect([own(at('M', 'SALES', plans)), composed(at('M', 'SALES', plans))]).toEqual([100, 110]);
    expect(composed(at('S', 'SALES', plans))).toBe(100);
  });

  it('takes the latest version in force, and what is submitted only when asked', () => {
    const plans = [
      aPlan('M', { SALES: 1 }, { version: 1, state: 'superseded' }),
      aPlan('M', { SALES: 2 }, { version: 2 }),
      aPlan('M', { SALES: 3 }, { version: 3, state: 'pending-1' }),
    ];
    expect(own(at('M', 'SALES', plans))).toBe(2);
    expect(own(at('M', 'SALES', plans, '2026M03', { includeSubmitted: true }))).toBe(3);
  });

  it('says whether there is no plan, none in force, or none of the indicator', () => {
    const plans = [aPlan('B', { SALES: 1 }, { state: 'pending-1' }), aPlan('M', { REV_CY: 1 })];
    expect(missing(at('S', 'SALES', plans))).toEqual([
      'S 2026M03 no-plan',
      'B 2026M03 not-effective',
      'M 2026M03 not-planned',
      'GM 2026M03 no-plan',
    ]);
  });

  it('of a quarter is its own where one was issued, otherwise that of its months', () => {
    const months = ['2026M01', '2026M02', '2026M03'].map((period, index) =>
      aPlan('M', { SALES: 10, OPP_RPT: [5, 8, 12][index] ?? 0 }, { period }),
    );
    expect(own(at('M', 'SALES', months, '2026Q1'))).toBe(30);
    expect(own(at('M', 'OPP_RPT', months, '2026Q1'))).toBe(12);
    expect(own(at('M', 'SALES', [...months, aPlan('M', { SALES: 33 }, { period: '2026Q1' })], '2026Q1'))).toBe(33);
  });

  it('names the months that are missing from a quarter', () => {
    const node = at('M', 'SALES', [aPlan('M', { SALES: 10 }, { period: '2026M02' })], '2026Q1');
    expect([own(node), missing(node)]).toEqual([10, ['M 2026M01 no-plan', 'M 2026M03 no-plan']]);
  });

  it('comes from the plan that takes precedence, whatever order they come in', () => {
    const plans = [aPlan('M', { SALES: 9 }, { template: 'T-OPP' }), aPlan('M', { SALES: 5 })];
    [plans, [...plans].reverse()].forEach((each) => {
      expect(
        readable(
          figureOf(
            bookedFigure(figureBook(each), { unit: 'M', person: null }, 'SALES', '2026M03')?.state ?? {
              kind: 'nothing',
            },
            indicatorNamed('SALES'),
          ),
          'SALES',
        ),
      ).toBe(5);
    });
  });

  it.each([
    [{ unit: 'X', indicator: 'SALES', period: '2026' }, 'unknown-unit'],
    [{ unit: 'C', indicator: 'SALE', period: '2026' }, 'unknown-indicator'],
    [{ unit: 'C', indicator: 'SALES', period: '2026M13' }, 'unknown-period'],
  ])('refuses %j', (question, code) => {
    expect(consolidated(groundOf(figureBook([]), tree), question)).toMatchObject({ refused: { code } });
  });
});

describe(`consolidating (seed ${seed})`, () => {
  const fen = fc.integer({ min: 0, max: 10_000_000_000 });

  it('a target that was broken down returns the target', () => {
    fc.assert(
      fc.property(fc.array(fen, { minLength: 9, maxLength: 9 }), (parts) => {
        const months = ['2026M01', '2026M02', '2026M03'];
        const plans = parts.map((each, index) =>
          aPlan(
            ['B', 'M', 'GM'][index % 3] ?? '',
            { REV_CY: each / 1_000_000 },
            { period: months[Math.floor(index / 3)] ?? '' },
          ),
        );
        const node = at('S', 'REV_CY', plans, '2026Q1');
        expect(node.composed).toEqual({ kind: 'sum', total: parts.reduce((sum, each) => sum + BigInt(each), 0n) });
      }),
      thousandCases,
    );
  });

  it('gives the same whether plans come one by one or all at once, in any order', () => {
    const sketch = fc.record({
      unit: fc.constantFrom('B', 'M', 'GM'),
      period: fc.constantFrom('2026M01', '2026M02', '2026M03'),
      version: fc.integer({ min: 1, max: 4 }),
      sales: fc.integer({ min: 0, max: 1000 }),
      state: fc.constantFrom<PlanFigures['state']>('effective', 'superseded', 'pending-1', 'void'),
    });
    const unique = fc.uniqueArray(sketch, {
      selector: ({ unit, period, version }) => `${unit}${period}${version}`,
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        unique.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const plansOf = (sketches: typeof all) =>
            sketches.map(({ unit, sales, ...rest }) => aPlan(unit, { SALES: sales }, rest));
          expect(at('S', 'SALES', plansOf(shuffled), '2026Q1')).toEqual(at('S', 'SALES', plansOf(all), '2026Q1'));
        },
      ),
      { ...thousandCases },
    );
  });
});
