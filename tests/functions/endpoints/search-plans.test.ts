import type { PlanLines } from 'shared/contract/answers';
import { businessTwoMonth } from 'tests/fixtures/plans/business-two';
import { salespersonMonth } from 'tests/fixtures/plans/salesperson';
import { send } from 'tests/fakes/http';
import { deciding, inForce, submitting, viewIn } from 'tests/fakes/sign-off-commands';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';

const [one, two, personal] = ['MON-D~BIZ1~2026M03', 'MON-D~BIZ2~2026M03', 'MON-P~BIZ1~2026M03~p-xu'];

let world: TestDependencies;

beforeAll(async () => {
  world = await testDependencies();
  await inForce(world);
  viewIn(await submitting(world, { planId: two, by: 'p-gao', document: businessTwoMonth }));
  viewIn(await submitting(world, { planId: personal, by: 'p-xu', document: salespersonMonth }));
});

async function found(person: string, query: string): Promise<readonly string[]> {
  const ids: string[] = [];
  let after = '';
  do {
    const { body, status } = await send(world, { path: `plans?${query}${after}`, as: person });
    if (status !== 200) throw new Error(JSON.stringify(body));
    const { lines, next } = body as PlanLines;
    ids.push(...lines.map(({ planId }) => planId));
    after = next === null ? '' : `&after=${next}`;
  } while (after !== '');
  return ids.sort();
}

describe('P8: all plans one may see', () => {
  test('a signer finds again what they have signed, and nobody else does by that', async () => {
    expect(await found('p-han', 'of=signed')).toEqual([one]);
    expect(await found('p-wang', 'of=signed')).toEqual([]);
  });

  test('a version that came back stays with who returned it', async () => {
    const returned = await testDependencies();
    const view = viewIn(await submitting(returned));
    viewIn(await deciding(returned, 'p-chen', view, 'return'));
    const { body } = await send(returned, { path: 'plans?of=signed', as: 'p-chen' });
    expect((body as PlanLines).lines.map(({ planId }) => planId)).toEqual([one]);
  });

  test('finance, leaders and the general office see the company’s; colleagues no personal plans', async () => {
    expect(await found('p-he', 'of=all')).toEqual([one, two, personal].sort());
    expect(await found('p-zhou', 'of=all')).toEqual([one, two, personal].sort());
    expect(await found('p-gao', 'of=all')).not.toContain(personal);
  });

  test.each([
    ['unit=BIZ2', [two]],
    ['unit=SC', [one, two, personal]],
    ['kind=T-MON-P', [personal]],
    ['kind=T-NONE', []],
    ['state=effective', [one]],
    ['state=effective,pending-1', [one, two, personal]],
    ['period=2026M03', [one, two, personal]],
    ['period=2026Q1', [one, two, personal]],
    ['period=2026M04', []],
    ['period=2026M02', []],
    [`text=${encodeURIComponent('业务二部')}`, [two]],
    ['text=SALESPERSON', []],
    ['text=monthly', [one, two, personal]],
    ['text=MON-BIZ2', [two]],
    ['text=mon-d', []],
    [`text=${encodeURIComponent('徐晨')}`, [personal]],
  ])('%s finds %j', async (query, ids) => {
    expect(await found('p-zhou', `of=all&${query}`)).toEqual([...ids].sort());
  });

  test.each([1, 2])('pages of %i show each once', async (size) => {
    expect(await found('p-zhou', `of=all&size=${size}`)).toEqual([one, two, personal].sort());
  });

  test('what is no unit or period is refused', async () => {
    expect((await send(world, { path: 'plans?of=all&unit=NONE', as: 'p-zhou' })).body.code).toBe('unknown-unit');
    expect((await send(world, { path: 'plans?of=all&period=2026M13', as: 'p-zhou' })).body.code).toBe('unknown-period');
  });
});
