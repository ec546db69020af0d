import { rowsIn } from 'shared/plan/document';
import type { Finding } from 'shared/review/finding';
import { reviewPlan } from 'shared/review/review';
import { readPlan } from 'addin/workbook/plan-sheets/read/read-plan';
import { writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { aDocument, aPlanToWrite, someLists } from 'tests/addin/workbook/plan-sheets/sample-plan';
import { knowledgeOf } from 'tests/shared/review/given';

let excel: FakeExcel;
beforeEach(async () => {
  excel = await openExcel();
  await writePlan(aPlanToWrite());
});
afterEach(() => {
  excel.close();
});

/** Where the sheet of tasks has these columns: id, check, then the template's. */
const columns = { budget: 'X', start: 'O', name: 'I', effort: 'S', kind: 'D', wbs: 'C' } as const;
type Column = keyof typeof columns;

/** Pastes from the first task down, and tells what each of the touched cells came to: a value, or a rule that found it. */
async function pasted(column: Column, texts: readonly string[]) {
  const first = (await readPlan(1)).rowPlaces['TASK']?.['task-1'] ?? 0;
  await excel.host.person.paste(
    '任务',
    `${columns[column]}${first}`,
    texts.map((text) => [text]),
  );
  const { document, damage } = await readPlan(1);
  expect(damage).toEqual([]);
  const findings = reviewPlan(document, { ...knowledgeOf(), lists: someLists });
  return rowsIn(document, 'TASK')
    .slice(0, texts.length)
    .map(({ id, cells }) => ({ value: cells[column], rules: rulesAt(findings, id, column) }));
}

const rulesAt = (findings: readonly Finding[], row: string, column: string): readonly string[] =>
  findings.flatMap(({ rule, at }) => (at.row === row && at.column === column ? [rule] : []));

describe('what is pasted is a clean value or a finding', () => {
  it('numbers with units are found, and stay what was pasted', async () => {
    const texts = ['120万元', '3家', '约500', '1.2e', '８８', '1,2,3'];
    const cells = await pasted('budget', texts);
    expect(cells.map(({ value }) => value)).toEqual(texts);
    for (const { rules } of cells) expect(rules).toContain('V-DAT-01');
  });

  it('dates in whichever spelling become days, and what is no day is found', async () => {
    const days = await pasted('start', ['2026/3/5', '2026-3-5', '2026.3.5', '2026年3月5日', '2026-03-05']);
    expect(days.map(({ value }) => value)).toEqual(Array.from({ length: 5 }, () => '2026-03-05'));
    for (const { rules } of days) expect(rules).not.toContain('V-DAT-02');
    const others = await pasted('start', ['3月中旬', '2026-02-30', '20260305', '05.03.26 um 9', '明天']);
    for (const { rules } of others) expect(rules).toContain('V-DAT-02');
  });

  it('an entry no list knows is found', async () => {
    const [cell] = await pasted('kind', ['马上就办']);
    expect(cell).toEqual({ value: '马上就办', rules: expect.arrayContaining(['V-DAT-03']) });
  });

  it('long, joined, right-to-left and formula-like texts come back sign for sign', async () => {
    const texts = [
      '长'.repeat(10_000),
      '👩‍👩‍👧‍👦 🇨🇳 e\u0301',
      'خطة المبيعات',
      '\u202eabc',
      '=1+1',
      '=SUM(A1:A9)',
      '\u200b零宽',
    ];
    const cells = await pasted('name', texts);
    expect(cells.map(({ value }) => value)).toEqual(texts);
  });

  it('a formula that ends in an error is found, one that ends in a number is that number', async () => {
    const cells = await pasted('effort', ['=1/0', '=NA()', '=1+1']);
    expect(cells.map(({ value }) => value)).toEqual(['#DIV/0!', '#N/A', 2]);
    expect(cells.map(({ rules }) => rules.includes('V-DAT-01'))).toEqual([true, true, false]);
  });
});

describe('what a sheet looks like takes nothing from its plan', () => {
  const inTasks = async (draw: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> => {
    const context = new excel.Excel.RequestContext();
    draw(context.workbook.worksheets.getItem('任务'), context);
    await context.sync();
  };

  it('hidden rows and columns are read', async () => {
    const row = (await readPlan(1)).rowPlaces['TASK']?.['task-2'] ?? 0;
    await inTasks((sheet) => {
      sheet.getRange(`${row}:${row}`).rowHidden = true;
      sheet.getRange('E:F').columnHidden = true;
    });
    expect((await readPlan(1)).document).toEqual(aDocument());
  });

  it('thousands of empty formatted rows within the table are no rows of the plan', async () => {
    await inTasks((sheet, { workbook }) => {
      workbook.tables.getItem('CS1_TASK').resize('A6:AB4000');
      sheet.getRange('A100:AB4000').format.fill.color = '#FF0000';
    });
    excel.host.traffic.reset();
    const { document, damage } = await readPlan(1);
    expect(document).toEqual(aDocument());
    expect(damage).toEqual([]);
    expect(excel.host.traffic).toHaveLength(1);
  });

  it('rows out of order that were copied twice keep one id each', async () => {
    const row = (await readPlan(1)).rowPlaces['TASK']?.['task-3'] ?? 0;
    await inTasks((sheet) => {
      sheet.getRange(`A${row + 1}:AB${row + 2}`).copyFrom(`A${row}:AB${row}`);
    });
    await excel.host.person.sortTable('CS1_TASK', '编号 *', false);
    const rows = rowsIn((await readPlan(1)).document, 'TASK');
    expect(rows.map(({ cells }) => cells['wbs'])).toEqual(['1.3', '1.3', '1.3', '1.2', '1.1']);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(5);
  });
});
