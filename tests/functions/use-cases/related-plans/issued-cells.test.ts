import { statutoryCalendar } from 'shared/calendar/working-days';
import { rowsIn, withRows, type Cells, type PlanDocument } from 'shared/plan/document';
import { planKeyOf, type PlanKey } from 'shared/plan/plan-id';
import type { Finding } from 'shared/review/finding';
import { inMoneyUnitOf } from 'shared/review/in-money-unit';
import { reviewPlan } from 'shared/review/review';
import { reviewSettings } from 'shared/review/settings';
import { preparePlan } from 'functions/use-cases/plans/prepare-plan';
import { importing } from 'tests/fakes/administrator';
import { inForce, month, submitting, viewIn } from 'tests/fakes/sign-off-commands';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { demoRows } from 'tests/shared/administration/entered';

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
  await importing(world, 'targets', { TARGET: demoRows['TARGET'] ?? [] });
});

const keyOf = (planId: string): PlanKey => {
  const key = planKeyOf(planId);
  if (key === null) throw new Error(planId);
  return key;
};

const prepared = async (planId: string) => {
  const answer = await preparePlan(world, world.caller('p-li'), keyOf(planId));
  if ('refused' in answer) throw new Error(JSON.stringify(answer.refused));
  return answer;
};

/** The month with cells of its first row, revenue at 420, as somebody left them. */
const withRevenue = (cells: Cells): PlanDocument =>
  withRows(
    businessOneMonth,
    'IND',
    rowsIn(businessOneMonth, 'IND').map((row, at) => (at === 0 ? { ...row, cells: { ...row.cells, ...cells } } : row)),
  );

const ofIssue = (findings: readonly Finding[]) => findings.filter(({ rule }) => rule === 'V-DAT-12');

async function found(document: PlanDocument, planId = month) {
  const { lists, planned } = await prepared(planId);
  const pane = reviewPlan(document, {
    ...{ today: world.caller('p-li').today, lists, planned: inMoneyUnitOf(document.header, planned) },
    ...{ settings: reviewSettings, workingDays: statutoryCalendar },
  });
  const answer = await submitting(world, { planId, document, reasons: [] });
  return { pane: ofIssue(pane), submit: ofIssue('refused' in answer ? (answer.refused.findings ?? []) : []) };
}

const revenue = { block: 'IND', row: rowsIn(businessOneMonth, 'IND')[0]?.id, column: 'parentTarget' };

test('a plan with its issued targets as they were issued is taken', async () => {
  expect(viewIn(await submitting(world)).state).toBe('pending-1');
});

test('an issued target somebody lowered stops the plan, and is put back by one click', async () => {
  const { pane, submit } = await found(withRevenue({ parentTarget: 300, issued: 300 }));
  expect(pane.map(({ severity, at, facts, mend }) => [severity, at.column, facts, mend])).toEqual([
    ['error', 'parentTarget', { value: '300', issued: '420' }, { kind: 'set-cell', at: revenue, value: 420 }],
    ['error', 'issued', { value: '300', issued: '420' }, expect.objectContaining({ value: 420 })],
  ]);
  expect(submit).toEqual(pane);
});

test('one that was emptied too, and one left in another money unit', async () => {
  expect((await found(withRevenue({ parentTarget: null }))).submit).toMatchObject([{ at: revenue }]);
  const inYuan = { ...businessOneMonth, header: { ...businessOneMonth.header, moneyUnit: 'yuan' } };
  const [first] = (await found(inYuan)).pane;
  expect(first).toMatchObject({ at: revenue, mend: { value: 4_200_000 } });
});

test('owners may share what was issued, in parts that make it up', async () => {
  const [first, ...others] = rowsIn(businessOneMonth, 'IND');
  const share = (id: string, owner: string, wan: number) => ({
    id,
    cells: { ...first?.cells, owner, parentTarget: wan, target: wan, issued: wan, cumBefore: null },
  });
  const shared = (wan: number): PlanDocument =>
    withRows(businessOneMonth, 'IND', [share('IND-1', 'p-chen', 300), share('IND-1b', 'p-xu', wan), ...others]);
  expect((await found(shared(120))).pane).toEqual([]);
  expect((await found(shared(100))).pane.map(({ at }) => [at.row, at.column])).toEqual([
    ['IND-1', 'parentTarget'],
    ['IND-1', 'issued'],
    ['IND-1b', 'parentTarget'],
    ['IND-1b', 'issued'],
  ]);
});

test('a target issued anew since the plan was prepared is the one that counts', async () => {
  const rows = (demoRows['TARGET'] ?? []).map((row) =>
    row['unit'] === 'BIZ1' &&
    row['person'] === undefined &&
    row['period'] === '2026M03' &&
    row['indicator'] === 'REV_CY'
      ? { ...row, target: 450 }
      : row,
  );
  await importing(world, 'targets', { TARGET: rows });
  expect((await found(businessOneMonth)).submit[0]).toMatchObject({ at: revenue, mend: { value: 450 } });
});

test('a report cannot lower the plan it is about', async () => {
  await inForce(world);
  world.clock.moveTo('2026-04-02');
  const planId = 'SMO~BIZ1~2026M03';
  const { document } = await prepared(planId);
  const lowered = withRows(
    document,
    'ACTUAL',
    rowsIn(document, 'ACTUAL').map((row) =>
      row.cells['indCode'] === 'REV_CY' ? { ...row, cells: { ...row.cells, plan: 100, actual: 100 } } : row,
    ),
  );
  expect((await found(document, planId)).pane).toEqual([]);
  const { pane, submit } = await found(lowered, planId);
  expect(pane).toMatchObject([{ severity: 'error', at: { block: 'ACTUAL', column: 'plan' }, mend: { value: 420 } }]);
  expect(submit).toEqual(pane);
});

test('where nothing is known to be issued, nothing is said', async () => {
  await importing(world, 'targets', { TARGET: [] });
  expect((await found(withRevenue({ parentTarget: 300 }))).pane).toEqual([]);
});
