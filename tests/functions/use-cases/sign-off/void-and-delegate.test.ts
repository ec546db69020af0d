import type { VoidingRequest } from 'shared/contract/answers';
import { dateOf } from 'shared/calendar/date';
import { organisationAt } from 'shared/organisation/organisation-at';
import { organisationView } from 'shared/sign-off/organisation-view';
import { answerFigures } from 'functions/use-cases/figures/answer-figures';
import { approveMany } from 'functions/use-cases/sign-off/approve-many';
import { businessDay, type Caller } from 'functions/use-cases/caller/caller';
import { delegate, endDelegation } from 'functions/use-cases/sign-off/delegate';
import { inboxOf } from 'functions/use-cases/plans/list-plans';
import { listDelegations } from 'functions/use-cases/sign-off/list-delegations';
import { voidPlan } from 'functions/use-cases/sign-off/void-plan';
import { verifyPlan } from 'functions/use-cases/sign-off/verify-plan';
import { salespersonMonth } from 'tests/fixtures/plans/salesperson';
import {
  aKey,
  deciding,
  inForce,
  isRefused,
  month,
  signersOf,
  submitting,
  viewIn,
} from 'tests/fakes/sign-off-commands';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
});

/** As the directory knows them now, with the delegations that were given meanwhile. */
async function now(person: string): Promise<Caller> {
  const organisation = await world.directory.organisation();
  const at = organisationAt(organisation, businessDay(world.clock.today()));
  return { ...world.caller(person), today: at.date, organisation, at, view: organisationView(at) };
}

const personal = 'MON-P~BIZ1~2026M03~p-xu';
/** A document of its own each time: which warnings it has depends on what is in force above it. */
const below = () => ({
  ...{ planId: personal, by: 'p-xu' },
  document: { ...salespersonMonth, header: { ...salespersonMonth.header, parentNo: month } },
});

async function voiding(person: string, act: VoidingRequest['act'], planId = month, version = 1) {
  const command = { planId, key: aKey(), correlationId: 'test' };
  const outcome = await voidPlan(world, await now(person), {
    ...command,
    request: { act, version, comment: act === 'propose' ? '重复编制的计划' : '' },
  });
  await world.backgroundWork.settled();
  return outcome;
}
const codeOf = (outcome: Awaited<ReturnType<typeof voiding>>) => (isRefused(outcome) ? outcome.refused.code : 'done');
const inbox = async (person: string) =>
  (await inboxOf(world, await now(person), { after: null, size: 50 })).lines.map(({ planId }) => planId);

describe('voiding a plan', () => {
  test('takes an administrator and a signer of level 1; then its figures are gone and another may be written', async () => {
    await inForce(world);
    expect(codeOf(await voiding('p-chen', 'propose'))).toBe('not-authorised');
    const proposed = viewIn(await voiding('p-admin', 'propose'));
    expect(proposed.state).toBe('effective');
    expect(codeOf(await voiding('p-admin', 'agree'))).toBe('own-plan');
    expect(codeOf(await voiding('p-han', 'agree'))).toBe('not-authorised');
    expect(await inbox('p-chen')).toEqual([month]);
    expect(viewIn(await voiding('p-chen', 'agree')).state).toBe('void');
    expect(await inbox('p-chen')).toEqual([]);
    const [figure] = await answerFigures(world, world.caller('p-zhou'), [
      { ask: 'value', unit: 'BIZ1', indicator: 'REV_CY', period: '2026M03' },
    ]);
    expect(figure).toEqual({ figure: { kind: 'gap', reason: 'no-plan' } });
    expect(await verifyPlan(world, world.caller('p-he'), month)).toMatchObject({ sound: true });
    expect(viewIn(await submitting(world, { baseVersion: 1, revisionReason: '' }))).toMatchObject({
      ...{ state: 'pending-1', version: 2, effectiveVersion: null },
    });
  });

  test('is declined by the same signer, and the plan stands as it stood', async () => {
    await inForce(world);
    viewIn(await voiding('p-admin', 'propose'));
    expect(viewIn(await voiding('p-chen', 'decline'))).toMatchObject({ state: 'effective', voiding: null });
    expect(codeOf(await voiding('p-chen', 'agree'))).toBe('wrong-state');
  });

  test('waits until no plan below is in force', async () => {
    await inForce(world);
    await inForce(world, below());
    const outcome = await voiding('p-admin', 'propose');
    expect(isRefused(outcome) && outcome.refused).toMatchObject({
      ...{ code: 'children-in-force', facts: { n: 1, plans: ['MON-BIZ1-2026M03-p-xu-v1'] } },
    });
  });
});

describe('approving several plans at once', () => {
  const approving = (person: string, plans: Parameters<typeof approveMany>[2]['request']['plans'], key = aKey()) =>
    approveMany(world, world.caller(person), { key, correlationId: 'test', request: { plans } });

  test('is for personal and weekly plans, and each is a decision of its own', async () => {
    const department = viewIn(await submitting(world));
    const plan = viewIn(await submitting(world, below()));
    const seen = [plan, department].map(({ planId, version, contentHash }) => ({ planId, version, contentHash }));
    const key = aKey();
    const outcomes = [
      { planId: personal, refused: null, state: 'pending-2' },
      { planId: month, refused: 'not-for-batch', state: null },
    ];
    expect(await approving('p-chen', seen, key)).toEqual({ outcomes });
    expect(await approving('p-chen', seen, key)).toEqual({ outcomes });
    const { journal } = await world.plans.open(personal, null);
    expect(journal.filter(({ event, seal }) => event.event === 'decided' && seal !== null)).toHaveLength(1);
  });

  test('a list tells the fingerprint only of what wants no look first', async () => {
    viewIn(await submitting(world));
    const plan = viewIn(await submitting(world, below()));
    const { lines } = await inboxOf(world, world.caller('p-chen'), { after: null, size: 50 });
    const line = lines.find(({ planId }) => planId === personal);
    expect(line?.batch).toEqual({ contentHash: (line?.warnings ?? 0) === 0 ? plan.contentHash : null });
  });

  test('what was not seen is not signed', async () => {
    viewIn(await submitting(world));
    viewIn(await submitting(world, below()));
    const unseen = [{ planId: personal, version: 1, contentHash: 'd'.repeat(64) }];
    expect((await approving('p-chen', unseen)).outcomes[0]?.refused).toBe('changed-meanwhile');
  });
});

describe('signing for somebody else', () => {
  const week = { to: 'p-gao', first: '2026-02-27', last: '2026-03-05' };

  test('begins when it is given, shows for whom, and is recorded so', async () => {
    const submitted = viewIn(await submitting(world));
    await delegate(world, await now('p-chen'), week);
    const { lines } = await inboxOf(world, await now('p-gao'), { after: null, size: 50 });
    expect(lines).toMatchObject([{ planId: month, signingFor: { id: 'p-chen' } }]);
    expect(listDelegations(await now('p-chen')).given).toMatchObject([
      { delegate: { id: 'p-gao' }, first: week.first, last: week.last },
    ]);
    expect(listDelegations(await now('p-gao')).taken).toMatchObject([{ absent: { id: 'p-chen' } }]);
    const gao = await now('p-gao');
    const view = viewIn(await deciding({ ...world, caller: () => gao }, 'p-gao', submitted));
    expect(view.history.at(-1)).toMatchObject({ by: { id: 'p-gao' }, onBehalfOf: { id: 'p-chen' } });
  });

  test('ends at once when the giver ends it, and stays ended for who asks twice', async () => {
    viewIn(await submitting(world));
    await delegate(world, await now('p-chen'), week);
    expect(await endDelegation(world, await now('p-chen'), week)).toMatchObject({ ended: { delegate: 'p-gao' } });
    expect(await inbox('p-gao')).toEqual([]);
    expect(await endDelegation(world, await now('p-chen'), week)).toMatchObject({
      refused: { code: 'unknown-delegation' },
    });
    expect(listDelegations(await now('p-chen')).given).toEqual([]);
  });

  test('that began days ago ends with yesterday', async () => {
    await delegate(world, await now('p-chen'), week);
    world.clock.moveTo('2026-03-02');
    await endDelegation(world, await now('p-chen'), week);
    const { delegations } = await world.directory.organisation();
    expect(delegations.filter(({ absent }) => absent === 'p-chen')).toMatchObject([{ to: dateOf(2026, 3, 1) }]);
  });

  test('is offered to people who sign, and to one’s own unit, never to oneself', async () => {
    const offered = listDelegations(await now('p-chen')).offered.map(({ id }) => id);
    expect(offered).toEqual(expect.arrayContaining(['p-han', 'p-qin', 'p-li']));
    expect(offered).not.toContain('p-chen');
  });

  test('nobody else ends it', async () => {
    await delegate(world, await now('p-chen'), week);
    expect(await endDelegation(world, await now('p-gao'), week)).toHaveProperty('refused');
  });
});

describe('PLAN.VERIFY', () => {
  const verify = async (plan: string, person = 'p-he') => {
    const [reply] = await answerFigures(world, world.caller(person), [{ ask: 'verify', plan }]);
    return reply;
  };

  test('tells signers, times and version, by number and by id', async () => {
    const view = await inForce(world);
    const expected = {
      verified: {
        ...{ planNo: 'MON-BIZ1-2026M03-v1', version: 1, state: 'effective', mismatches: [] },
        signers: signersOf(view).map((id) => ({ person: { id }, version: 1 })),
      },
    };
    expect(await verify('MON-BIZ1-2026M03-v1')).toMatchObject(expected);
    expect(await verify(month)).toMatchObject(expected);
  });

  test('names what does not match', async () => {
    await inForce(world);
    const head = world.tables.contents('plans')[`${month}/head`] ?? {};
    world.tables.overwrite('plans', month, 'head', { ...head, contentHash: 'd'.repeat(64) });
    expect(await verify(month)).toMatchObject({ verified: { mismatches: ['head-differs plan'] } });
  });

  test.each([
    ['MON-BIZ1-2026M03-v9', 'p-he', 'unknown-version'],
    ['MON-BIZ1-2026M04-v1', 'p-he', 'unknown-plan'],
    ['MON-BIZ1-2026M03-v1', 'p-gao', 'unknown-plan'],
    ['三月计划', 'p-he', 'unknown-plan'],
  ])('%s, asked by %s: %s', async (plan, person, refused) => {
    await inForce(world);
    expect(await verify(plan, person)).toEqual({ refused });
  });
});
