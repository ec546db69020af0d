import type { PlanView, SeatStepRequest, StepChoices, Verification } from 'shared/contract/answers';
import { month, aKey } from 'tests/fakes/sign-off-commands';
import { send, type Received } from 'tests/fakes/http';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import {
  codeOf,
  decideOver,
  inboxOver,
  leave,
  okay,
  planOver,
  submitOver,
  withdrawOver,
} from 'tests/fakes/sign-off-over-http';

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
  okay(await submitOver(world));
});

const today = '2026-02-27';
const comment = '住院治疗，请代为签批';

type Step<Of extends SeatStepRequest['step']> = Omit<Extract<SeatStepRequest, { step: Of }>, 'version' | 'comment'>;
type AnyStep = { [Of in SeatStepRequest['step']]: Step<Of> }[SeatStepRequest['step']];

const step = (by: string, request: AnyStep & { readonly comment?: string }): Promise<Received> =>
  send(world, { path: `plans/${month}/seat-steps`, as: by, key: aKey(), body: { version: 1, comment, ...request } });
const transfer = (by: string, to: string, holder = by, level: 1 | 2 | 3 = 1) =>
  step(by, { step: 'transfer', level, holder, to });
const addSigner = (by: string, to: string, place: 'before' | 'after' = 'before') =>
  step(by, { step: 'add-signer', place, to });
const choices = async (by: string): Promise<StepChoices> =>
  okay(await send(world, { path: `plans/${month}/step-choices`, as: by }));
const verified = async (): Promise<Verification> =>
  okay(await send(world, { path: `plans/${month}/verification`, as: 'p-he' }));
const signersOf = (view: PlanView, level = 1) =>
  view.path.find((each) => each.level === level)?.signers.map(({ person }) => person?.id);
const sendBack = async (by: string, level: number, straightBack: boolean): Promise<Received> => {
  const { version, contentHash } = await planOver(world, by);
  const remarks = [{ at: { block: 'TASK', row: 'TASK-1', column: 'goal' }, text: '请一级再核一遍' }];
  return send(world, {
    ...{ path: `plans/${month}/decisions`, as: by, key: aKey() },
    body: {
      decision: 'return',
      version,
      contentHash,
      comment: '请补充阶段目标',
      remarks,
      sentTo: { level, straightBack },
    },
  });
};

describe('F35 转签: a seat is passed on, for this version', () => {
  test('who gets it finds it in the inbox and signs; path, history and verification tell of both', async () => {
    const view = okay<PlanView>(await transfer('p-chen', 'p-qin'));
    expect(view.path[0]?.signers[0]).toMatchObject({ person: { id: 'p-qin' }, transferredFrom: { id: 'p-chen' } });
    await world.backgroundWork.settled();
    expect([await inboxOver(world, 'p-chen'), await inboxOver(world, 'p-qin')]).toEqual([[], [month]]);
    expect(codeOf(await decideOver(world, 'p-chen'))).toBe('not-authorised');
    for (const signer of ['p-qin', 'p-han', 'p-lin']) okay(await decideOver(world, signer));
    const { state, history } = await planOver(world, 'p-chen');
    expect(state).toBe('effective');
    expect(history.find(({ event }) => event === 'seat-transferred')).toMatchObject({
      ...{ by: { id: 'p-chen' }, insteadOf: { id: 'p-chen' }, whom: { id: 'p-qin' }, comment },
    });
    expect(await verified()).toMatchObject({ sound: true, mismatches: [] });
  });

  test.each([
    ['to oneself', 'p-chen', 'seat-to-oneself'],
    ['to the preparer', 'p-li', 'signer-wrote'],
    ['to somebody who signs at another level', 'p-han', 'signer-signs-too'],
    ['to nobody', 'p-none', 'unknown-signer'],
    ['to somebody who writes plans and signs none', 'p-gao', 'signer-without-authority'],
    ['to somebody who sells', 'p-xu', 'signer-without-authority'],
  ])('bad input: %s', async (_, to, code) => {
    expect(codeOf(await transfer('p-chen', to))).toBe(code);
    const [seat] = (await choices('p-chen')).transfer;
    expect(seat?.to.map(({ id }) => id)).toContain('p-qin');
    expect(seat?.to.map(({ id }) => id)).not.toContain(to);
  });

  test('bad input: to somebody leaving tomorrow, with the day', async () => {
    await leave(world, 'p-qin', '2026-02-28');
    const refused = await transfer('p-chen', 'p-qin');
    expect(refused.body).toMatchObject({ code: 'signer-leaving', facts: { day: '2026-02-28' } });
  });

  test('bad input: in a circle, and onwards; back is allowed', async () => {
    okay(await transfer('p-chen', 'p-qin'));
    expect(codeOf(await transfer('p-qin', 'p-wang'))).toBe('transferred-already');
    okay(await transfer('p-qin', 'p-chen'));
    expect(codeOf(await transfer('p-chen', 'p-qin'))).toBe('transfer-circle');
    okay(await transfer('p-chen', 'p-wang'));
  });

  test('who cannot pass it on is helped by an administrator, and by nobody else', async () => {
    expect(codeOf(await transfer('p-tang', 'p-qin', 'p-chen'))).toBe('not-authorised');
    expect(codeOf(await transfer('p-li', 'p-qin', 'p-chen'))).toBe('not-authorised');
    const view = okay<PlanView>(await transfer('p-admin', 'p-qin', 'p-chen'));
    expect(signersOf(view)).toEqual(['p-qin']);
  });

  test('a transferred seat whose holder leaves goes back to its role', async () => {
    okay(await transfer('p-chen', 'p-wang'));
    await leave(world, 'p-wang', '2026-02-26');
    okay(await decideOver(world, 'p-chen'));
    expect((await planOver(world, 'p-han')).state).toBe('pending-2');
  });

  test('a signed seat is passed on no more, and the next version begins with the role', async () => {
    okay(await transfer('p-chen', 'p-qin'));
    okay(await decideOver(world, 'p-qin'));
    expect(codeOf(await transfer('p-admin', 'p-wang', 'p-qin'))).toBe('unknown-seat');
    okay(await decideOver(world, 'p-han', 'return'));
    expect(signersOf(okay(await submitOver(world)))).toEqual(['p-chen']);
  });
});

describe('F36 加签: one more signer, before or after', () => {
  test('before: the added one first, then who added them', async () => {
    const view = okay<PlanView>(await addSigner('p-chen', 'p-he'));
    expect(view.path[0]?.signers).toMatchObject([
      { person: { id: 'p-he' }, added: { by: { id: 'p-chen' }, place: 'before' } },
      { person: { id: 'p-chen' }, heldBack: true },
    ]);
    expect(codeOf(await decideOver(world, 'p-chen'))).toBe('not-your-turn');
    okay(await decideOver(world, 'p-he'));
    okay(await decideOver(world, 'p-chen'));
    expect((await planOver(world, 'p-han')).state).toBe('pending-2');
    expect((await verified()).sound).toBe(true);
  });

  test('after: the level waits for the added one', async () => {
    okay(await addSigner('p-chen', 'p-he', 'after'));
    expect(codeOf(await decideOver(world, 'p-he'))).toBe('not-your-turn');
    okay(await decideOver(world, 'p-chen'));
    expect((await planOver(world, 'p-he')).state).toBe('pending-1');
    okay(await decideOver(world, 'p-he'));
    expect((await planOver(world, 'p-han')).state).toBe('pending-2');
  });

  test('bad input: somebody absent, the preparer, somebody of the path; and an added one adds nobody', async () => {
    const days = { to: 'p-tang', first: today, last: '2026-03-10' };
    okay(await send(world, { path: 'delegations', as: 'p-he', body: days }));
    expect(codeOf(await addSigner('p-chen', 'p-he'))).toBe('signer-away');
    expect(codeOf(await addSigner('p-chen', 'p-li'))).toBe('signer-wrote');
    expect(codeOf(await addSigner('p-chen', 'p-lin'))).toBe('signer-signs-too');
    okay(await addSigner('p-chen', 'p-wang'));
    expect(codeOf(await addSigner('p-wang', 'p-sun'))).toBe('not-authorised');
  });

  test('减签: by who added, until they have signed', async () => {
    okay(await addSigner('p-chen', 'p-he'));
    expect(codeOf(await step('p-he', { step: 'remove-signer', signer: 'p-he' }))).toBe('not-authorised');
    expect(signersOf(okay(await step('p-chen', { step: 'remove-signer', signer: 'p-he' })))).toEqual(['p-chen']);
    okay(await addSigner('p-chen', 'p-wang'));
    okay(await decideOver(world, 'p-wang'));
    expect(codeOf(await step('p-chen', { step: 'remove-signer', signer: 'p-wang' }))).toBe('not-authorised');
  });

  test('减签 of the last one a level waited for lets it go on', async () => {
    okay(await addSigner('p-chen', 'p-he', 'after'));
    okay(await decideOver(world, 'p-chen'));
    const view = okay<PlanView>(await step('p-chen', { step: 'remove-signer', signer: 'p-he' }));
    expect(view.state).toBe('pending-2');
  });
});

describe('F37 退回到: to a level below, and straight back', () => {
  test('straight back: the level signs anew, the others keep what they signed', async () => {
    for (const signer of ['p-chen', 'p-han']) okay(await decideOver(world, signer));
    const view = okay<PlanView>(await sendBack('p-lin', 1, true));
    expect([view.state, view.version]).toEqual(['pending-1', 1]);
    expect(view.remarks.at(-1)?.text).toBe('请一级再核一遍');
    expect(codeOf(await withdrawOver(world, 'p-li', 1))).toBe('decisions-made');
    okay(await decideOver(world, 'p-chen'));
    const back = await planOver(world, 'p-lin');
    expect([back.state, back.openSteps.includes('approve')]).toEqual(['pending-2', true]);
    okay(await decideOver(world, 'p-lin'));
    expect((await planOver(world, 'p-lin')).state).toBe('effective');
    expect(await verified()).toMatchObject({ sound: true, mismatches: [] });
  });

  test('level by level: those who signed beside sign again', async () => {
    for (const signer of ['p-chen', 'p-han']) okay(await decideOver(world, signer));
    okay(await sendBack('p-lin', 1, false));
    okay(await decideOver(world, 'p-chen'));
    expect((await planOver(world, 'p-han')).openSteps).toContain('approve');
  });

  test('bad input: to a level that is not below, or has nobody left', async () => {
    expect(codeOf(await sendBack('p-chen', 1, true))).toBe('wrong-level');
    okay(await decideOver(world, 'p-chen'));
    expect(codeOf(await sendBack('p-han', 3, true))).toBe('wrong-level');
    for (const person of ['p-chen', 'p-qin', 'p-zhou']) await leave(world, person, '2026-02-26');
    expect((await sendBack('p-han', 1, true)).body).toMatchObject({ code: 'level-has-nobody', facts: { level: 1 } });
  });
});

describe('F35 征求意见: asked, answered, and decided by nobody else', () => {
  test('who is asked finds it, reads the plan and answers; the seat stays', async () => {
    okay(await step('p-chen', { step: 'consult', to: 'p-deng', comment: '人员安排可行吗？' }));
    await world.backgroundWork.settled();
    expect(await inboxOver(world, 'p-deng')).toEqual([month]);
    const asked = await planOver(world, 'p-deng');
    expect([asked.openSteps, asked.remarks]).toEqual([['answer-consultation'], []]);
    const [question] = asked.consultations ?? [];
    expect(question).toMatchObject({ by: { id: 'p-chen' }, question: '人员安排可行吗？', answer: null });
    expect(codeOf(await decideOver(world, 'p-deng'))).toBe('not-authorised');
    expect(codeOf(await step('p-chen', { step: 'consult', to: 'p-deng' }))).toBe('asked-already');
    okay(await step('p-deng', { step: 'answer-consultation', id: question?.id ?? '', comment: '可行，3月到岗' }));
    await world.backgroundWork.settled();
    expect(await inboxOver(world, 'p-deng')).toEqual([]);
    expect((await planOver(world, 'p-chen')).consultations?.[0]?.answer?.text).toBe('可行，3月到岗');
    const twice = await step('p-deng', { step: 'answer-consultation', id: question?.id ?? '' });
    expect(codeOf(twice)).toBe('not-authorised');
    okay(await decideOver(world, 'p-chen'));
    expect((await verified()).sound).toBe(true);
  });

  test('bad input: a stranger asks, the preparer asks, oneself is asked, nothing is said', async () => {
    expect(codeOf(await step('p-deng', { step: 'consult', to: 'p-he' }))).toBe('unknown-plan');
    expect(codeOf(await step('p-li', { step: 'consult', to: 'p-he' }))).toBe('not-authorised');
    expect(codeOf(await step('p-chen', { step: 'consult', to: 'p-chen' }))).toBe('seat-to-oneself');
    expect(codeOf(await step('p-chen', { step: 'consult', to: 'p-he', comment: '?' }))).toBe('comment-needed');
  });
});

describe('F38 催批: the superior of a late signer may sign as well, and nothing is signed by itself', () => {
  test('after more than three working days, whoever is first', async () => {
    const late = await step('p-li', { step: 'escalate', holder: 'p-chen' });
    expect(late.body).toMatchObject({ code: 'not-late', facts: { days: 0, after: 3 } });
    // What is refused is not offered: to nobody who may chase, not in the list, not among the choices.
    for (const who of ['p-li', 'p-tang']) expect((await planOver(world, who)).openSteps).not.toContain('escalate');
    expect((await choices('p-li')).escalate).toEqual([]);
    world.clock.moveTo('2026-03-06');
    expect((await planOver(world, 'p-li')).openSteps).toContain('escalate');
    expect((await choices('p-li')).escalate).toMatchObject([
      { holder: { id: 'p-chen' }, to: { id: 'p-qin' }, days: 6 },
    ]);
    const view = okay<PlanView>(await step('p-li', { step: 'escalate', holder: 'p-chen', comment: '' }));
    expect(view.path[0]?.signers[0]).toMatchObject({ person: { id: 'p-chen' }, escalatedTo: { id: 'p-qin' } });
    await world.backgroundWork.settled();
    expect([await inboxOver(world, 'p-chen'), await inboxOver(world, 'p-qin')]).toEqual([[month], [month]]);
    const signed = okay<PlanView>(await decideOver(world, 'p-qin'));
    expect(signed.path[0]?.signers[0]).toMatchObject({ person: { id: 'p-qin' }, onBehalfOf: { id: 'p-chen' } });
    expect(codeOf(await decideOver(world, 'p-chen'))).toBe('already-decided');
    expect((await verified()).sound).toBe(true);
  });

  test('bad input: by a stranger to the plan’s way, twice, and a seat nobody waits for', async () => {
    world.clock.moveTo('2026-03-06');
    expect(codeOf(await step('p-zhao', { step: 'escalate', holder: 'p-chen' }))).not.toBe('ok');
    okay(await step('p-tang', { step: 'escalate', holder: 'p-chen' }));
    expect(codeOf(await step('p-tang', { step: 'escalate', holder: 'p-chen' }))).toBe('not-authorised');
    expect(codeOf(await step('p-li', { step: 'escalate', holder: 'p-han' }))).toBe('not-authorised');
  });
});

test('a step about another version, without a reason, or after the plan has gone on, changes nothing', async () => {
  const stale = await send(world, {
    ...{ path: `plans/${month}/seat-steps`, as: 'p-chen', key: aKey() },
    body: { step: 'transfer', version: 7, comment, level: 1, holder: 'p-chen', to: 'p-qin' },
  });
  expect(stale.body).toMatchObject({ code: 'changed-meanwhile', facts: { version: 1, yours: 7 } });
  expect(codeOf(await step('p-chen', { step: 'add-signer', place: 'before', to: 'p-he', comment: '' }))).toBe(
    'comment-needed',
  );
  okay(await withdrawOver(world, 'p-li', 1));
  expect(codeOf(await transfer('p-chen', 'p-qin'))).toBe('wrong-state');
});
