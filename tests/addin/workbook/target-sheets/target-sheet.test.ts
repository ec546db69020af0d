import { matrixEdits } from 'addin/workbook/target-sheets/matrix-edits';
import { columnLetters } from 'addin/workbook/excel/a1';
import { issuedColumn, monthColumn, quarterColumn, yearColumn } from 'addin/workbook/target-sheets/matrix-columns';
import { matrixIndicators } from 'addin/workbook/target-sheets/matrix-lines';
import {
  fillMatrix,
  openQuarter,
  readMatrix,
  refreshMatrix,
  writeMatrix,
} from 'addin/workbook/target-sheets/target-sheet';
import { writeLetter } from 'addin/workbook/target-sheets/letter-sheet';
import type { LetterView, UnitTargetsView } from 'shared/contract/targets';
import type { Node } from 'shared/targets/node';
import { monthKeysOf } from 'shared/targets/year-months';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { evenly, wan } from 'tests/fakes/targets-over-http';

let excel: FakeExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

const named = (id: string) => ({ id, zh: id, en: id });
const nodes: readonly Node[] = ['unit:A', 'unit:B'];
const view = (more: Partial<UnitTargetsView> = {}): UnitTargetsView => ({
  ...{
    unit: { id: 'SC', zh: '销售中心', en: 'Sales center' },
    year: '2027',
    months: monthKeysOf('2027', undefined),
    today: '2026-11-29',
  },
  ...{ sequence: 0, acts: ['draft'], terms: '', agreements: [], letters: [], differences: [] },
  nodes: nodes.map((node) => ({ node, name: named(node.slice(5)), leads: null })),
  given: [{ indicator: 'REV_CY', value: wan(1200), months: evenly(wan(100)) }],
  draft: [
    { node: 'unit:A', indicator: 'REV_CY', year: null, months: evenly(wan(60)) },
    { node: 'unit:B', indicator: 'REV_CY', year: null, months: evenly(wan(39)) },
  ],
  ...more,
});
const origin = (of: UnitTargetsView) => ({
  ...{ unit: of.unit.id, year: of.year, language: 'zh-CN' as const },
  indicators: matrixIndicators(of, []),
});
const write = (of: UnitTargetsView) => writeMatrix(of, origin(of));
const read = async () => {
  const found = await readMatrix();
  if (found === null) throw new Error('no matrix');
  return found;
};

async function shown(address: string): Promise<readonly (readonly unknown[])[]> {
  const { sheet } = await read();
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load('values');
    await context.sync();
    return range.values;
  });
}
const column = columnLetters;

test('P25 S-078 both margins are live: what is typed changes sums and what is left of month, quarter and year', async () => {
  await write(view());
  const { sheet } = await read();
  // Lines: 4 own, 5 A, 6 B, 7 reserve, 8 sum, 9 rest.
  const [january, first, year] = [monthColumn(0), quarterColumn(0), yearColumn].map(column);
  expect(await shown(`${january}4:${january}9`)).toEqual([[100], [60], [39], [''], [99], [1]]);
  expect(await shown(`${year}4:${year}9`)).toEqual([[1200], [720], [468], [''], [1188], [12]]);
  expect(await shown(`${column(22)}9`)).toEqual([['✕ 还差 12.00']]);
  await excel.host.person.type(sheet, `${january}7`, '1');
  expect(await shown(`${january}9`)).toEqual([[0]]);
  expect(await shown(`${first}9`)).toEqual([[2]]);
  expect(await shown(`${year}9`)).toEqual([[11]]);
});

test('what is typed is read back in whole steps, with what stood there; text and half pieces are named', async () => {
  await write(view());
  const { sheet } = await read();
  expect(matrixEdits(await read())).toEqual({ edits: [], wrong: [], locked: [] });
  await excel.host.person.type(sheet, `${column(monthColumn(4))}5`, '61.5');
  await excel.host.person.type(sheet, `${column(monthColumn(0))}6`, '很多');
  const { edits, wrong } = matrixEdits(await read());
  expect(edits).toMatchObject([
    {
      now: {
        node: 'unit:A',
        indicator: 'REV_CY',
        months: [...evenly(wan(60)).slice(0, 4), wan(61.5), ...evenly(wan(60)).slice(5)],
      },
      was: { months: evenly(wan(60)) },
    },
  ]);
  expect(wrong).toEqual([`${column(monthColumn(0))}6`]);
});

test('rows are known wherever somebody moves them, and what is issued is not typed over', async () => {
  const agreed = {
    ...{
      node: 'unit:A' as const,
      indicator: 'REV_CY',
      state: 'issued' as const,
      value: wan(720),
      months: evenly(wan(60)),
    },
    ...{ counter: null, round: 1, rounds: 3, answerBy: '2026-12-01', reminded: false, how: null, inForce: null },
    ...{ lowest: 0, highest: 0, waitingFor: [], openSteps: [], said: [] },
  };
  await write(view({ agreements: [agreed] }));
  const { sheet } = await read();
  expect(await shown(`${column(issuedColumn)}5`)).toEqual([[720]]);
  await excel.host.person.type(sheet, `${column(monthColumn(0))}5`, '70');
  await excel.host.person.insertRows(sheet, 4, 1);
  await excel.host.person.type(sheet, `${column(monthColumn(0))}7`, '41');
  const { edits, locked } = matrixEdits(await read());
  expect(locked).toEqual([{ node: 'unit:A', indicator: 'REV_CY' }]);
  expect(edits.map(({ now }) => [now.node, now.months[0]])).toEqual([['unit:B', wan(41)]]);
});

test('what others typed meanwhile is shown in the sheet that is there; other rows want another sheet', async () => {
  await write(view());
  const theirs = view({
    draft: [
      { node: 'unit:A', indicator: 'REV_CY', year: null, months: evenly(wan(61)) },
      { node: 'unit:B', indicator: 'REV_CY', year: null, months: evenly(wan(39)) },
    ],
  });
  expect(await refreshMatrix(await read(), theirs)).toBe(true);
  expect(await shown(`${column(yearColumn)}5:${column(yearColumn)}9`)).toEqual([[732], [468], [''], [1200], [0]]);
  expect(matrixEdits(await read()).edits).toEqual([]);
  const other = view({ nodes: [{ node: 'unit:A', name: named('A'), leads: null }] });
  expect(await refreshMatrix(await read(), other)).toBe(false);
});

test('40 nodes, 13 indicators and 17 periods are written in three requests at most, read in one and filled in one', async () => {
  const many = Array.from({ length: 40 }, (_, at): Node => `unit:U${at}`);
  const codes = [
    ...['REV_CY', 'CTR_NCY', 'CASH_IN', 'NEWCUST', 'OPP_RPT', 'OPP_PRG', 'COLL_RATE', 'CSAT', 'A_VISIT', 'A_CALL'],
    ...['A_INTENT', 'SALES', 'EXP_QUOTA'],
  ];
  const large = view({
    nodes: many.map((node) => ({ node, name: named(node.slice(5)), leads: null })),
    given: codes.map((indicator) => ({ indicator, value: 12_000, months: evenly(1000) })),
    draft: many.flatMap((node) => codes.map((indicator) => ({ node, indicator, year: 25, months: evenly(25) }))),
  });
  excel.host.traffic.reset();
  await write(large);
  expect(excel.host.traffic.length).toBeLessThanOrEqual(3);
  excel.host.traffic.reset();
  const here = await read();
  expect(excel.host.traffic.length).toBe(1);
  await fillMatrix(here, new Map(here.rows.map(({ key }) => [key, { months: evenly(0.5) }])));
  expect(excel.host.traffic.length).toBe(2);
  await openQuarter(here, 2);
  expect((await read()).rows).toHaveLength(here.rows.length);
});

describe('S-154 the commitment letter', () => {
  const sheetOf = (letter: Partial<LetterView> = {}) =>
    writeLetter(
      view(),
      {
        ...{ node: 'unit:A', owner: named('陈立'), head: named('秦总'), hash: 'ab12'.repeat(16), maySign: false },
        ...{ terms: '完成 110% 以上另奖\n=1+1', quota: { value: wan(12), months: evenly(wan(1)) } },
        targets: [
          { indicator: 'REV_CY', value: wan(720), months: evenly(wan(60)) },
          { indicator: 'COLL_RATE', value: 8000, months: evenly(8000) },
        ],
        signatures: { owner: { by: named('陈立'), time: '2026-12-01T01:00:00.000Z', sequence: 3 }, head: null },
        ...letter,
      },
      'zh-CN',
      (time) => time.slice(0, 10),
    );
  const texts = async (): Promise<readonly string[]> =>
    Excel.run(async (context) => {
      const range = context.workbook.names.getItem('CST_LETTER').getRange();
      range.load('text');
      range.worksheet.load('name');
      range.worksheet.pageLayout.load('orientation,zoom');
      context.workbook.worksheets.load('items/name');
      await context.sync();
      const { zoom } = range.worksheet.pageLayout;
      expect(zoom).toMatchObject({ horizontalFitToPages: 1, verticalFitToPages: 1 });
      expect(context.workbook.worksheets.items.filter(({ name }) => name.startsWith('军令状'))).toHaveLength(1);
      return range.text.map((cells) => cells.filter((cell) => cell !== '').join(' '));
    });

  test('says whose it is, its figures by quarter, terms, who has signed and the code, and prints on one page', async () => {
    await sheetOf();
    expect(await texts()).toEqual([
      '军令状',
      '销售中心 A 2027年',
      '',
      '本人承诺完成 2027 年以下目标：',
      '指标 单位 全年 1季度 2季度 3季度 4季度',
      expect.stringMatching(/万元 720\.00 180\.00 180\.00 180\.00 180\.00$/),
      expect.stringMatching(/80\.0% 80\.0% 80\.0% 80\.0% 80\.0%$/),
      expect.stringMatching(/万元 12\.00 3\.00 3\.00 3\.00 3\.00$/),
      '',
      '奖惩与支持',
      '完成 110% 以上另奖',
      '=1+1',
      '',
      '双方签字',
      '承诺人 陈立 2026-12-01',
      '确认人 秦总 未签',
      '校验码 AB12 AB12 AB12，口头约定无效',
    ]);
    // Shown again after the other side has signed, it takes the place of the one before.
    await sheetOf({ terms: '' });
    expect(await texts()).toHaveLength(13);
  });
});
