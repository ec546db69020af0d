import type { RowHistory } from 'shared/contract/row-history';
import { withCell, withRows, rowsIn } from 'shared/plan/document';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { send } from 'tests/fakes/http';
import { deciding, month, submitting, viewIn } from 'tests/fakes/sign-off-commands';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';

const goal = '3月20日前拿到客户签字的标准确认单1份';
const tasks = rowsIn(businessOneMonth, 'TASK');
const like = tasks.find(({ id }) => id === 'TASK-5')?.cells ?? {};
const first = withRows(businessOneMonth, 'TASK', [
  ...tasks,
  {
    id: 'TASK-77',
    cells: { ...like, wbs: '19', name: '机载电源标准差异梳理', goal: '3月18日前完成机载电源标准差异表1份' },
  },
]);
const second = withCell(first, 'TASK', 'TASK-77', 'goal', goal);

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
});

const history = async (person: string, row: string) =>
  send(world, { path: `plans/${month}/row-history?block=TASK&row=${row}`, as: person });

/** Handed in three times, returned twice: written, changed, taken out. */
async function threeVersions(): Promise<void> {
  for (const [at, document] of [first, second, businessOneMonth].entries()) {
    const view = viewIn(await submitting(world, { document, baseVersion: at }));
    if (at < 2) viewIn(await deciding(world, 'p-chen', view, 'return'));
  }
}

describe('F18: the history of a row', () => {
  test('tells by version who made what of it, the latest first, with the cells to bring back', async () => {
    await threeVersions();
    const { versions, place, isWhole } = (await history('p-li', 'TASK-77')).body as RowHistory;
    expect(versions.map(({ version, by, change }) => [version, by.id, change.what])).toEqual([
      [3, 'p-li', 'removed'],
      [2, 'p-li', 'changed'],
      [1, 'p-li', 'added'],
    ]);
    expect(versions[1]?.change.cells).toMatchObject([{ column: 'goal', after: { as: 'text', text: goal } }]);
    expect([versions[0]?.cells, versions[1]?.cells?.['goal']]).toEqual([null, goal]);
    expect([place.sheet?.zh, isWhole]).toEqual(['任务', true]);
  });

  test('leaves out versions that did not touch it', async () => {
    await threeVersions();
    const { versions } = (await history('p-li', 'TASK-1')).body as RowHistory;
    expect(versions.map(({ version }) => version)).toEqual([1]);
  });

  test('is for those who may read the content, of rows that were submitted', async () => {
    await threeVersions();
    expect((await history('p-gao', 'TASK-77')).status).toBe(404);
    expect((await history('p-li', 'TASK-99')).body).toMatchObject({ code: 'row-never-submitted' });
    const path = `plans/${month}/row-history?block=valueOf&row=TASK-1`;
    expect((await send(world, { path, as: 'p-li' })).body).toMatchObject({ code: 'row-never-submitted' });
  });
});
