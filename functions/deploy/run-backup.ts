// Backs the tables up and restores them, with the service's settings and an identity that may read or write them.
// npm run backup -- --out FOLDER          a new folder
// npm run restore -- --from FOLDER        into an empty account, then: npm run rebuild
import { parseArgs } from 'node:util';
import { configOf } from 'functions/config';
import { backUp, restore, type BackedUp } from 'functions/deploy/backup';
import { azureTables } from 'functions/storage/table/azure-tables';

const shown = ({ table, partitions, rows }: BackedUp): string => `${table}: ${rows} rows of ${partitions} partitions`;

async function main(args: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { out: text, from: text, 'go-on': { type: 'boolean', default: false } },
  });
  const tables = azureTables(configOf(process.env).store);
  if (values.out !== undefined) {
    for (const each of await backUp(tables, values.out)) console.log(shown(each));
    console.log('Read models are not in it: npm run rebuild makes them after a restore.');
  } else if (values.from !== undefined) {
    for (const each of await restore(tables, values.from, values['go-on'])) console.log(shown(each));
    console.log('Restored. Now: npm run rebuild');
  } else throw new Error('Usage: npm run backup -- --out FOLDER, or npm run restore -- --from FOLDER [--go-on]');
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
