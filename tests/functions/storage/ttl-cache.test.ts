import { ttlCache, cacheMilliseconds } from 'functions/storage/ttl-cache';

const begin = Date.parse('2026-02-27T01:00:00.000Z');

async function readings(...after: readonly number[]): Promise<number> {
  let moment = begin;
  let read = 0;
  const kept = ttlCache({ now: () => new Date(moment).toISOString() }, async () => ++read);
  for (const milliseconds of after) {
    moment = begin + milliseconds;
    await kept.current();
  }
  return read;
}

test('what was read counts for five minutes', async () => {
  expect(await readings(0, 1000, cacheMilliseconds)).toBe(1);
  expect(await readings(0, cacheMilliseconds + 1)).toBe(2);
});

test('a clock that was set back does not keep a reading for longer', async () => {
  expect(await readings(0, -3_600_000)).toBe(2);
});
