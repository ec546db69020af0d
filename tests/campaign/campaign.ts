// npm run campaign -- --schedules 10000 --seed 7
import { parseArgs } from 'node:util';
import { runCampaign } from 'tests/campaign/run-campaign';

/** A line every so many schedules. */
const oftenEnough = 500;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { schedules: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } },
  });
  const [schedules, seed] = [Number(values.schedules), Number(values.seed)];
  const begun = Date.now();
  const seconds = (): string => `${((Date.now() - begun) / 1000).toFixed(0)} s`;
  console.info(`${schedules} schedules from seed ${seed}`);
  const { figures, found } = await runCampaign({
    ...{ schedules, seed },
    onDone: (done) => {
      if (done % oftenEnough === 0) console.info(`${done} schedules, ${seconds()}`);
    },
  });
  console.info(JSON.stringify({ ...figures, took: seconds() }, null, 2));
  if (found === null) return;
  console.error(`\nSeed ${found.seed}: ${found.violation}\n${found.schedule}`);
  process.exitCode = 1;
}

void main();
