import { storeOn } from 'functions/storage/store';
import { backgroundWorkQueue } from 'functions/background-work';
import { sweepOutboxTimer } from 'functions/endpoints/service/sweep-outbox';
import { InvocationContext } from '@azure/functions';
import type { PlanView, Verification } from 'shared/contract/answers';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { planInPlay } from 'tests/campaign/company';
import { importing } from 'tests/fakes/administrator';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { send } from 'tests/fakes/http';
import { aKey, month } from 'tests/fakes/sign-off-commands';
import {
  codeOf,
  decideOver,
  endOn,
  inboxOver,
  leave,
  okay,
  planOver,
  reorganise,
  submitOver,
  withBlockCells,
  withdrawOver,
} from 'tests/fakes/sign-off-over-http';

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
});

const yesterday = '2026-02-26';
const today = '2026-02-27';

/** The same company in another process, with what that one remembers. */
const elsewhere = (of: TestDependencies): TestDependencies => ({
  ...of,
  ...storeOn(of.tables, of.clock),
  backgroundWork: backgroundWorkQueue(),
});
const delegate = (of: TestDependencies, from: string, to: string, last = '2026-03-10') =>
  send(of, { path: 'delegations', as: from, body: { to, first: today, last } });
const soundness = async (planId = month): Promise<Verification> =>
  okay(await send(world, { path: `plans/${planId}/verification`, as: 'p-he' }));
const allSign = async (of: readonly string[]): Promise<void> => {
  for (const person of of) okay(await decideOver(world, person));
};
const headOfOne = { role: 'R-HEAD', unit: 'BIZ1' };
const from = (day: string) => ({ from: day, to: null });

describe('T1 a submission carries its base', () => {
  test('T1 what was edited from an older version is refused with the version there is', async () => {
    okay(await submitOver(world));
    await allSign(['p-chen', 'p-han', 'p-lin']);
    okay(
      await submitOver(world, { by: 'p-chen', document: withBlockCells(businessOneMonth, 'OPP', { prob: 0.5 }, 1) }),
    );
    const stale = await submitOver(world, { baseVersion: 1 });
    expect([codeOf(stale), stale.status]).toEqual(['wrong-state', 409]);
    await decideOver(world, 'p-qin', 'return');
    const behind = await submitOver(world, { baseVersion: 1 });
    expect(behind.body).toMatchObject({ code: 'changed-meanwhile', facts: { version: 2, yours: 1 } });
  });

  test('T1 the same version with another fingerprint is another record of the plan', async () => {
    okay(await submitOver(world));
    okay(await withdrawOver(world, 'p-li', 1));
    const other = await submitOver(world, { baseHash: 'd'.repeat(64) });
    expect(other.body).toMatchObject({ code: 'base-differs', facts: { version: 1 } });
    const { contentHash } = await planOver(world, 'p-li');
    expect(codeOf(await submitOver(world, { baseHash: contentHash }))).toBe('ok');
  });
});

describe('T2 who had a hand in it since the last version in force signs nothing of it', () => {
  test('T2 the head wrote a version that came back; another submits the same content; the head may not sign it', async () => {
    okay(await submitOver(world, { by: 'p-chen' }));
    okay(await decideOver(world, 'p-qin', 'return'));
    okay(await submitOver(world, { by: 'p-li' }));
    expect((await planOver(world, 'p-li')).path[0]?.signers).toMatchObject([{ person: { id: 'p-qin' } }]);
    expect(codeOf(await decideOver(world, 'p-chen'))).toBe('own-plan');
    await allSign(['p-qin', 'p-han', 'p-lin']);
    expect(await soundness()).toMatchObject({ sound: true });
    // A version in force begins anew: who wrote the last one may sign the next.
    okay(await submitOver(world, { by: 'p-li', document: withBlockCells(businessOneMonth, 'OPP', { prob: 0.5 }, 1) }));
    expect(codeOf(await decideOver(world, 'p-chen'))).toBe('ok');
  });

  test('T2 nor as a deputy, after a withdrawal', async () => {
    okay(await submitOver(world, { by: 'p-li' }));
    okay(await withdrawOver(world, 'p-li', 1));
    okay(await submitOver(world, { by: 'p-chen' }));
    okay(await delegate(world, 'p-qin', 'p-li'));
    expect(codeOf(await decideOver(world, 'p-li'))).toBe('own-plan');
    expect(codeOf(await decideOver(world, 'p-qin'))).toBe('ok');
  });
});

describe('T3 the right to sign is looked up at the moment of signing', () => {
  test('T3 the head whose headship ended does not sign, the new head does, and the record says why', async () => {
    okay(await submitOver(world));
    await reorganise(world, 'HOLDING', endOn(headOfOne, yesterday, [{ ...headOfOne, person: 'p-xu', ...from(today) }]));
    expect(codeOf(await decideOver(world, 'p-chen'))).toBe('not-authorised');
    expect(await inboxOver(world, 'p-xu')).toEqual([month]);
    const view = okay<PlanView>(await decideOver(world, 'p-xu'));
    expect(view.path[0]?.signers).toMatchObject([
      {
        ...{ person: { id: 'p-xu' }, insteadOf: { id: 'p-chen' }, decision: 'approve' },
        reassigned: { because: 'role-changed', vacant: false },
      },
    ]);
    expect(view.history).toMatchObject([
      { event: 'submitted' },
      { event: 'seat-reassigned', by: { id: 'p-xu' }, insteadOf: { id: 'p-chen' }, level: 1 },
      { event: 'approved', by: { id: 'p-xu' } },
    ]);
    await allSign(['p-han', 'p-lin']);
    expect(await soundness()).toMatchObject({ sound: true });
  });

  test('T3 before anything has followed from the change, the command itself knows', async () => {
    okay(await submitOver(world));
    const other = elsewhere(world);
    await other.directory.organisation();
    await reorganise(
      {
        ...world,
        backgroundWork: { begin: () => undefined, beginGathered: () => undefined, settled: async () => undefined },
      },
      'HOLDING',
      endOn(headOfOne, yesterday, [{ ...headOfOne, person: 'p-xu', ...from(today) }]),
    );
    expect(codeOf(await decideOver(other, 'p-chen'))).toBe('not-authorised');
    expect(codeOf(await decideOver(other, 'p-xu'))).toBe('ok');
  });

  test('T3 the deputy of somebody who has left signs nothing', async () => {
    okay(await submitOver(world));
    okay(await decideOver(world, 'p-chen'));
    okay(await delegate(world, 'p-han', 'p-wang'));
    expect(await inboxOver(world, 'p-wang')).toEqual([month]);
    await leave(world, 'p-han', yesterday);
    expect(codeOf(await decideOver(world, 'p-wang'))).toBe('unknown-plan');
  });
});

describe('T4 nobody waits for who has left', () => {
  test('T4 the seat goes to who holds the role now: path, inbox, who is waited for, and the administrator’s list', async () => {
    okay(await submitOver(world));
    okay(await decideOver(world, 'p-chen'));
    await leave(world, 'p-han', yesterday);
    const leader = { role: 'R-BIZ-VP', unit: 'CO' };
    // Nobody holds it: the next superior signs, and it says so.
    const vacant = await planOver(world, 'p-lin');
    expect(vacant.path[1]?.signers[0]).toMatchObject({
      ...{ person: { id: 'p-qin' }, insteadOf: { id: 'p-han' } },
      reassigned: { because: 'left', vacant: true },
    });
    const inbox = await send(world, { path: 'inbox', as: 'p-qin' });
    expect(inbox.body.lines).toMatchObject([
      { planId: month, insteadOf: { id: 'p-han' }, reassigned: { because: 'left', vacant: true } },
    ]);
    const owed = await send(world, { path: 'outstanding/BIZ1/2026M03', as: 'p-chen' });
    const line = owed.body.plans.find(({ planId }: { planId: string }) => planId === month);
    expect(line.waitingFor.map(({ id }: { id: string }) => id)).toEqual(['p-qin', 'p-lin']);
    const seats = await send(world, { path: 'administration/seats', as: 'p-admin' });
    expect(seats.body.seats).toMatchObject([
      { planId: month, level: 2, role: 'R-BIZ-VP', from: { id: 'p-han' }, to: { id: 'p-qin' }, because: 'left' },
    ]);
    // Somebody gets the role: the seat is theirs.
    await reorganise(world, 'HOLDING', (rows) => [...rows, { ...leader, person: 'p-wang', ...from(today) }]);
    expect(await inboxOver(world, 'p-wang')).toEqual([month]);
    expect(await inboxOver(world, 'p-qin')).toEqual([]);
    await allSign(['p-wang', 'p-lin']);
    expect(await soundness()).toMatchObject({ sound: true });
  });

  test('T4 a day that begins moves seats too, found by the sweep', async () => {
    okay(await submitOver(world));
    await reorganise(
      world,
      'HOLDING',
      endOn(headOfOne, '2026-03-01', [{ ...headOfOne, person: 'p-xu', ...from('2026-03-02') }]),
    );
    expect([await inboxOver(world, 'p-chen'), await inboxOver(world, 'p-xu')]).toEqual([[month], []]);
    world.clock.moveTo('2026-03-02');
    await sweepOutboxTimer(world).handler({} as never, new InvocationContext());
    expect([await inboxOver(world, 'p-chen'), await inboxOver(world, 'p-xu')]).toEqual([[], [month]]);
  });

  test('T4 a plan in force whose head has left can still be voided: by the head there is', async () => {
    okay(await submitOver(world));
    await allSign(['p-chen', 'p-han', 'p-lin']);
    await reorganise(world, 'HOLDING', endOn(headOfOne, yesterday, [{ ...headOfOne, person: 'p-xu', ...from(today) }]));
    const voiding = (as: string, act: 'propose' | 'agree') =>
      send(world, {
        ...{ path: `plans/${month}/voidings`, as, key: aKey() },
        body: { act, version: 1, comment: act === 'propose' ? '重复编制的计划' : '' },
      });
    okay(await voiding('p-admin', 'propose'));
    expect(codeOf(await voiding('p-chen', 'agree'))).toBe('not-authorised');
    expect(okay(await voiding('p-xu', 'agree'))).toMatchObject({ state: 'void' });
  });
});

describe('T5 a signature stands for what its giver has seen', () => {
  const changed = withBlockCells(businessOneMonth, 'TASK', { accept: '客户书面确认并存档' }, 9);
  const textOnly = withBlockCells(businessOneMonth, 'TASK', { res: '市场一部派2人' }, 1);

  test.each([
    ['nine ways to accept', changed],
    ['marketing named in a text alone', textOnly],
  ])('T5 %s: everybody signs again, however the company has set it', async (_, document) => {
    await importing(world, 'sign-off', {
      SWITCH: [
        { key: 'annualApproval', on: true },
        { key: 'signaturesStay', on: true },
      ],
    });
    okay(await submitOver(world));
    await allSign(['p-chen', 'p-han', 'p-lin']);
    const view = okay<PlanView>(await submitOver(world, { document }));
    expect(view.weighed?.seats.map(({ keeps }) => keeps)).toEqual([false, false, false]);
  });

  test('T5 nothing stays unless a company decides so', async () => {
    okay(await submitOver(world));
    await allSign(['p-chen', 'p-han', 'p-lin']);
    const view = okay<PlanView>(await submitOver(world, { document: changed }));
    expect([view.weighed, view.path.flatMap(({ signers }) => signers.map(({ decision }) => decision))]).toEqual([
      null,
      [null, null, null],
    ]);
  });
});

describe('T6 what one process has changed, another knows at the next command', () => {
  test('T6 a delegation ended on one process is ended on the other', async () => {
    okay(await submitOver(world));
    okay(await delegate(world, 'p-chen', 'p-xu'));
    const other = elsewhere(world);
    expect(await inboxOver(other, 'p-xu')).toEqual([month]);
    const ending = { to: 'p-xu', first: today, last: '2026-03-10' };
    okay(await send(world, { path: 'delegations/endings', as: 'p-chen', body: ending }));
    expect(codeOf(await decideOver(other, 'p-xu'))).toBe('not-authorised');
  });

  test('T6 an account that was removed signs nothing, and reads nothing seconds later', async () => {
    okay(await submitOver(world));
    const other = elsewhere(world);
    okay(await send(other, { path: `plans/${month}`, as: 'p-chen' }));
    await reorganise(world, 'ACCOUNT', (rows) => rows.filter(({ person }) => person !== 'p-chen'));
    expect(codeOf(await decideOver(other, 'p-chen'))).toBe('unknown-person');
    for (let second = 0; second < 10; second += 1) other.clock.now();
    expect(codeOf(await send(other, { path: `plans/${month}`, as: 'p-chen' }))).toBe('unknown-person');
  });
});

describe('T7 a delegation that cannot work is refused when it is entered', () => {
  test.each([
    ['T7 back to who has passed it on', 'p-li', 'p-han', 'p-han', 'p-li', '2026-03-10', 'delegation-circle'],
    ['T7 to somebody who is away too', 'p-wang', 'p-qin', 'p-chen', 'p-wang', '2026-03-10', 'delegate-away'],
    ['T7 to who signs the same level', null, '', 'p-han', 'p-lin', '2026-03-10', 'delegate-cosigns'],
    ['T7 for ever', null, '', 'p-han', 'p-wang', '9999-12-31', 'delegation-too-long'],
    [
      'T7 to a salesperson, for a vice president',
      null,
      '',
      'p-han',
      'p-xu',
      '2026-03-10',
      'delegate-without-authority',
    ],
  ])('%s', async (_, earlier, earlierTo, by, to, last, code) => {
    if (earlier !== null) okay(await delegate(world, earlier, earlierTo));
    expect(codeOf(await delegate(world, by, to, last))).toBe(code);
    expect((await send(world, { path: 'delegations', as: by })).body.given).toEqual([]);
  });

  test('T7 a head may still name somebody of the own department', async () => {
    expect(codeOf(await delegate(world, 'p-chen', 'p-xu'))).toBe('ok');
  });

  test('T7 plans on their way that the deputy may not sign are named, and the path names no such deputy', async () => {
    okay(await submitOver(world));
    const given = okay(await delegate(world, 'p-chen', 'p-li'));
    expect(given).toMatchObject({ collisions: [{ planId: month, because: 'wrote' }] });
    const asked = { template: 'T-MON-D', unit: 'BIZ1', person: null, period: '2026M04' };
    const prepared = await send(world, { path: 'preparations', as: 'p-li', body: asked });
    const head = prepared.body.path[0].signers[0];
    expect([head.person.id, head.away]).toEqual(['p-chen', { until: '2026-03-10', deputy: null }]);
  });
});

describe('T9 journal time never runs backwards', () => {
  test('T9 a machine whose clock is behind writes no earlier time, and says that it is behind', async () => {
    okay(await submitOver(world));
    const behind: TestDependencies = {
      ...elsewhere(world),
      clock: { ...world.clock, now: () => '2026-01-05T01:00:00.000Z' },
    };
    okay(await decideOver(behind, 'p-chen'));
    const { journal } = await world.plans.open(month, null);
    const [submitted, decided] = journal.map(({ event }) => (event.event === 'decided' ? event.signature.time : event));
    expect(decided).toBe((submitted as { time: string }).time);
    expect(world.logged.map(({ event }) => event)).toContain('clock-behind-journal');
    expect(await soundness()).toMatchObject({ sound: true });
  });
});

test('T10 who prepared a plan and when come from token and clock', async () => {
  const header = { ...businessOneMonth.header, prepBy: 'p-chen', prepDate: '2025-12-24' };
  okay(await submitOver(world, { document: { ...businessOneMonth, header } }));
  const read = await send(world, { path: `plans/${month}?with=document`, as: 'p-chen' });
  expect(read.body.document.header).toMatchObject({ prepBy: 'p-li', prepDate: today });
});

test('T26 the answer to the last signature is how the plan stands then', async () => {
  const [parent, summary] = ['MON-D~BIZ2~2026M03', 'SMO~BIZ2~2026M03'];
  const byGao = (planId: string) => ({ planId, by: 'p-gao', document: planInPlay(planId).document('p-gao', 0) });
  okay(await submitOver(world, byGao(parent)));
  okay(await submitOver(world, byGao(summary)));
  // What follows for others has not come by yet.
  const late: TestDependencies = {
    ...world,
    backgroundWork: { begin: () => undefined, beginGathered: () => undefined, settled: async () => undefined },
  };
  for (const person of ['p-wang', 'p-han', 'p-lin']) okay(await decideOver(late, person, 'approve', parent));
  okay(await decideOver(late, 'p-wang', 'approve', summary));
  const last = okay<PlanView>(await decideOver(late, 'p-han', 'approve', summary));
  expect([last.state, last.effectiveVersion]).toEqual(['effective', 1]);
});
