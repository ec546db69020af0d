/**
 * What each workbook operation asks of Excel, in requests and bytes, beside the bare write (or read) of the same
 * values: one range a sheet, no names, tables, formats, lists or marks. Counted at the wire of the real office.js.
 */
import { departmentMonth } from 'shared/template/plans/monthly';
import type { PlanDocument, PlanRow } from 'shared/plan/document';
import type { Finding } from 'shared/review/finding';
import { address } from 'addin/workbook/excel/a1';
import { lockPlan } from 'addin/workbook/plan-sheets/show/lock-plan';
import { markFindings } from 'addin/workbook/plan-sheets/show/mark-plan';
import { buildPlanSpec } from 'addin/workbook/plan-sheets/write/plan-spec';
import { readPlan } from 'addin/workbook/plan-sheets/read/read-plan';
import type { PlanToWrite } from 'addin/workbook/identity/plan-in-workbook';
import { writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import type { BenchRow } from 'tests/bench/bench-row';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';

const sizes = [20, 2_000];

/** Business department 1's month with its tasks repeated. */
function withTasks(count: number): PlanDocument {
  const tasks = businessOneMonth.blocks['TASK'] ?? [];
  const rows = Array.from({ length: count }, (_, at): PlanRow => {
    const cells = tasks[at % tasks.length]?.cells ?? {};
    return { id: `task-${at}`, cells: { ...cells, wbs: `9.${at}` } };
  });
  return { ...businessOneMonth, blocks: { ...businessOneMonth.blocks, TASK: rows } };
}

const planOf = (document: PlanDocument): PlanToWrite => ({
  planId: 'bench',
  planNo: 'MON-BIZ1-2026M03-v1',
  version: 1,
  contentHash: '',
  language: 'zh-CN',
  document,
  lists: {},
  path: [],
  remarks: [],
  holidays: [],
  lock: null,
});

const findingsFor = (rows: number): readonly Finding[] =>
  Array.from({ length: rows }, (_, at) => ({
    rule: 'V-GOAL-01',
    severity: at % 2 === 0 ? 'error' : 'warning',
    at: { block: 'TASK', row: `task-${at}`, column: 'goal' },
    facts: {},
  }));

interface Weight {
  readonly requests: number;
  readonly bytes: number;
}

async function weigh(excel: FakeExcel, work: () => Promise<unknown>): Promise<Weight> {
  excel.host.traffic.reset();
  await work();
  const { length, requestBytes, responseBytes } = excel.host.traffic;
  return { requests: length, bytes: requestBytes + responseBytes };
}

/** The same values into bare sheets, and out of them. */
async function bare(
  excel: FakeExcel,
  document: PlanDocument,
): Promise<{ readonly write: Weight; readonly read: Weight }> {
  const { sheets } = buildPlanSpec(planOf(document), departmentMonth, 9, []);
  const context = new excel.Excel.RequestContext();
  const write = await weigh(excel, async () => {
    for (const { key, cells } of sheets) {
      const sheet = context.workbook.worksheets.add(`bare ${key}`);
      for (const { area, values } of cells) sheet.getRange(address(area)).values = values.map((row) => [...row]);
    }
    await context.sync();
  });
  const read = await weigh(excel, async () => {
    for (const { key } of sheets) context.workbook.worksheets.getItem(`bare ${key}`).getUsedRange().load('values');
    await context.sync();
  });
  return { write, read };
}

const shown = ({ requests, bytes }: Weight): string => `${requests} × ${(bytes / 1024).toFixed(0)} KB`;

function row(operation: string, ours: Weight, beside: Weight, peer: string): BenchRow {
  const ratio = `${(ours.bytes / beside.bytes).toFixed(2)}× bytes`;
  return { operation, ours: shown(ours), beside: shown(beside), peer, ratio };
}

async function benchAt(rows: number): Promise<readonly BenchRow[]> {
  const document = withTasks(rows);
  const excel = await openExcel();
  try {
    const floor = await bare(excel, document);
    const written = await weigh(excel, () => writePlan(planOf(document)));
    const read = await weigh(excel, () => readPlan(1));
    const marked = await weigh(excel, () => markFindings(1, findingsFor(rows)));
    const locked = await weigh(excel, () => lockPlan(1, 'signing'));
    return [
      row(`generate, ${rows} tasks`, written, floor.write, 'bare write of the values'),
      row(`read back, ${rows} tasks`, read, floor.read, 'bare read of the values'),
      row(`mark ${rows} findings`, marked, floor.write, 'writing the values again'),
      row(`lock, ${rows} tasks`, locked, floor.write, 'writing the values again'),
    ];
  } finally {
    excel.close();
  }
}

export async function bench(): Promise<readonly BenchRow[]> {
  const found: BenchRow[] = [];
  for (const rows of sizes) found.push(...(await benchAt(rows)));
  return found;
}
