import fc from 'fast-check';
import type { CommitOutcome } from 'functions/ports/plans';
import { outboxIn } from 'functions/storage/outbox';
import { plansIn } from 'functions/storage/plans';
import { isFault } from 'functions/storage/table/store-fault';
import type { Trouble } from 'tests/fakes/table-store';
import { fakeTables } from 'tests/fakes/table-store';
import { aChange, planId } from 'tests/functions/storage/sample';

type Told = CommitOutcome | 'fault';

const trouble = fc.constantFrom<Trouble | null>(
  null,
  null,
  'refuse',
  'drop',
  'cut-after-commit',
  'lose-the-race',
  0,
  2,
);

/** So many people submit at once, each reading the plan first, while the store stumbles as scheduled. */
async function runSchedule(actors: number, rounds: number, troubles: readonly (Trouble | null)[]) {
  const tables = fakeTables();
  const table = tables.table('plans');
  const plans = plansIn(table, { waits: [0, 0], requestTimeout: 1000 });
  let request = 0;
  tables.trouble = () => troubles[request++ % troubles.length] ?? null;
  const told = new Map<string, Told>();

  const act = async (actor: number): Promise<void> => {
    for (let round = 0; round < rounds; round++) {
      const key = `actor ${actor} round ${round}`;
      try {
        const { head, etag } = await plans.open(planId, key);
        const sequence = (head?.sequence ?? 0) + 1;
        const answer = { key, requestHash: key, status: 200, body: '{}' };
        told.set(key, await plans.commit(aChange(sequence, etag, { answer })));
      } catch (fault) {
        if (!isFault(fault, 'unreachable', 'outcome-unknown')) throw fault;
        told.set(key, 'fault');
      }
    }
  };
  await Promise.all(Array.from({ length: actors }, (_, actor) => act(actor)));

  tables.trouble = () => null;
  const { head, journal } = await plans.open(planId, null);
  const kept = new Set<string>();
  for (const key of told.keys()) if ((await plans.open(planId, key)).answer) kept.add(key);
  const waiting = await outboxIn(table).waiting(1000);
  return { told, kept, head, journal, waiting };
}

test('whatever the store does, what was told done is there once, and what was told lost is not there', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 1, max: 4 }),
      fc.array(trouble, { minLength: 1, maxLength: 30 }),
      async (actors, rounds, troubles) => {
        const { told, kept, head, journal, waiting } = await runSchedule(actors, rounds, troubles);
        for (const [key, outcome] of told) {
          // After a fault nobody was promised anything; the next try with the same key finds out.
          if (outcome !== 'fault') expect([key, kept.has(key)]).toEqual([key, outcome === 'done']);
        }
        expect(journal.map(({ sequence }) => sequence)).toEqual(journal.map((_, index) => index + 1));
        expect(kept.size).toBe(journal.length);
        expect(head?.sequence ?? 0).toBe(journal.length);
        expect(waiting).toHaveLength(journal.length);
      },
    ),
    { numRuns: 400 },
  );
});
