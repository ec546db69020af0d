import { keptAWhile, keptFor } from 'functions/storage/kept-a-while';

const begin = Date.parse('2026-02-27T01:00:00.000Z');

async function readings(...after: readonly number[]): Promise<number> {
  let moment = begin;
  let read = 0;
  const kept = keptAWhile({ now: () => new Date(moment).toISOString() }, async () => ++read);
  for (const milliseconds of after) {
    moment = begin + milliseconds;
    await kept.current();
  }
  return read;
}

test('what was read counts for five minutes', async () => {
  expect(await readings(0, 1000, keptFor)).toBe(1);
  expect(await readings(0, keptFor + 1)).toBe(2);
});

test('a clock that was set back does not keep a reading for longer', async () => {
  expect(await readings(0, -3_600_000)).toBe(2);
});
