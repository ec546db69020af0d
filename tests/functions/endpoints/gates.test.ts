import type { PlanView } from 'shared/contract/answers';
import type { Releases } from 'shared/contract/gates';
import type { Cells } from 'shared/plan/document';
import { importing } from 'tests/fakes/administrator';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { send } from 'tests/fakes/http';
import { codeOf, decideOver, okay, planOver, submitOver, withdrawOver } from 'tests/fakes/sign-off-over-http';
import { month } from 'tests/fakes/sign-off-commands';
import { salespersonMonth } from 'tests/fixtures/plans/salesperson';

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
});

const gates = (...rows: readonly Cells[]) => importing(world, 'sign-off', { GATE: rows });
const planner = 'p-fang';
const release = (as: string, act: 'release' | 'withdraw' = 'release', period = '2026Q1', template = 'T-MON-D') =>
  send(world, { path: 'releases', as, body: { act, template, period } });
const prepare = (period = '2026M03') =>
  send(world, { path: 'preparations', as: 'p-li', body: { template: 'T-MON-D', unit: 'BIZ1', person: null, period } });

describe('F02 下达: a period is planned once it was released', () => {
  test('until then preparing and handing in are refused, with who releases; a quarter opens its months', async () => {
    await gates({ template: 'T-MON-D', gate: 'release', required: true });
    for (const answer of [await prepare(), await submitOver(world)]) {
      expect(answer.body).toMatchObject({ code: 'not-released', facts: { periodZh: '2026年3月' } });
      expect(answer.body.facts.releasersZh).not.toEqual([]);
    }
    const { releases } = okay<Releases>(await release(planner));
    expect(releases).toMatchObject([{ kind: { id: 'T-MON-D' }, period: '2026Q1', by: { id: planner } }]);
    okay(await prepare());
    okay(await submitOver(world));
    expect(codeOf(await prepare('2026M04'))).toBe('not-released');
    okay(await release(planner, 'withdraw'));
    expect(codeOf(await prepare('2026M02'))).toBe('not-released');
    // What was handed in is signed all the same.
    okay(await decideOver(world, 'p-chen'));
  });

  test('bad input: by a head; a kind that waits for no release; a period that is none', async () => {
    expect(codeOf(await release('p-chen'))).toBe('not-authorised');
    expect(codeOf(await send(world, { path: 'releases', as: 'p-chen' }))).toBe('may-not-see');
    expect(codeOf(await release(planner))).toBe('unknown-template');
    await gates({ template: 'T-MON-D', gate: 'release', required: true });
    expect(codeOf(await release(planner, 'release', '2026Q7'))).toBe('unknown-period');
  });
});

describe('F24 F27 齐套: a plan is approved once those it needs are there', () => {
  const pack = { template: 'T-MON-D', gate: 'submitted', child: 'T-MON-P' };
  const own = 'MON-P~BIZ1~2026M03~p-xu';
  const header = { ...salespersonMonth.header, parentNo: month };
  const submitOwn = () => submitOver(world, { planId: own, by: 'p-xu', document: { ...salespersonMonth, header } });
  const sellers = async () => ((await planOver(world, 'p-chen')).pack ?? []).map(({ person }) => person?.id);

  test('the path shows what is missing and whose it is; the approval is refused until it is there', async () => {
    await gates({ ...pack, required: true });
    okay(await submitOver(world));
    const waiting = await sellers();
    expect(waiting).toContain('p-xu');
    const refused = await decideOver(world, 'p-chen');
    expect(refused.body).toMatchObject({ code: 'pack-incomplete', facts: { n: waiting.length } });
    expect(refused.body.facts.plansZh.join()).toContain('个人月');
    // Sending it back needs no pack.
    okay(await submitOwn());
    const line = (await planOver(world, 'p-chen')).pack?.find(({ person }) => person?.id === 'p-xu');
    expect(line).toMatchObject({ isThere: true, state: 'pending-1', required: true });
    okay(await withdrawOver(world, 'p-xu', 1, own));
    expect((await decideOver(world, 'p-chen')).body.facts.n).toBe(waiting.length);
    okay(await decideOver(world, 'p-chen', 'return'));
  });

  test('what is only advised is shown and holds nobody', async () => {
    await gates({ ...pack, required: false });
    okay(await submitOver(world));
    expect((await sellers()).length).toBeGreaterThan(0);
    expect(okay<PlanView>(await decideOver(world, 'p-chen')).state).toBe('pending-2');
  });

  test('without gates nothing is read or shown for them', async () => {
    okay(await submitOver(world));
    expect((await planOver(world, 'p-chen')).pack).toBeUndefined();
  });

  test.each([
    ['in force before what they take effect with', { ...pack, gate: 'effective' }, 'gate-closes-itself'],
    ['of other periods', { ...pack, child: 'T-ANN-P' }, 'gate-other-period'],
    ['none named', { template: 'T-MON-D', gate: 'submitted' }, 'blank'],
    ['a release of children', { ...pack, gate: 'release' }, 'not-wanted-here'],
  ])('bad input: plans %s are no gate', async (_, row, code) => {
    await expect(gates({ ...row, required: true })).rejects.toThrow(code);
  });
});
