import fc from 'fast-check';
import { canonicalDocument } from 'shared/plan/canonical';
import { rowsIn, type PlanDocument } from 'shared/plan/document';
import { departmentMonth } from 'shared/template/plans/monthly';
import { inBlock, type Mend } from 'shared/review/finding';
import { evictPlan } from 'addin/workbook/identity/plan-cache';
import { mend } from 'addin/workbook/plan-sheets/edit/mend-plan';
import { requestRawPlan, namesThere } from 'addin/workbook/plan-sheets/read/raw-plan';
import { readPlan } from 'addin/workbook/plan-sheets/read/read-plan';
import { writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { aDocument, aPlanToWrite, aTask } from 'tests/addin/workbook/plan-sheets/sample-plan';

let excel: FakeExcel;
beforeEach(async () => {
  excel = await openExcel();
  await writePlan(aPlanToWrite());
});
afterEach(() => {
  excel.close();
});

const sorted = (document: PlanDocument) =>
  canonicalDocument({
    ...document,
    blocks: Object.fromEntries(
      Object.entries(document.blocks).map(([id, rows]) => [id, [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))]),
    ),
  });

const taskRow = async (id: string): Promise<number> => (await readPlan(1)).rowPlaces['TASK']?.[id] ?? 0;
const tasks = async () => rowsIn((await readPlan(1)).document, 'TASK');
/** Column letters of a task column, as written: id, check, then the template's columns. */
const wbs = 'C';
const goal = 'E';
const budget = 'X';

describe('a plan whose sheets were worked on', () => {
  it('reads back after sorting', async () => {
    await excel.host.person.sortTable('CS1_TASK', '编号 *', false);
    const { document, damage } = await readPlan(1);
    expect(document.blocks['TASK']?.map(({ id }) => id)).toEqual(['task-3', 'task-2', 'task-1']);
    expect(sorted(document)).toBe(sorted(aDocument()));
    expect(damage).toEqual([]);
  });

  it('reads back after rows and columns were inserted, and headers translated', async () => {
    const { person } = excel.host;
    await person.insertRows('任务', await taskRow('task-2'), 2);
    await person.insertColumns('任务', 'F', 2);
    await person.insertRows('任务', 1, 3);
    await person.insertColumns('封面', 'B');
    await person.insertRows('封面', 6);
    await person.type('任务', `${goal}${(await taskRow('task-1')) - 1}`, 'My own word for goals');
    const { document, damage } = await readPlan(1);
    expect(canonicalDocument(document)).toBe(canonicalDocument(aDocument()));
    expect(damage).toEqual([]);
  });

  it('reads back after sheets were renamed and moved', async () => {
    await excel.host.person.renameSheet('任务', "Bob's list");
    await excel.host.person.moveSheet("Bob's list", 0);
    const { document, sheetNames } = await readPlan(1);
    expect(canonicalDocument(document)).toBe(canonicalDocument(aDocument()));
    expect(sheetNames['TASK']).toBe("Bob's list");
  });

  it('loses only the rows that were deleted', async () => {
    await excel.host.person.deleteRows('任务', await taskRow('task-2'));
    expect((await tasks()).map(({ id }) => id)).toEqual(['task-1', 'task-3']);
  });

  it('gives a copied row an id of its own, once', async () => {
    const row = await taskRow('task-1');
    const context = new excel.Excel.RequestContext();
    const copied = context.workbook.worksheets.getItem('任务').getRange(`A${row}:P${row}`);
    copied.load('values');
    await context.sync();
    await excel.host.person.paste('任务', `A${row + 3}`, copied.values);
    const [one, , , copy] = await tasks();
    expect(copy?.cells['goal']).toBe(one?.cells['goal']);
    expect([one?.id, copy?.id === one?.id]).toEqual(['task-1', false]);
    evictPlan(1);
    expect((await tasks())[3]?.id).toBe(copy?.id);
  });

  it('takes a row typed into a spare line or an inserted one', async () => {
    const first = await taskRow('task-1');
    await excel.host.person.insertRows('任务', first + 1);
    await excel.host.person.type('任务', `${wbs}${first + 1}`, '1.10');
    await excel.host.person.type('任务', `${wbs}${first + 6}`, '7');
    const rows = await tasks();
    expect(rows.map(({ cells }) => cells['wbs'])).toEqual(['1.1', '1.10', '1.2', '1.3', '7']);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(5);
    evictPlan(1);
    expect((await tasks()).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });

  it('V-DAT-19 finds what stands below the table, and takes it in when asked', async () => {
    const context = new excel.Excel.RequestContext();
    const table = context.workbook.tables.getItem('CS1_TASK').getRange();
    table.load('rowIndex,rowCount');
    await context.sync();
    const last = table.rowIndex + table.rowCount;
    await excel.host.person.type('任务', `${goal}${last + 3}`, '3月25日前拜访客户3家');
    const { damage } = await readPlan(1);
    expect(damage).toMatchObject([{ rule: 'V-DAT-19', facts: { n: 1, value: '3月25日前拜访客户3家' } }]);
    await mend(1, damage[0]?.mend as Mend);
    expect((await readPlan(1)).damage).toEqual([]);
    expect((await tasks()).map(({ cells }) => cells['goal'])).toContain('3月25日前拜访客户3家');
  });

  it('keeps what was pasted into a number column as it was typed', async () => {
    await excel.host.person.paste('任务', `${budget}${await taskRow('task-1')}`, [['约500万'], ['３００']]);
    expect((await tasks()).map(({ cells }) => cells['budget'])).toEqual(['约500万', '３００', 3.5]);
  });

  it('does not mind empty formatted rows, merged cells and error values', async () => {
    const context = new excel.Excel.RequestContext();
    const sheet = context.workbook.worksheets.getItem('任务');
    sheet.getRange('A3000:Z6000').format.fill.color = '#FF0000';
    sheet.getRange('B2:F2').merge();
    sheet.getRange(`${budget}${await taskRow('task-1')}`).formulas = [['=1/0']];
    await context.sync();
    const { document, damage } = await readPlan(1);
    expect(rowsIn(document, 'TASK')[0]?.cells['budget']).toBe('#DIV/0!');
    expect(damage).toEqual([]);
  });

  it.each(
    fc.sample(campaign(), { numRuns: 6, seed: 7 }).map((steps) => [steps.map(({ name }) => name).join(', '), steps]),
  )('still reads back after: %s', async (_, steps) => {
    for (const step of steps) await step.play(excel);
    const { document, damage } = await readPlan(1);
    expect(sorted(document)).toBe(sorted(aDocument()));
    expect(damage).toEqual([]);
  });
});

interface Step {
  readonly name: string;
  readonly play: (excel: FakeExcel) => Promise<unknown>;
}

/** Harmless edits in any order; what they lead to must read back as the same content. */
function campaign(): fc.Arbitrary<Step[]> {
  let count = 0;
  const sheetOf = async (): Promise<string> => (await readPlan(1)).sheetNames['TASK'] ?? '';
  const step = (name: string, play: (excel: FakeExcel, n: number) => Promise<unknown>) =>
    fc.integer({ min: 1, max: 9 }).map((n): Step => ({ name: `${name} ${n}`, play: (at) => play(at, n) }));
  return fc.array(
    fc.oneof(
      step('sort', async ({ host }, n) => {
        const { rowPlaces } = await readPlan(1);
        return rowPlaces && host.person.sortTable('CS1_IND', '备注', n % 2 === 0);
      }),
      step('insert rows', async ({ host }, n) => host.person.insertRows(await sheetOf(), n, (n % 3) + 1)),
      step('insert columns', async ({ host }, n) =>
        host.person.insertColumns(await sheetOf(), 'CDEFGHIJK'[n - 1] ?? 'C'),
      ),
      step('rename', async ({ host }) => host.person.renameSheet(await sheetOf(), `Sheet ${(count += 1)} & more`)),
      step('move', async ({ host }, n) => host.person.moveSheet(await sheetOf(), n % 5)),
      step('write aside', async ({ host }, n) => host.person.type(await sheetOf(), `AZ${n}`, `=A1&"${n}"`)),
    ),
    { minLength: 4, maxLength: 8 },
  );
}

describe('damage', () => {
  const offered = (found: readonly { readonly mend?: Mend }[]): Mend => {
    const [first] = found.flatMap((finding) => finding.mend ?? []);
    if (first === undefined) throw new Error('nothing was offered');
    return first;
  };
  const damage = async () => (await readPlan(1)).damage;
  const repaired = async () => {
    await mend(1, offered(await damage()));
    expect(await damage()).toEqual([]);
    expect(sorted((await readPlan(1)).document)).toBe(sorted(aDocument()));
  };

  it('names a deleted column and brings it back with what stood in it', async () => {
    await readPlan(1);
    await excel.host.person.deleteColumns('任务', goal);
    expect(await damage()).toMatchObject([
      { rule: 'V-HDR-08', severity: 'error', at: { block: 'TASK', column: 'goal' }, facts: { col: '工作目标' } },
    ]);
    await repaired();
  });

  it('names lost row ids and gives the rows their old ones', async () => {
    await excel.host.person.deleteColumns('任务', 'A');
    expect(await damage()).toMatchObject([{ rule: 'V-HDR-08', at: { block: 'TASK', column: '_id' } }]);
    await repaired();
  });

  it('brings the last column back', async () => {
    await excel.host.person.deleteColumns('费用', 'B');
    const last = (await readPlan(1)).damage;
    expect(last).toEqual([]);
  });

  it('reads by the headers when the row of keys is gone, says so, and writes it again', async () => {
    await excel.host.person.deleteRows('任务', (await taskRow('task-1')) - 2);
    const read = await readPlan(1);
    expect(canonicalDocument(read.document)).toBe(canonicalDocument(aDocument()));
    expect(read.damage).toMatchObject([
      { rule: 'V-HDR-08', at: { block: 'TASK', column: null }, facts: { what: 'keys' } },
    ]);
    await repaired();
  });

  it('names a sheet that was deleted and draws it again from what was last seen', async () => {
    await readPlan(1);
    await excel.host.person.deleteSheet('任务');
    expect(await damage()).toMatchObject([{ rule: 'V-HDR-08', at: { block: 'TASK' }, facts: { what: 'block' } }]);
    await repaired();
  });

  it('is found as well by a host that does not answer for what is gone', async () => {
    await readPlan(1);
    await excel.host.person.deleteSheet('任务');
    const context = new excel.Excel.RequestContext();
    const there = await namesThere(context);
    expect([there.has('CS1_IND'), there.has('CS1_TASK'), there.has('CS1_TASK_KEYS')]).toEqual([true, false, false]);
    const read = requestRawPlan(context, 1, departmentMonth, false, { cells: 'all', there });
    await context.sync();
    expect(read().tables['TASK']).toBeNull();
    expect(read().tables['IND']?.table.values.length).toBeGreaterThan(2);
  });

  it('names a header cell that was deleted and puts it back', async () => {
    await readPlan(1);
    const context = new excel.Excel.RequestContext();
    const cell = context.workbook.names.getItem('CS1_HDR_title').getRange();
    cell.load('rowIndex');
    await context.sync();
    await excel.host.person.deleteRows('封面', cell.rowIndex + 1);
    expect(await damage()).toMatchObject([{ rule: 'V-HDR-08', at: { block: 'HDR', column: 'title' } }]);
    await repaired();
  });

  it('names an overwritten formula and restores it', async () => {
    const { rowPlaces } = await readPlan(1);
    const row = rowPlaces['TASK']?.['task-2'] ?? 0;
    await excel.host.person.type('任务', `Q${row}`, '99');
    expect(await damage()).toMatchObject([
      { rule: 'V-DAT-10', severity: 'warning', at: { block: 'TASK', row: 'task-2', column: 'dur' } },
    ]);
    await repaired();
    const context = new excel.Excel.RequestContext();
    const cell = context.workbook.worksheets.getItem('任务').getRange(`Q${row}`);
    cell.load('values');
    await context.sync();
    expect(cell.values).toEqual([[10]]);
  });

  it('splits a row in two', async () => {
    await mend(1, { kind: 'split-row', at: { block: 'TASK', row: 'task-1', column: 'owner' }, parts: ['p1', 'p3'] });
    const rows = await tasks();
    expect(rows.map(({ cells }) => [cells['wbs'] ?? null, cells['owner']])).toEqual([
      ['1.1', 'p1'],
      [null, 'p3'],
      ['1.2', 'p2'],
      ['1.3', 'p3'],
    ]);
  });

  it('adds a row in the first spare one, its formulas in place', async () => {
    const carried = { ...aTask(4).cells, kind: 'carried', start: '2026-03-02', end: '2026-03-13' };
    await mend(1, { kind: 'add-row', at: inBlock('TASK'), cells: carried });
    const rows = await tasks();
    expect(rows.map(({ cells }) => cells['wbs'])).toEqual(['1.1', '1.2', '1.3', '1.4']);
    expect(rows[3]?.cells).toEqual(carried);
    expect(await damage()).toEqual([]);
    expect(await taskRow(rows[3]?.id ?? '')).toBe((await taskRow('task-3')) + 1);
  });

  it('adds a row below the last where none is spare', async () => {
    const last = await taskRow('task-3');
    await excel.host.person.deleteRows('任务', last + 1, 10);
    await mend(1, { kind: 'add-row', at: inBlock('TASK'), cells: aTask(4).cells });
    await mend(1, { kind: 'add-row', at: inBlock('TASK'), cells: aTask(5).cells });
    expect((await tasks()).map(({ cells }) => cells['wbs'])).toEqual(['1.1', '1.2', '1.3', '1.4', '1.5']);
    expect(await damage()).toEqual([]);
  });
});
