// npm run campaign:edits -- --sequences 10000 --seed 7
import { parseArgs } from 'node:util';
import { runEdits } from 'tests/campaign/edits/run-edits';

/** A line every so many sequences. */
const oftenEnough = 400;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { sequences: { type: 'string', default: '300' }, seed: { type: 'string', default: '1' } },
  });
  const [sequences, seed] = [Number(values.sequences), Number(values.seed)];
  const begun = Date.now();
  const minutes = (): string => `${((Date.now() - begun) / 60_000).toFixed(1)} min`;
  const onDone = (done: number): void => {
    if (done % oftenEnough === 0) console.info(`${done} sequences, ${minutes()}`);
  };
  const { figures, found } = await runEdits({ sequences, seed, onDone });
  console.info(JSON.stringify({ ...figures, took: minutes() }));
  if (found === null) return;
  console.error(JSON.stringify(found, null, 1));
  process.exitCode = 1;
}

void main().then(
  () => process.exit(),
  (fault: unknown) => {
    console.error(fault);
    process.exit(1);
  },
);
