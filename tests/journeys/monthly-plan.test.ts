import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import type { Browser } from 'playwright-core';
import { shortWordsFor } from 'addin/messages/rules/short-words';
import { stateNames } from 'addin/messages/states';
import type { PlanLines, PlanView, Preparation, Problem } from 'shared/contract/answers';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { openBrowser } from 'tests/journeys/browser';
import { aPage, type CountersignPage } from 'tests/journeys/countersign-page';
import { giveReasons } from 'tests/journeys/give-reasons';
import { aProgram, type Program } from 'tests/journeys/program';
import { typePlan } from 'tests/journeys/type-plan';

jest.setTimeout(120_000);

const planId = 'MON-D~BIZ1~2026M03';
const department = { template: 'T-MON-D', unit: 'BIZ1', person: null, period: '2026M03' };
/** Seed 000's own example of a goal that says neither how much nor until when. */
const vagueGoal = '走访客户协调某项目';
const clearGoal = '3月24日前走访客户2次,完成大气数据系统标准确认阶段';
const remark = '3月24日前要拿到客户签字的标准确认单';
const answer = '已把期限和次数写进目标';
const reason = '已与主管领导确认,按此执行';

let program: Program;
let browser: Browser;
let window: CountersignPage;

beforeAll(async () => {
  program = await aProgram();
  await program.start();
  browser = await openBrowser();
  window = await aPage(browser, program.origin);
});

afterAll(async () => {
  await browser?.close();
  await program?.remove();
});

/** Of business department 1, as signed: money in 万元 to the cent, counts, a ratio of sums and a weighted mean. */
const signed = { REV_CY: 420, NEWCUST: 2, OPP_RPT: 12, COLL_RATE: 0.8, CSAT: 4.5 };

const ownFormulas = Object.keys(signed).map((indicator) => [`=PLAN.VALUE("BIZ1","${indicator}","2026M03")`]);

const ownCells = async () => (await window.values('Sheet1', `A1:A${ownFormulas.length + 1}`)).flat();

/** RU-01 of the company. */
const byDepartment = '部门汇总 公司 2026M03';

/** The row of business department 1 in the roll-up sheet, by the hidden keys above its columns. */
async function rollUpFigures(): Promise<Record<string, unknown>> {
  const cells = await window.values(byDepartment, 'A1:CZ30');
  const keys = cells.find((row) => row.includes('REV_CY.plan')) ?? [];
  const row = cells.find((each) => each[keys.indexOf('_key')] === 'BIZ1') ?? [];
  return Object.fromEntries(Object.keys(signed).map((each) => [each, row[keys.indexOf(`${each}.plan`)]]));
}

const goalCell = async (): Promise<{ readonly sheet: string; readonly address: string; readonly row: number }> => {
  const { sheet, headerRow, columns } = await window.table(1, 'TASK');
  const row = headerRow + 5;
  return { sheet, row, address: `${columns['goal'] ?? ''}${row}` };
};

const finding = (rule: string) => window.pane.locator(`[data-rule="${rule}"]`);

async function call<Body>(person: string, path: string, command?: unknown): Promise<{ status: number; body: Body }> {
  const response = await fetch(`${program.origin}/api/${path}`, {
    method: command === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${await program.tokenFor(person)}`,
      'content-type': 'application/json',
      ...(command === undefined ? {} : { 'idempotency-key': crypto.randomUUID() }),
    },
    ...(command === undefined ? {} : { body: JSON.stringify(command) }),
  });
  return { status: response.status, body: (await response.json()) as Body };
}

/** Approves over the wire what is stored now, and gives the code it is refused with. */
async function refusalOfApproval(person: string): Promise<string> {
  const { body: view } = await call<PlanView>('p-li', `plans/${planId}`);
  const { version, contentHash } = view;
  const decision = { decision: 'approve', version, contentHash, comment: '', remarks: [] };
  const { status, body } = await call<Problem>(person, `plans/${planId}/decisions`, decision);
  expect(status).toBeGreaterThanOrEqual(400);
  return body.code;
}

describe('a department plans a month, has it signed and finance pulls the figures', () => {
  test('1: the planner signs in by choosing who they are', async () => {
    await window.open();
    await window.page.getByText(window.preview('person.choose')).waitFor();
    await window.become('p-li');
    await window.pane.getByText('李思远').first().waitFor();
  });

  test('2: a workbook on the left, the real pane on the right, the ribbon above', async () => {
    const frame = window.page.frames().find((each) => each.url().includes('taskpane.html'));
    const office = await frame?.evaluate(async () => {
      const { host, platform } = await Office.onReady();
      return { host, platform, isFloor: Office.context.requirements.isSetSupported('ExcelApi', '1.14') };
    });
    expect(office).toMatchObject({ host: 'Excel', isFloor: true });
    const [grid, pane] = await Promise.all([
      window.page.locator('canvas[id^=univer-sheet-main-canvas]').boundingBox(),
      window.page.locator('iframe').boundingBox(),
    ]);
    expect(grid?.x).toBe(0);
    expect(pane?.x).toBeGreaterThanOrEqual(grid?.width ?? Infinity);
    for (const label of ['工作计划', '校验计划', '刷新汇总', '下载 .xlsx']) {
      expect(await window.page.getByRole('button', { name: label }).isVisible()).toBe(true);
    }
  });

  test('3: one click writes the sheets of both plans with what is already known', async () => {
    await window.createPlan();
    const shape = await window.page.evaluate(() => {
      const { model, book } = globalThis.window.countersignPreview?.host ?? {};
      return (model?.sheets() ?? []).map(({ id, name, visibility }) => ({
        name,
        isVisible: visibility === 'Visible',
        frozen: model?.frozen(id).rows,
        lists: Object.keys(book?.ledger.validation[id] ?? {}).length,
      }));
    });
    const sheets = shape.filter(({ isVisible, name }) => isVisible && name !== 'Sheet1');
    expect(sheets.map(({ name }) => name)).toEqual([
      '封面',
      '月度指标',
      '任务',
      '商机',
      '新客户',
      '费用',
      '例行工作',
      '风险检查',
      '修订清单',
      '签批',
    ]);
    expect(sheets.every(({ frozen = 0 }) => frozen >= 3)).toBe(true);

    const targets = await window.table(1, 'IND');
    const column = (key: string, row = targets.headerRow + 1) => `${targets.columns[key] ?? ''}${row}`;
    expect(await window.values(targets.sheet, column('target'))).toEqual([[420]]);
    expect(await window.values(targets.sheet, column('indCode'))).toEqual([['本年度销售收入']]);
    expect((await window.formulas(targets.sheet, column('growth')))[0]).toMatch(/^=/);
    expect((await window.table(1, 'DUTY')).rows).toBeGreaterThanOrEqual(7);
    const risks = await window.table(1, 'RSK');
    const numbers = `${risks.columns['rno'] ?? ''}${risks.headerRow + 1}:${risks.columns['rno'] ?? ''}${risks.headerRow + 7}`;
    expect((await window.values(risks.sheet, numbers)).flat()).toEqual(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7']);

    await window.createPlan('T-MON-P');
    expect((await window.table(2, 'DUTY')).rows).toBeGreaterThanOrEqual(7);
    await window.choosePlan(planId);
  });

  test('4: what is typed is checked at its cell; errors block, a click goes there, mending ends it', async () => {
    const { body: preparation } = await call<Preparation>('p-li', 'preparations', department);
    const { REV: _, ...blocks } = businessOneMonth.blocks;
    await typePlan(window, 1, { ...businessOneMonth, blocks }, preparation);

    const goal = await goalCell();
    await window.keyIn(goal.sheet, goal.address, vagueGoal);
    await window.tab('fill');
    await finding('V-GOAL-01').waitFor();
    const tasks = await window.table(1, 'TASK');
    expect(await window.values(goal.sheet, goal.address)).toEqual([[vagueGoal]]);
    expect((await window.values(goal.sheet, `${tasks.columns['_check'] ?? ''}${goal.row}`))[0]?.[0]).toContain(
      shortWordsFor('V-GOAL-01', 'error', 'zh-CN'),
    );

    await window.button('sign-off.submit').click();
    await window.pane
      .getByText(window.say('sign-off.blocked', { n: 1 }))
      .first()
      .waitFor();

    await window.tab('fill');
    await window.select('封面', 'C8');
    await finding('V-GOAL-01')
      .getByRole('button', { name: window.say('findings.row', { n: goal.row }) })
      .click();
    await window.settled();
    expect(await window.selection()).toBe(`${goal.sheet}!${goal.address}`);

    await window.type(goal.sheet, goal.address, businessOneMonth.blocks['TASK']?.[4]?.cells['goal'] as string);
    await finding('V-GOAL-01').waitFor({ state: 'detached' });
    await giveReasons(window, reason);
  });

  test('5: submitted, the sheets are locked and say so; the path stands there with names', async () => {
    await window.button('sign-off.submit').click();
    await window.pane
      .getByText(window.say('sign-off.submitted', { n: 1 }))
      .first()
      .waitFor();
    for (const name of ['陈立群', '韩志远', '林婉清']) await window.pane.getByText(name).first().waitFor();
    await window.pane.getByText(window.say('sign-off.now')).first().waitFor();
    await window.settled();

    const goal = await goalCell();
    expect(await window.type(goal.sheet, goal.address, '改一改')).toEqual({ refused: { code: 'AccessDenied' } });
    await window.keyIn(goal.sheet, goal.address, 'x');
    await window.page.getByText(window.preview('refused.protected')).waitFor();
    expect((await window.values(goal.sheet, 'B2'))[0]?.[0]).toContain('签批中');
  });

  test('6a: nobody skips the head, signs their own plan or signs twice', async () => {
    for (const leader of ['p-han', 'p-lin']) {
      const { body } = await call<PlanLines>(leader, 'inbox');
      expect(body.lines.map((line) => line.planId)).not.toContain(planId);
      expect(await refusalOfApproval(leader)).toBe('level-not-reached');
    }
    expect(await refusalOfApproval('p-li')).toBe('own-plan');
  });

  test('6b: the head returns it with a remark at a row', async () => {
    await window.become('p-chen');
    await window.openToSign();
    await window.openSheets();
    const goal = await goalCell();
    await window.giveBack('请把任务3的期限写明确', [
      { text: remark, at: () => window.select(goal.sheet, goal.address) },
    ]);
  });

  test('6c: the planner sees the remark at its row, changes, answers and submits version 2', async () => {
    await window.become('p-li');
    await window.choosePlan(planId);
    await window.pane.getByText(remark).waitFor();
    await window.settled();
    const goal = await goalCell();
    const { columns } = await window.table(1, 'TASK');
    expect((await window.values(goal.sheet, `${columns['remark'] ?? ''}${goal.row}`))[0]?.[0]).toContain(remark);

    expect(await window.type(goal.sheet, goal.address, clearGoal)).toEqual({ done: true });
    await window.settled();
    await window.pane.getByLabel(window.say('sign-off.answer')).fill(answer);
    await giveReasons(window, reason);
    await window.button('sign-off.submit').click();
    await window.pane
      .getByText(window.say('sign-off.submitted', { n: 2 }))
      .first()
      .waitFor();
  });

  test('6d: the head and then both supervising leaders agree, and it is in force', async () => {
    for (const signer of ['p-chen', 'p-han', 'p-lin']) {
      await window.become(signer);
      await window.openToSign();
      await window.approve();
      if (signer === 'p-chen') {
        await window.pane.getByText(answer).waitFor();
        expect(await refusalOfApproval('p-chen')).toBe('already-decided');
      }
    }
    await window.pane.getByText(stateNames.effective.zh).first().waitFor();
    await window.unfold('sign-off.history');
    await window.button('sign-off.verify').click();
    await window.pane
      .getByText(window.say('sign-off.verified', { n: 4 }))
      .first()
      .waitFor();
  });

  test('7: finance pulls the company roll-up and figures into cells of their own', async () => {
    const asked: string[] = [];
    window.page.on('request', (request) => {
      if (request.url().endsWith('/api/figures')) asked.push(request.url());
    });
    await window.become('p-he');
    await window.tab('roll-up');
    await window.pane.getByLabel(window.say('roll-up.unit')).selectOption('CO');
    const view = window.pane.getByRole('combobox', { name: window.say('views.view') });
    await view.click();
    await view.fill('RU-01');
    await window.pane.getByRole('option', { name: '部门汇总' }).first().click();
    await window.pane.getByRole('button', { name: '2026年3月', exact: true }).click();
    await window.button('roll-up.insert').click();
    await window.pane
      .getByText(window.say('views.inserted').split('{')[0] ?? '')
      .first()
      .waitFor();
    await window.settled();
    expect(await rollUpFigures()).toMatchObject(signed);
    expect((await window.values(byDepartment, 'B1:B4')).flat().join()).toContain('市场二部 未编制');

    asked.length = 0;
    await window.paste('Sheet1', 'A1', [...ownFormulas, ['=PLAN.STATUS("BIZ1","2026M03")']]);
    await window.settled();
    expect(await ownCells()).toEqual([...Object.values(signed), stateNames.effective.zh]);
    expect(asked).toHaveLength(1);

    await window.button('roll-up.refresh').click();
    await window.pane.getByText(window.say('roll-up.refreshed')).first().waitFor();
    await window.settled();
    expect(await rollUpFigures()).toMatchObject(signed);
    expect(await ownCells()).toEqual([...Object.values(signed), stateNames.effective.zh]);
    expect(asked).toHaveLength(2);
  });

  test('8: stopped and started again, all is there; the workbook is downloaded as a real .xlsx', async () => {
    await window.saved();
    await program.stop();
    await program.start();
    await window.open();
    await window.pane.locator('#tab-roll-up').waitFor();
    await window.settled();
    expect(await rollUpFigures()).toMatchObject(signed);
    expect(await ownCells()).toEqual([...Object.values(signed), stateNames.effective.zh]);
    await window.tab('roll-up');
    await window.button('roll-up.refresh').click();
    await window.pane.getByText(window.say('roll-up.refreshed')).first().waitFor();
    await window.settled();
    expect(await ownCells()).toEqual([...Object.values(signed), stateNames.effective.zh]);

    await window.become('p-li');
    await window.choosePlan(planId);
    await window.pane.getByText(stateNames.effective.zh).first().waitFor();
    const goal = await goalCell();
    expect(await window.values(goal.sheet, goal.address)).toEqual([[clearGoal]]);

    const [download] = await Promise.all([
      window.page.waitForEvent('download'),
      window.page.getByRole('button', { name: window.preview('ribbon.save') }).click(),
    ]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await readFile(await download.path())) as unknown as ArrayBuffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['封面', '月度指标', '任务', '签批']),
    );
    const targets = await window.table(1, 'IND');
    const indicators = book.getWorksheet(targets.sheet);
    const cell = (key: string) => indicators?.getCell(`${targets.columns[key] ?? ''}${targets.headerRow + 1}`);
    expect(cell('target')?.value).toBe(420);
    expect(cell('growth')?.formula).toBeTruthy();
    expect(indicators?.model).toMatchObject({ sheetProtection: { sheet: true } });
  });
});
