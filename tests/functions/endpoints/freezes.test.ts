import { sweepOutbox } from 'functions/use-cases/projections/sweep-outbox';
import type { Freezes, FreezeRequest } from 'shared/contract/gates';
import type { AdministrationHistory } from 'shared/contract/administration';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { send, type Received } from 'tests/fakes/http';
import {
  codeOf,
  decideOver,
  inboxOver,
  okay,
  planOver,
  submitOver,
  withdrawOver,
} from 'tests/fakes/sign-off-over-http';
import { aKey, month } from 'tests/fakes/sign-off-commands';
import { salespersonMonth } from 'tests/fixtures/plans/salesperson';

const own = 'MON-P~BIZ1~2026M03~p-xu';

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
});

const reason = '三月已结账，等财务核对';
const freeze = (by = 'p-tang', of: Partial<FreezeRequest> = {}): Promise<Received> =>
  send(world, { path: 'freezes', as: by, body: { act: 'freeze', unit: 'BIZ1', period: '2026M03', reason, ...of } });
const lift = async (by = 'p-tang', of: Partial<FreezeRequest> = {}): Promise<Received> => {
  const answer = await freeze(by, { act: 'lift', ...of });
  await world.backgroundWork.settled();
  return answer;
};
const journalOf = async (planId = month) => JSON.stringify((await world.plans.open(planId, null)).journal);

/** Everything somebody can do to a plan, as whoever may do it; returns the codes. */
async function everything(): Promise<readonly string[]> {
  const step = (as: string, body: object) =>
    send(world, { path: `plans/${month}/seat-steps`, as, key: aKey(), body: { version: 1, comment: reason, ...body } });
  const voiding = { act: 'propose', version: 1, comment: reason };
  const { version, contentHash } = (await world.plans.open(month, null)).head ?? { version: 0, contentHash: '' };
  const plans = [{ planId: month, version, contentHash }];
  const batch = await send(world, { path: 'approvals', as: 'p-chen', key: aKey(), body: { plans } });
  return [
    codeOf(await submitOver(world)),
    codeOf(await withdrawOver(world, 'p-li', 1)),
    codeOf(await decideOver(world, 'p-chen')),
    codeOf(await decideOver(world, 'p-chen', 'return')),
    codeOf(await step('p-chen', { step: 'transfer', level: 1, holder: 'p-chen', to: 'p-qin' })),
    codeOf(await step('p-chen', { step: 'add-signer', place: 'before', to: 'p-he' })),
    codeOf(await step('p-chen', { step: 'consult', to: 'p-he' })),
    codeOf(await send(world, { path: `plans/${month}/voidings`, as: 'p-admin', key: aKey(), body: voiding })),
    batch.body.outcomes[0].refused,
  ];
}

describe('F28 冻结: a unit’s period stays as it is', () => {
  test('everything about a plan on its way is refused, with who froze it, why, and who can lift it', async () => {
    okay(await submitOver(world));
    const before = await journalOf();
    okay(await freeze());
    expect(new Set(await everything())).toEqual(new Set(['wrong-state', 'frozen', 'not-for-batch']));
    const refused = await decideOver(world, 'p-chen');
    expect(refused.body).toMatchObject({
      code: 'frozen',
      facts: { unitZh: '业务一部', byZh: '唐伟', reason, periodZh: '2026年3月', liftersZh: ['唐伟', '罗平'] },
    });
    expect(await journalOf()).toBe(before);
    const view = await planOver(world, 'p-chen');
    expect(view.frozen).toMatchObject({ unit: { id: 'BIZ1' }, by: { id: 'p-tang' }, reason });
    expect(view.openSteps).toEqual(['delegate']);
    expect(await inboxOver(world, 'p-chen')).toEqual([]);
    okay(await lift('p-admin'));
    expect(await inboxOver(world, 'p-chen')).toEqual([month]);
    okay(await decideOver(world, 'p-chen'));
  });

  test('a revision and a first preparation are refused before anything is typed', async () => {
    okay(await submitOver(world));
    for (const signer of ['p-chen', 'p-han', 'p-lin']) okay(await decideOver(world, signer));
    okay(await freeze('p-tang', { unit: 'CO', period: '2026' }));
    const prepared = { template: 'T-MON-D', unit: 'BIZ1', person: null };
    for (const period of ['2026M03', '2026M05']) {
      const body = { ...prepared, period };
      expect(codeOf(await send(world, { path: 'preparations', as: 'p-li', body }))).toBe('frozen');
    }
    expect(codeOf(await submitOver(world))).toBe('frozen');
    expect(
      codeOf(await send(world, { path: 'preparations', as: 'p-li', body: { ...prepared, period: '2027M01' } })),
    ).toBe('ok');
  });

  test('only what is handed in: what is on its way is signed, and a return waits for the freeze to end', async () => {
    okay(await submitOver(world));
    okay(await freeze('p-tang', { reach: 'submissions' }));
    expect(codeOf(await withdrawOver(world, 'p-li', 1))).toBe('frozen');
    okay(await decideOver(world, 'p-chen', 'return'));
    expect(codeOf(await submitOver(world))).toBe('frozen');
    okay(await lift());
    okay(await submitOver(world));
  });

  test('a signature under way while it is frozen is there before it, or refused; never between', async () => {
    okay(await submitOver(world));
    const [signed, frozen] = await Promise.all([decideOver(world, 'p-chen'), freeze()]);
    okay(frozen);
    const { path } = await planOver(world, 'p-li');
    expect(path[0]?.signers[0]?.decision).toBe(codeOf(signed) === 'ok' ? 'approve' : null);
    expect(codeOf(await decideOver(world, codeOf(signed) === 'ok' ? 'p-han' : 'p-chen'))).toBe('frozen');
  });

  test('what follows by rule waits too and is caught up', async () => {
    okay(await submitOver(world));
    const header = { ...salespersonMonth.header, parentNo: month };
    const below = { planId: own, by: 'p-xu', document: { ...salespersonMonth, header } };
    okay(await submitOver(world, below));
    for (const signer of ['p-chen', 'p-han']) okay(await decideOver(world, signer, 'approve', own));
    // The parent comes into force, and the child hears of it only by the sweep, while it is frozen.
    world.tables.trouble = ({ table }) => (table === 'lists' ? 'refuse' : null);
    for (const signer of ['p-chen', 'p-han', 'p-lin']) okay(await decideOver(world, signer));
    world.tables.trouble = () => null;
    okay(await freeze());
    await sweepOutbox(world, 'sweep');
    expect((await planOver(world, 'p-xu', own)).state).toMatch(/^pending/);
    okay(await lift());
    expect((await planOver(world, 'p-xu', own)).state).toBe('effective');
  });

  test('its journal stays when it is lifted; sheets and restorations do not touch it', async () => {
    okay(await freeze());
    okay(await lift('p-admin', { reason: '财务核对完毕' }));
    const { running, lifted } = okay<Freezes>(await send(world, { path: 'freezes', as: 'p-tang' }));
    expect(running).toEqual([]);
    expect(lifted).toMatchObject([
      { by: { id: 'p-tang' }, reason, liftedBy: { id: 'p-admin' }, liftReason: '财务核对完毕' },
    ]);
    okay(await freeze());
    const { changes, sound } = okay<AdministrationHistory>(
      await send(world, { path: 'administration/history', as: 'p-admin' }),
    );
    expect(sound).toBe(true);
    expect(changes[0]).toMatchObject({ by: { id: 'p-tang' }, note: reason, subjects: ['periods'] });
    const from = changes[0]?.version ?? 0;
    okay(
      await send(world, { path: 'administration/restorations', as: 'p-admin', body: { version: 2, from, note: '' } }),
    );
    expect(okay<Freezes>(await send(world, { path: 'freezes', as: 'p-tang' })).running).toHaveLength(1);
  });

  test.each([
    ['by a head', 'p-chen', {}, 'not-authorised'],
    ['a unit that is none', 'p-tang', { unit: 'NOWHERE' }, 'unknown-unit'],
    ['a period that is none', 'p-tang', { period: '2026M13' }, 'unknown-period'],
    ['without a reason', 'p-tang', { reason: ' ' }, 'comment-needed'],
    ['lifting what is not frozen', 'p-tang', { act: 'lift' }, 'not-frozen'],
  ] as const)('bad input: %s', async (_, by, of, code) => {
    expect(codeOf(await freeze(by, of))).toBe(code);
    expect(codeOf(await send(world, { path: 'freezes', as: 'p-li' }))).toBe('may-not-see');
  });

  test('bad input: twice', async () => {
    okay(await freeze());
    expect(codeOf(await freeze('p-admin'))).toBe('frozen-already');
  });
});
