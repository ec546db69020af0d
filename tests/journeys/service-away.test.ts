import type { Browser } from 'playwright-core';
import type { PlanView, Preparation } from 'shared/contract/answers';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { openBrowser } from 'tests/journeys/browser';
import { aPage, type CountersignPage } from 'tests/journeys/countersign-page';
import { giveReasons } from 'tests/journeys/give-reasons';
import { aProgram, type Program } from 'tests/journeys/program';
import { takePicture } from 'tests/journeys/take-picture';
import { typePlan } from 'tests/journeys/type-plan';

jest.setTimeout(120_000);

const planId = 'MON-D~BIZ1~2026M03';
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

async function ask<Body>(path: string, body?: unknown): Promise<Body> {
  const response = await fetch(`${program.origin}/api/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${await program.tokenFor('p-li')}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return (await response.json()) as Body;
}

const unreachable = () => window.pane.getByText(window.say('service.unreachable'));

describe('while the service and its tables are away', () => {
  test('a plan is being written', async () => {
    await window.open();
    await window.become('p-li');
    await window.createPlan();
    const wanted = { template: 'T-MON-D', unit: 'BIZ1', person: null, period: '2026M03' };
    const { REV: _, ...blocks } = businessOneMonth.blocks;
    await typePlan(window, 1, { ...businessOneMonth, blocks }, await ask<Preparation>('preparations', wanted));
    await window.tab('fill');
    await window.pane.getByRole('article').first().waitFor();
    await giveReasons(window, reason);
  });

  test('what is handed in is kept, and the pane keeps checking and keeping what is typed', async () => {
    await program.stop();
    await window.button('sign-off.submit').click();
    await unreachable().waitFor();
    await window.pane.getByText(window.say('waiting.queued')).first().waitFor();
    await window.pane.getByText(window.say('waiting.send')).waitFor();

    const { sheet, headerRow, columns } = await window.table(1, 'TASK');
    const goal = `${columns['goal'] ?? ''}${headerRow + 1}`;
    const before = (await window.values(sheet, goal))[0]?.[0];
    await window.type(sheet, goal, '做好合同');
    await window.tab('fill');
    await window.pane.locator('[data-rule="V-GOAL-01"]').waitFor();
    await window.type(sheet, goal, String(before));
    await window.pane.locator('[data-rule="V-GOAL-01"]').waitFor({ state: 'detached' });
    expect(await window.values(sheet, goal)).toEqual([[before]]);
    await window.pane
      .getByText(window.say('findings.reason-given', { text: reason }))
      .first()
      .waitFor();
  });

  test('home says what cannot be seen, and not that there is nothing (P7)', async () => {
    await window.tab('home');
    await window.pane.getByText(window.say('home.not-seen')).waitFor();
    expect(await window.pane.getByText(window.say('home.all-done')).count()).toBe(0);
    await takePicture(window, 'away');
  });

  test('when they are back it is sent by itself, once, and the sheets are locked', async () => {
    await program.start();
    await window.pane.getByText(window.say('service.retry')).first().click();
    await unreachable().waitFor({ state: 'detached' });
    await window.pane
      .getByText(window.say('waiting.sent', { n: 1 }))
      .first()
      .waitFor();
    const view = await ask<PlanView>(`plans/${planId}`);
    expect(view).toMatchObject({ version: 1, state: 'pending-1' });
    expect(view.history.filter(({ event }) => event === 'submitted')).toHaveLength(1);
    await window.settled();
    const { sheet, headerRow, columns } = await window.table(1, 'TASK');
    expect(await window.type(sheet, `${columns['goal'] ?? ''}${headerRow + 1}`, 'x')).toEqual({
      refused: { code: 'AccessDenied' },
    });
  });

  test('a service that dies under a running submission has taken it once or not at all', async () => {
    await window.tab('sign-off');
    await window.button('sign-off.withdraw').click();
    await window.pane.getByText(window.say('sign-off.withdrawn')).first().waitFor();
    await window.tab('fill');
    // The answer is cut off after the service has done its work; the pane asks again under the same key.
    let isCut = false;
    await window.page.route('**/submissions', async (route) => {
      if (isCut) return route.continue();
      isCut = true;
      await route.fetch();
      return route.abort('connectionreset');
    });
    await window.button('sign-off.submit').click();
    await window.pane
      .getByText(window.say('sign-off.submitted', { n: 2 }))
      .first()
      .waitFor();
    const view = await ask<PlanView>(`plans/${planId}`);
    expect(isCut).toBe(true);
    expect(view.history.filter(({ event }) => event === 'submitted')).toHaveLength(2);
  });
});
