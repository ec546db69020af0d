import type { Answer } from 'addin/api/answer';
import type { PlanWanted, Service } from 'addin/api/service';
import { createPlan } from 'addin/store/create-plan';
import { checkPlan } from 'addin/store/check-plan';
import { openPaneStore, type PaneStore } from 'addin/store/pane-store';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { send } from 'tests/fakes/http';
import { kept } from 'tests/fakes/stored-plans';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { memoryDrafts } from 'tests/fakes/memory-drafts';

let excel: FakeExcel;
let world: TestDependencies;
let store: PaneStore;
/** Other plans each preparation asked about. */
let asked: (readonly string[])[];

const asking = async <Value>(path: string, body?: unknown): Promise<Answer<Value>> => {
  const { status, body: answer } = await send(world, { path, ...(body === undefined ? {} : { body }) });
  return status < 300 ? { kind: 'answered', value: answer as Value } : { kind: 'refused', problem: answer };
};

beforeEach(async () => {
  excel = await openExcel();
  world = await testDependencies();
  asked = [];
  store = openPaneStore({
    service: {
      me: () => asking('me'),
      plan: (planId: string) => asking(`plans/${planId}`),
      prepare: (wanted: PlanWanted) => {
        asked.push(wanted.named ?? []);
        return asking('preparations', wanted);
      },
    } as unknown as Service,
    figures: { forget: () => undefined } as never,
    drafts: memoryDrafts(),
    reasons: { load: () => new Map(), save: () => undefined },
    newId: () => 'id',
    now: () => new Date('2026-02-27T01:00:00Z'),
    language: () => 'zh-CN',
    onPlanChanged: () => Promise.resolve(),
  });
});
afterEach(() => excel.close());

/** Where the first row of the tasks is asked for what comes before it. */
async function predecessorCell(): Promise<string> {
  return Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem('任务').getUsedRange();
    used.load('values');
    await context.sync();
    const row = used.values.findIndex((cells) => cells.includes('前置任务'));
    const header = used.getCell(row, used.values[row]?.indexOf('前置任务') ?? -1).getOffsetRange(1, 0);
    header.load('address');
    await context.sync();
    return header.address.replace(/^.*!/, '');
  });
}

const until = (holds: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const stop = store.subscribe(() => {
      if (!holds()) return;
      stop();
      resolve();
    });
    if (holds()) {
      stop();
      resolve();
    }
  });

const current = () => store.state().current;
const unknown = () => current()?.findings.filter(({ rule }) => rule === 'V-DEP-01') ?? [];

test('a plan named while typing is looked up, once, and what it does not have is found at the cell', async () => {
  await kept(world, 'MON-D~MKT1~2026M03', {
    TASK: [{ wbs: '1', name: '市场调研', start: '2026-03-02', end: '2026-03-06', ownerDept: 'MKT1', owner: 'p-liu' }],
  });
  await createPlan(store, { template: 'T-MON-D', unit: 'BIZ1', person: null, period: '2026M03' }, 'zh-CN');
  expect(asked.flat()).toEqual([]);
  const cell = await predecessorCell();
  await excel.host.person.type('任务', cell, 'MON-MKT1-2026M03-v1/9');
  await until(() => current()?.planned?.named?.length === 1);
  expect(unknown()).toMatchObject([
    { at: { block: 'TASK', column: 'pred' }, facts: { predecessors: ['MON-MKT1-2026M03-v1/9'] } },
  ]);

  await excel.host.person.type('任务', cell, 'MON-MKT1-2026M03-v1/1');
  await until(() => unknown().length === 0);
  await checkPlan(store);
  expect(unknown()).toEqual([]);
  expect(asked.filter((named) => named.length > 0)).toEqual([['MON-MKT1-2026M03-v1']]);
});
