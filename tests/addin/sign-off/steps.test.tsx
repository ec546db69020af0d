/** @jest-environment jsdom */
import { Suspense } from 'react';
import { OpenSteps } from 'addin/sign-off/open-steps';
import { SignOffPane } from 'addin/sign-off/sign-off-pane';
import { Verify } from 'addin/sign-off/verify';
import { WaiverList } from 'addin/sign-off/waiver-list';
import { WeighedNotice } from 'addin/sign-off/weighed-notice';
import type { Remark, Verification, WaiverView } from 'shared/contract/answers';
import { aService, aView, renderPart, signedIn, someone, withView, type RenderedPart } from 'tests/fakes/render-part';

jest.mock('addin/workbook/plan-sheets/edit/go-to', () => ({
  goTo: () => Promise.resolve(),
  currentPlace: () => Promise.resolve(null),
  watchSelection: () => Promise.resolve(() => undefined),
}));

const chen = someone('p-chen', '陈立群');
const li = someone('p-li', '李思远');
const at = { block: 'TASK', row: 'TASK-1', column: 'goal' };

let part: RenderedPart;
const say: RenderedPart['words']['say'] = (key, facts) => part.words.say(key, facts);
afterEach(() => part.close());

describe('a proposal to void the plan', () => {
  test('wants a reason of five characters and goes out with the version', async () => {
    const { service, asked } = aService({ voiding: () => null } as never);
    part = await renderPart(
      <OpenSteps onChanged={() => undefined} />,
      { service },
      withView(aView({ openSteps: ['void'] })),
    );
    const propose = () => part.button(say('sign-off.void'));
    await part.fill(say('sign-off.void-reason'), '重复了');
    expect(propose().disabled).toBe(true);
    await part.fill(say('sign-off.void-reason'), '与三月计划重复');
    await part.click(propose());
    expect(asked[0]?.given.slice(0, 2)).toEqual([
      'MON-D~BIZ1~2026M03',
      { act: 'propose', version: 2, comment: '与三月计划重复' },
    ]);
  });

  test.each([
    ['sign-off.void-agree', 'agree'],
    ['sign-off.void-decline', 'decline'],
  ] as const)('says who asks and why; %s answers it', async (key, act) => {
    const { service, asked } = aService({ voiding: () => null } as never);
    const voiding = { by: someone('p-admin', '罗平'), comment: '业务员已调离', time: '2026-02-27T01:00:00Z' };
    const view = aView({ openSteps: ['agree-void'], voiding });
    part = await renderPart(<OpenSteps onChanged={() => undefined} />, { service }, withView(view));
    expect(part.text()).toContain(say('sign-off.void-asked', { who: '罗平', why: '业务员已调离' }));
    await part.click(part.button(say(key)));
    expect(asked[0]?.given[1]).toMatchObject({ act, version: 2 });
  });
});

describe('steps', () => {
  test('nothing is offered to whom nothing is open', async () => {
    part = await renderPart(<OpenSteps onChanged={() => undefined} />, {}, withView(aView()));
    expect(part.text()).toBe(say('sign-off.not-yours'));
  });

  test('a plan in force is changed with a reason first, and submitted only then', async () => {
    const view = aView({ state: 'effective', openSteps: ['submit', 'revise'] });
    part = await renderPart(<OpenSteps onChanged={() => undefined} />, {}, withView(view));
    const revise = () => part.button(say('sign-off.revise'));
    expect(part.text()).not.toContain(say('sign-off.submit'));
    expect(revise().disabled).toBe(true);
    await part.fill(say('sign-off.revision-reason'), '客户推迟了招标');
    expect(revise().disabled).toBe(false);
  });

  test('a deputy is told for whom, and that version and fingerprint are signed', async () => {
    const view = aView({ openSteps: ['approve', 'return'], signingFor: someone('p-han', '韩志远') });
    part = await renderPart(<OpenSteps onChanged={() => undefined} />, {}, withView(view));
    expect(part.text()).toContain(say('sign-off.signing-for', { whom: '韩志远' }));
    expect(part.text()).toContain(say('sign-off.sign-what', { n: 2, hash: 'abcdef012345' }));
    expect(part.button(say('sign-off.approve')).disabled).toBe(false);
    expect(part.button(say('sign-off.return')).disabled).toBe(true);
  });
});

describe('the order of the page', () => {
  const remark = (version: number, answer: string | null): Remark => ({
    ...{ id: `r${version}`, at, text: '请写明期限', by: chen, time: '2026-02-27T01:00:00Z', version, answer },
  });
  const places = (...texts: readonly string[]) => texts.map((text) => part.text().indexOf(text));

  test('a signer reads answers and changes before deciding', async () => {
    const changesSince = {
      version: 1,
      rows: [{ block: 'TASK', row: 'TASK-1', what: 'changed', columns: ['goal'] }],
    } as const;
    const view = aView({ openSteps: ['approve', 'return'], remarks: [remark(1, '已写明')], changesSince });
    part = await renderPart(<SignOffPane onChanged={() => undefined} />, {}, (store) => {
      signedIn('p-chen', '陈立群')(store);
      withView(view)(store);
    });
    const [answer = -1, change = -1, decision = -1] = places(
      '已写明',
      say('sign-off.change.changed'),
      say('sign-off.your-turn'),
    );
    expect([answer > 0, change > answer, decision > change]).toEqual([true, true, true]);
  });

  test('what was answered before the version in force is folded away, and can be read', async () => {
    const view = aView({ state: 'effective', effectiveVersion: 2, remarks: [remark(1, '已写明')] });
    part = await renderPart(<SignOffPane onChanged={() => undefined} />, {}, withView(view));
    const folded = part.button(say('sign-off.remarks-settled', { n: 1 }));
    expect([part.text().includes('已写明'), folded.getAttribute('aria-expanded')]).toEqual([false, 'false']);
    await part.click(folded);
    expect(part.text()).toContain('已写明');
  });
});

describe('waivers', () => {
  const waiver = (traits: Partial<WaiverView> = {}): WaiverView => ({
    ...{
      findingKey: 'k',
      rule: 'V-GOAL-01',
      at,
      facts: { value: '走访客户', word: '', because: 'no-mark', missing: [] },
    },
    ...{ reason: '客户要求保密', by: li, standing: 'asked', approvedBy: null, approvedAt: null, ...traits },
  });
  const show = async (...waivers: readonly WaiverView[]) => {
    const list = (
      <Suspense>
        <WaiverList />
      </Suspense>
    );
    part = await renderPart(list, {}, withView(aView({ waivers })));
  };

  test('say what stands, where, why, and whose it is', async () => {
    await show(waiver());
    for (const told of ['走访客户', '任务 · 第 7 行 · 工作目标', '客户要求保密', '李思远', 'V-GOAL-01'])
      expect(part.text()).toContain(told);
    expect(part.text()).toContain(say('sign-off.waiver.asked'));
  });

  test('once approved, by whom and when', async () => {
    const approvedAt = '2026-02-27T03:00:00Z';
    await show(waiver({ standing: 'approved', approvedBy: chen, approvedAt }));
    expect(part.text()).toContain([say('sign-off.waiver.approved'), '陈立群', part.words.time(approvedAt)].join(' · '));
  });

  test('nothing is shown where nothing was waived', async () => {
    await show();
    expect(part.text()).toBe('');
  });
});

test('who signs a revision again, and whose signature stays, is told with the reason', async () => {
  const seat = { level: 2, role: 'R-BIZ-VP', person: someone('p-han', '韩志远'), keeps: false } as const;
  const view = aView({
    weighed: {
      thresholds: { numberShift: 0.05, dateShift: 3, mostRows: 10, freeColumns: [] },
      seats: [
        { ...seat, because: 'changed', changedRows: 2 },
        { ...seat, person: someone('p-lin', '林婉清'), keeps: true, because: 'unchanged', changedRows: 0 },
      ],
    },
  });
  part = await renderPart(<WeighedNotice />, {}, withView(view));
  expect(part.text()).toContain(say('sign-off.weighed-lead', { share: 5, days: 3 }));
  expect(part.text()).toContain(`韩志远 ${say('sign-off.weighed.changed', { n: 2 })}`);
  expect(part.text()).toContain(`林婉清 ${say('sign-off.weighed.unchanged')}`);
});

describe('verifying', () => {
  const result = (traits: Partial<Verification>): Verification => ({
    ...{ planId: 'MON-D~BIZ1~2026M03', version: 2, contentHash: 'abc', sound: true, mismatches: [] },
    signatures: [
      {
        ...{ person: chen, onBehalfOf: someone('p-han', '韩志远'), level: 1, decision: 'approve', version: 2 },
        ...{ time: '2026-02-27T03:00:00Z', sound: true },
      },
    ],
    ...traits,
  });
  const verify = async (found: Verification) => {
    const { service } = aService({ verify: () => found } as never);
    part = await renderPart(<Verify />, { service }, withView(aView()));
    await part.click(part.button(say('sign-off.verify')));
  };

  test('tells each signature: who, for whom, which version, when', async () => {
    await verify(result({}));
    expect(part.text()).toContain(say('sign-off.verified', { n: 1 }));
    const facts = [say('sign-off.approved'), say('plan.version', { n: 2 }), part.words.time('2026-02-27T03:00:00Z')];
    expect(part.text()).toContain(
      `${say('sign-off.on-behalf', { who: '陈立群', whom: '韩志远' })} ${facts.join(' · ')}`,
    );
  });

  test('what does not match is said in words, and which signature', async () => {
    const mismatches = [
      { code: 'content-changed', at: 'v2' },
      { code: 'seal-false', at: 'entry 3' },
    ];
    const [signature] = result({}).signatures;
    await verify(
      result({ sound: false, mismatches, ...(signature && { signatures: [{ ...signature, sound: false }] }) }),
    );
    expect(part.text()).toContain('第 2 版内容被改动');
    expect(part.text()).toContain('第 3 条签章不符');
    expect(part.text()).toContain(say('sign-off.signature-false'));
  });
});
