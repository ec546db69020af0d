import { openConflicts, chooseSide, mergePlan } from 'addin/store/compare-plan';
import { createPlan, openPlan } from 'addin/store/create-plan';
import { findPlansInWorkbook, leaveSheets, refreshPlanState, selectPlan } from 'addin/store/current-plan';
import { findDraft, keepDraftNow, restoreDraft } from 'addin/store/keep-drafts';
import { warningsOf } from 'addin/store/pane-state';
import { giveReason } from 'addin/store/review-plan';
import { restoreRowOf } from 'addin/store/restore-row';
import { findWaiting } from 'addin/store/send-waiting';
import { revisePlan, sendQueue, submitPlan } from 'addin/store/sign-plan';
import { checkPlan, mendFinding } from 'addin/store/check-plan';
import { readPlan } from 'addin/workbook/plan-sheets/read/read-plan';
import { columnAt, rowAt } from 'addin/workbook/identity/places';
import { cachedPlan, cachedPlans, evictPlan } from 'addin/workbook/identity/plan-cache';
import { address, cellAt } from 'addin/workbook/excel/a1';
import type { PlanView } from 'shared/contract/answers';
import { rowsIn, withCell, type Cell } from 'shared/plan/document';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { send } from 'tests/fakes/http';
import { memoryDrafts, memoryTexts } from 'tests/fakes/memory-drafts';
import { deciding, inForce, month, submitting, viewIn } from 'tests/fakes/sign-off-commands';
import { answersTo } from 'tests/fakes/service-client';
import { storeOverHttp, type StoreOverHttp } from 'tests/fakes/store-over-http';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';

let excel: FakeExcel;
let world: TestDependencies;
let pane: StoreOverHttp;
beforeEach(async () => {
  excel = await openExcel();
  world = await testDependencies();
});
afterEach(leave);

/** As a runtime that ends. */
async function leave(): Promise<void> {
  await leaveSheets();
  for (const { plan } of cachedPlans()) evictPlan(plan.planIndex);
  pane.close();
  excel.close();
}

const current = () => {
  const found = pane.store.state().current;
  if (found === null) throw new Error('no plan is open');
  return found;
};

/** Types into a cell of a table, as the planner does, and waits until the pane has taken it. */
async function type(block: string, row: string, column: string, text: string): Promise<void> {
  const place = cachedPlan(current().plan.planIndex)?.sheetLayout.places.tables[block];
  if (place === undefined) throw new Error(block);
  const at = address(cellAt(rowAt(place, row), columnAt(place, column)));
  await excel.host.person.paste(place.sheet, at, [[text]]);
  await excel.host.settled();
}

/** The first line of a table, whether or not anything stands in it. */
const firstRow = (block: string): string =>
  cachedPlan(current().plan.planIndex)?.sheetLayout.places.tables[block]?.rows[0] ?? '';

const cellIn = async (block: string, row: string, column: string): Promise<Cell | undefined> =>
  rowsIn((await readPlan(current().plan.planIndex)).document, block).find(({ id }) => id === row)?.cells[column];

async function submitWithReasons(): Promise<void> {
  await checkPlan(pane.store);
  giveReason(pane.store, current(), warningsOf(current().findings), '已与主管领导确认');
  await submitPlan(pane.store);
}

const stored = async (): Promise<PlanView> => (await send(world, { path: `plans/${month}?with=document` })).body;
const storedCell = async (block: string, row: string, column: string): Promise<Cell | undefined> =>
  rowsIn((await stored()).document ?? businessOneMonth, block).find(({ id }) => id === row)?.cells[column];

const theirs = withCell(businessOneMonth, 'TASK', 'TASK-2', 'goal', '完成A型综合显示单元商务条款谈判3轮');

/** Somebody else's next version, signed by everybody. */
async function revisedElsewhere(by: string, document = theirs): Promise<PlanView> {
  let view = viewIn(await submitting(world, { by, baseVersion: 1, document }));
  for (const { level } of view.path)
    for (const signer of view.path.find((each) => each.level === level)?.signers ?? [])
      if (signer.decision === null && signer.person !== null)
        view = viewIn(await deciding(world, signer.person.id, view));
  return view;
}

describe('sheets that are behind the service', () => {
  it('T1 say so instead of taking back what somebody else changed, and go through once merged', async () => {
    await inForce(world);
    pane = await storeOverHttp(world, 'p-li');
    await openPlan(pane.store, month, 'zh-CN');
    await revisePlan(pane.store, '客户推迟了招标');
    // The pane has heard nothing of version 2 yet.
    expect((await revisedElsewhere('p-li')).version).toBe(2);
    await type('IND', 'IND-1', 'note', '首批交付推迟到3月底');
    await submitWithReasons();
    expect((await stored()).version).toBe(2);
    const { behind } = current();
    expect([behind?.stored.version, behind?.merged.conflicts.length]).toEqual([2, 0]);
    expect(behind?.merged.changes.filter(({ by }) => by === 'theirs')).toMatchObject([
      { block: 'TASK', row: 'TASK-2', column: 'goal' },
    ]);
    await mergePlan(pane.store, (plan) => selectPlan(pane.store, plan));
    expect(await cellIn('TASK', 'TASK-2', 'goal')).toBe('完成A型综合显示单元商务条款谈判3轮');
    expect(await cellIn('IND', 'IND-1', 'note')).toBe('首批交付推迟到3月底');
    await submitWithReasons();
    expect((await stored()).version).toBe(3);
    expect(await storedCell('TASK', 'TASK-2', 'goal')).toBe('完成A型综合显示单元商务条款谈判3轮');
    expect(await storedCell('IND', 'IND-1', 'note')).toBe('首批交付推迟到3月底');
  }, 180_000);

  it('T1 are refused by the service itself where their base is not what it stored', async () => {
    const view = viewIn(await submitting(world));
    viewIn(await deciding(world, 'p-chen', view, 'return'));
    pane = await storeOverHttp(world, 'p-li');
    const body = {
      ...{ document: theirs, reasons: [], baseVersion: 1, revisionReason: '', answers: [] },
      baseHash: '0'.repeat(64),
    };
    const remarks = ((await stored()).remarks ?? []).map(({ id }) => ({ remark: id, text: '已写明' }));
    const refused = await send(world, {
      ...{ path: `plans/${month}/submissions`, key: 'a-key-of-its-own', body: { ...body, answers: remarks } },
    });
    expect(refused).toMatchObject({ status: 409, body: { code: 'base-differs' } });
  });

  it('P4 show the other’s version and the differences at once, and a choice where both changed a cell', async () => {
    await inForce(world);
    pane = await storeOverHttp(world, 'p-chen');
    await openPlan(pane.store, month, 'zh-CN');
    await revisePlan(pane.store, '客户推迟了招标');
    await type('TASK', 'TASK-2', 'goal', '完成A型综合显示单元商务条款谈判4轮');
    viewIn(await submitting(world, { by: 'p-li', baseVersion: 1, document: theirs }));
    await submitWithReasons();
    const { behind, view } = current();
    expect(view?.version).toBe(2);
    expect(behind?.merged.conflicts).toMatchObject([
      {
        ...{ kind: 'cell', block: 'TASK', row: 'TASK-2', column: 'goal' },
        mine: '完成A型综合显示单元商务条款谈判4轮',
        theirs: '完成A型综合显示单元商务条款谈判3轮',
      },
    ]);
    // The draft is untouched and open.
    expect(await cellIn('TASK', 'TASK-2', 'goal')).toBe('完成A型综合显示单元商务条款谈判4轮');
    expect(current().plan.standing).toBe('open');
    if (behind !== null) chooseSide(pane.store, behind.merged.conflicts, 'theirs');
    const now = current().behind;
    expect(now === null ? [] : openConflicts(now)).toEqual([]);
    expect(
      rowsIn(now?.merged.document ?? businessOneMonth, 'TASK').find(({ id }) => id === 'TASK-2')?.cells['goal'],
    ).toBe('完成A型综合显示单元商务条款谈判3轮');
  });

  it('P1 are never written over by opening the same plan again', async () => {
    await inForce(world);
    pane = await storeOverHttp(world, 'p-chen');
    await openPlan(pane.store, month, 'zh-CN');
    await revisePlan(pane.store, '客户推迟了招标');
    await type('TASK', 'TASK-2', 'goal', '我写了一半');
    viewIn(await submitting(world, { by: 'p-li', baseVersion: 1, document: theirs }));
    await openPlan(pane.store, month, 'zh-CN');
    expect(await cellIn('TASK', 'TASK-2', 'goal')).toBe('我写了一半');
    expect(pane.store.state().notice?.text).toEqual({ key: 'plan.already-here' });
    expect(current().behind?.stored.version).toBe(2);
  });

  it('P29 stay an open draft where another person handed in a first version of the plan', async () => {
    pane = await storeOverHttp(world, 'p-li');
    await createPlan(pane.store, { template: 'T-MON-D', unit: 'BIZ1', person: null, period: '2026M03' }, 'zh-CN');
    await type('IND', firstRow('IND'), 'note', '草稿里的说明');
    viewIn(await submitting(world, { by: 'p-chen' }));
    await refreshPlanState(pane.store);
    expect(current().plan).toMatchObject({ standing: 'open', contentHash: '' });
    expect(current().behind?.stored.version).toBe(1);
    const sheet = excel.host.book.model.sheets().find(({ name }) => name === '任务');
    const top = excel.host.book.model.read(sheet?.id ?? '', { row: 0, column: 0, rowCount: 3, columnCount: 8 });
    expect(JSON.stringify(top)).not.toContain('签批中');
  });
});

describe('drafts', () => {
  it('are kept on the device and come back where a workbook was closed without being saved', async () => {
    const device = memoryTexts();
    pane = await storeOverHttp(world, 'p-li', memoryDrafts(device));
    await createPlan(pane.store, { template: 'T-MON-D', unit: 'BIZ1', person: null, period: '2026M03' }, 'zh-CN');
    const before = excel.host.snapshot();
    const row = firstRow('IND');
    await type('IND', row, 'note', '3月20日前签订合同1份');
    await keepDraftNow(pane.store, current().plan.planId);
    await leave();
    excel = await openExcel({ snapshot: before });
    pane = await storeOverHttp(world, 'p-li', memoryDrafts(device));
    await findPlansInWorkbook(pane.store);
    await findDraft(pane.store);
    expect(current().draft?.savedAt).toBe('2026-02-27T01:00:00.000Z');
    expect(await cellIn('IND', row, 'note')).not.toBe('3月20日前签订合同1份');
    const written = await restoreDraft(pane.store, () => undefined);
    if (written !== null) await selectPlan(pane.store, written);
    expect(await cellIn('IND', row, 'note')).toBe('3月20日前签订合同1份');
  });
});

describe('a submission that did not reach the service', () => {
  it('waits under its key, in the workbook too, and is taken once when the service is back', async () => {
    viewIn(await deciding(world, 'p-chen', viewIn(await submitting(world)), 'return'));
    const [device, inWorkbook] = [memoryTexts(), memoryTexts()];
    pane = await storeOverHttp(world, 'p-li', memoryDrafts(device, inWorkbook));
    await openPlan(pane.store, month, 'zh-CN');
    await type('TASK', 'TASK-1', 'goal', '3月27日前与华翼飞机签订A型综合显示单元批产合同1份');
    const view = current().view;
    const answers = view === null ? [] : answersTo(view, 1);
    expect(answers.length).toBeGreaterThan(0);
    pane.store.change((state) =>
      state.current === null
        ? state
        : {
            ...state,
            current: { ...state.current, answers: new Map(answers.map(({ remark, text }) => [remark, text])) },
          },
    );
    pane.setAway(true);
    await submitWithReasons();
    expect(pane.store.state().waiting).toMatchObject([{ planId: month, request: { baseVersion: 1 } }]);
    expect([...inWorkbook.texts.values()].join()).toContain(month);
    expect((await stored()).version).toBe(1);
    // The pane is closed and opened again meanwhile.
    pane.store.change((state) => ({ ...state, waiting: [] }));
    await findWaiting(pane.store);
    pane.setAway(false);
    await sendQueue(pane.store);
    expect((await stored()).version).toBe(2);
    expect(pane.store.state().waiting).toEqual([]);
    expect([...inWorkbook.texts.values(), ...device.texts.values()].join()).not.toContain('waiting');
    expect(current().view?.state).toBe('pending-1');
    expect(current().plan).toMatchObject({ standing: 'locked', version: 2 });
  });
});

it('P28 finds a period or unit changed on the cover where it is typed, and puts it back', async () => {
  pane = await storeOverHttp(world, 'p-li');
  await createPlan(pane.store, { template: 'T-MON-D', unit: 'BIZ1', person: null, period: '2026M03' }, 'zh-CN');
  const places = cachedPlan(current().plan.planIndex)?.sheetLayout.places.forms['HDR']?.cells;
  for (const [key, text] of [
    ['period', '2026M04'],
    ['org', '业务二部'],
  ] as const) {
    const at = places?.[key];
    await excel.host.person.paste('封面', address(cellAt(at?.row ?? 0, at?.column ?? 0)), [[text]]);
  }
  await excel.host.settled();
  const found = () => current().findings.filter(({ rule }) => rule === 'V-HDR-12');
  expect(found()).toMatchObject([
    { at: { column: 'org' }, facts: { v: '业务二部', own: '业务一部' } },
    { at: { column: 'period' }, facts: { v: '2026M04', own: '2026M03' } },
  ]);
  for (const finding of found()) if (finding.mend !== undefined) await mendFinding(pane.store, finding.mend);
  expect(found()).toEqual([]);
  expect((await readPlan(current().plan.planIndex)).document.header).toMatchObject({ org: 'BIZ1', period: '2026M03' });
});

describe('F18: one row as an earlier version had it', () => {
  it('comes back into the sheets of a draft, changed or deleted, with what people typed', async () => {
    await inForce(world);
    expect((await revisedElsewhere('p-li')).version).toBe(2);
    pane = await storeOverHttp(world, 'p-li');
    await openPlan(pane.store, month, 'zh-CN');
    await revisePlan(pane.store, '客户推迟了招标');
    const asked = await pane.store.service.rowHistory(month, 'TASK', 'TASK-2');
    if (asked.kind !== 'answered') throw new Error(asked.kind);
    const [, first] = asked.value.versions;
    if (first === undefined) throw new Error('no second version');
    const goal = rowsIn(businessOneMonth, 'TASK').find(({ id }) => id === 'TASK-2')?.cells['goal'];
    expect(await cellIn('TASK', 'TASK-2', 'goal')).not.toBe(goal);
    await restoreRowOf(pane.store, { block: 'TASK', row: 'TASK-2' }, first);
    expect(await cellIn('TASK', 'TASK-2', 'goal')).toBe(goal);
    expect(current().read.document.blocks['TASK']).toHaveLength(rowsIn(businessOneMonth, 'TASK').length);

    const place = cachedPlan(current().plan.planIndex)?.sheetLayout.places.tables['TASK'];
    if (place === undefined) throw new Error('no tasks');
    await excel.host.person.deleteRows(place.sheet, rowAt(place, 'TASK-2') + 1);
    await excel.host.settled();
    expect(await cellIn('TASK', 'TASK-2', 'goal')).toBeUndefined();
    await restoreRowOf(pane.store, { block: 'TASK', row: 'TASK-2' }, first);
    expect(await cellIn('TASK', 'TASK-2', 'goal')).toBe(goal);
    expect((await stored()).version).toBe(2);
  }, 180_000);
});
