import type { PlanView } from 'shared/contract/answers';
import { sweepOutbox } from 'functions/use-cases/projections/sweep-outbox';
import { verifyPlan } from 'functions/use-cases/sign-off/verify-plan';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { salespersonMonth } from 'tests/fixtures/plans/salesperson';
import { deciding, inForce, month, signersOf, submitting, viewIn } from 'tests/fakes/sign-off-commands';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';

const own = 'MON-P~BIZ1~2026M03~p-xu';
const child = {
  planId: own,
  by: 'p-xu',
  document: { ...salespersonMonth, header: { ...salespersonMonth.header, parentNo: month } },
};

const stateOf = async (world: TestDependencies) => (await world.plans.open(own, null)).head?.state;

/** The parent is on its way, or the plan below it would hang from nothing (V-HDR-05). */
async function signedByAll(world: TestDependencies): Promise<PlanView> {
  const upper = viewIn(await submitting(world));
  let view = viewIn(await submitting(world, child));
  for (const person of signersOf(view)) view = viewIn(await deciding(world, person, view));
  return upper;
}

async function approvedByAll(world: TestDependencies, submitted: PlanView): Promise<void> {
  let view = submitted;
  for (const person of signersOf(view)) view = viewIn(await deciding(world, person, view));
}

describe('a plan below another (SO-20)', () => {
  test('may be signed before its parent, and takes effect with it', async () => {
    const world = await testDependencies();
    const upper = await signedByAll(world);
    expect(await stateOf(world)).toBe('pending-2');
    await approvedByAll(world, upper);
    expect(await stateOf(world)).toBe('effective');
    expect((await world.lists.page('children', month, null, 10)).lines).toEqual([]);
    expect(await verifyPlan(world, world.caller('p-chen'), own)).toMatchObject({ sound: true });
  });

  test('cannot hang from a plan nobody has handed in', async () => {
    const refused = await submitting(await testDependencies(), child);
    const findings = 'refused' in refused ? (refused.refused.findings ?? []) : [];
    expect(findings.find(({ rule }) => rule === 'V-HDR-05')).toMatchObject({
      severity: 'error',
      facts: { standing: 'missing' },
    });
  });

  test('takes effect with its last signature where the parent is in force', async () => {
    const world = await testDependencies();
    await inForce(world, { document: businessOneMonth });
    let view = viewIn(await submitting(world, child));
    for (const person of signersOf(view)) view = viewIn(await deciding(world, person, view));
    expect(view.state).toBe('effective');
  });

  test('hears of its parent by the sweep where the process ended in between', async () => {
    const world = await testDependencies();
    const upper = await signedByAll(world);
    // The parent is signed by all, and nothing that follows from it happens.
    world.tables.trouble = ({ table }) => (table === 'lists' ? 'refuse' : null);
    await approvedByAll(world, upper);
    expect(await stateOf(world)).toBe('pending-2');
    world.tables.trouble = () => null;
    await sweepOutbox(world, 'sweep');
    expect(await stateOf(world)).toBe('effective');
  });

  test('whichever of the two is signed last, at the same moment, nothing is left waiting', async () => {
    const world = await testDependencies();
    let upper = viewIn(await submitting(world));
    let lower = viewIn(await submitting(world, child));
    const [lowers, uppers] = [signersOf(lower), signersOf(upper)];
    for (const person of lowers.slice(0, -1)) lower = viewIn(await deciding(world, person, lower));
    for (const person of uppers.slice(0, -1)) upper = viewIn(await deciding(world, person, upper));
    await Promise.all([deciding(world, lowers.at(-1) ?? '', lower), deciding(world, uppers.at(-1) ?? '', upper)]);
    expect(await stateOf(world)).toBe('effective');
  });
});
