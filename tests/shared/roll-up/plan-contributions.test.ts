import fc from 'fast-check';
import { indicators } from 'shared/indicator/catalogue';
import type { Cells, PlanDocument } from 'shared/plan/document';
import { disputedKeys, figureOf } from 'shared/roll-up/figure';
import { figureAnswerOf } from 'shared/roll-up/figure-answer';
import { planContributions } from 'shared/roll-up/plan-contributions';
import { keyingBlocks, statingBlocks, summingColumns } from 'shared/roll-up/plan-sources';
import { departmentMonth } from 'shared/template/plans/monthly';
import { blockOf, type Template, type TemplateId } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';
import { seed, thousandCases } from 'tests/shared/quantity/cases';
import {
  aMonthlyPlan,
  contributionsOf,
  indicatorNamed,
  readable,
  stateIn,
  together,
} from 'tests/shared/roll-up/figures';

const customer = (custId: string, more = {}) => ({ custId, planMonth: '2026M03', share: 1, ...more });
const opportunity = (oppId: string, oppClass: string, amount: number, more = {}) => ({
  oppId,
  oppClass,
  amount,
  regDate: '2026-02-10',
  ...more,
});

describe('what a monthly plan contributes', () => {
  it('is its own target, in 分 whatever the money unit of the plan', () => {
    const inWan = contributionsOf(aMonthlyPlan('A', { REV_CY: 12.3456 })).contributions;
    const inYuan = contributionsOf(aMonthlyPlan('A', { REV_CY: 123456 }, {}, { moneyUnit: 'yuan' })).contributions;
    expect(inWan).toEqual([
      {
        unit: 'A',
        person: null,
        indicator: 'REV_CY',
        period: '2026M03',
        basis: 'plan',
        state: { kind: 'sum', total: 12_345_600n },
      },
    ]);
    expect(inYuan).toEqual(inWan);
  });

  it('knows the years before from the rows of total sales, so that growth is reckoned exactly', () => {
    const rows = {
      IND: [
        { indCode: 'SALES', target: 110, prevActual: 100, y2: 90, owner: 'A' },
        { indCode: 'REV_CY', target: 50, prevActual: 40, owner: 'A' },
      ],
    };
    const plans = ['A', 'B'].map((unit) => aMonthlyPlan(unit, {}, rows));
    for (const [indicator, value] of [
      ['REF_Y1', 200],
      ['REF_Y2', 180],
      ['GROWTH', 0.1],
    ] as const) {
      expect([indicator, readable(together(indicator, ...plans), indicator)]).toEqual([indicator, value]);
    }
    const stated = { IND: [...rows.IND, { indCode: 'REF_Y1', target: 80, owner: 'A' }] };
    expect(readable(together('REF_Y1', aMonthlyPlan('A', {}, stated)), 'REF_Y1')).toBe(80);
    const blank = { IND: [{ indCode: 'SALES', target: 110, owner: 'A' }] };
    expect(contributionsOf(aMonthlyPlan('A', {}, blank)).contributions.map(({ indicator }) => indicator)).toEqual([
      'SALES',
    ]);
  });

  it('belongs to the person of a personal plan', () => {
    const plan = aMonthlyPlan('A', {}, { IND: [{ indCode: 'REV_CY', target: 5, owner: 'li' }] }, { person: 'li' });
    expect(contributionsOf(plan).contributions).toMatchObject([{ unit: 'A', person: 'li', indicator: 'REV_CY' }]);
  });

  it('is what the person carries, not what the department does', () => {
    const rows = {
      IND: [
        { indCode: 'SALES', target: 9, owner: 'A' },
        { indCode: 'SALES', target: 5, owner: 'li' },
      ],
    };
    expect(readable(together('SALES', aMonthlyPlan('A', {}, rows, { person: 'li' })), 'SALES')).toBe(5);
  });

  it('does not add the split of a target to the target', () => {
    const split = {
      IND: [
        { indCode: 'SALES', target: 60, dimRegion: 'East', owner: 'A' },
        { indCode: 'SALES', target: 40, dimRegion: 'West', owner: 'A' },
      ],
    };
    expect(readable(together('SALES', aMonthlyPlan('A', { SALES: 100 }, split)), 'SALES')).toBe(100);
    expect(readable(together('SALES', aMonthlyPlan('A', {}, split)), 'SALES')).toBe(100);
  });

  it('does not add what persons carry to what the department was issued (DR-20)', () => {
    const persons = {
      IND: [
        { indCode: 'SALES', target: 55, owner: 'li' },
        { indCode: 'SALES', target: 50, owner: 'wang' },
      ],
    };
    expect(readable(together('SALES', aMonthlyPlan('A', { SALES: 100 }, persons)), 'SALES')).toBe(100);
  });

  it('keeps a stated number of new customers and counts a shared one once when merged', () => {
    const a = aMonthlyPlan('A', { NEWCUST: 3 }, { CUS: [customer('K', { share: 0.6 }), customer('L')] });
    const b = aMonthlyPlan('B', { NEWCUST: 1 }, { CUS: [customer('K', { share: 0.4 }), customer('M')] });
    expect(readable(together('NEWCUST', a))).toBe(3);
    expect(readable(together('NEWCUST', b))).toBe(1);
    expect(readable(together('NEWCUST', a, b))).toBe(3);
    const state = stateIn([...contributionsOf(a).contributions, ...contributionsOf(b).contributions], 'NEWCUST');
    expect(state.kind === 'keyed' && state.keys.get('K')).toEqual({ amount: 1n, lowest: 1n, credit: 1_000_000n });
  });

  it('leaves out customers planned for another month', () => {
    expect(
      readable(
        together('NEWCUST', aMonthlyPlan('A', {}, { CUS: [customer('K', { planMonth: '2026M04' }), customer('L')] })),
      ),
    ).toBe(1);
  });

  it('puts opportunities under their class, by number and by value', () => {
    const plan = aMonthlyPlan(
      'A',
      { OPP_G: 2 },
      { OPP: [opportunity('O1', 'OC-G', 300), opportunity('O2', 'OC-S', 80)] },
    );
    expect(readable(together('OPP_G', plan))).toBe(2);
    expect(readable(together('OPP_G_AMT', plan), 'OPP_G_AMT')).toBe(300);
    expect(readable(together('OPP_S', plan))).toBe(1);
    expect(readable(together('OPP_N', plan))).toBe('not-planned');
  });

  it('adds the value of an opportunity once that two departments share', () => {
    const a = aMonthlyPlan('A', {}, { OPP: [opportunity('O1', 'OC-G', 300, { share: 0.5 })] });
    const b = aMonthlyPlan(
      'B',
      {},
      { OPP: [opportunity('O1', 'OC-G', 300, { share: 0.5 }), opportunity('O2', 'OC-G', 100)] },
    );
    expect(readable(together('OPP_G_AMT', a, b), 'OPP_G_AMT')).toBe(400);
  });

  it('counts the larger value where departments disagree about an opportunity, and says so', () => {
    const of = (org: string, amount: number) => aMonthlyPlan(org, {}, { OPP: [opportunity('O1', 'OC-G', amount)] });
    const state = stateIn(
      [of('A', 300), of('B', 280)].flatMap((plan) => contributionsOf(plan).contributions),
      'OPP_G_AMT',
    );
    if (state.kind !== 'dated' || state.of.kind !== 'keyed')
      throw new Error('the value of opportunities is a dated set of keys');
    expect(readable(figureOf(state, indicatorNamed('OPP_G_AMT')), 'OPP_G_AMT')).toBe(300);
    expect(disputedKeys(state.of)).toEqual(['O1']);
  });

  it('counts reported opportunities since January beside the stated cumulative number only', () => {
    const rows = { OPP: [opportunity('O1', 'OC-O', 10), opportunity('O2', 'OC-O', 10, { regDate: '2025-12-31' })] };
    const state = stateIn(contributionsOf(aMonthlyPlan('A', { OPP_RPT: 12 }, rows)).contributions, 'OPP_RPT');
    expect(state).toMatchObject({ kind: 'dated', which: 'last', at: '2026-03-31', of: { kind: 'keyed', rest: 11n } });
    expect(readable(together('OPP_RPT', aMonthlyPlan('A', {}, rows)))).toBe('not-planned');
  });

  it('calculates a rate from the figures behind it, whatever was quoted', () => {
    expect(readable(together('COLL_RATE', aMonthlyPlan('A', { COLL_RATE: 0.9, CASH_IN: 80, B_DUE_AR: 100 })))).toBe(
      0.8,
    );
  });

  it('keeps a quoted rate alone, and names the gap once it is to be added', () => {
    const quoted = aMonthlyPlan('A', { COLL_RATE: 0.85 });
    const based = aMonthlyPlan('B', { CASH_IN: 80, B_DUE_AR: 100 });
    expect(readable(together('COLL_RATE', quoted))).toBe(0.85);
    expect(readable(together('COLL_RATE', quoted, based))).toBe('no-denominator');
    expect(readable(together('COLL_RATE', quoted, aMonthlyPlan('C', { COLL_RATE: 0.85 })))).toBe('no-denominator');
  });

  it('names the gap of a score without samples once it is to be added', () => {
    const without = aMonthlyPlan('A', { CSAT: 4.6 });
    expect(readable(together('CSAT', without))).toBe(4.6);
    expect(readable(together('CSAT', without, aMonthlyPlan('B', { CSAT: 4, B_SVY_N: 5 })))).toBe('no-weight');
    expect(readable(together('CSAT', aMonthlyPlan('A', { CSAT: 4.6, B_SVY_N: 0 })))).toBe('no-weight');
  });

  it('names a zero denominator', () => {
    expect(readable(together('COLL_RATE', aMonthlyPlan('A', { CASH_IN: 0, B_DUE_AR: 0 })))).toBe('zero-denominator');
  });

  it('adds a total from its parts where it is not stated itself', () => {
    expect(readable(together('SIGNED', aMonthlyPlan('A', { CTR_CY: 30, CTR_NCY: 12 })), 'SIGNED')).toBe(42);
    expect(readable(together('SIGNED', aMonthlyPlan('A', { CTR_CY: 30 })), 'SIGNED')).toBe('not-planned');
  });

  it('does not add figures of different measures', () => {
    const of = (org: string, dimLine: string) =>
      aMonthlyPlan(org, {}, { IND: [{ indCode: 'SALES_QTY', target: 5, dimLine, owner: org }] });
    expect(readable(together('SALES_QTY', of('A', 'valves'), of('B', 'valves')))).toBe(10);
    expect(readable(together('SALES_QTY', of('A', 'valves'), of('B', 'pumps')))).toBe('mixed-units');
  });

  it('adds the expense rows up, what was verified as an actual', () => {
    const { contributions } = contributionsOf(
      aMonthlyPlan('A', {}, { EXP: [{ quota: 5, verified: 3.5 }, { quota: 2 }] }),
    );
    expect(contributions.map(({ indicator, basis, state }) => [indicator, basis, state])).toEqual([
      ['EXP_QUOTA', 'plan', { kind: 'sum', total: 7_000_000n }],
      ['EXP_ACT', 'actual', { kind: 'sum', total: 3_500_000n }],
      ['EXP_ACT', 'verified', { kind: 'sum', total: 3_500_000n }],
    ]);
  });

  it('keeps an inherited reference one value, and shows when two disagree', () => {
    const of = (org: string, growth: number) => aMonthlyPlan(org, { REF_IND: growth });
    expect(readable(together('REF_IND', of('A', 0.08), of('B', 0.08)))).toBe(0.08);
    expect(readable(together('REF_IND', of('A', 0.08), of('B', 0.07)))).toBe('not-adding-up');
  });
});

describe('what other plans contribute', () => {
  const aDocument = (template: TemplateId, period: string, block: string, rows: readonly Cells[]): PlanDocument => ({
    template,
    templateVersion: 1,
    header: { org: 'A', person: null, period, moneyUnit: 'wan' },
    blocks: { [block]: rows.map((cells, index) => ({ id: `r${index}`, cells })) },
  });
  const figures = (document: PlanDocument) =>
    contributionsOf(document).contributions.map(({ indicator, period, basis, state }) => [
      indicator,
      period,
      basis,
      state.kind === 'sum' ? state.total : state.kind,
    ]);

  it('is the target of each year, from the strategy', () => {
    const strategy = aDocument('T-STR', '2026-2031', 'SIND', [{ indCode: 'STR_HIRE', y1: 3, y2: 5, y6: 9 }]);
    expect(figures(strategy)).toEqual([
      ['STR_HIRE', '2026', 'plan', 3n],
      ['STR_HIRE', '2027', 'plan', 5n],
      ['STR_HIRE', '2031', 'plan', 9n],
    ]);
  });

  it('is what happened, from reports', () => {
    expect(figures(aDocument('T-SMO', '2026M03', 'ACTUAL', [{ indCode: 'A_CALL', plan: 40, actual: 38 }]))).toEqual([
      ['A_CALL', '2026M03', 'actual', 38n],
    ]);
    expect(figures(aDocument('T-SWK', '2026W10', 'ACTUAL', [{ indCode: 'A_CALL', planW: 10, actW: 7 }]))).toEqual([
      ['A_CALL', '2026W10', 'actual', 7n],
    ]);
  });

  it('is the target of a week, a quarter or a year', () => {
    for (const [template, period] of [
      ['T-WEK-D', '2026W10'],
      ['T-QTR-D', '2026Q1'],
      ['T-ANN-D', '2026'],
    ] as const) {
      expect(figures(aDocument(template, period, 'IND', [{ indCode: 'A_CALL', target: 4, owner: 'A' }]))).toEqual([
        ['A_CALL', period, 'plan', 4n],
      ]);
    }
  });

  it('is nothing where no table says so', () => {
    expect(figures(aDocument('T-EVA', '2026', 'GOAL', [{ indCode: 'A_CALL', target: 4 }]))).toEqual([]);
  });
});

describe('cells that carry no figure', () => {
  it.each([
    ['约500万', 'not-a-number'],
    [2.5, 'not-whole'],
    [-3, 'negative-count'],
    [true, 'not-a-number'],
    [1e30, 'too-large'],
  ] as const)('skips a count of %p as %s, and keeps the rest of the plan', (target, reason) => {
    const { contributions, skipped } = contributionsOf(aMonthlyPlan('A', { NEWCUST: target, SALES: 10 }));
    expect(skipped).toEqual([{ block: 'IND', row: 'r0', column: 'target', reason }]);
    expect(contributions.map(({ indicator }) => indicator)).toEqual(['SALES']);
  });

  it('skips rows of indicators nobody knows, and blank ones without a word', () => {
    const { contributions, skipped } = contributionsOf(aMonthlyPlan('A', { NOPE: 3, SALES: null, REV_CY: ' ' }));
    expect(contributions).toEqual([]);
    expect(skipped).toEqual([{ block: 'IND', row: 'r0', column: 'indCode', reason: 'unknown-indicator' }]);
  });

  it.each([
    [{ org: '' }, 'no-unit'],
    [{ period: '三月' }, 'not-a-period'],
    [{ moneyUnit: 'usd' }, 'no-money-unit'],
  ])('refuses a plan with the header %j', (header, code) => {
    expect(planContributions(aMonthlyPlan('A', { SALES: 1 }, {}, header))).toMatchObject({ refused: { code } });
  });

  const cell = fc.oneof(
    fc.constantFrom(null, '', '约500万', 'SALES', '2026M03', '2026-03-01', true, 0, -1, 1e300, Number.NaN, Infinity),
    fc.double(),
    fc.integer(),
    fc.string(),
  );
  it(`never become a figure that is no number, whatever is typed (seed ${seed})`, () => {
    const row = fc.record({
      indCode: fc.oneof(fc.constantFrom(...indicators.map(({ code }) => code)), cell),
      target: cell,
      owner: cell,
      dimRegion: cell,
      custId: cell,
      planMonth: cell,
      share: cell,
      oppId: cell,
      oppClass: fc.constantFrom('OC-G', 'OC-X', null),
      amount: cell,
      regDate: cell,
      quota: cell,
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const read = planContributions(aMonthlyPlan('A', {}, { IND: rows, CUS: rows, OPP: rows, EXP: rows }));
        if ('refused' in read) throw new Error('the header is in order');
        for (const { state, indicator } of read.contributions) {
          const answer = figureAnswerOf(state, indicatorNamed(indicator));
          expect(JSON.stringify(answer)).not.toContain('null');
          expect(JSON.stringify(answer)).not.toContain('NaN');
        }
      }),
      thousandCases,
    );
  });
});

describe('the tables of where figures stand', () => {
  const missingIn = (template: Template, block: string, columns: readonly (string | null | undefined)[]) => {
    const there = blockOf(template, block)?.columns.map(({ key }) => key);
    return columns
      .filter((column) => column !== null && column !== undefined && !there?.includes(column))
      .map((column) => `${template.id} ${block} ${String(column)}`);
  };

  it('name blocks and columns that the templates have', () => {
    const wrong = statingBlocks.flatMap(({ templates, block, code, figure, owner, measure, dimensions }) =>
      templates.flatMap((id) => {
        const template = templateOf(id);
        return template === undefined
          ? [id]
          : missingIn(template, block, [code, figure, owner, measure, ...dimensions]);
      }),
    );
    const keying = keyingBlocks.flatMap(({ block, key, amount, share, rows, window }) =>
      missingIn(departmentMonth, block, [...key, amount, share, rows?.column, window?.column]),
    );
    const summing = summingColumns.flatMap(({ block, column }) => missingIn(departmentMonth, block, [column]));
    expect([...wrong, ...keying, ...summing]).toEqual([]);
  });

  it('name indicators there are', () => {
    [...keyingBlocks, ...summingColumns].forEach(({ indicator }) =>
      expect(indicatorNamed(indicator).code).toBe(indicator),
    );
  });

  it('key only what counts keys', () => {
    keyingBlocks.forEach(({ indicator, amount }) =>
      expect([indicator, indicatorNamed(indicator).acrossUnits.by]).toEqual([
        indicator,
        amount === null ? 'distinct' : 'once',
      ]),
    );
  });
});
