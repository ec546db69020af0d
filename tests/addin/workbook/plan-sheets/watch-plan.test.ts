import { canonicalDocument } from 'shared/plan/canonical';
import { rowsIn } from 'shared/plan/document';
import { lockPlan } from 'addin/workbook/plan-sheets/show/lock-plan';
import { markFindings } from 'addin/workbook/plan-sheets/show/mark-plan';
import type { PlanEdit, StopWatching } from 'addin/workbook/identity/plan-in-workbook';
import { readPlan } from 'addin/workbook/plan-sheets/read/read-plan';
import { watchPlan } from 'addin/workbook/plan-sheets/edit/watch-plan';
import { writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { aDocument, aPlanToWrite } from 'tests/addin/workbook/plan-sheets/sample-plan';

let excel: FakeExcel;
let edits: PlanEdit[];
let stop: StopWatching;
let first: number;
beforeEach(async () => {
  excel = await openExcel();
  await writePlan(aPlanToWrite());
  first = (await readPlan(1)).rowPlaces['TASK']?.['task-1'] ?? 0;
  edits = [];
  stop = await watchPlan(1, (edit) => edits.push(edit));
  excel.host.traffic.reset();
});
afterEach(async () => {
  await stop();
  excel.close();
});

const settled = async () => {
  await excel.host.settled();
  await new Promise((done) => setTimeout(done, 30));
};
const last = (): PlanEdit => {
  const edit = edits.at(-1);
  if (edit === undefined) throw new Error('no edit was reported');
  return edit;
};
const sameAsRead = async () => {
  const told = canonicalDocument(last().document);
  expect(told).toBe(canonicalDocument((await readPlan(1)).document));
};

describe('a watched plan', () => {
  it('tells what was typed into a cell without asking Excel', async () => {
    await excel.host.person.type('任务', `E${first}`, '=3+1');
    await excel.host.person.type('任务', `O${first}`, '2026-03-09');
    await excel.host.person.type('任务', `L${first + 1}`, '销售二部');
    await settled();
    expect(excel.host.traffic).toHaveLength(0);
    expect(edits.map(({ change }) => change)).toMatchObject([
      { kind: 'cells', at: [{ block: 'TASK', row: 'task-1', column: 'goal' }] },
      { kind: 'cells', at: [{ block: 'TASK', row: 'task-1', column: 'start' }] },
      { kind: 'cells', at: [{ block: 'TASK', row: 'task-2', column: 'ownerDept' }] },
    ]);
    expect(rowsIn(last().document, 'TASK')[0]?.cells).toMatchObject({ goal: '=3+1', start: '2026-03-09' });
    expect(rowsIn(last().document, 'TASK')[1]?.cells['ownerDept']).toBe('SB');
    await sameAsRead();
  });

  it('tells of header cells, and lets the headers follow the money unit', async () => {
    await excel.host.person.type('封面', 'C8', '新名字');
    await settled();
    expect(last().change).toMatchObject({ at: [{ block: 'HDR', row: 'HDR', column: 'title' }] });
    expect(excel.host.traffic).toHaveLength(0);
    await excel.host.person.type('封面', 'C16', '元');
    await settled();
    expect(last().document.header['moneyUnit']).toBe('yuan');
    expect(excel.host.traffic).toHaveLength(1);
    const context = new excel.Excel.RequestContext();
    const header = context.workbook.tables.getItem('CS1_TASK').getHeaderRowRange();
    header.load('values');
    await context.sync();
    expect(header.values[0]).toContain('预算 (元)');
  });

  it('reads only the touched rows when several cells changed', async () => {
    await excel.host.person.paste('任务', `E${first}`, [
      ['目标一', 'REV_CY'],
      ['目标二', '新客户数'],
    ]);
    await settled();
    expect(excel.host.traffic).toHaveLength(1);
    expect(excel.host.traffic.responseBytes).toBeLessThan(6_000);
    expect(rowsIn(last().document, 'TASK').map(({ cells }) => [cells['goal'], cells['indCode']])).toEqual([
      ['目标一', 'REV_CY'],
      ['目标二', 'NEWCUST'],
      ['3月31日前签订3份合同', 'REV_CY'],
    ]);
    await sameAsRead();
  });

  it('looks at the plan again when rows came, went or changed places', async () => {
    await excel.host.person.deleteRows('任务', first);
    await settled();
    expect(excel.host.traffic).toHaveLength(1);
    expect(rowsIn(last().document, 'TASK').map(({ id }) => id)).toEqual(['task-2', 'task-3']);
    await excel.host.person.sortTable('CS1_TASK', '编号 *', false);
    await settled();
    expect(rowsIn(last().document, 'TASK').map(({ id }) => id)).toEqual(['task-3', 'task-2']);
    await excel.host.person.type('任务', `E${first + 1}`, '后来');
    await settled();
    const named = rowsIn(last().document, 'TASK').filter(({ cells }) => cells['goal'] === '后来');
    expect(named).toHaveLength(1);
    await sameAsRead();
  });

  it('finds an overwritten formula, and that it was restored', async () => {
    await excel.host.person.type('任务', `Q${first}`, '5');
    await settled();
    expect(excel.host.traffic).toHaveLength(1);
    expect(last().damage).toMatchObject([{ rule: 'V-DAT-10', at: { row: 'task-1', column: 'dur' } }]);
    await excel.host.person.type('任务', `Q${first}`, '=1');
    await settled();
    expect(last().damage).toEqual([]);
  });

  it('gives a row typed into an inserted line an id that stays', async () => {
    await excel.host.person.insertRows('任务', first + 1);
    await excel.host.person.type('任务', `C${first + 1}`, '1.9');
    await settled();
    const row = rowsIn(last().document, 'TASK')[1];
    expect(row?.cells).toEqual({ wbs: '1.9' });
    await sameAsRead();
    expect(rowsIn((await readPlan(1)).document, 'TASK')[1]?.id).toBe(row?.id);
  });

  it("says when an edit is a co-author's", async () => {
    await excel.host.coAuthor.type('任务', `E${first}`, '同事写的');
    await settled();
    expect(last()).toMatchObject({ remote: true });
    expect(rowsIn(last().document, 'TASK')[0]?.cells['goal']).toBe('同事写的');
  });

  it('passes over its own writes, headers, columns of the user, and other sheets', async () => {
    await markFindings(1, [
      { rule: 'V-DAT-01', severity: 'error', at: { block: 'TASK', row: 'task-1', column: 'budget' }, facts: {} },
    ]);
    await excel.host.person.addSheet('Notes');
    await excel.host.person.type('Notes', 'A1', 'x');
    await excel.host.person.type('任务', `E${first - 1}`, 'Ziel');
    await excel.host.person.type('任务', 'B1', 'Titel');
    await settled();
    expect(edits).toEqual([]);
  });

  it('keeps an edit that slips in while the plan is locked, as pending', async () => {
    await lockPlan(1, 'signing');
    const context = new excel.Excel.RequestContext();
    context.workbook.worksheets.getItem('任务').protection.unprotect();
    await context.sync();
    await excel.host.coAuthor.type('任务', `E${first}`, '偷偷改');
    await settled();
    expect(last()).toMatchObject({ pending: true });
    expect(rowsIn(last().document, 'TASK')[0]?.cells['goal']).toBe('偷偷改');
  });

  it('keeps the id of a row that came in while the plan was locked', async () => {
    await lockPlan(1, 'signing');
    const context = new excel.Excel.RequestContext();
    context.workbook.worksheets.getItem('任务').protection.unprotect();
    await context.sync();
    await excel.host.person.insertRows('任务', first + 1);
    await excel.host.person.type('任务', `C${first + 1}`, '1.9');
    await settled();
    const id = rowsIn(last().document, 'TASK')[1]?.id;
    expect(rowsIn((await readPlan(1)).document, 'TASK')[1]?.id).toBe(id);
  });

  it('reads the whole plan after a fault, so that nothing is missed', async () => {
    const faults: unknown[] = [];
    const stopThis = await watchPlan(
      1,
      (edit) => {
        if (edit.change.kind === 'cells') throw new Error('the pane stumbled');
      },
      (problem) => faults.push(problem),
    );
    await excel.host.person.type('任务', `E${first}`, 'one');
    await settled();
    expect(faults).toHaveLength(1);
    await stopThis();
  });

  it('is silent once nobody watches', async () => {
    await stop();
    await excel.host.person.type('任务', `E${first}`, 'x');
    await settled();
    expect(edits).toEqual([]);
    stop = () => Promise.resolve();
    expect(canonicalDocument((await readPlan(1)).document)).not.toBe(canonicalDocument(aDocument()));
  });
});
