import type { PathLevel } from 'shared/contract/answers';
import type { Organisation } from 'shared/organisation/organisation';
import { dateOf } from 'shared/calendar/date';
import { preparePlan } from 'functions/use-cases/plans/prepare-plan';
import { demoOrganisation } from 'functions/local/demo/organisation';
import { inForce } from 'tests/fakes/sign-off-commands';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';

const key = { template: 'T-MON-D', unit: 'BIZ1', period: '2026M03', person: null } as const;

async function pathFor(world: TestDependencies, of: Parameters<typeof preparePlan>[2] = key, by = 'p-li') {
  const prepared = await preparePlan(world, world.caller(by), of);
  if ('refused' in prepared) throw new Error(JSON.stringify(prepared.refused));
  return prepared.path;
}
const signers = (path: readonly PathLevel[]) =>
  path.map((level) => level.signers.map(({ person }) => person?.id ?? 'vacant'));

const without = (role: string, unit: string): Organisation => ({
  ...demoOrganisation,
  holdings: demoOrganisation.holdings.filter((each) => each.role !== role || each.unit !== unit),
});

describe('the way of a plan before it is submitted', () => {
  test('goes level by level, each signer with the days expected of them', async () => {
    const path = await pathFor(await testDependencies());
    expect(signers(path)).toEqual([['p-chen'], ['p-han', 'p-lin']]);
    expect(path[0]?.signers[0]?.expected).toEqual({ days: 1, from: 'policy' });
  });

  test('says who stands in where a seat is vacant', async () => {
    const path = await pathFor(await testDependencies(without('R-HEAD', 'BIZ1')));
    expect(path[0]?.signers[0]?.person?.id).toBe('p-qin');
  });

  test('says until when somebody is away and who signs meanwhile', async () => {
    const absent = { absent: 'p-han', delegate: 'p-qin', from: dateOf(2026, 2, 20), to: dateOf(2026, 3, 8) };
    const path = await pathFor(await testDependencies({ ...demoOrganisation, delegations: [absent] }));
    expect(path[1]?.signers[0]).toMatchObject({
      person: { id: 'p-han' },
      away: { until: '2026-03-08', deputy: { id: 'p-qin' } },
    });
  });

  test('marks who is asked only if the plan names the other side', async () => {
    const own = { template: 'T-MON-P', unit: 'BIZ1', period: '2026M03', person: 'p-xu' } as const;
    const [, second] = await pathFor(await testDependencies(), own, 'p-xu');
    expect(second?.signers.map(({ person, onlyIfNamed }) => [person?.id, onlyIfNamed ?? false])).toEqual([
      ['p-han', false],
      ['p-lin', true],
    ]);
  });

  test('expects of a signer what the unit’s plans took before, once there are enough', async () => {
    const world = await testDependencies();
    const plan = await inForce(world);
    const { lines } = await world.lists.page('unit', 'BIZ1', null, 10);
    const [line = ''] = lines;
    const late = line.replaceAll('2026-02-27T01:00', '2026-02-24T01:00');
    const copies = ['2026M10', '2026M11', '2026M12'].map((period) => ({
      ...{ list: 'unit' as const, of: 'BIZ1', planId: `MON-D~BIZ1~${period}`, sequence: 9, order: period },
      line: late.replaceAll(plan.planId, `MON-D~BIZ1~${period}`),
    }));
    expect((await pathFor(world, { ...key, period: '2026M04' }))[0]?.signers[0]?.expected?.from).toBe('policy');
    await world.lists.put(copies);
    expect((await pathFor(world, { ...key, period: '2026M04' }))[0]?.signers[0]?.expected?.from).toBe('past');
  });

  test('costs one read more, however many plans there are', async () => {
    const world = await testDependencies();
    await inForce(world);
    world.tables.requests.length = 0;
    await pathFor(world, { ...key, period: '2026M04' });
    expect(world.tables.requests.filter(({ table }) => table === 'lists').length).toBeLessThanOrEqual(4);
  });
});
