/** `npm run bench [-- name …]`: every benchmark as a table of ratios beside a peer or the floor, in one run. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { BenchRow } from 'tests/bench/bench-row';

const all = ['workbook', 'roll-up', 'scale', 'review', 'api', 'size'];

async function run(): Promise<void> {
  const asked = process.argv.slice(2);
  for (const name of asked.length > 0 ? asked : all) {
    const file = path.join(__dirname, `${name}.ts`);
    if (!existsSync(file)) {
      console.error(`There is no benchmark "${name}". There are: ${all.join(', ')}.`);
      process.exitCode = 1;
      return;
    }
    const { bench } = (await import(file)) as { bench: () => Promise<readonly BenchRow[]> };
    console.log(`\n${name}`);
    console.table(await bench());
  }
}

void run().then(() => process.exit());
