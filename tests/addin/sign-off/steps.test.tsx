/** @jest-environment jsdom */
import type { ReactElement } from 'react';
import { NavigationProvider } from 'addin/app/navigation';
import { Changes } from 'addin/sign-off/changes';
import { PlanOnPageProvider } from 'addin/sign-off/plan-on-page';
import { Remarks } from 'addin/sign-off/remarks';
import { StepBar } from 'addin/sign-off/step-bar';
import { Verify } from 'addin/sign-off/verify';
import { Warnings } from 'addin/sign-off/warnings';
import { WeighedNotice } from 'addin/sign-off/weighed-notice';
import { Consultations } from 'addin/sign-off/seats/consultations';
import type { MenuStep } from 'addin/sign-off/seats/step-forms';
import { addRemark, commentOn } from 'addin/store/signing-draft';
import type { PaneStore } from 'addin/store/pane-store';
import type { Me, PlanLine, PlanView, Remark, StepChoices, Verification, WaiverView } from 'shared/contract/answers';
import type { PlanSummary } from 'shared/contract/plan-summary';
import { aService, aView, renderPart, someone, type RenderedPart } from 'tests/fakes/render-part';

const chen = someone('p-chen', '陈立群');
const li = someone('p-li', '李思远');
const at = { block: 'TASK', row: 'TASK-1', column: 'goal' };
const place = { at, sheet: { zh: '任务', en: 'Tasks' }, row: '走访客户', column: { zh: '工作目标', en: 'Goal' } };

const aSummary = (traits: Partial<PlanSummary> = {}): PlanSummary => ({
  ...{ planId: 'MON-D~BIZ1~2026M03', version: 2, figures: [], changes: null, warnings: [] },
  ...{ rows: [], places: [place], tasks: [], taskCount: 0, offPlan: [], mayRectify: false, ...traits },
});

let part: RenderedPart;
const say: RenderedPart['words']['say'] = (key, facts) => part.words.say(key, facts);
afterEach(() => part.close());

/** A part of the page about a plan; without sheets, as outside Excel. */
async function show(
  shown: ReactElement,
  {
    view = aView(),
    summary = aSummary(),
    answers = {},
    prepare = () => undefined,
  }: {
    view?: PlanView;
    summary?: PlanSummary;
    answers?: object;
    prepare?: (store: PaneStore) => void;
  } = {},
) {
  const { service, asked } = aService(answers as never);
  const known = { state: 'known', value: summary, asOf: null, problem: null, refresh: () => undefined } as const;
  const plan = {
    view,
    summary: known,
    placeOf: () => '任务 · 走访客户 · 工作目标',
    goTo: null,
    onChanged: () => undefined,
  };
  part = await renderPart(
    <NavigationProvider first={{ page: 'sign-off' }}>
      <PlanOnPageProvider plan={plan}>{shown}</PlanOnPageProvider>
    </NavigationProvider>,
    { service },
    prepare,
  );
  return asked;
}

const bar = (next: PlanLine | null = null) => <StepBar next={next} onNext={() => undefined} />;

describe('steps', () => {
  test('nothing is offered to whom nothing is open', async () => {
    await show(bar());
    expect(part.text()).toBe(say('sign-off.not-yours'));
  });

  test('P2: who may decide is offered that, whatever they began to revise elsewhere', async () => {
    await show(bar(), { view: aView({ openSteps: ['approve', 'return', 'submit', 'revise'] }) });
    expect(part.button(say('sign-off.approve')).disabled).toBe(false);
    expect(part.button(say('sign-off.return')).disabled).toBe(false);
  });

  test('P16: a comment goes with an approval, and so do version and fingerprint', async () => {
    const asked = await show(bar(), {
      view: aView({ openSteps: ['approve', 'return'], signingFor: someone('p-han', '韩志远') }),
      answers: { decide: () => aView({ state: 'pending-2' }) },
    });
    expect(part.text()).toContain(say('sign-off.signing-for', { whom: '韩志远' }));
    expect(part.text()).toContain(say('sign-off.sign-what', { n: 2, hash: 'abcdef012345' }));
    const field = part.page.querySelector('textarea') as HTMLTextAreaElement;
    const setter = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
    setter?.call(field, '同意，请盯紧回款');
    await part.click(field);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await part.click(part.button(say('sign-off.approve')));
    expect(asked.find(({ what }) => what === 'decide')?.given[1]).toEqual({
      ...{ decision: 'approve', version: 2, contentHash: 'abcdef0123456789' },
      ...{ comment: '同意，请盯紧回款', remarks: [] },
    });
  });

  test('P16: after a decision the next one waiting is one click away', async () => {
    const next = {
      planId: 'MON-P~BIZ1~2026M03~p-xu',
      template: 'T-MON-P',
      unit: chen,
      person: chen,
      period: '2026M03',
    };
    await show(bar(next as unknown as PlanLine));
    expect(part.text()).toContain(say('sign-off.next', { name: '陈立群 · 2026年3月计划' }));
  });

  test.each([
    ['sign-off.void-agree', 'agree'],
    ['sign-off.void-decline', 'decline'],
  ] as const)('says who asks to void it and why; %s answers', async (key, act) => {
    const voiding = { by: someone('p-admin', '罗平'), comment: '业务员已调离', time: '2026-02-27T01:00:00Z' };
    const asked = await show(bar(), {
      view: aView({ openSteps: ['agree-void'], voiding }),
      answers: { voiding: () => aView({ state: 'void' }) },
    });
    expect(part.text()).toContain(say('sign-off.void-asked', { who: '罗平', why: '业务员已调离' }));
    await part.click(part.button(say(key)));
    expect(asked[0]?.given[1]).toMatchObject({ act, version: 2 });
  });
});

test('P16: a change shows the old and the new value of each cell', async () => {
  const cell = { column: 'goal', name: { zh: '工作目标', en: 'Goal' } };
  await show(<Changes />, {
    summary: aSummary({
      changes: {
        version: 1,
        rows: [
          {
            ...{ place, what: 'changed' },
            cells: [{ ...cell, before: { as: 'text', text: '走访客户' }, after: { as: 'percent', value: 0.8 } }],
          },
        ],
      },
    }),
  });
  expect(part.page.querySelector('del')?.textContent).toBe('走访客户');
  expect(part.page.querySelector('ins')?.textContent).toBe('80%');
});

describe('remarks', () => {
  const remark = (version: number, answer: string | null): Remark => ({
    ...{ id: `r${version}`, at, text: '请写明期限', by: chen, time: '2026-02-27T01:00:00Z', version, answer },
  });

  test('what was answered before the version in force is folded away, and can be read', async () => {
    await show(<Remarks />, {
      view: aView({ state: 'effective', effectiveVersion: 2, remarks: [remark(1, '已写明')] }),
    });
    const folded = part.button(say('sign-off.remarks-settled', { n: 1 }));
    expect(folded.getAttribute('aria-expanded')).toBe('false');
    await part.click(folded);
    expect(part.text()).toContain('已写明');
  });
});

describe('warnings and waivers', () => {
  const facts = { value: '走访客户', word: '', because: 'no-mark', missing: [] };
  const waiver = (traits: Partial<WaiverView> = {}): WaiverView => ({
    ...{ findingKey: 'k', rule: 'V-GOAL-01', at, facts },
    ...{ reason: '客户要求保密', by: li, standing: 'asked', approvedBy: null, approvedAt: null, ...traits },
  });

  test('P11: say what stands, where, why, and whose it is, and no rule by its number', async () => {
    await show(<Warnings />, { view: aView({ waivers: [waiver()] }) });
    for (const told of ['走访客户', '任务 · 走访客户 · 工作目标', '客户要求保密', '李思远'])
      expect(part.text()).toContain(told);
    expect(part.text()).toContain(say('sign-off.waiver.asked'));
    expect(part.text()).not.toContain('V-GOAL-01');
  });

  test('once approved, by whom and when', async () => {
    const approvedAt = '2026-02-27T03:00:00Z';
    await show(<Warnings />, {
      view: aView({ waivers: [waiver({ standing: 'approved', approvedBy: chen, approvedAt })] }),
    });
    expect(part.text()).toContain([say('sign-off.waiver.approved'), '陈立群', part.words.time(approvedAt)].join(' · '));
  });

  test('P34: warnings of one rule that stand for one reason are one', async () => {
    const warning = { rule: 'V-GOAL-01', facts, place, reason: '客户要求保密' };
    await show(<Warnings />, { summary: aSummary({ warnings: [warning, warning, warning] }) });
    expect(part.text()).toContain(say('sign-off.alike', { n: 3 }));
    expect(part.text().split('客户要求保密')).toHaveLength(2);
  });

  test('nothing is shown where nothing stands', async () => {
    await show(<Warnings />);
    expect(part.text()).toBe('');
  });
});

test('who signs a revision again, and whose signature stays, is told with the reason', async () => {
  const seat = { level: 2, role: 'R-BIZ-VP', person: someone('p-han', '韩志远'), keeps: false } as const;
  await show(<WeighedNotice />, {
    view: aView({
      weighed: {
        thresholds: { numberShift: 0.05, dateShift: 3, mostRows: 10, freeColumns: [] },
        seats: [
          { ...seat, because: 'changed', changedRows: 2 },
          { ...seat, person: someone('p-lin', '林婉清'), keeps: true, because: 'unchanged', changedRows: 0 },
        ],
      },
    }),
  });
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
    await show(<Verify planId="MON-D~BIZ1~2026M03" />, { answers: { verify: () => found } });
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

describe('F35 F36 F37 F38: steps with seats under ⋯', () => {
  const he = someone('p-he', '何静');
  const seats = { level: 1, role: 'R-HEAD', holder: chen } as const;
  const choices: StepChoices = {
    transfer: [{ ...seats, to: [he] }],
    ...{ add: [he], remove: [{ ...seats, holder: he }], consult: [he], copy: [he] },
    escalate: [{ ...seats, to: he, days: 5, after: 3 }],
  };
  const beChen = (store: PaneStore) => store.change((state) => ({ ...state, me: { person: chen } as unknown as Me }));
  const item = (label: string): HTMLElement => {
    const found = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find(
      ({ textContent }) => textContent === label,
    );
    if (found === undefined) throw new Error(`no ${label} under ⋯`);
    return found;
  };
  const dialogText = (): string => document.querySelector('[role="dialog"]')?.textContent ?? '';
  const go = (label: string): HTMLButtonElement => {
    const all = [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')];
    const found = all.find(({ textContent }) => textContent === label);
    if (found === undefined) throw new Error(`no button ${label}`);
    return found;
  };

  async function openStep(step: MenuStep, offered = choices) {
    const asked = await show(bar(), {
      view: aView({ openSteps: ['approve', 'return', step], path: [currentLevel] }),
      answers: { stepChoices: () => offered, seatStep: () => aView() },
      prepare: beChen,
    });
    await part.click(part.button(say('app.more')));
    await part.click(item(say(`seats.${step}`)));
    return asked;
  }
  const currentLevel: PlanView['path'][number] = { level: 1, standing: 'current', signers: [] };

  test('加签: one sentence says who signs first before it is done, and the request says the same', async () => {
    const asked = await openStep('add-signer');
    expect(go(say('seats.add-signer')).disabled).toBe(true);
    await part.fill(say('seats.to.add-signer'), 'p-he');
    await part.fill(say('seats.why', { n: 5 }), '费用口径请财务把关');
    expect(dialogText()).toContain('何静 先签，然后回到您。');
    await part.click(go(say('seats.add-signer')));
    expect(asked.find(({ what }) => what === 'seatStep')?.given[1]).toEqual({
      ...{ step: 'add-signer', version: 2, place: 'before', to: 'p-he', comment: '费用口径请财务把关' },
    });
  });

  test('转签: whom, why, and that later versions are signed by the holder again', async () => {
    const asked = await openStep('transfer');
    await part.fill(say('seats.to.transfer'), 'p-he');
    await part.fill(say('seats.why', { n: 5 }), '住院治疗请代为签批');
    expect(dialogText()).toContain(say('seats.then.transfer', { to: '何静', holder: '陈立群' }));
    await part.click(go(say('seats.transfer')));
    expect(asked.find(({ what }) => what === 'seatStep')?.given[1]).toMatchObject({
      ...{ step: 'transfer', level: 1, holder: 'p-chen', to: 'p-he' },
    });
  });

  test('催批: who may sign as well; too early says from when', async () => {
    await openStep('escalate', { ...choices, escalate: [{ ...seats, to: he, days: 2, after: 3 }] });
    expect(dialogText()).toContain(say('seats.too-early', { holder: '陈立群', days: 2, after: 3 }));
    expect(go(say('seats.escalate')).disabled).toBe(true);
  });

  test('退回到: the level and whether it comes straight back are said and sent', async () => {
    const signed: PlanView['path'][number] = { level: 1, standing: 'done', signers: [] };
    const asked = await show(bar(), {
      view: aView({ openSteps: ['approve', 'return', 'send-back'], path: [signed, { ...currentLevel, level: 2 }] }),
      answers: { decide: () => aView() },
      prepare: (store) => {
        commentOn(store, aView(), '请补充阶段目标');
        addRemark(store, aView(), { at, text: '写明完成标准' });
      },
    });
    await part.click(part.button(say('sign-off.return')));
    expect(dialogText()).toContain(say('seats.return-then.preparer', { who: aView().preparer.zh }));
    await part.fill(say('seats.return-to'), '1');
    expect(dialogText()).toContain(say('seats.return-then.straight', { level: say('sign-off.level.1') }));
    await part.click(go(say('sign-off.return-now')));
    expect(asked.find(({ what }) => what === 'decide')?.given[1]).toMatchObject({
      ...{ decision: 'return', sentTo: { level: 1, straightBack: true } },
    });
  });

  test('征求意见: who is asked answers on the page, and is told that it is no signature', async () => {
    const question = {
      ...{ id: 'q1', by: chen, asked: he, question: '费用口径对吗？', time: '2026-02-27T01:00:00Z', answer: null },
    };
    const asked = await show(<Consultations />, {
      view: aView({ openSteps: ['answer-consultation'], consultations: [question] }),
      answers: { seatStep: () => aView() },
      prepare: (store) => store.change((state) => ({ ...state, me: { person: he } as unknown as Me })),
    });
    expect(part.text()).toContain(say('seats.asks', { who: '陈立群', whom: '何静', question: '费用口径对吗？' }));
    expect(part.text()).toContain(say('seats.answer-then', { who: '陈立群' }));
    await part.fill(say('seats.my-answer'), '口径一致');
    await part.click(part.button(say('seats.give-answer')));
    expect(asked.find(({ what }) => what === 'seatStep')?.given[1]).toMatchObject({ id: 'q1', comment: '口径一致' });
  });
});
