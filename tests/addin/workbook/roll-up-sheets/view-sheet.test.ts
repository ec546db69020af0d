import JSZip from 'jszip';
import { saveXlsx } from 'addin/preview/excel-host/save-xlsx';
import { recalculateFigures } from 'addin/workbook/roll-up-sheets/recalculate-figures';
import { markNotRefreshed } from 'addin/workbook/roll-up-sheets/roll-up-sheet';
import { viewKey, writeView } from 'addin/workbook/roll-up-sheets/view-sheet';
import { viewSpec } from 'addin/workbook/roll-up-sheets/view-spec';
import type { ViewAnswer } from 'shared/contract/answers';
import { financePull, views } from 'shared/roll-up/view/views';
import { send } from 'tests/fakes/http';
import type { TestDependencies } from 'tests/fakes/dependencies';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { viewWorld } from 'tests/fakes/view-world';

let world: TestDependencies;
let excel: FakeExcel;
beforeAll(async () => {
  world = await viewWorld();
  excel = await openExcel();
}, 300_000);
afterAll(() => excel.close());

async function answered(view: string, period = '2026M03', unit = 'SC'): Promise<ViewAnswer> {
  const { body } = await send(world, { path: `views/${view}?${new URLSearchParams({ unit, period })}`, as: 'p-he' });
  return body as ViewAnswer;
}

/** Header row and body of a roll-up's table, with the keys above it. */
async function written(name: string) {
  const context = new excel.Excel.RequestContext();
  const used = context.workbook.worksheets.getItem(name).getUsedRange();
  used.load('values,formulas,numberFormat');
  await context.sync();
  const values = used.values as (string | number | boolean)[][];
  const at = values.findIndex(([first]) => first === '_key');
  const lines = values.slice(at + 2).filter(([key]) => key !== '');
  return {
    all: values,
    head: values.slice(0, at).map((row) => row[1]),
    keys: values[at] ?? [],
    rows: new Map(lines.map((row) => [row[0], row])),
    formats: used.numberFormat as string[][],
  };
}

const sheetName = (answer: ViewAnswer): string =>
  `${answer.view.zh} ${answer.unit.zh} ${answer.period.id}`.replaceAll(/[\\/?*[\]:]/g, ' ');

/** Money as the sheet has it, back in 分. */
const fenOf = (value: unknown): string | null =>
  typeof value === 'number' ? String(BigInt(Math.round(value * 1_000_000))) : null;

describe('every view on a sheet', () => {
  test.each(views.map(({ id }) => id))('%s is written, read back, and equal to the page to the cent', async (id) => {
    const answer = await answered(id);
    await writeView(answer, 'zh-CN', true);
    const { keys, rows, head } = await written(sheetName(answer));
    expect(head[0]).toBe(`${answer.view.zh} · 销售中心 2026年3月`);
    expect(head[1]).toMatch(/^数据截至 \d{4}年\d{1,2}月\d{1,2}日 \d\d:\d\d · 2 \/ 4 个部门已生效/);
    const isCross = answer.about.length === 2 && answer.about[1]?.id === 'indicator';
    for (const row of answer.rows) {
      const own = rows.get(isCross ? (row.of[0]?.id ?? '') : row.key);
      expect([id, row.key, own !== undefined]).toEqual([id, row.key, true]);
      answer.columns.forEach(({ key }, place) => {
        const cell = row.cells[place];
        const value = own?.[keys.indexOf(isCross ? `${row.of[1]?.id}.${key}` : key)];
        if (cell?.kind === 'money') expect([key, fenOf(value)]).toEqual([key, cell.fen]);
        // A gap is a blank, never a word or a zero in a column of numbers (P22, R22).
        if (cell?.kind === 'gap') expect([key, value]).toEqual([key, '']);
        if (cell?.kind === 'count') expect(value).toBe(cell.count);
      });
    }
  });

  test.each(financePull)(
    '%s: the totals finance pulls are those of the page to the cent, in every month',
    async (id) => {
      for (const period of ['2026M01', '2026M02', '2026M03', '2026Q1']) {
        const answer = await answered(id, period);
        const { keys, totals } = viewSpec(answer, 'zh-CN');
        if (answer.total === null) continue;
        answer.columns.forEach(({ key }, place) => {
          const cell = answer.total?.cells[place];
          if (cell?.kind === 'money') expect([key, fenOf(totals[keys.indexOf(key)])]).toEqual([key, cell.fen]);
        });
      }
    },
  );

  test('P22 R22: numbers have the format of their unit', async () => {
    const answer = await answered('RU-05', '2026Q1');
    const { keys, rows, rowFormats } = viewSpec(answer, 'zh-CN');
    const format = (key: string): string | undefined => rowFormats?.[0]?.[keys.indexOf(key)];
    expect(rows.length).toBeGreaterThan(0);
    expect([format('OPP_PRG.completion'), format('OPP_PRG.plan')]).toEqual(['0.0%', '0.0%']);
    expect([format('REV_CY.plan'), format('NEWCUST.plan')]).toEqual(['#,##0.00', '#,##0']);
  });

  test('a view of nothing is a sheet that says so, and refreshes (P6)', async () => {
    const empty = await answered('RU-39', '2026M03', 'MKT2');
    expect(empty.rows).toEqual([]);
    await writeView(empty, 'zh-CN', true);
    await writeView(empty, 'zh-CN', true);
    const { all } = await written(sheetName(empty));
    expect(all.flat()).toContain('本期没有可显示的内容');
  });
});

describe('charts', () => {
  const charts = () => excel.host.book.ledger.charts;

  test('stand below the table they read, under a title, and follow it when it is refreshed', async () => {
    const answer = await answered('RU-13');
    const chart = charts().find(({ title }) => title === '收入与新签 · 销售中心 2026年3月');
    expect(chart).toMatchObject({ type: 'ColumnClustered' });
    expect(chart?.series.map(({ name }) => name)).toEqual(['本年度销售收入 (万元)', '收入计划 (万元)']);
    const before = chart?.series[1]?.values?.area.rowCount;
    const [row] = answer.rows;
    const longer = {
      ...answer,
      rows: [...answer.rows, { ...(row as (typeof answer.rows)[number]), key: 'NEW|2026M03' }],
    };
    await writeView(longer, 'zh-CN', true);
    expect([before, chart?.series[1]?.values?.area.rowCount]).toEqual([2, 3]);
    await writeView(answer, 'zh-CN', true);
    expect(charts().filter(({ title }) => title === chart?.title)).toHaveLength(1);
  });

  test('that somebody removed stay removed', async () => {
    const answer = await answered('RU-12');
    const { charts: all } = excel.host.book.ledger;
    excel.host.book.ledger.charts = all.filter(({ title }) => title !== '销售漏斗 · 销售中心 2026年3月');
    await writeView(answer, 'zh-CN', true);
    expect(charts().some(({ title }) => title === '销售漏斗 · 销售中心 2026年3月')).toBe(false);
  });

  test('go into the saved .xlsx, reading the same cells', async () => {
    const zip = await JSZip.loadAsync(await saveXlsx(excel.host));
    const parts = Object.keys(zip.files).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    expect(parts).toHaveLength(charts().length);
    const texts = await Promise.all(parts.map((name) => zip.file(name)?.async('string') ?? ''));
    const revenue = texts.find((text) => text.includes('收入与新签 · 销售中心 2026年3月')) ?? '';
    expect(revenue).toMatch(/<c:f>'收入与新签 销售中心 2026M03'!\$\w+\$\d+:\$\w+\$\d+<\/c:f>/);
    expect(revenue).toContain('<c:v>420</c:v>');
    const types = (await zip.file('[Content_Types].xml')?.async('string')) ?? '';
    for (const name of parts) expect(types).toContain(`PartName="/${name}"`);
  });
});

describe('what stands beside a pulled table', () => {
  test('E4: own texts stay texts and own formulas formulas, each with its row', async () => {
    const answer = await answered('RU-20', '2026Q1', 'BIZ1').then(() => answered('RU-13', '2026Q1'));
    await writeView(answer, 'zh-CN', false);
    const name = sheetName(answer);
    const own = async () => {
      const context = new excel.Excel.RequestContext();
      const table = context.workbook.worksheets.getItem(name).tables.getItemAt(0).getRange();
      table.load('values,formulas');
      await context.sync();
      return { values: table.values as unknown[][], formulas: table.formulas as unknown[][] };
    };
    const context = new excel.Excel.RequestContext();
    const table = context.workbook.worksheets.getItem(name).tables.getItemAt(0);
    const range = table.getRange();
    range.load('rowCount,columnCount');
    await context.sync();
    const [rows, columns] = [range.rowCount, range.columnCount];
    table.resize(range.getResizedRange(0, 3));
    const beside = range.getColumnsAfter(3);
    beside.values = Array.from({ length: rows }, (_, line) =>
      line === 0 ? ['备注', '编号', '倍数'] : [`'=1+${line}`, `'00${line}`, '=1+1'],
    );
    await context.sync();
    // In another order and one fewer: what was typed goes with its row.
    await writeView({ ...answer, rows: [...answer.rows].reverse().slice(1) }, 'zh-CN', false);
    const { values, formulas } = await own();
    const at = (row: number) => [
      values[row]?.[0],
      values[row]?.[columns],
      values[row]?.[columns + 1],
      formulas[row]?.[columns + 2],
    ];
    const reversed = [...answer.rows].reverse().slice(1);
    expect(at(1)).toEqual([reversed[0]?.key, `=1+${rows - 2}`, `00${rows - 2}`, '=1+1']);
    expect(values[1]?.[columns + 2]).toBe(2);
  });

  test('a sheet that could not be refreshed keeps its figures and says since when and why', async () => {
    const answer = await answered('RU-13');
    await writeView(answer, 'zh-CN', true);
    const before = await written(sheetName(answer));
    await markNotRefreshed(viewKey(answer, true), '暂时连不上服务器，保留上次的数');
    await markNotRefreshed(viewKey(answer, true), '暂时连不上服务器，保留上次的数');
    const after = await written(sheetName(answer));
    expect(after.head[1]).toBe(`${String(before.head[1])} ⚠ 暂时连不上服务器，保留上次的数`);
    expect([...after.rows.values()]).toEqual([...before.rows.values()]);
    await writeView(answer, 'zh-CN', true);
    expect((await written(sheetName(answer))).head[1]).toBe(before.head[1]);
  });

  test('E15: cells of ours that failed are entered anew on a refresh', async () => {
    const context = new excel.Excel.RequestContext();
    const sheet = context.workbook.worksheets.add('取数');
    sheet.getRange('A1').formulas = [['=PLAN.NOTHING("x")']];
    await context.sync();
    const before = excel.host.traffic?.length;
    await recalculateFigures();
    const cell = context.workbook.worksheets.getItem('取数').getRange('A1');
    cell.load('formulas');
    await context.sync();
    expect([before, cell.formulas[0]?.[0]]).toEqual([before, '=PLAN.NOTHING("x")']);
  });
});
