import type { Reason } from 'shared/contract/answers';
import { rowsIn, withCell, withRows, type PlanDocument } from 'shared/plan/document';
import { findingKey, type Finding } from 'shared/review/finding';
import { send, type Received } from 'tests/fakes/http';
import { aKey, inForce, month } from 'tests/fakes/sign-off-commands';
import { testDependencies, type TestDependencies } from 'tests/fakes/dependencies';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { businessTwoMonth } from 'tests/fixtures/plans/business-two';

/** V-DUP-05 waits for the submission: BIZ2 has claimed the whole of an opportunity of BIZ1. */
async function withClaim(): Promise<TestDependencies> {
  const world = await testDependencies();
  const theirs = { ...rowsIn(businessTwoMonth, 'OPP')[0]?.cells, oppId: 'OPP-2026-011' };
  const document = withRows(businessTwoMonth, 'OPP', [{ id: 'OPP-1', cells: theirs }]);
  await inForce(world, { planId: 'MON-D~BIZ2~2026M03', by: 'p-gao', document });
  return world;
}

interface Asked {
  readonly document?: PlanDocument;
  readonly waivers?: readonly Reason[];
  readonly baseVersion?: number;
}

/** With a reason for every warning, so that only errors can stand in the way. */
async function submitted(
  world: TestDependencies,
  { document = businessOneMonth, waivers, baseVersion = 0 }: Asked = {},
) {
  const ask = (reasons: readonly Reason[]): Promise<Received> =>
    send(world, {
      ...{ path: `plans/${month}/submissions`, key: aKey() },
      body: {
        ...{ document, reasons, baseVersion, revisionReason: '' },
        answers: baseVersion === 0 ? [] : answers,
        ...(waivers === undefined ? {} : { waivers }),
      },
    });
  const first = await ask([]);
  if (first.body.code !== 'reasons-missing') return first;
  return ask(
    first.body.findings.map((finding: Finding) => ({ findingKey: findingKey(finding), text: '按原计划执行' })),
  );
}

let answers: readonly { remark: string; text: string }[] = [];
const reason = '两部门份额月内商定';
const waiverOf = (findings: readonly Finding[], text = reason): readonly Reason[] =>
  findings.map((finding) => ({ findingKey: findingKey(finding), text }));

const decided = (world: TestDependencies, view: { version: number; contentHash: string }, decision: string) =>
  send(world, {
    ...{ path: `plans/${month}/decisions`, as: 'p-chen', key: aKey() },
    body: {
      ...{ decision, version: view.version, contentHash: view.contentHash },
      comment: decision === 'return' ? '份额请先谈妥' : '',
      remarks: decision === 'return' ? [{ at: { block: 'OPP', row: 'OPP-1', column: 'share' }, text: '写明份额' }] : [],
    },
  });

describe('an error the head is asked to let stand', () => {
  test('blocks without a reason, with one too short, and with one for another value', async () => {
    const world = await withClaim();
    const blocked = await submitted(world);
    expect(blocked.body.code).toBe('findings-block');
    expect(blocked.body.findings.map(({ rule }: Finding) => rule)).toEqual(['V-DUP-05']);
    const short = await submitted(world, { waivers: waiverOf(blocked.body.findings, '好') });
    expect(short.body.code).toBe('findings-block');
    const row = blocked.body.findings[0].at.row;
    const document = withCell(businessOneMonth, 'OPP', row, 'share', 0.7);
    const changed = await submitted(world, { document, waivers: waiverOf(blocked.body.findings) });
    expect(changed.body).toMatchObject({ code: 'findings-block', findings: [{ rule: 'V-DUP-05' }] });
  });

  test('travels with the submission, and the head’s approval approves it', async () => {
    const world = await withClaim();
    const { body: blocked } = await submitted(world);
    const { status, body } = await submitted(world, { waivers: waiverOf(blocked.findings) });
    expect([status, body.state]).toEqual([200, 'pending-1']);
    expect(body.waivers).toMatchObject([
      {
        rule: 'V-DUP-05',
        at: blocked.findings[0].at,
        reason,
        by: { id: 'p-li' },
        standing: 'asked',
        approvedBy: null,
        approvedAt: null,
      },
    ]);
    const { body: approved } = await decided(world, body, 'approve');
    const [signature] = approved.path[0].signers;
    expect(approved.waivers).toMatchObject([
      { standing: 'approved', approvedBy: { id: 'p-chen' }, approvedAt: signature.time },
    ]);
    expect(signature.time).toMatch(/Z$/);
    const { body: verified } = await send(world, { path: `plans/${month}/verification` });
    expect(verified.sound).toBe(true);
    const { journal } = await world.plans.open(month, null);
    expect(journal[0]?.event).toMatchObject({ waivers: [{ by: 'p-li', reason }] });
  });

  test('is struck out by a return, and the next version has to ask again', async () => {
    const world = await withClaim();
    const { body: blocked } = await submitted(world);
    const { body } = await submitted(world, { waivers: waiverOf(blocked.findings) });
    const { body: returned } = await decided(world, body, 'return');
    expect(returned.waivers).toMatchObject([{ standing: 'struck-out', approvedBy: null }]);
    answers = returned.remarks.map(({ id }: { id: string }) => ({ remark: id, text: '已按意见修改' }));
    expect((await submitted(world, { baseVersion: 1 })).body.code).toBe('findings-block');
    const again = await submitted(world, { baseVersion: 1, waivers: waiverOf(blocked.findings) });
    expect(again.body).toMatchObject({ version: 2, waivers: [{ standing: 'asked' }] });
  });

  test('cannot be of a rule that allows none', async () => {
    const world = await testDependencies();
    const document = { ...businessOneMonth, header: { ...businessOneMonth.header, moneyUnit: null } };
    const { body: blocked } = await submitted(world, { document });
    expect(blocked.findings.map(({ rule }: Finding) => rule)).toContain('V-HDR-09');
    const { body } = await submitted(world, { document, waivers: waiverOf(blocked.findings) });
    expect(body.findings.map(({ rule }: Finding) => rule)).toContain('V-HDR-09');
  });

  test('asked for where no error stands is not kept', async () => {
    const world = await testDependencies();
    const { body } = await submitted(world, { waivers: [{ findingKey: 'V-DUP-05|OPP|OPP-1|share|{}', text: reason }] });
    expect([body.state, body.waivers]).toEqual(['pending-1', []]);
  });
});
