import { inboxOf } from 'functions/use-cases/plans/list-plans';
import { delegate } from 'functions/use-cases/sign-off/delegate';
import { deciding, month, submitting, viewIn } from 'tests/fakes/sign-off-commands';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { identify, type Caller } from 'functions/use-cases/caller/caller';

async function today(world: TestDependencies, person: string): Promise<Caller> {
  const caller = await identify(world, `Bearer ${person}`);
  if ('refused' in caller) throw new Error(caller.refused.code);
  return caller;
}

test('a plan that waits for somebody and for whom they sign for is in their inbox once', async () => {
  const world = await testDependencies();
  const submitted = viewIn(await submitting(world));
  viewIn(await deciding(world, 'p-chen', submitted));
  await delegate(world, await today(world, 'p-lin'), { to: 'p-han', first: '2026-02-27', last: '2026-02-28' });
  for (const size of [1, 50]) {
    const { lines, next } = await inboxOf(world, await today(world, 'p-han'), { after: null, size });
    expect(lines.map(({ planId }) => planId)).toEqual([month]);
    const rest = next === null ? [] : (await inboxOf(world, await today(world, 'p-han'), { after: next, size })).lines;
    expect(rest).toEqual([]);
  }
});
