import { regressions } from 'tests/campaign/regressions';
import { runCampaign } from 'tests/campaign/run-campaign';
import { runAgain, runFromSeed } from 'tests/campaign/run-schedule';
import { scheduleText } from 'tests/campaign/schedule';

test('40 schedules of people, faults, races and dying processes break nothing', async () => {
  const seed = 7;
  const { figures, found } = await runCampaign({ schedules: 40, seed });
  // The seed and the shortest schedule are all there is to repeat it by.
  expect(found && `seed ${found.seed}: ${found.violation}\n${scheduleText(found.schedule)}`).toBeNull();
  expect(figures.schedules).toBe(40);
  // Plans got on, and the store did stumble.
  expect(figures.accepted).toBeGreaterThan(350);
  expect(Object.keys(figures.injected)).toHaveLength(10);
}, 900_000);

test.each(regressions)('never again: $what', async ({ schedule }) => {
  expect((await runAgain(schedule)).violation).toBeNull();
});

test('a schedule from a seed can be repeated to the letter', async () => {
  const first = await runFromSeed(42, 12);
  const again = await runFromSeed(42, 12);
  const replayed = await runAgain(first.schedule);
  expect(JSON.stringify(again.schedule)).toBe(JSON.stringify(first.schedule));
  for (const ran of [again, replayed]) {
    expect({ ...ran.counts, refused: [...ran.counts.refused], injected: [...ran.counts.injected] }).toEqual({
      ...{ ...first.counts, refused: [...first.counts.refused], injected: [...first.counts.injected] },
    });
  }
});
