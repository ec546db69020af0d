import type { RowOf } from 'shared/template/block';
import type { customerBlock } from 'shared/template/blocks/customer';
import type { monthlyIndicatorBlock } from 'shared/template/blocks/indicator';
import { opportunityBlock } from 'shared/template/blocks/opportunity';
import { taskBlock } from 'shared/template/blocks/task';
import { textsIn, typedHeader, typedRows } from 'shared/plan/typed-rows';
import { aMonthlyPlan } from 'tests/fixtures/plans/monthly-plan';

/** Compiles only where both types are the same. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(proof: Same<A, B>): boolean => proof;

describe('the type of a row follows from its block', () => {
  type Task = RowOf<typeof taskBlock>;
  type Opportunity = RowOf<typeof opportunityBlock>;

  test('each column has the type of its values, or null', () => {
    expect(same<Task['goal'], string | null>(true)).toBe(true);
    expect(same<Task['effort'], number | null>(true)).toBe(true);
    expect(same<Task['mile'], boolean | null>(true)).toBe(true);
    expect(same<Task['pred'], readonly string[] | null>(true)).toBe(true);
    expect(same<RowOf<typeof monthlyIndicatorBlock>['target'], number | null>(true)).toBe(true);
    expect(same<RowOf<typeof customerBlock>['planMonth'], string | null>(true)).toBe(true);
  });

  test('what the sheet calculates or the service shows cannot be read from a document', () => {
    expect(same<Extract<keyof Task, 'dur' | 'remark'>, never>(true)).toBe(true);
    expect(same<Extract<keyof Opportunity, 'weighted' | 'daysInStage'>, never>(true)).toBe(true);
  });
});

describe('reading rows by their types', () => {
  test('cells come back as their column says', () => {
    const [first] = typedRows(aMonthlyPlan(), opportunityBlock);
    expect(first).toMatchObject({ id: 'OPP-1', amount: 680, stage: '5', stageDate: '2026-03-27', cat: 'P' });
    expect(typedRows(aMonthlyPlan(), opportunityBlock)[3]?.divisions).toEqual(['DIV-AVI', 'DIV-ELE']);
  });

  test('a cell that does not fit its column is null', () => {
    const plan = aMonthlyPlan({
      cells: { 'OPP-1': { amount: '约500万', stage: '谈着呢', stageDate: '3月中旬' }, 'TASK-1': { goal: '  ' } },
    });
    expect(typedRows(plan, opportunityBlock)[0]).toMatchObject({ amount: null, stage: null, stageDate: null });
    expect(typedRows(plan, taskBlock)[0]?.goal).toBeNull();
  });

  test('a number typed into a text column is its text', () => {
    const plan = aMonthlyPlan({ cells: { 'TASK-2': { wbs: 1.1 } } });
    expect(typedRows(plan, taskBlock)[1]?.wbs).toBe('1.1');
  });

  test('a row nobody typed in is not a row', () => {
    const plan = aMonthlyPlan();
    const spare = { ...plan, blocks: { TASK: [{ id: 'TASK-1', cells: { goal: '', remark: '请补充' } }] } };
    expect(typedRows(spare, taskBlock)).toEqual([]);
  });

  test('the header is read like a row', () => {
    expect(typedHeader(aMonthlyPlan())).toMatchObject({ org: 'BIZ1', counterpart: ['MKT1'], start: '2026-03-01' });
  });

  test('several texts may be parted as planners do', () => {
    expect(textsIn('1.1;1.2;2、3, 4')).toEqual(['1.1', '1.2', '2', '3', '4']);
  });
});
