// npm run campaign -- --schedules 10000 --seed 7 --workers 2
// npm run campaign -- --only 7000042          one schedule of a campaign again, by its own seed
import { parseArgs } from 'node:util';
import { runCampaign, runOne, type Campaign, type Wanted } from 'tests/campaign/run-campaign';
import { scheduleText } from 'tests/campaign/schedule';
import { runSideBySide } from 'tests/campaign/side-by-side';

/** A line every so many schedules. */
const oftenEnough = 500;

function campaign(wanted: Wanted, only: string | undefined, workers: number): Promise<Campaign> {
  if (only !== undefined) return runOne(Number(only));
  return workers === 1 ? runCampaign(wanted) : runSideBySide(wanted, workers);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      ...{ schedules: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } },
      ...{ workers: { type: 'string', default: '1' }, only: { type: 'string' } },
    },
  });
  const [schedules, seed, workers] = [Number(values.schedules), Number(values.seed), Number(values.workers)];
  const begun = Date.now();
  const minutes = (): string => `${((Date.now() - begun) / 60_000).toFixed(1)} min`;
  console.info(values.only === undefined ? `${schedules} schedules from seed ${seed}` : `schedule ${values.only}`);
  const onDone = (done: number): void => {
    if (done % oftenEnough === 0) console.info(`${done} schedules, ${minutes()}`);
  };
  const { figures, found } = await campaign({ schedules, seed, onDone }, values.only, workers);
  console.info(JSON.stringify({ ...figures, took: minutes() }, null, 2));
  if (found === null) return;
  const { schedule, violation } = found;
  console.error(`\nSeed ${found.seed}, after ${figures.schedules} schedules: ${violation}\n${scheduleText(schedule)}`);
  // As tests/campaign/regressions.ts keeps it.
  console.error(JSON.stringify({ violation, schedule }));
  process.exitCode = 1;
}

void main().catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
