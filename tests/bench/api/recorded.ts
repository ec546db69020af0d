import { masterDataIn } from 'functions/storage/master-data';
import type { Operation } from 'functions/storage/table/table';
import { benchCompany, benchDesk, benchOrganisation } from 'tests/bench/api/company';
import { deciding, submitting, viewIn } from 'tests/fakes/sign-off-commands';
import { testDependencies } from 'tests/fakes/dependencies';

/** Each plan goes back and forth between its planner and its head so many times. */
export const rounds = 5;

export interface Recorded {
  readonly submission: readonly Operation[];
  readonly decision: readonly Operation[];
}

/** The very transactions of a plan that goes back and forth, byte by byte, in their order. */
export async function recordedRounds(): Promise<readonly Recorded[]> {
  const world = await testDependencies(benchOrganisation);
  await masterDataIn(world.tables).enter({ lists: benchCompany.lists });
  const { plan, planner, head, document } = benchDesk(1);
  for (let round = 0; round < rounds; round++) {
    const view = viewIn(await submitting(world, { planId: plan, by: planner, document, baseVersion: round }));
    await deciding(world, head, view, 'return');
  }
  const transactions = world.tables.requests
    .filter(({ table, operations }) => table === 'plans' && operations.some(({ row }) => row === 'head'))
    .map(({ operations }) => operations);
  return Array.from({ length: rounds }, (_, round) => ({
    submission: transactions[2 * round] ?? [],
    decision: transactions[2 * round + 1] ?? [],
  }));
}

/** As they were, but under a head that somebody else wrote: unchanged since `etag`. */
export const after = (etag: string, operations: readonly Operation[]): readonly Operation[] =>
  operations.map((each) => (each.kind === 'replace' ? { ...each, etag } : each));
