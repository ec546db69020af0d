import { canonicalDocument } from 'shared/plan/canonical';
import type { PlanDocument } from 'shared/plan/document';
import type { Lists } from 'shared/template/list';
import { listsFrom } from 'shared/template/lists';
import { evictPlan } from 'addin/workbook/identity/plan-cache';
import { plansInWorkbook } from 'addin/workbook/identity/plans-in-workbook';
import { readPlan } from 'addin/workbook/plan-sheets/read/read-plan';
import { removePlan, writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { sampleLists } from 'tests/fixtures/plans/masters';
import { samplePlans } from 'tests/fixtures/plans/monthly-plan';
import { aDocument, aPlanToWrite, aTask, someLists } from 'tests/addin/workbook/plan-sheets/sample-plan';

let excel: FakeExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.close();
});

async function written(document: PlanDocument, lists: Lists = someLists) {
  const plan = await writePlan(aPlanToWrite({ document, lists, planId: JSON.stringify(document.header) }));
  return readPlan(plan.planIndex);
}

describe('a plan written into a workbook', () => {
  it('reads back as it was, in the same session and after opening the workbook again', async () => {
    const plan = await writePlan(aPlanToWrite());
    const read = await readPlan(plan.planIndex);
    expect(canonicalDocument(read.document)).toBe(canonicalDocument(aDocument()));
    expect(read.damage).toEqual([]);
    evictPlan(plan.planIndex);
    const again = await readPlan((await plansInWorkbook())[0]?.planIndex ?? 0);
    expect(canonicalDocument(again.document)).toBe(canonicalDocument(aDocument()));
    expect(again.damage).toEqual([]);
  });

  it.each(samplePlans.map((document) => [String(document.header['title'] ?? document.template), document] as const))(
    'reads back %s of the sample company',
    async (_, document) => {
      const read = await written(document, listsFrom({}));
      expect(JSON.parse(canonicalDocument(read.document))).toEqual(JSON.parse(canonicalDocument(document)));
      expect(read.damage).toEqual([]);
    },
  );

  it('keeps apart several plans of one workbook', async () => {
    const one = await writePlan(aPlanToWrite());
    const other = await writePlan(aPlanToWrite({ planId: 'other', document: aDocument(1) }));
    expect([one.planIndex, other.planIndex]).toEqual([1, 2]);
    expect((await readPlan(2)).sheetNames['IND']).toBe('月度指标 2');
    expect((await readPlan(1)).document.blocks['TASK']).toHaveLength(3);
    await removePlan(1);
    expect((await plansInWorkbook()).map(({ planIndex }) => planIndex)).toEqual([2]);
    expect((await readPlan(2)).document.blocks['TASK']).toHaveLength(1);
    expect((await writePlan(aPlanToWrite())).planIndex).toBe(1);
  });

  it('replaces a plan that is written again: one plan, its sheets named and placed as they were', async () => {
    await writePlan(aPlanToWrite());
    await writePlan(aPlanToWrite({ planId: 'other', document: aDocument(1) }));
    await excel.host.person.renameSheet('任务', '我的任务');
    const before = excel.host.book.model.sheets().filter(({ visibility }) => visibility === 'Visible');
    const again = await writePlan(aPlanToWrite({ version: 2, document: aDocument(5) }));
    expect((await plansInWorkbook()).map(({ version }) => version).sort()).toEqual([1, 2]);
    const read = await readPlan(again.planIndex);
    expect(read.document.blocks['TASK']).toHaveLength(5);
    expect(read.sheetNames['TASK']).toBe('我的任务');
    const after = excel.host.book.model.sheets().filter(({ visibility }) => visibility === 'Visible');
    expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
  });

  it('offers the list of the sheet language and reads labels of either language', async () => {
    await writePlan(aPlanToWrite({ language: 'en-US', document: aDocument(1) }));
    const { rowPlaces, sheetNames } = await readPlan(1);
    const row = rowPlaces['TASK']?.['task-1'] ?? 0;
    expect(sheetNames['TASK']).toBe('Tasks');
    await excel.host.person.paste('Tasks', `F${row}`, [['当年收入']]);
    await excel.host.person.paste('Tasks', `D${row}`, [['结转']]);
    const { document } = await readPlan(1);
    expect(document.blocks['TASK']?.[0]?.cells).toMatchObject({ kind: 'carried', indCode: 'REV_CY' });
  });
});

describe('the formulas of a sheet', () => {
  it('calculate, and refer to the right cells wherever they stand', async () => {
    const [document] = samplePlans;
    if (document === undefined) throw new Error('no sample');
    await written(document, sampleLists);
    const context = new excel.Excel.RequestContext();
    const tables = ['IND', 'TASK', 'OPP', 'CUS', 'EXP', 'RSK'].map((block) =>
      context.workbook.tables.getItem(`CS1_${block}`).getRange(),
    );
    for (const table of tables) table.load('values');
    const total = context.workbook.worksheets.getItem('任务').getRange('B4:X4');
    total.load('values');
    await context.sync();
    const cells = tables.flatMap(({ values }) => values.flat());
    expect(cells.filter((cell) => /^#[A-Z]/.test(String(cell)))).toEqual([]);
    const budgets = (document.blocks['TASK'] ?? []).map(({ cells: { budget } }) => Number(budget ?? 0));
    expect(total.values[0]?.[22]).toBeCloseTo(
      budgets.reduce((sum, each) => sum + each, 0),
      6,
    );
    const indicators = tables[0]?.values ?? [];
    const unit = indicators[0]?.indexOf('单位') ?? -1;
    expect(indicators[1]?.[unit]).toBe('万元');
  });
});

describe('texts that Excel would take for something else', () => {
  const nasty = [
    '=1+1',
    '+1',
    '-2',
    '@SUM(A1)',
    "'quoted",
    '\ttab',
    '"quote"',
    '=HYPERLINK("http://evil","x")',
    "=cmd|' /C calc'!A0",
    '1.10',
    '3-5',
    '2026-03-05',
    'TRUE',
    '#N/A',
    '50%',
    '¥3,000',
    '<script>alert(1)</script>',
    '🚀 火箭',
    '长'.repeat(10_000),
    'line one\nline two',
    '＝全角',
  ];

  it.each(['note', 'name'])('stay texts in every cell of text (%s)', async () => {
    const rows = nasty.map((text, at) => aTask(at + 1, { name: text, output: text, riskNo: text }));
    const read = await written(aDocument(0, { TASK: rows }));
    expect(read.document.blocks['TASK']?.map(({ cells }) => cells['name'])).toEqual(nasty);
    expect(read.document.blocks['TASK']?.map(({ cells }) => cells['riskNo'])).toEqual(nasty);
  });

  it('stay what was typed where a number or a date should stand', async () => {
    const typed = nasty.filter((text) => !/^\d{4}-/.test(text));
    const rows = typed.map((text, at) => aTask(at + 1, { budget: text, start: text, effort: text }));
    const read = await written(aDocument(0, { TASK: rows }));
    expect(read.document.blocks['TASK']?.map(({ cells }) => cells['budget'])).toEqual(typed);
    expect(read.document.blocks['TASK']?.map(({ cells }) => cells['start'])).toEqual(typed);
  });

  it('never become formulas', async () => {
    const rows = nasty.map((text, at) => aTask(at + 1, { name: text, budget: text, owner: text }));
    await written(aDocument(0, { TASK: rows }));
    const context = new excel.Excel.RequestContext();
    const range = context.workbook.tables.getItem('CS1_TASK').getDataBodyRange();
    range.load('formulas');
    await context.sync();
    const formulas = range.formulas.flat().filter((cell) => typeof cell === 'string' && cell.startsWith('='));
    const own = formulas.filter((cell) => !String(cell).includes('NETWORKDAYS'));
    expect(own.filter((cell) => !nasty.includes(String(cell)))).toEqual([]);
    range.load('values');
    await context.sync();
    expect(range.values.flat()).toContain('=1+1');
  });
});
