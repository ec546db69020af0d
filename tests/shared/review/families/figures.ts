import type { Cells } from 'shared/plan/document';
import type { Cases } from 'tests/shared/review/cases';
import { asKind, indicator, templateWith, type Given } from 'tests/shared/review/given';

const months = ['m01', 'm02', 'm03', 'm04', 'm05', 'm06', 'm07', 'm08', 'm09', 'm10', 'm11', 'm12'];
const matrix = templateWith({
  IND: 'indCode dimCat target:figure owner',
  SPLIT: ['indCode', 'dimCat', ...months.map((month) => `${month}:figure`), 'parent:figure'].join(' '),
});
const spread = (indCode: string, values: readonly number[]): Cells => ({
  indCode,
  ...Object.fromEntries(months.map((month, at) => [month, values[at] ?? null])),
});
const yearOf = (value: number): readonly number[] => months.map(() => value);
const split = (indCode: string, values: readonly number[], target: number): Given => ({
  template: matrix,
  rows: { IND: [indicator({ indCode, target })], SPLIT: [spread(indCode, values)] },
});

const splitCategory = (monthly: number): Given => ({
  template: matrix,
  rows: {
    IND: [indicator({ target: 3000 }), indicator({ dimCat: 'F', target: 1200 })],
    SPLIT: [{ ...spread('REV_CY', yearOf(monthly)), dimCat: 'F' }],
  },
});

const ind = (...rows: readonly Cells[]): Given => ({ rows: { IND: rows.map((row) => indicator(row)) } });
const below = (...targets: readonly number[]) => ({
  below: targets.map((target, at) => ({ indicator: 'REV_CY', target, unit: `D${at}` })),
});
const company = { ...ind({ target: 1000 }) };

const decomposition = templateWith({ MATRIX: 'indCode org person period value:figure' });
/** The unit's own row, where it has one, and two persons'. */
const brokenDown = (values: readonly (number | null)[]): Given => ({
  template: decomposition,
  rows: {
    MATRIX: values.flatMap((value, at) =>
      value === null
        ? []
        : [{ indCode: 'REV_CY', org: 'BIZ1', person: [null, 'li', 'wang'][at] ?? null, period: '2026M03', value }],
    ),
  },
});
const issued = { fromAbove: [{ indicator: 'REV_CY', target: 1000 }] };

const outlets = templateWith({ OUT: 'region outlet core:flag item target:number' });
const mix = templateWith({ MIX: 'pkg phase cat min:percent tgt:percent max:percent' });
const packageOf = (...shares: readonly number[]): Given => ({
  template: mix,
  rows: { MIX: shares.map((tgt, at) => ({ pkg: '成长', cat: 'FVPI'.charAt(at), tgt })) },
});
const reported = templateWith({ RPT: 'month planCumN:integer planCumAmt:money' });
const days = templateWith({
  IND: 'indCode target:figure owner',
  DAYS: 'indCode mon:figure tue:figure wed:figure thu:figure fri:figure sat:figure sun:figure parent:figure',
});
/** `parent` is a formula's, and not yet calculated. */
const week = (value: number): Given => ({
  template: days,
  rows: {
    IND: [indicator({ target: 120 })],
    DAYS: [{ indCode: 'REV_CY', mon: value, tue: value, wed: value, thu: value, parent: 0 }],
  },
});
const person = asKind({ level: 'person' });
const coefficients = (a2: number, y1: number | null = 96): Given =>
  ind({ b: 125, y1, gInd: 0.08, gBen: 0.15, a1: 0.4, a2, a3: 0.2, a4: 0.2 });

const shares = { F: { tgt: 0.2 }, V: { tgt: 0.4 }, P: { tgt: 0.3 }, I: { tgt: 0.1 } };
const packageIn = (phase: string, more: Readonly<Record<string, Cells>>): Given => ({
  template: templateWith({ PACKAGE: 'pkg phase cat min:percent tgt:percent max:percent' }),
  rows: {
    PACKAGE: Object.entries(shares).map(([cat, share]) => ({ pkg: '扩张', phase, cat, ...share, ...more[cat] })),
  },
});
/** Potentials of 1,200 and 400 (DR-38). */
const regionsOf = (east: number, west: number, why: string | null = null): Given => ({
  template: templateWith({
    REGION: 'region cap:money share:percent tgtShare:percent cur:money target:money why',
  }),
  rows: {
    REGION: [
      { region: 'EAST', cap: 10_000, share: 0.1, tgtShare: 0.12, cur: 1000, target: east, why },
      { region: 'WEST', cap: 5000, share: 0.04, tgtShare: 0.08, cur: 200, target: west, why },
    ],
  },
});

export const figureCases: Cases = {
  'V-SUM-01': [
    // FX-03: company 1000, departments 600 + 390.
    {
      good: { ...company, planned: below(600, 400) },
      bad: { ...company, planned: below(600, 390) },
      at: 'IND IND-1 target',
      facts: { sum: 990, target: 1000, difference: 10 },
    },
    { good: { ...company, planned: below(600, 399.99) }, bad: { ...company, planned: below(600, 399.97) } },
    // S-014: the same in the decomposition itself, against the unit's own row or what it was issued.
    {
      good: brokenDown([1000, 600, 400]),
      bad: brokenDown([1000, 600, 390]),
      at: 'MATRIX MATRIX-1 value',
      facts: { sum: 990, target: 1000, difference: 10 },
    },
    {
      good: { ...brokenDown([null, 600, 400]), planned: issued },
      bad: { ...brokenDown([null, 600, 390]), planned: issued },
      facts: { sum: 990, target: 1000 },
    },
  ],
  'V-SUM-02': {
    good: { ...company, planned: below(600, 450) },
    bad: { ...company, planned: below(700, 600) },
    facts: { percent: 30 },
  },
  'V-SUM-03': [
    {
      good: split('REV_CY', yearOf(250), 3000),
      bad: split('REV_CY', [...yearOf(250).slice(1), 200], 3000),
      at: 'SPLIT SPLIT-1 m01',
      facts: { sum: 2950 },
    },
    { good: split('REV_CY', yearOf(250), 3000), bad: split('REV_CY', yearOf(260), 3000) },
    // A category's months are held against the category's own target, not against the whole.
    { good: splitCategory(100), bad: splitCategory(250), facts: { sum: 3000, target: 1200 } },
  ],
  'V-SUM-04': [
    { good: packageOf(0.2, 0.4, 0.3, 0.1), bad: packageOf(0.2, 0.4, 0.3), at: 'MIX MIX-1 tgt', facts: { percent: 90 } },
    {
      good: ind({ indCode: 'MIX_F', target: 0.4 }, { indCode: 'MIX_V', target: 0.6 }),
      bad: ind({ indCode: 'MIX_F', target: 0.4 }, { indCode: 'MIX_V', target: 0.5 }),
    },
  ],
  'V-SUM-05': {
    good: ind({ target: 500 }, { target: 300, dimRegion: 'EAST' }, { target: 200, dimRegion: 'SOUTH' }),
    bad: ind({ target: 500 }, { target: 300, dimRegion: 'EAST' }, { target: 150, dimRegion: 'SOUTH' }),
    at: 'IND IND-2 target',
  },
  'V-SUM-06': [
    {
      good: { template: outlets, rows: { OUT: [{ outlet: '西安一店', core: true, target: 10 }] } },
      bad: { template: outlets, rows: { OUT: [{ outlet: '西安一店', core: true }] } },
      severity: 'error',
    },
    { good: {}, bad: { template: outlets, rows: { OUT: [{ outlet: '西安二店' }] } }, severity: 'warning' },
  ],
  'V-SUM-07': {
    good: ind({ indCode: 'COLL_RATE', target: 0.95, parentTarget: 0.95, prevActual: null }),
    bad: ind({ indCode: 'COLL_RATE', target: 0.9, parentTarget: 0.95, prevActual: null }),
    at: 'IND IND-1 target',
  },
  'V-SUM-08': [
    {
      good: {
        template: reported,
        rows: { RPT: [5, 8, 12].map((planCumN, at) => ({ month: `2026M0${at + 1}`, planCumN })) },
      },
      bad: {
        template: reported,
        rows: { RPT: [5, 8, 7].map((planCumN, at) => ({ month: `2026M0${at + 1}`, planCumN })) },
      },
      at: 'RPT RPT-3 planCumN',
      facts: { value: 7, before: 8 },
    },
    {
      good: split(
        'OPP_RPT',
        months.map((_, at) => at + 1),
        12,
      ),
      bad: split('OPP_RPT', [5, 8, 7], 12),
      at: 'SPLIT SPLIT-1 m03',
    },
    {
      good: {
        ...ind({ indCode: 'OPP_RPT', target: 12 }),
        planned: { cumulativeBefore: [{ indicator: 'OPP_RPT', target: 8 }] },
      },
      bad: {
        ...ind({ indCode: 'OPP_RPT', target: 7 }),
        planned: { cumulativeBefore: [{ indicator: 'OPP_RPT', target: 8 }] },
      },
    },
  ],
  'V-SUM-09': {
    good: split(
      'OPP_RPT',
      months.map((_, at) => at + 1),
      12,
    ),
    bad: split(
      'OPP_RPT',
      months.map((_, at) => at + 1),
      10,
    ),
    at: 'SPLIT SPLIT-1 m12',
  },
  'V-SUM-10': {
    good: ind({ weight: 0.4 }, { indCode: 'CASH_IN', weight: 0.6 }),
    bad: ind({ weight: 0.4 }, { indCode: 'CASH_IN', weight: 0.5 }),
    facts: { percent: 90 },
  },
  'V-SUM-11': {
    good: { ...ind({}), planned: { fromAbove: [{ indicator: 'REV_CY', target: 500 }] } },
    bad: { ...ind({}), planned: { fromAbove: [{ indicator: 'NEWCUST', target: 3 }] } },
    facts: { missing: ['NEWCUST'] },
  },
  'V-SUM-12': [
    { good: coefficients(0.2), bad: coefficients(0.3), facts: { wrong: 'sum', sum: 1.1 } },
    { good: coefficients(0.2), bad: coefficients(0.2, null), facts: { wrong: 'no-history' } },
  ],
  'V-SUM-13': { good: week(30), bad: week(25), facts: { sum: 100, target: 120 } },
  'V-SUM-14': {
    good: { template: person, ...ind({ indCode: 'A_CALL', target: 2200 }) },
    bad: { template: person, ...ind({ indCode: 'A_CALL', target: 8800 }) },
    facts: { daily: 400, most: 120 },
  },
  'V-SUM-15': {
    good: {
      ...ind({ indCode: 'CASH_IN', target: 90 }),
      planned: { receivables: { opening: 20, signedToDate: 105, collectedToDate: 5 } },
    },
    bad: {
      ...ind({ indCode: 'CASH_IN', target: 150 }),
      planned: { receivables: { opening: 20, signedToDate: 105, collectedToDate: 5 } },
    },
    facts: { collected: 150, most: 120 },
  },
  'V-SUM-16': {
    good: ind(
      { indCode: 'SALES', target: 1000 },
      { indCode: 'GM_RATE', target: 0.3 },
      { indCode: 'B_GP', target: 300 },
    ),
    bad: ind({ indCode: 'SALES', target: 1000 }, { indCode: 'GM_RATE', target: 0.3 }, { indCode: 'B_GP', target: 200 }),
    at: 'IND IND-3 target',
  },
  // S-090: 1,000 in a market of 800.
  'V-SUM-21': {
    good: ind({ indCode: 'SALES', target: 800 }, { indCode: 'B_MKT', target: 800 }),
    bad: ind({ indCode: 'SALES', target: 1000 }, { indCode: 'B_MKT', target: 800 }),
    at: 'IND IND-1 target',
    facts: { target: 1000, most: 800 },
  },
  // S-149: a package of four categories with limits.
  'V-SUM-18': {
    good: packageIn('growth', { V: { min: 0.3, tgt: 0.5, max: 0.5 } }),
    bad: packageIn('growth', { V: { min: 0.2, tgt: 0.5, max: 0.3 } }),
    at: 'PACKAGE PACKAGE-2 tgt',
    facts: { percent: 50, least: 20, most: 30 },
  },
  // S-150: what a package favours changes with the phase.
  'V-SUM-19': [
    {
      good: packageIn('growth', {}),
      bad: packageIn('mature', {}),
      at: 'PACKAGE PACKAGE-3 tgt',
      facts: { wrong: 'mature' },
    },
    {
      good: packageIn('mature', { V: { tgt: 0.2 }, P: { tgt: 0.5 } }),
      bad: packageIn('growth', { V: { tgt: 0.2 }, P: { tgt: 0.5 } }),
      at: 'PACKAGE PACKAGE-2 tgt',
      facts: { wrong: 'growth' },
    },
  ],
  'V-SUM-20': [
    { good: regionsOf(1500, 500), bad: regionsOf(1000, 1000, '渠道重组'), facts: { wrong: 'equal-split' } },
    { good: regionsOf(900, 1100, '渠道重组'), bad: regionsOf(900, 1100), facts: { wrong: 'far-from-suggestion' } },
  ],
  'V-SUM-17': {
    good: { ...split('REV_CY', yearOf(10), 120), template: { ...matrix, level: 'person' } },
    bad: {
      ...split('REV_CY', [...yearOf(10).slice(5), 0, 10, 10, 10, 10], 120),
      template: { ...matrix, level: 'person' },
    },
    facts: { months: ['08'] },
  },
};
