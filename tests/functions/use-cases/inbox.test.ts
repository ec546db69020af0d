import { inboxOf } from 'functions/use-cases/list-plans';
import { delegate } from 'functions/use-cases/delegate';
import { deciding, month, submitting, viewIn } from 'tests/fakes/sign-off-desk';
import { aWorld, type World } from 'tests/fakes/surroundings';
import { identify, type Caller } from 'functions/use-cases/caller';

async function today(world: World, person: string): Promise<Caller> {
  const caller = await identify(world, `Bearer ${person}`);
  if ('refused' in caller) throw new Error(caller.refused.code);
  return caller;
}

test('a plan that waits for somebody and for whom they sign for is in their inbox once', async () => {
  const world = await aWorld();
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
