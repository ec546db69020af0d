// Writes lists and roll-ups anew from the journals: TABLES_ENDPOINT=… npx tsx functions/local/rebuild.ts
// Reads the same settings as the service. For administrators, at a quiet hour: lists are short while it runs.
import { configOf } from 'functions/config';
import { buildDependencies } from 'functions/dependencies';
import { rebuildProjections } from 'functions/use-cases/projections/rebuild-projections';

async function main(): Promise<void> {
  const rebuilt = await rebuildProjections(buildDependencies(configOf(process.env)));
  console.log(`${rebuilt} plans written anew.`);
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
