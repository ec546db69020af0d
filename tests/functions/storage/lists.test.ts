import fc from 'fast-check';
import type { ListLine } from 'functions/ports/lists';
import { listsIn } from 'functions/storage/lists';
import { fakeTables } from 'tests/fakes/table-store';
import { onBothStores } from 'tests/functions/storage/both-stores';

const line = (planId: string, sequence: number, order: string, text: string | null = planId): ListLine => ({
  list: 'inbox',
  of: 'p-wang',
  planId,
  sequence,
  order,
  line: text,
});

onBothStores((fresh) => {
  test('lines come in their order, page by page, each once', async () => {
    const lists = listsIn(fresh());
    const orders = ['b', 'a', 'ab', 'a~', 'B', '2026-01', '2026-01.5'];
    await lists.put(orders.map((order, index) => line(`plan${index}`, 1, order, order)));
    const seen: string[] = [];
    let after = null;
    for (;;) {
      const page: Awaited<ReturnType<typeof lists.page>> = await lists.page('inbox', 'p-wang', after, 2);
      seen.push(...page.lines);
      after = page.next;
      if (after === null) break;
    }
    expect(seen).toEqual([...orders].sort());
  });

  test('a line that moves is in the list once, and one that is gone is not', async () => {
    const lists = listsIn(fresh());
    await lists.put([line('x', 1, 'm', 'early'), line('y', 1, 'n')]);
    await lists.put([line('x', 2, 'a', 'late')]);
    expect((await lists.page('inbox', 'p-wang', null, 10)).lines).toEqual(['late', 'y']);
    await lists.put([line('x', 3, 'a', null)]);
    expect((await lists.page('inbox', 'p-wang', null, 10)).lines).toEqual(['y']);
  });

  test('a late older line neither returns nor replaces', async () => {
    const lists = listsIn(fresh());
    await lists.put([line('x', 3, 'a', null), line('y', 5, 'b', 'five')]);
    await lists.put([line('x', 2, 'a', 'two'), line('y', 4, 'c', 'four'), line('y', 5, 'd', 'again')]);
    expect((await lists.page('inbox', 'p-wang', null, 10)).lines).toEqual(['five']);
  });

  test('lists of others are not touched, and all of them can be emptied', async () => {
    const lists = listsIn(fresh());
    await lists.put([
      line('x', 1, 'a'),
      { ...line('x', 1, 'a'), of: 'p-wang!x' },
      { ...line('z', 1, 'a'), list: 'unit' },
    ]);
    expect((await lists.page('inbox', 'p-wang', null, 10)).lines).toEqual(['x']);
    expect((await lists.page('unit', 'p-wang', null, 10)).lines).toEqual(['z']);
    await lists.clear();
    expect(await lists.page('inbox', 'p-wang', null, 10)).toEqual({ lines: [], next: null });
    await lists.put([line('x', 1, 'a')]);
    expect((await lists.page('inbox', 'p-wang', null, 10)).lines).toEqual(['x']);
  });
});

test('in whatever order, how often and however interleaved lines arrive, the newest of each plan stays', async () => {
  const anyLine = fc.record({
    planId: fc.constantFrom('x', 'y', 'z'),
    sequence: fc.integer({ min: 1, max: 6 }),
    order: fc.constantFrom('a', 'b', 'c'),
    gone: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(anyLine, { maxLength: 12 }), async (given) => {
      const lists = listsIn(fakeTables().table('lists'));
      // What a plan's line is at a journal number is one thing, whoever derives it.
      const truth = new Map(given.map((each) => [`${each.planId}${each.sequence}`, each]));
      const all = given.map((each) => truth.get(`${each.planId}${each.sequence}`) ?? each);
      await lists.put(
        all.map(({ planId, sequence, order, gone }) =>
          line(planId, sequence, order, gone ? null : `${order}${planId}${sequence}`),
        ),
      );
      const newest = ['x', 'y', 'z'].flatMap((planId) => {
        const own = all.filter((each) => each.planId === planId).sort((a, b) => b.sequence - a.sequence)[0];
        return own && !own.gone ? [`${own.order}${planId}${own.sequence}`] : [];
      });
      expect((await lists.page('inbox', 'p-wang', null, 10)).lines).toEqual(newest.sort());
    }),
    { numRuns: 150 },
  );
});

test('a page is one round trip', async () => {
  const tables = fakeTables();
  const lists = listsIn(tables.table('lists'));
  await lists.put(Array.from({ length: 60 }, (_, index) => line(`plan${index}`, 1, `o${index}`)));
  tables.requests.length = 0;
  expect((await lists.page('inbox', 'p-wang', null, 50)).lines).toHaveLength(50);
  expect(tables.requests).toHaveLength(1);
});
