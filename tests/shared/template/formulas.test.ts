import type { Block } from 'shared/template/block';
import type { ColumnType } from 'shared/template/column';
import { blockOf, blocksOf, type TemplateId } from 'shared/template/template';
import { allTemplates, templateOf } from 'shared/template/templates';
import type { Cell, Cells } from 'shared/plan/document';
import { calculatedIn } from 'tests/shared/template/calculated-sheet';

const holidays = { CS_Holidays: ['2026-10-01', '2026-10-02'], CS_MakeUpDays: ['2026-10-10'] };

const block = (template: TemplateId, id: string): Block => {
  const found = templateOf(template);
  const of = found === undefined ? undefined : blockOf(found, id);
  if (of === undefined) throw new Error(`${template} ${id}`);
  return of;
};

const number = (value: unknown): number => Math.round(Number(value) * 100) / 100;

describe('what the sheets calculate', () => {
  test('a month’s target from its coefficients (FX-08)', async () => {
    const known = { b: 125, y1: 108, y2: 96, y3: 80, gInd: 0.08, gBen: 0.15, a1: 0.4, a2: 0.2, a3: 0.2, a4: 0.2 };
    const rows: Cells[] = [known, { ...known, y1: null }, { ...known, a1: 0.5 }, { ...known, y3: null }];
    const sheet = await calculatedIn([{ block: block('T-MON-D', 'IND'), rows }], holidays);
    expect(['c1', 'c2', 'c3', 'c4', 'tInit'].map((key) => number(sheet.value('IND', 0, key)))).toEqual([
      125, 125.48, 116.64, 124.2, 123.26,
    ]);
    expect([1, 2].map((row) => sheet.value('IND', row, 'tInit'))).toEqual(['', '']);
    expect(number(sheet.value('IND', 3, 'c2'))).toBe(121.5);
  });

  test('growth, and what the year has come to', async () => {
    const rows: Cells[] = [
      { prevActual: 380, target: 420, cumBefore: 790 },
      { prevActual: 0, target: 5 },
      { target: 12 },
      {},
    ];
    const sheet = await calculatedIn([{ block: block('T-MON-D', 'IND'), rows }], holidays);
    expect(number(sheet.value('IND', 0, 'growth'))).toBe(0.11);
    expect([1, 2, 3].map((row) => sheet.value('IND', row, 'growth'))).toEqual(['', '', '']);
    expect([0, 2, 3].map((row) => sheet.value('IND', row, 'cumTarget'))).toEqual([1210, 12, '']);
  });

  test('working days, holidays off and make-up days worked', async () => {
    const rows: Cells[] = [{ start: '2026-09-28', end: '2026-10-12' }, { start: '2026-09-28' }];
    const sheet = await calculatedIn([{ block: block('T-MON-D', 'TASK'), rows }], holidays);
    expect([0, 1].map((row) => sheet.value('TASK', row, 'dur'))).toEqual([10, '']);
  });

  test('a new customer counts with type, number and a date of the period', async () => {
    const won = { custName: '云岭支线航空', evidType: '签订合同', evidNo: 'HT-01', evidDate: '2026-03-20' };
    const rows: Cells[] = [won, { ...won, evidNo: null }, { ...won, evidDate: '2026-04-01' }, {}];
    const header = { block: block('T-MON-D', 'HDR'), rows: [{ start: '2026-03-01', end: '2026-03-31' }] };
    const sheet = await calculatedIn([header, { block: block('T-MON-D', 'CUS'), rows }], holidays);
    expect([0, 1, 2, 3].map((row) => sheet.value('CUS', row, 'counted'))).toEqual([true, false, false, '']);
  });

  test('the gap and its coverage (FX-05)', async () => {
    const opp = [{ revCY: 300, prob: 0.6 }, { revCY: 500, prob: 0.4 }, { revCY: 400, prob: 0.25 }, {}];
    const supplement = opp.map((cells, at) => (at === 1 ? { revCY: 400, prob: 0.5 } : cells));
    const sheet = await calculatedIn(
      [
        { block: block('T-GAP', 'GAP'), rows: [{ target: 3000, ytd: 1450, backlog: 800, gOpp: 400 }] },
        { block: block('T-GAP', 'OPP'), rows: supplement },
        { block: block('T-GAP', 'COVER'), rows: [{}] },
      ],
      holidays,
    );
    expect(sheet.value('GAP', 0, 'gap')).toBe(350);
    expect(sheet.value('COVER', 0, 'sOpp')).toBe(480);
    expect(number(sheet.value('COVER', 0, 'coverage'))).toBe(1.37);
    expect(sheet.value('COVER', 0, 'short')).toBe(0);
  });

  test('a year adds up as its indicator does, and is compared with its target', async () => {
    const names = {
      ...holidays,
      CS_Indicators: ['收入', '提报', '回款率'],
      CS_IndicatorTimes: ['sum', 'last', 'ratio'],
    };
    const months = (value: (month: number) => Cell): Cells =>
      Object.fromEntries(
        Array.from({ length: 12 }, (_, at) => [`m${String(at + 1).padStart(2, '0')}`, value(at + 1)] as const),
      );
    const sheet = await calculatedIn(
      [
        {
          block: block('T-ANN-D', 'IND'),
          rows: [
            { indCode: '收入', target: 1210 },
            { indCode: '提报', target: 36 },
          ],
        },
        {
          block: block('T-ANN-D', 'MONTHS'),
          rows: [
            { indCode: '收入', ...months(() => 100) },
            { indCode: '提报', ...months((month) => 3 * month) },
            { indCode: '回款率', ...months(() => 0.8) },
            {},
          ],
        },
      ],
      names,
    );
    const row = (at: number) => ['q1', 'year', 'parent', 'diff'].map((key) => sheet.value('MONTHS', at, key));
    expect(row(0)).toEqual([300, 1200, 1210, -10]);
    expect(row(1)).toEqual([9, 36, 36, 0]);
    expect(row(2)).toEqual(['', '', '', '']);
    expect(row(3)).toEqual(['', '', '', '']);
  });

  test('opportunities reported so far (DR-13)', async () => {
    const dates = ['2026-01-05', '2026-01-20', '2026-02-03', '2026-03-09', '2026-03-30', '2025-12-31'];
    const sheet = await calculatedIn(
      [
        { block: block('T-OPP', 'OPP'), rows: dates.map((regDate) => ({ regDate, amount: 10 })) },
        { block: block('T-OPP', 'REPORTED'), rows: [{ month: '2026M01' }, { month: '2026M02' }, { month: '2026M03' }] },
      ],
      holidays,
    );
    const column = (key: string) => [0, 1, 2].map((at) => sheet.value('REPORTED', at, key));
    expect(column('newN')).toEqual([2, 1, 2]);
    expect(column('cumN')).toEqual([2, 3, 5]);
    expect(column('cumAmt')).toEqual([20, 30, 50]);
  });

  test('a region’s weight follows its potential (DR-38)', async () => {
    const rows: Cells[] = [
      { region: '华东', cap: 1000, share: 0.1, tgtShare: 0.15, cur: 100 },
      { region: '西北', cap: 500, share: 0.1, tgtShare: 0.2, cur: 0 },
      {},
    ];
    const sheet = await calculatedIn([{ block: block('T-MIX', 'REGION'), rows }], holidays);
    expect([0, 1, 2].map((row) => sheet.value('REGION', row, 'potential'))).toEqual([150, 50, '']);
    expect([0, 1, 2].map((row) => sheet.value('REGION', row, 'weight'))).toEqual([0.75, 0.25, '']);
  });
});

const samples: Record<ColumnType, Cell> = {
  text: '甲',
  number: 2,
  integer: 3,
  money: 12.5,
  figure: 10,
  percent: 0.25,
  date: '2026-03-20',
  period: '2026M03',
  choice: '甲',
  reference: '甲',
  flag: '是',
  texts: '甲;乙',
};

const filled = (of: Block): Cells =>
  Object.fromEntries(of.columns.map(({ key, type }) => [key, samples[type]] as const));

describe.each(allTemplates.map((template) => [template.id, template] as const))('%s', (_, template) => {
  test('no formula fails, whether rows are filled, half filled or blank', async () => {
    const half = (of: Block): Cells =>
      Object.fromEntries(Object.entries(filled(of)).filter((_entry, at) => at % 2 === 0));
    const blocks = blocksOf(template).map((of) => ({ block: of, rows: [filled(of), half(of), {}] }));
    const sheet = await calculatedIn(blocks, holidays);
    expect(sheet.errors).toEqual([]);
  });
});
