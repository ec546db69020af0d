import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { applyProjections, type Committed } from 'functions/use-cases/projections/apply-projections';
import { rebuildProjections } from 'functions/use-cases/projections/rebuild-projections';
import { sweepOutbox } from 'functions/use-cases/projections/sweep-outbox';
import { replayPlan } from 'functions/use-cases/commands/replay-plan';
import { verifyPlan } from 'functions/use-cases/sign-off/verify-plan';
import { signOffAfter } from 'shared/sign-off/transition';
import { twoPersonRule } from 'shared/sign-off/two-persons';
import {
  aKey,
  deciding,
  inForce,
  isRefused,
  month,
  submitting,
  viewIn,
  withdrawing,
} from 'tests/fakes/sign-off-commands';
import { withCell } from 'shared/plan/document';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import type { Trouble } from 'tests/fakes/table-store';

/** What people see: lists and figures, without the markers that keep late rows out. */
function shown(world: TestDependencies): unknown {
  const lines = Object.entries(world.tables.contents('lists')).filter(([key]) => key.includes('/in!'));
  const figures = Object.entries(world.tables.contents('figures')).filter(([, columns]) => 'p00' in columns);
  return { lines, figures };
}

describe('when something else comes first', () => {
  test('two signers of one level at the same moment are both heard', async () => {
    const world = await testDependencies();
    const submitted = viewIn(await submitting(world));
    const second = viewIn(await deciding(world, 'p-chen', submitted));
    const both = await Promise.all([deciding(world, 'p-han', second), deciding(world, 'p-lin', second)]);
    expect(
      both
        .map(viewIn)
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['effective', 'pending-2']);
  });

  test('the same command sent twice at once happens once, and both get the same answer', async () => {
    const world = await testDependencies();
    const submitted = viewIn(await submitting(world));
    const key = aKey();
    const [one, other] = await Promise.all([1, 2].map(() => deciding(world, 'p-chen', submitted, 'approve', key)));
    expect(one).toEqual(other);
    const { journal } = await world.plans.open(month, null);
    expect(journal.filter(({ event }) => event.event === 'decided')).toHaveLength(1);
  });

  test('approving and withdrawing at the same moment: one of them', async () => {
    const world = await testDependencies();
    const submitted = viewIn(await submitting(world));
    const both = await Promise.all([deciding(world, 'p-chen', submitted), withdrawing(world, 'p-li', month, 1)]);
    expect(both.filter(isRefused)).toHaveLength(1);
  });
});

describe('when the store stumbles', () => {
  test('a commit whose reply got lost is found again, not repeated', async () => {
    const world = await testDependencies();
    const submitted = viewIn(await submitting(world));
    let cut = false;
    world.tables.trouble = ({ table, kind }): Trouble | null => {
      if (cut || table !== 'plans' || kind !== 'write') return null;
      cut = true;
      return 'cut-after-commit';
    };
    expect(viewIn(await deciding(world, 'p-chen', submitted)).state).toBe('pending-2');
    const { journal } = await world.plans.open(month, null);
    expect(journal).toHaveLength(2);
  });

  test('what the read models miss is swept up later, and nobody is told of it', async () => {
    const world = await testDependencies();
    const submitted = viewIn(await submitting(world));
    world.tables.trouble = ({ table }) => (table === 'lists' || table === 'figures' ? 'refuse' : null);
    const second = viewIn(await deciding(world, 'p-chen', submitted));
    expect(second.state).toBe('pending-2');
    expect(world.logged).toMatchObject([{ level: 'warning', event: 'read-models-late' }]);
    world.tables.trouble = () => null;
    expect(await sweepOutbox(world, 'sweep')).toEqual({ applied: 1, failed: 0, quarantined: 0 });
    expect(await sweepOutbox(world, 'sweep')).toEqual({ applied: 0, failed: 0, quarantined: 0 });
    expect((await world.lists.page('inbox', 'p-han', null, 10)).lines).toHaveLength(1);
    expect((await world.lists.page('inbox', 'p-chen', null, 10)).lines).toHaveLength(0);
  });

  test('an entry applied late does not bring back what is over', async () => {
    const world = await testDependencies();
    const applied: Committed['entry'][] = [];
    const { commit } = world.plans;
    const watched: TestDependencies = {
      ...world,
      plans: { ...world.plans, commit: (change) => (applied.push(change.outbox), commit(change)) },
    };
    await inForce(watched);
    const before = shown(world);
    const late = [...applied].reverse().map((entry) => ({ entry, left: null, correlationId: 'late' }));
    for (const commit of late) expect(await applyProjections(world, [commit])).toBe(1);
    expect(shown(world)).toEqual(before);
    expect(await applyProjections(world, late)).toBe(late.length);
    expect(shown(world)).toEqual(before);
  });

  test('commits followed together in the wrong order show what the newest one left', async () => {
    const world = await testDependencies();
    const applied: Committed['entry'][] = [];
    const { commit } = world.plans;
    await inForce({
      ...world,
      plans: { ...world.plans, commit: (change) => (applied.push(change.outbox), commit(change)) },
    } satisfies TestDependencies);
    const before = shown(world);
    const { journal } = await world.plans.open(month, null);
    await Promise.all([world.lists.clear(), world.figures.clear()]);
    const backwards = [...applied].reverse().map((entry): Committed => ({
      ...{ entry, correlationId: 'late' },
      left: replayPlan(month, { journal: journal.slice(0, entry.sequence) }),
    }));
    await applyProjections(world, backwards);
    expect(shown(world)).toEqual(before);
  });
});

describe('read models', () => {
  test('rebuilt from the journals are what they were', async () => {
    const world = await testDependencies();
    await inForce(world);
    const document = withCell(businessOneMonth, 'IND', 'IND-1', 'note', '首批交付推迟到3月底');
    const revised = viewIn(await submitting(world, { baseVersion: 1, document }));
    await deciding(world, 'p-chen', revised);
    const before = shown(world);
    expect(await rebuildProjections(world)).toBe(1);
    expect(shown(world)).toEqual(before);
  });

  test('rebuilt before what was left behind is swept up are the same as rebuilt after', async () => {
    const world = await testDependencies();
    const applied: Committed['entry'][] = [];
    const { commit } = world.plans;
    const watched: TestDependencies = {
      ...world,
      plans: { ...world.plans, commit: (change) => (applied.push(change.outbox), commit(change)) },
    };
    await inForce(watched);
    const before = shown(world);
    await rebuildProjections(world);
    for (const entry of applied) await applyProjections(world, [{ entry, left: null, correlationId: 'late' }]);
    expect(shown(world)).toEqual(before);
  });
});

type Move = readonly ['submit' | 'approve' | 'return' | 'withdraw', person: string];

/** Actors × faults: whatever is tried and whatever fails, the record stays whole and nothing takes effect too early. */
test('no schedule of people and faults breaks a plan', async () => {
  const person = fc.constantFrom('p-li', 'p-chen', 'p-han', 'p-lin', 'p-zhou', 'p-gao');
  const move: fc.Arbitrary<Move> = fc.oneof(
    fc.tuple(fc.constant('submit' as const), fc.constant('p-li')),
    fc.tuple(fc.constant('approve' as const), person),
    fc.tuple(fc.constant('approve' as const), person),
    fc.tuple(fc.constant('return' as const), person),
    fc.tuple(fc.constant('withdraw' as const), fc.constant('p-li')),
  );
  const troubles = fc.array(
    fc.option(fc.constantFrom<Trouble>('refuse', 'drop', 'cut-after-commit', 'lose-the-race', 1), {
      nil: null,
      freq: 3,
    }),
    { minLength: 1, maxLength: 30 },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 3, maxLength: 14 }), troubles, async (moves, faults) => {
      const world = await testDependencies();
      const first = await submitting(world);
      if (isRefused(first)) throw new Error(first.refused.code);
      const acknowledged: string[] = [];
      let at = 0;
      world.tables.trouble = () => faults[at++ % faults.length] ?? null;
      const act = async ([what, who]: Move): Promise<void> => {
        const { head } = await world.plans.open(month, null);
        const seen = { planId: month, version: head?.version ?? 0, contentHash: head?.contentHash ?? '' };
        const key = aKey();
        const outcome =
          what === 'submit'
            ? await submitting(world, { baseVersion: seen.version, key })
            : what === 'withdraw'
              ? await withdrawing(world, who, month, seen.version, key)
              : await deciding(world, who, seen, what, key);
        if (!isRefused(outcome)) acknowledged.push(key);
      };
      // In pairs, so that they get into each other's way; a fault is the caller's to try again.
      for (let index = 0; index < moves.length; index += 2) {
        await Promise.allSettled(moves.slice(index, index + 2).map(act));
      }
      world.tables.trouble = () => null;
      await sweepOutbox(world, 'sweep');

      const { journal, head } = await world.plans.open(month, null);
      const events = journal.map(({ event }) => event);
      expect(() => signOffAfter(events)).not.toThrow();
      expect(head?.sequence).toBe(journal.length);
      events.forEach((event, index) => {
        if (event.event === 'took-effect') {
          expect(twoPersonRule(events.slice(0, index), event.version).holds).toBe(true);
        }
      });
      const verified = await verifyPlan(world, world.caller('p-he'), month);
      expect(verified).toMatchObject({ sound: true, mismatches: [] });
      // What was acknowledged is there: its key is answered, not carried out anew.
      for (const key of acknowledged) expect((await world.plans.open(month, key)).answer).not.toBeNull();
      const before = shown(world);
      await rebuildProjections(world);
      expect(shown(world)).toEqual(before);
    }),
    { numRuns: 60 },
  );
}, 300_000);

test('a step that one transaction cannot carry is refused by name, nothing is written, and it is no fault', async () => {
  const world = await testDependencies();
  const submitted = viewIn(await submitting(world));
  const { commit } = world.plans;
  // A record that years of long remarks have filled: the answer shows them all.
  const noise = randomBytes(4_000_000).toString('base64');
  const full: TestDependencies = {
    ...world,
    plans: {
      ...world.plans,
      commit: (change) => commit({ ...change, answer: change.answer && { ...change.answer, body: noise } }),
    },
  };
  const before = ['plans', 'lists', 'figures'].map(world.tables.contents);
  const refused = await deciding(full, 'p-chen', submitted);
  expect(refused).toEqual({ refused: { code: 'record-too-large', facts: { most: 3072 } } });
  expect(['plans', 'lists', 'figures'].map(world.tables.contents)).toEqual(before);
  expect(viewIn(await deciding(world, 'p-chen', submitted)).state).toBe('pending-2');
});
