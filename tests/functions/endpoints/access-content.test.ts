import type { Preparation, PlanView } from 'shared/contract/answers';
import { planInPlay } from 'tests/campaign/company';
import { businessTwoMonth } from 'tests/fixtures/plans/business-two';
import { salespersonMonth } from 'tests/fixtures/plans/salesperson';
import { send } from 'tests/fakes/http';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { month } from 'tests/fakes/sign-off-commands';
import { decideOver, okay, planOver, submitOver } from 'tests/fakes/sign-off-over-http';

let world: TestDependencies;
beforeEach(async () => {
  world = await testDependencies();
});

const personal = {
  ...{ planId: 'MON-P~BIZ1~2026M03~p-xu', by: 'p-xu' },
  document: { ...salespersonMonth, header: { ...salespersonMonth.header, parentNo: month } },
};

test('T11 reasons and waivers, which quote cells, go with the right to the content', async () => {
  okay(await submitOver(world));
  const shown = async (by: string) => (await planOver(world, by)).reasons.length > 0;
  expect((await planOver(world, 'p-li')).reasons.length).toBeGreaterThan(0);
  expect([await shown('p-he'), await shown('p-admin')]).toEqual([true, false]);
  const own = okay<PlanView>(await submitOver(world, personal));
  expect(own.reasons.length + (own.waivers?.length ?? 0)).toBeGreaterThanOrEqual(0);
  // The planning centre sees that a person's plan is there, and nothing it quotes.
  const seen = await send(world, { path: `plans/${personal.planId}`, as: 'p-admin' });
  expect([seen.status, seen.body.reasons, seen.body.waivers]).toEqual([200, [], []]);
});

test('T12 a colleague’s pending plan is not told by the preparation of the department', async () => {
  okay(await submitOver(world));
  okay(await submitOver(world, personal));
  expect((await send(world, { path: `plans/${personal.planId}`, as: 'p-li' })).status).toBe(404);
  const asked = { template: 'T-MON-D', unit: 'BIZ1', person: null, period: '2026M03' };
  okay(await decideOver(world, 'p-chen', 'return'));
  const of = async (by: string): Promise<Preparation> =>
    okay(await send(world, { path: 'preparations', as: by, body: asked }));
  expect((await of('p-li')).planned.below).toBeUndefined();
  // The head may read it, so the sum of one is no secret.
  expect((await of('p-chen')).planned.below?.length).toBeGreaterThan(0);
});

test('T13 what was added up below a unit is told to who has the right to the unit', async () => {
  const asked = { template: 'T-MON-D', unit: 'BIZ2' };
  okay(await submitOver(world, { planId: 'MON-D~BIZ2~2026M03', by: 'p-gao', document: businessTwoMonth }));
  for (const person of ['p-wang', 'p-han', 'p-lin'])
    okay(await decideOver(world, person, 'approve', 'MON-D~BIZ2~2026M03'));
  const figures = async (by: string) => {
    const questions = ['BIZ2', 'SC', 'CO'].map((unit) => ({
      ...{ ask: 'value', unit, indicator: 'REV_CY', period: '2026M03' },
    }));
    return (await send(world, { path: 'figures', as: by, body: { questions } })).body.replies;
  };
  const [own, center, company] = await figures('p-li');
  expect([asked.unit, own.refused]).toEqual(['BIZ2', 'may-not-see']);
  for (const reply of [center, company]) expect(JSON.stringify(reply)).not.toContain('286500000');
  expect(JSON.stringify(await figures('p-qin'))).toContain('286500000');
});

test('T13 a colleague’s target is told by no version and no day either', async () => {
  okay(await submitOver(world));
  okay(await submitOver(world, personal));
  const asOf = async (by: string, when: string, more: object = { person: 'p-xu' }) => {
    const question = { ask: 'value', unit: 'BIZ1', indicator: 'A_VISIT', period: '2026M03', asOf: when, ...more };
    return (await send(world, { path: 'figures', as: by, body: { questions: [question] } })).body.replies[0];
  };
  // Handed in, and not in force: no figure of anybody's.
  expect((await asOf('p-chen', 'v1')).refused).toBe('no-such-version');
  expect((await asOf('p-li', 'v1', { indicator: 'REV_CY' })).refused).toBe('no-such-version');
  for (const person of ['p-chen', 'p-han', 'p-lin']) okay(await decideOver(world, person));
  for (const person of ['p-chen', 'p-han']) okay(await decideOver(world, person, 'approve', personal.planId));
  for (const when of ['v1', '2026-02-27']) {
    for (const by of ['p-chen', 'p-xu']) expect((await asOf(by, when)).figure).toMatchObject({ kind: 'count' });
    for (const by of ['p-li', 'p-lin']) expect((await asOf(by, when)).refused).toBe('may-not-see');
  }
});

describe('T14 who reads and exports leaves a trace', () => {
  const accesses = () => world.logged.filter(({ event }) => event === 'access').map(({ facts }) => facts);

  test('T14 one line each, by a fingerprint of the person or by the id, as set', async () => {
    okay(await submitOver(world));
    world.logged.length = 0;
    await send(world, { path: `plans/${month}?with=document`, as: 'p-chen' });
    await send(world, { path: `plans/${month}/export`, as: 'p-chen' });
    await send(world, { path: `plans/${month}/verification`, as: 'p-he' });
    await send(world, { path: 'roll-ups/SC/2026M03', as: 'p-qin' });
    await send(world, { path: `plans/${month}`, as: 'p-gao' });
    expect(accesses().map(({ name, tells }) => [name, tells])).toEqual([
      ['get-plan', 'content'],
      ['get-export', 'record'],
      ['get-verification', 'record'],
      ['get-roll-up', 'figures'],
    ]);
    const [first, second, third] = accesses();
    expect(first).toMatchObject({ planId: month, with: 'document', person: second?.['person'] });
    expect(third?.['person']).not.toBe(first?.['person']);
    expect(JSON.stringify(accesses())).not.toContain('p-chen');
    await send({ ...world, personsInLog: 'plain' }, { path: `plans/${month}`, as: 'p-chen' });
    expect(accesses().at(-1)).toMatchObject({ person: 'p-chen', name: 'get-plan' });
  });

  test('T14 finance, which audits units, takes their records; of persons it takes none', async () => {
    okay(await submitOver(world));
    okay(await submitOver(world, personal));
    const statusFor = async (planId: string) =>
      (await send(world, { path: `plans/${planId}/export`, as: 'p-he' })).status;
    expect([await statusFor(month), await statusFor(personal.planId)]).toEqual([200, 403]);
  });
});

test('T20 an amount no roll-up can hold is refused with the largest one', async () => {
  const { document } = planInPlay('MON-D~BIZ2~2026M03');
  const sample = document('p-gao', 0);
  for (const target of [1e300, 1e11]) {
    const huge = {
      ...sample,
      blocks: {
        ...sample.blocks,
        IND: (sample.blocks['IND'] ?? []).map((row) => ({ ...row, cells: { ...row.cells, target } })),
      },
    };
    const answer = await submitOver(world, { planId: 'MON-D~BIZ2~2026M03', by: 'p-gao', document: huge });
    expect(answer.body.code).toBe('findings-block');
    expect(answer.body.findings).toContainEqual(
      expect.objectContaining({
        rule: 'V-DAT-17',
        facts: expect.objectContaining({ largest: 10_000_000, unit: '万元' }),
      }),
    );
  }
});

test('T21 a long cell whose warning quotes it can be given a reason', async () => {
  const { document } = planInPlay('MON-D~BIZ2~2026M03');
  const sample = document('p-gao', 0);
  // A placeholder in the longest text the column takes is a warning that quotes the text.
  const long = `某项目${'对接客户需求并形成书面纪要'.repeat(400)}`.slice(0, 1990);
  const wordy = { ...sample, header: { ...sample.header, bgNote: long } };
  const answer = await submitOver(world, { planId: 'MON-D~BIZ2~2026M03', by: 'p-gao', document: wordy });
  expect(answer.status === 200 ? 'ok' : answer.body).toBe('ok');
});

test('T22 characters that cannot be seen are refused in a plan and taken out of what people say', async () => {
  const { document } = planInPlay('MON-D~BIZ2~2026M03');
  const sample = document('p-gao', 0);
  const hiding = { ...sample, header: { ...sample.header, title: '三月\u202e计划\u0000' } };
  const answer = await submitOver(world, { planId: 'MON-D~BIZ2~2026M03', by: 'p-gao', document: hiding });
  expect(answer.body.findings).toContainEqual(
    expect.objectContaining({ rule: 'V-DAT-18', at: { block: 'HDR', row: 'HDR', column: 'title' } }),
  );
  okay(await submitOver(world, { revisionReason: '客户\u202e推迟\u0000了' }));
  okay(await submitOver(world, { planId: 'MON-D~BIZ2~2026M03', by: 'p-gao', document: sample }));
  const { version, contentHash } = await planOver(world, 'p-chen');
  const body = {
    ...{ decision: 'return', version, contentHash, comment: '请\u202e补充\u0000目标' },
    remarks: [{ at: { block: 'TASK', row: 'TASK-1', column: 'goal' }, text: '写\u0007明' }],
  };
  const returned = okay<PlanView>(
    await send(world, { path: `plans/${month}/decisions`, as: 'p-chen', body, key: 'hidden-0001' }),
  );
  expect(returned.remarks[0]?.text).toBe('写明');
  expect(returned.history.at(-1)?.comment).toBe('请补充目标');
});

test('T23 journal bytes that can no longer be read are named as damaged', async () => {
  okay(await submitOver(world));
  okay(await decideOver(world, 'p-chen'));
  const table = world.tables.table('plans');
  const { planRows } = await import('functions/storage/plans');
  const { keyPart } = await import('functions/storage/table/keys');
  await table.write(keyPart(month), [
    { kind: 'put', row: planRows.event(2), columns: { p00: new Uint8Array([1, 2, 3, 255]) } },
  ]);
  const answer = await send(world, { path: `plans/${month}/verification`, as: 'p-he' });
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({ sound: false });
  expect(answer.body.mismatches).toContainEqual({ code: 'entry-undecodable', at: 'entry 2' });
});
