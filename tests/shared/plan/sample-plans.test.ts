import { dateOf } from 'shared/calendar/date';
import { statutoryCalendar } from 'shared/calendar/working-days';
import { isContent } from 'shared/template/column';
import { blockOf, blocksOf } from 'shared/template/template';
import { templateOf } from 'shared/template/templates';
import { rowsIn, type Cells, type PlanDocument } from 'shared/plan/document';
import { textsIn } from 'shared/plan/typed-rows';
import { isBlank, misfitOf } from 'shared/plan/well-formed';
import { reviewPlan } from 'shared/review/review';
import { reviewSettings } from 'shared/review/settings';
import { sampleLists } from 'tests/fixtures/plans/masters';
import { aMonthlyPlan, samplePlans } from 'tests/fixtures/plans/monthly-plan';

/** Every cell of a plan with its place. */
function cellsOf(plan: PlanDocument) {
  const template = templateOf(plan.template);
  if (template === undefined) throw new Error(plan.template);
  const all = (block: string, row: string, cells: Cells) =>
    Object.entries(cells).map(([key, cell]) => ({
      at: `${block}/${row}/${key}`,
      column: blockOf(template, block)?.columns.find((column) => column.key === key),
      cell,
    }));
  const rows = Object.keys(plan.blocks).flatMap((block) =>
    rowsIn(plan, block).flatMap((row) => all(block, row.id, row.cells)),
  );
  return [...all('HDR', 'HDR', plan.header), ...rows];
}

describe.each(samplePlans.map((plan) => [String(plan.header['title']), plan] as const))('%s', (_, plan) => {
  test('has only cells its template keeps as content', () => {
    const strangers = cellsOf(plan).filter(({ column }) => column === undefined || !isContent(column));
    expect(strangers.map(({ at }) => at)).toEqual([]);
  });

  test('has no malformed cell', () => {
    const malformed = cellsOf(plan).filter(
      ({ column, cell }) => column !== undefined && misfitOf(column, cell) !== null,
    );
    expect(malformed.map(({ at }) => at)).toEqual([]);
  });

  test('names only entries of its lists', () => {
    const unknown = cellsOf(plan).flatMap(({ at, column, cell }) => {
      const list = column?.list === undefined ? undefined : sampleLists[column.list];
      if (list === undefined || isBlank(cell)) return [];
      const codes = column?.type === 'texts' ? textsIn(cell) : [String(cell)];
      return codes.filter((code) => list.every((entry) => entry.code !== code)).map((code) => `${at}: ${code}`);
    });
    expect(unknown).toEqual([]);
  });

  test('leaves no required cell blank', () => {
    const template = templateOf(plan.template);
    const missing = (template === undefined ? [] : blocksOf(template)).flatMap((block) => {
      const required = block.columns.filter(({ need }) => need === 'required');
      const rows = block.id === 'HDR' ? [{ id: 'HDR', cells: plan.header }] : rowsIn(plan, block.id);
      return rows.flatMap((row) =>
        required.filter(({ key }) => isBlank(row.cells[key])).map(({ key }) => `${block.id}/${row.id}/${key}`),
      );
    });
    expect(missing).toEqual([]);
  });
});

describe('the sample plans under review', () => {
  const findingsOf = (plan: PlanDocument) =>
    reviewPlan(plan, {
      today: dateOf(2026, 2, 27),
      lists: sampleLists,
      settings: reviewSettings,
      workingDays: statutoryCalendar,
    });

  test('have no errors', () => {
    const errors = samplePlans.flatMap(findingsOf).filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([]);
  });

  test('leave a placeholder to warn of; the measures the template itself words are nobody’s fault', () => {
    expect(findingsOf(aMonthlyPlan()).map(({ rule }) => rule)).toEqual(['V-DAT-06']);
  });
});

test('the sample plan can be changed cell by cell', () => {
  const plan = aMonthlyPlan({ header: { title: null }, cells: { 'TASK-3': { goal: '走访客户协调某项目' } } });
  expect(plan.header['title']).toBeNull();
  expect(rowsIn(plan, 'TASK')[2]?.cells['goal']).toBe('走访客户协调某项目');
});
