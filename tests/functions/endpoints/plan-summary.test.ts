import type { PlanSummary } from 'shared/contract/plan-summary';
import { withCell } from 'shared/plan/document';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { send } from 'tests/fakes/http';
import { deciding, month, submitting, viewIn } from 'tests/fakes/sign-off-commands';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
});

const summaryFor = async (person: string): Promise<PlanSummary> =>
  (await send(world, { path: `plans/${month}/summary`, as: person })).body as PlanSummary;

describe('P16: what a signer decides by', () => {
  test('the key figures, revenue first, in people’s units, with what was issued and last year', async () => {
    viewIn(await submitting(world));
    const { figures } = await summaryFor('p-chen');
    expect(figures[0]).toMatchObject({
      ...{ indicator: { id: 'REV_CY' }, unit: { zh: '万元' } },
      plan: { value: 420, as: 'number' },
    });
    expect(figures.find(({ indicator }) => indicator.id === 'COLL_RATE')?.plan).toEqual({ value: 0.8, as: 'percent' });
  });

  test('warnings stand with place and reason in words', async () => {
    viewIn(await submitting(world));
    const { warnings } = await summaryFor('p-chen');
    expect(warnings.length).toBeGreaterThan(0);
    for (const { reason, place } of warnings) {
      expect(reason).toBe('已与主管领导确认');
      if (place.at.block !== null) expect(place.sheet?.zh).toBeTruthy();
    }
  });

  test('changes since one’s own decision carry the old and the new value, codes by their names', async () => {
    const first = viewIn(await submitting(world));
    viewIn(await deciding(world, 'p-chen', first, 'return'));
    const goal = '3月20日前拿到客户签字的标准确认单1份';
    const changed = withCell(
      withCell(businessOneMonth, 'TASK', 'TASK-5', 'goal', goal),
      'TASK',
      'TASK-5',
      'end',
      '2026-03-20',
    );
    viewIn(await submitting(world, { document: changed, baseVersion: 1 }));
    const { changes } = await summaryFor('p-chen');
    expect(changes?.version).toBe(1);
    const [row] = changes?.rows.filter(({ place }) => place.at.row === 'TASK-5') ?? [];
    expect(row).toMatchObject({ what: 'changed', place: { sheet: { zh: '任务' }, row: goal } });
    const before = businessOneMonth.blocks['TASK']?.find(({ id }) => id === 'TASK-5')?.cells;
    expect(row?.cells.find(({ column }) => column === 'goal')).toMatchObject({
      name: { zh: '工作目标' },
      before: { as: 'text', text: before?.['goal'] },
      after: { as: 'text', text: goal },
    });
    expect(row?.cells.find(({ column }) => column === 'end')).toMatchObject({
      before: { as: 'date', day: before?.['end'] },
      after: { as: 'date', day: '2026-03-20' },
    });
    expect((await summaryFor('p-han')).changes).toBeNull();
  });

  test('only who may read the content is told any of it', async () => {
    viewIn(await submitting(world));
    expect((await send(world, { path: `plans/${month}/summary`, as: 'p-admin' })).body.code).toBe('may-not-see');
    expect((await send(world, { path: `plans/${month}/summary?version=7`, as: 'p-chen' })).body.code).toBe(
      'unknown-version',
    );
  });
});
