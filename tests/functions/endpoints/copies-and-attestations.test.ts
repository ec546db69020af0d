import type { PlanView, SeatStepRequest, Verification } from 'shared/contract/answers';
import { attestationHash } from 'shared/sign-off/gates/attestation';
import { storyIn } from 'functions/local/story';
import { importing } from 'tests/fakes/administrator';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { send, type Received } from 'tests/fakes/http';
import { codeOf, decideOver, inboxOver, leave, okay, planOver, submitOver } from 'tests/fakes/sign-off-over-http';
import { aKey, month } from 'tests/fakes/sign-off-commands';
import { salespersonMonth } from 'tests/fixtures/plans/salesperson';

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
});

const own = 'MON-P~BIZ1~2026M03~p-xu';
/** A plan of a person below the department's, as it is to be handed in. */
const ofXu = {
  planId: own,
  by: 'p-xu',
  document: { ...salespersonMonth, header: { ...salespersonMonth.header, parentNo: month } },
};

async function step(as: string, request: Partial<SeatStepRequest>, planId = month): Promise<Received> {
  const { version } = (await world.plans.open(planId, null)).head ?? { version: 0 };
  const body = { version, comment: '', ...request };
  const answer = await send(world, { path: `plans/${planId}/seat-steps`, as, key: aKey(), body });
  await world.backgroundWork.settled();
  return answer;
}
const copy = (as: string, to: readonly string[], planId = month) => step(as, { step: 'copy', to: [...to] }, planId);
const read = (as: string, planId = month) => step(as, { step: 'acknowledge' }, planId);

describe('抄送: somebody gets to read a plan', () => {
  test('finds it in the inbox, reads it, says so; signs nothing, and keeps reading the versions that follow', async () => {
    okay(await submitOver(world));
    okay(await submitOver(world, ofXu));
    // Colleagues do not read each other's plans (domain/02 2.7).
    expect(codeOf(await send(world, { path: `plans/${own}`, as: 'p-jin' }))).toBe('unknown-plan');
    okay(await copy('p-xu', ['p-jin'], own));
    expect(await inboxOver(world, 'p-jin')).toEqual([own]);
    const view = okay<PlanView>(await send(world, { path: `plans/${own}?with=document`, as: 'p-jin' }));
    expect([view.openSteps, view.document !== null]).toEqual([['acknowledge'], true]);
    expect(view.history.every(({ comment }) => comment === null)).toBe(true);
    okay(await read('p-jin', own));
    expect(await inboxOver(world, 'p-jin')).toEqual([]);
    expect(codeOf(await read('p-jin', own))).toBe('not-authorised');
    expect((await planOver(world, 'p-chen', own)).copies).toMatchObject([{ to: { id: 'p-jin' }, by: { id: 'p-xu' } }]);
    expect((await planOver(world, 'p-chen', own)).copies?.[0]?.read).not.toBeNull();
    okay(await decideOver(world, 'p-chen', 'return', own));
    okay(await submitOver(world, ofXu));
    expect((await planOver(world, 'p-jin', own)).version).toBe(2);
    const verified = okay<Verification>(await send(world, { path: `plans/${own}/verification`, as: 'p-he' }));
    expect(verified).toMatchObject({ sound: true });
    const story = storyIn((await world.plans.open(own, null)).journal).join('\n');
    expect(story).toMatch(/p-xu copies it to p-jin[\s\S]*p-jin has read it/);
  });

  test('by the company’s rule with each submission; never to who wrote or signs it', async () => {
    await importing(world, 'sign-off', {
      COPY: [
        { template: 'T-MON-D', role: 'R-FIN' },
        { template: 'T-MON-D', role: 'R-HEAD' },
      ],
    });
    okay(await submitOver(world));
    expect((await planOver(world, 'p-chen')).copies).toMatchObject([{ to: { id: 'p-he' }, by: null, read: null }]);
    okay(await read('p-he'));
    okay(await decideOver(world, 'p-chen', 'return'));
    okay(await submitOver(world));
    expect(await inboxOver(world, 'p-he')).toEqual([month]);
  });

  test.each([
    ['somebody who is not there', 'p-chen', ['p-none'], 'unknown-signer'],
    ['who wrote it', 'p-chen', ['p-li'], 'copied-already'],
    ['by who only may see it', 'p-xu', ['p-jin'], 'not-authorised'],
  ])('bad input: %s', async (_, by, to, code) => {
    okay(await submitOver(world));
    expect(codeOf(await copy(by, to))).toBe(code);
  });

  test('bad input: twice; and who leaves reads it no more', async () => {
    okay(await submitOver(world));
    okay(await copy('p-chen', ['p-jin']));
    expect(codeOf(await copy('p-li', ['p-jin']))).toBe('copied-already');
    await leave(world, 'p-jin', '2026-02-26');
    expect(codeOf(await send(world, { path: `plans/${month}`, as: 'p-jin' }))).toBe('unknown-person');
  });
});

const words = {
  zh: '本人已核对目标、费用与风险，对真实性负责。',
  en: 'I have checked targets, costs and risks and answer for them.',
};
const declare = (zh = words.zh, level = '1') =>
  importing(world, 'sign-off', { ATTEST: [{ template: 'T-MON-D', level, zh, en: words.en }] });

async function approve(as: string, attestation?: string): Promise<Received> {
  const { version, contentHash } = (await world.plans.open(month, null)).head ?? { version: 0, contentHash: '' };
  const body = { decision: 'approve', version, contentHash, comment: '', remarks: [] };
  const asked = attestation === undefined ? body : { ...body, attestation };
  return send(world, { path: `plans/${month}/decisions`, as, key: aKey(), body: asked });
}

describe('F40 签署声明: what a signature declares is bound into it', () => {
  test('shown to who signs that level, sealed with the signature, told by history and the offline reader', async () => {
    await declare();
    okay(await submitOver(world));
    expect((await planOver(world, 'p-han')).attestation).toBeNull();
    const { attestation } = await planOver(world, 'p-chen');
    expect(attestation).toEqual({ ...words, hash: attestationHash(words) });
    expect(codeOf(await approve('p-chen'))).toBe('attestation-changed');
    const view = okay<PlanView>(await approve('p-chen', attestation?.hash));
    expect(view.history.find(({ event }) => event === 'approved')?.attested).toEqual(words);
    // Other levels declare nothing.
    okay(await approve('p-han'));
    const { journal } = await world.plans.open(month, null);
    expect(storyIn(journal).join('\n')).toContain(words.zh);
    expect(okay<Verification>(await send(world, { path: `plans/${month}/verification`, as: 'p-he' })).sound).toBe(true);
  });

  test('bad input: changed between reading and signing asks again, and touches no signature that was given', async () => {
    await declare();
    okay(await submitOver(world));
    const read = (await planOver(world, 'p-chen')).attestation?.hash;
    await declare('本人已逐行核对，并对真实性负责。');
    const before = (await world.plans.open(month, null)).journal.length;
    expect(codeOf(await approve('p-chen', read))).toBe('attestation-changed');
    expect((await world.plans.open(month, null)).journal).toHaveLength(before);
    okay(await approve('p-chen', (await planOver(world, 'p-chen')).attestation?.hash));
    await declare('又改了一次的声明，不影响已签的。');
    const approved = (await planOver(world, 'p-chen')).history.find(({ event }) => event === 'approved');
    expect(approved?.attested?.zh).toBe('本人已逐行核对，并对真实性负责。');
  });

  test('a return declares nothing', async () => {
    await declare();
    okay(await submitOver(world));
    const returned = okay<PlanView>(await decideOver(world, 'p-chen', 'return'));
    expect(returned.history.find(({ event }) => event === 'returned')?.attested).toBeUndefined();
  });
});
