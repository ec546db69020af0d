import { ttlCache, cacheMilliseconds } from 'functions/storage/ttl-cache';

const begin = Date.parse('2026-02-27T01:00:00.000Z');

function aCache() {
  let moment = begin;
  let stamp = 'a';
  const counts = { stamps: 0, reads: 0 };
  const cache = ttlCache(
    { now: () => new Date(moment).toISOString() },
    {
      stamp: async () => {
        counts.stamps += 1;
        return stamp;
      },
      read: async () => ++counts.reads,
    },
  );
  return {
    ...{ cache, counts },
    at: (milliseconds: number) => void (moment = begin + milliseconds),
    change: (next: string) => void (stamp = next),
  };
}

test('what was read counts for seconds without a look, and for ever while nothing changes', async () => {
  const { cache, counts, at } = aCache();
  for (const moment of [0, 1000, cacheMilliseconds]) {
    at(moment);
    await cache.current();
  }
  expect(counts).toEqual({ stamps: 1, reads: 1 });
  at(2 * cacheMilliseconds + 1);
  await cache.current();
  expect(counts).toEqual({ stamps: 2, reads: 1 });
});

test('another stamp reads again, at once for who renews and after seconds for who does not', async () => {
  const { cache, at, change } = aCache();
  expect(await cache.current()).toBe(1);
  change('b');
  expect(await cache.current()).toBe(1);
  await cache.renew('b');
  expect(await cache.current()).toBe(2);
  change('c');
  at(cacheMilliseconds + 1);
  expect(await cache.current()).toBe(3);
});

test('a clock that was set back does not keep a look for longer', async () => {
  const { cache, counts, at } = aCache();
  await cache.current();
  at(-3_600_000);
  await cache.current();
  expect(counts.stamps).toBe(2);
});

test('a reading that failed is not kept', async () => {
  let fails = true;
  const cache = ttlCache(
    { now: () => new Date(begin).toISOString() },
    {
      stamp: async () => 'a',
      read: async () => {
        if (fails) throw new Error('away');
        return 1;
      },
    },
  );
  await expect(cache.current()).rejects.toThrow('away');
  fails = false;
  expect(await cache.current()).toBe(1);
});
