import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { stateNames } from 'addin/messages/states';
import { projectRoot } from 'functions/local/child-process';
import type { PlanView, Preparation } from 'shared/contract/answers';
import type { PlanDocument } from 'shared/plan/document';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';

import { taskRow } from 'tests/fixtures/plans/plan-parts';
import { salespersonMonth } from 'tests/fixtures/plans/salesperson';
import { openBrowser } from 'tests/journeys/browser';
import { aPage, type CountersignPage } from 'tests/journeys/countersign-page';
import { giveReasons } from 'tests/journeys/give-reasons';
import { overTheWire, type Wire } from 'tests/journeys/over-the-wire';
import { aProgram, type Program } from 'tests/journeys/program';
import { takePicture } from 'tests/journeys/take-picture';
import { typePlan } from 'tests/journeys/type-plan';

jest.setTimeout(120_000);

const planId = 'MON-D~BIZ1~2026M03';
const department = { template: 'T-MON-D', unit: 'BIZ1', person: null, period: '2026M03' };
const vagueGoal = '走访客户协调某项目';
const otherVagueGoal = '走访客户协调有关项目';
const reason = '已与主管领导确认，按此执行';
const onGoal = '请写明由谁在哪天之前拿到确认单';
const onExpense = '样机运输费另有预算，请核减';
const personal = (person: string): string => `MON-P~BIZ1~2026M03~${person}`;
const answers = ['由徐晨在3月24日前取得', '已核减为五万二千元'];

/** The salesperson's month with every task of the department's that is due by then, so that nothing is left to warn of. */
const withoutWarnings: PlanDocument = {
  ...salespersonMonth,
  blocks: {
    ...salespersonMonth.blocks,
    TASK: [
      ...(salespersonMonth.blocks['TASK'] ?? []),
      ...['3', '8', '8.1'].map((wbs, at) => ({
        id: `TASK-due-${at + 1}`,
        cells: taskRow(
          String(at + 5),
          'A_VISIT',
          'visit',
          ['BIZ1', 'p-xu'],
          ['09', '20'],
          {
            goal: `3月20日前回访重点客户${at + 6}家`,
            name: ['标准确认走访', '服务质量回访', '满意度问卷回收'][at] ?? '',
            output: ['标准确认单', '回访报告', '有效问卷'][at] ?? '',
            accept: `记录${at + 6}份归档`,
            res: '人力:本人',
          },
          { parentTask: `${planId}#${wbs}` },
        ),
      })),
    ],
  },
};

let program: Program;
let wire: Wire;
let browser: Browser;
let window: CountersignPage;
let folder: string;

beforeAll(async () => {
  program = await aProgram();
  await program.start();
  wire = overTheWire(program);
  browser = await openBrowser();
  window = await aPage(browser, program.origin);
  folder = await mkdtemp(path.join(tmpdir(), 'countersign-export-'));
});

afterAll(async () => {
  await browser?.close();
  await program?.remove();
  if (folder) await rm(folder, { recursive: true, force: true });
});

const { say } = { say: (...told: Parameters<CountersignPage['say']>) => window.say(...told) };
const shown = (text: string) => window.pane.getByText(text).first().waitFor();
const field = (key: Parameters<CountersignPage['say']>[0]) => window.pane.getByLabel(say(key));

/** A section of the pane by its heading. */
const section = (key: Parameters<CountersignPage['say']>[0], facts = {}) =>
  window.pane.locator('section').filter({ has: window.pane.getByRole('heading', { name: say(key, facts) }) });

async function cellOf(block: string, row: number, column: string) {
  const { sheet, headerRow, columns } = await window.table(1, block);
  return { sheet, address: `${columns[column] ?? ''}${headerRow + row}` };
}

async function typeInto(block: string, row: number, column: string, text: string): Promise<void> {
  const { sheet, address } = await cellOf(block, row, column);
  expect(await window.type(sheet, address, text)).toEqual({ done: true });
  await window.settled();
}

/** The rows of a table of the signature sheet as they are shown. */
async function signatureSheet(block: 'SGN' | 'WAV'): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { sheet, headerRow, rows, columns } = await window.table(1, block);
  const area = `A${headerRow + 1}:Z${headerRow + rows}`;
  const at = (letters: string): number => letters.charCodeAt(0) - 65;
  return (await window.values(sheet, area)).map((cells) =>
    Object.fromEntries(Object.entries(columns).map(([key, letters]) => [key, cells[at(letters)]])),
  );
}

async function explain(): Promise<void> {
  await window.tab('fill');
  await window.button('sign-off.submit').waitFor();
  await giveReasons(window, reason);
}

async function submit(version: number): Promise<void> {
  await window.tab('fill');
  await window.button('sign-off.submit').click();
  await shown(say('sign-off.submitted', { n: version }));
  await window.settled();
}

/** Asks PLAN.VERIFY in a cell of the user's own, once more each time. */
async function verified(planNo: string): Promise<string> {
  await window.type('Sheet1', 'A1', '');
  await window.type('Sheet1', 'A1', `=PLAN.VERIFY("${planNo}")`);
  await window.settled();
  return String((await window.values('Sheet1', 'A1'))[0]?.[0]);
}

describe('a plan is signed level by level, by deputies too, revised, verified, approved with others and made void', () => {
  test('a leader who will be away names who signs for him, from when to when', async () => {
    await window.open();
    await window.become('p-han');
    await window.tab('sign-off');
    await field('delegation.who').selectOption('p-qin');
    await field('delegation.to').fill('2026-03-06');
    await window.button('delegation.give').click();
    await shown(say('delegation.given', { who: '秦越' }));
    await shown(say('delegation.mine', { who: '秦越' }));
    await shown(say('delegation.days', { from: '2月27日', to: '3月6日' }));
    await takePicture(window, 'delegation');
  });

  test('the planner sees who will be asked, who is away, who signs meanwhile and how long it may take', async () => {
    await window.become('p-li');
    await window.createPlan();
    await window.tab('sign-off');
    const ahead = section('sign-off.path-ahead');
    for (const name of ['陈立群', '韩志远', '林婉清']) await ahead.getByText(name).first().waitFor();
    await ahead
      .getByText(say('sign-off.away', { until: '3月6日', deputy: '秦越' }))
      .first()
      .waitFor();
    await ahead
      .getByText(say('sign-off.expected-total').split('{')[0] ?? '')
      .first()
      .waitFor();
    await ahead.getByText(say('sign-off.expected-by-rule')).first().waitFor();
    expect(await ahead.getByText(say('sign-off.expected.policy', { days: 1 })).count()).toBe(3);
    await takePicture(window, 'path-ahead');
  });

  test('an error that may be waived is let stand with a reason, until its value changes', async () => {
    const preparation = await wire.post<Preparation>('p-li', 'preparations', department);
    const { REV: _, ...blocks } = businessOneMonth.blocks;
    await typePlan(window, 1, { ...businessOneMonth, blocks }, preparation);
    await typeInto('TASK', 5, 'goal', vagueGoal);
    await explain();
    await takePicture(window, 'waiver-asked');
    await typeInto('TASK', 5, 'goal', otherVagueGoal);
    await shown(say('fill.left-errors', { n: 1 }));
    await explain();
    await submit(1);
    await window.pane.getByText(say('sign-off.waiver.asked')).first().waitFor();
    const [waiver] = await signatureSheet('WAV');
    expect(waiver).toMatchObject({
      rule: 'V-GOAL-01',
      value: otherVagueGoal,
      reason,
      standing: '申请豁免',
      approver: null,
    });
  });

  test('it is withdrawn before anybody decided, and the waiver with it', async () => {
    await window.button('sign-off.withdraw').click();
    await shown(say('sign-off.withdrawn'));
    await window.settled();
    expect((await signatureSheet('WAV'))[0]).toMatchObject({ standing: '已作废' });
    await window.tab('fill');
    await shown(say('fill.left-errors', { n: 1 }));
    await explain();
    await submit(2);
  });

  test('the head sees what he is to waive, and returns it with remarks at a row and a column each', async () => {
    await window.become('p-chen');
    await window.openToSign();
    await window.pane.getByText(say('sign-off.waiver.asked')).first().waitFor();
    await window.openSheets();
    const at = (block: string, row: number, column: string) => async () => {
      const { sheet, address } = await cellOf(block, row, column);
      await window.select(sheet, address);
    };
    await window.giveBack('两处请补充后再提交', [
      { text: onGoal, at: at('TASK', 5, 'goal') },
      { text: onExpense, at: at('EXP', 3, 'applied') },
    ]);
  });

  test('it does not go out again before every remark has an answer', async () => {
    await window.become('p-li');
    await window.tab('fill');
    await shown(onGoal);
    await typeInto('TASK', 5, 'goal', vagueGoal);
    await typeInto('EXP', 3, 'applied', '5.2');
    await explain();
    await window.button('sign-off.submit').click();
    await shown(say('sign-off.answers-needed', { n: 2 }));
    const fields = window.pane.getByLabel(say('sign-off.answer'));
    for (const [at, text] of answers.entries()) await fields.nth(at).fill(text);
    await takePicture(window, 'answers');
    await submit(3);
  });

  test('what is opened from the inbox says of which version it is', async () => {
    await window.become('p-chen');
    await window.openToSign();
    await window.openSheets();
    // The sheets of the version before were swapped for new ones, which stand in another place of the workbook.
    const { sheet, address } = await window.named('CS2_HDR_version');
    expect(await window.values(sheet, address)).toEqual([[3]]);
  });

  test('the head sees the answers first and only the rows that changed since, and agrees; the waiver with it', async () => {
    const order = await window.pane.locator('main').evaluate((main) => main.textContent ?? '');
    const [answer, change, decision] = [answers[0] ?? '', say('sign-off.changes', { n: 2 }), say('sign-off.sign-what')];
    await shown(change);
    expect(order.indexOf(answer)).toBeGreaterThan(0);
    expect(order.indexOf(change)).toBeGreaterThan(order.indexOf(answer));
    expect(order.indexOf(decision.split('{')[0] ?? '')).toBeGreaterThan(order.indexOf(change));
    const changed = section('sign-off.changes', { n: 2 }).getByRole('listitem');
    expect((await changed.allTextContents()).map((text) => text.split(' · ')[0])).toEqual(['费用', '任务']);
    // The old and the new value stand beside each other.
    expect(await changed.locator('del').allTextContents()).toContain(otherVagueGoal);
    expect(await changed.locator('ins').allTextContents()).toContain(vagueGoal);
    await takePicture(window, 'answers-first');
    await window.approve();
    await shown(say('sign-off.waiver.approved'));
  });

  test('the deputy signs on behalf of the leader who is away', async () => {
    await window.become('p-qin');
    await window.tab('sign-off');
    await shown(say('inbox.for', { whom: '韩志远' }));
    await shown(say('delegation.for', { who: '韩志远' }));
    await window.openToSign();
    await shown(say('sign-off.signing-for', { whom: '韩志远' }));
    await window.approve();
  });

  test('the second leader signs; it is in force, with who signed for whom, the rule of two and the waiver on it', async () => {
    await window.become('p-lin');
    await window.openToSign();
    await window.openSheets();
    await window.approve();
    await shown(stateNames.effective.zh);
    const signatures = await signatureSheet('SGN');
    expect(
      signatures.map(({ name, delegate, decision, twoPersons }) => [name, delegate, decision, twoPersons]),
    ).toEqual([
      ['陈立群', null, '同意', '否'],
      ['韩志远', '秦越', '同意', '是'],
      ['林婉清', null, '同意', '是'],
    ]);
    const [waiver] = await signatureSheet('WAV');
    expect(waiver).toMatchObject({ value: vagueGoal, standing: '已准予', approver: '陈立群' });
    expect(String(waiver?.['time'])).toMatch(/^2026-02-27 /);
    await window.select((await window.table(1, 'SGN')).sheet, 'B2');
    await takePicture(window, 'effective');
  });

  test('it is revised with a reason while it stays in force; a cell that differs from what was signed is named', async () => {
    await window.become('p-li');
    await window.tab('sign-off');
    expect(await verified('MON-BIZ1-2026M03-v3')).toMatch(
      /^第 3 版 · 已生效 · 陈立群 .+ · 秦越 代 韩志远 .+ · 林婉清 .+ · 内容与签署一致 · 本工作簿与所签一致$/,
    );
    await window.button('sign-off.revise').click();
    await field('sign-off.revision-reason').fill('客户推迟一天验收');
    await window.button('app.go-on').click();
    await shown(say('sign-off.revising'));
    await typeInto('TASK', 8, 'end', '2026-03-20');
    const { sheet, address } = await cellOf('TASK', 8, 'end');
    const place = `${sheet} · 第 ${address.replace(/\D+/, '')} 行 · 完成时间`;
    expect(await verified('MON-BIZ1-2026M03-v3')).toContain(
      `内容与签署一致 · 本工作簿与所签不同：封面 · 变更原因；${place}`,
    );
    await takePicture(window, 'revision');
    await wire.letSignaturesStay();
    await explain();
    await submit(4);
    await shown(say('sign-off.still-effective', { n: 3 }));
  });

  test('the change is slight: who signed above level 1 keeps the signature, but for one; the others sign again', async () => {
    await window.tab('sign-off');
    const weighed = section('sign-off.weighed');
    await weighed.getByText(say('sign-off.weighed.first-level')).first().waitFor();
    await weighed.getByText(say('sign-off.weighed.second-voice')).first().waitFor();
    await weighed.getByText(say('sign-off.weighed.unchanged')).first().waitFor();
    await shown(say('sign-off.kept-from', { n: 3 }));
    await takePicture(window, 'weighed');
    await wire.decide('p-chen', planId);
    const view = await wire.get<PlanView>('p-li', `plans/${planId}`);
    const [open] = view.path.flatMap(({ signers }) => signers.filter(({ decision }) => decision === null));
    expect(view).toMatchObject({ state: 'pending-2', effectiveVersion: 3 });
    expect(await wire.decide(open?.person?.id ?? '', planId)).toMatchObject({
      state: 'effective',
      effectiveVersion: 4,
    });
  });

  test('the record is verified in the pane, in a cell, and offline from an export where a changed byte is found', async () => {
    await window.choosePlan(planId);
    await window.tab('sign-off');
    await shown(stateNames.effective.zh);
    await window.unfold('sign-off.history');
    await window.button('sign-off.verify').click();
    await shown(say('sign-off.verified').split('{')[0] ?? '');
    expect(await verified('MON-BIZ1-2026M03-v4')).toMatch(/（沿用第 3 版）.* · 内容与签署一致 · 本工作簿与所签一致$/);

    const text = await (
      await fetch(`${program.origin}/api/plans/${planId}/export`, {
        headers: { authorization: `Bearer ${await program.tokenFor('p-li')}` },
      })
    ).text();
    const file = path.join(folder, 'plan.json');
    const run = promisify(execFile);
    const verify = () =>
      run(process.execPath, ['--import', 'tsx', 'functions/local/verify-export.ts', file], { cwd: projectRoot });
    await writeFile(file, text);
    expect((await verify()).stdout).toContain('Content, journal, seals and the rule of two agree.');
    await writeFile(file, text.replace('客户推迟一天验收', '客户推迟两天验收'));
    await expect(verify()).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('entry-changed') });
  });

  test('the head approves two plans at once: one without warnings, one whose warnings were looked at', async () => {
    await wire.submit('p-xu', personal('p-xu'), { document: withoutWarnings });
    const text = JSON.stringify(salespersonMonth).replaceAll('p-xu', 'p-li').replaceAll('徐晨', '李思远');
    await wire.submit('p-li', personal('p-li'), { document: JSON.parse(text) as PlanDocument });
    await window.become('p-chen');
    await window.tab('home');
    const toSign = window.pane
      .getByRole('listitem')
      .filter({ has: window.pane.getByRole('button', { name: say('home.sign') }) });
    await toSign.nth(1).waitFor();
    expect(await toSign.count()).toBe(2);
    // What has warnings is opened and looked at first; only then can it be ticked.
    const unseen = toSign.filter({ hasNot: window.pane.getByRole('checkbox') });
    while ((await unseen.count()) > 0) {
      await unseen
        .first()
        .getByRole('button', { name: say('home.sign') })
        .click();
      await window.button('sign-off.approve').waitFor();
      await window.pane.getByText(say('sign-off.warnings-waivers')).first().waitFor();
      await window.tab('home');
      await toSign.nth(1).waitFor();
    }
    await window.pane.getByRole('checkbox').nth(1).waitFor();
    for (const box of await window.pane.getByRole('checkbox').all()) await box.check();
    await takePicture(window, 'batch');
    await window.pane.getByRole('button', { name: say('inbox.approve-selected', { n: 2 }) }).click();
    await window.button('inbox.approve-now').click();
    await shown(say('inbox.approved', { n: 2 }));
    await toSign.first().waitFor({ state: 'detached' });
    for (const person of ['p-xu', 'p-li'])
      expect(await wire.get<PlanView>('p-chen', `plans/${personal(person)}`)).toMatchObject({ state: 'pending-2' });
  });

  test('the administrator proposes to make one void, and the head agrees', async () => {
    const proposal = { act: 'propose', version: 1, comment: '业务员已调离本部门' };
    await wire.post('p-admin', `plans/${personal('p-xu')}/voidings`, proposal);
    await window.openToSign();
    await shown(say('sign-off.void-asked', { who: '罗平', why: proposal.comment }));
    await takePicture(window, 'void');
    await window.button('sign-off.void-agree').click();
    await shown(say('sign-off.void-agreed'));
    await shown(stateNames.void.zh);
  });
});
