import { planKeyOf } from 'shared/plan/plan-id';
import { mayDo, relationsOf, type Act, type Relation } from 'shared/sign-off/access';
import { demoAccounts } from 'functions/local/demo/organisation';
import { salespersonMonth } from 'tests/fixtures/plans/salesperson';
import { send } from 'tests/fakes/http';
import { aKey, deciding, month, submitting, viewIn } from 'tests/fakes/sign-off-commands';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';

const personal = 'MON-P~BIZ1~2026M03~p-xu';

/** What each route lets somebody do with a plan. */
const routes: readonly (readonly [suffix: string, act: Act])[] = [
  ['', 'see'],
  ['?with=document', 'read'],
  ['/verification', 'verify'],
  ['/export', 'export'],
];

let world: TestDependencies;
beforeAll(async () => {
  world = await testDependencies();
  const submitted = viewIn(await submitting(world));
  viewIn(await deciding(world, 'p-chen', submitted, 'return'));
  viewIn(await submitting(world, { planId: personal, by: 'p-xu', document: salespersonMonth }));
});

/** As the access table says it, for the people the plan's own record names. */
async function relationsTo(planId: string, person: string): Promise<readonly Relation[]> {
  const key = planKeyOf(planId);
  if (key === null) throw new Error(planId);
  const { journal } = await world.plans.open(planId, null);
  const submitted = journal.map(({ event }) => event).find((event) => event.event === 'submitted');
  if (submitted === undefined) throw new Error('nothing was submitted');
  const signers = submitted.chain.flatMap(({ seats }) => seats.map(({ holder }) => holder));
  return relationsOf(person, { key, preparer: submitted.by, signers }, world.caller(person).view);
}

const cases = [month, personal].flatMap((planId) => demoAccounts.map((person) => [planId, person] as const));

test.each(cases)('every route to %s lets %s do what the access table says', async (planId, person) => {
  const key = planKeyOf(planId);
  if (key === null) throw new Error(planId);
  const relations = await relationsTo(planId, person);
  for (const [suffix, act] of routes) {
    const { status, body } = await send(world, { path: `plans/${planId}${suffix}`, as: person });
    const expected = !mayDo('see', relations, key) ? 404 : mayDo(act, relations, key) ? 200 : 403;
    expect([relations, suffix, status]).toEqual([relations, suffix, expected]);
    if (status === 200 && suffix === '' && !mayDo('read-comments', relations, key)) {
      expect([body.remarks, body.history.some((entry: { comment: unknown }) => entry.comment !== null)]).toEqual([
        [],
        false,
      ]);
    }
  }
});

test.each(demoAccounts)('%s finds in lists only what may be seen', async (person) => {
  const { body } = await send(world, { path: 'plans?unit=BIZ1', as: person });
  const listed: readonly string[] = body.lines.map(({ planId }: { planId: string }) => planId);
  for (const planId of [month, personal]) {
    const key = planKeyOf(planId);
    const sees = key !== null && mayDo('see', await relationsTo(planId, person), key);
    expect([planId, listed.includes(planId)]).toEqual([planId, sees]);
  }
});

test.each(demoAccounts)('%s can write to a plan only as preparer or signer', async (person) => {
  const { contentHash } = (await world.plans.open(personal, null)).head ?? { contentHash: '' };
  const decision = { decision: 'return', version: 1, contentHash, comment: '', remarks: [] };
  const decided = await send(world, { path: `plans/${personal}/decisions`, as: person, body: decision, key: aKey() });
  // The signer whose turn it is gets as far as the missing comment; nobody else does.
  expect(decided.body.code === 'comment-needed').toBe(person === 'p-chen');
  const withdrawn = await send(world, {
    ...{ path: `plans/${personal}/withdrawals`, as: person, key: aKey() },
    body: { version: 99 },
  });
  expect(withdrawn.body.code === 'changed-meanwhile').toBe(person === 'p-xu');
});
