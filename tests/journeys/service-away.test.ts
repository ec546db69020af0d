import type { Browser } from 'playwright-core';
import type { PlanView, Preparation } from 'shared/contract/answers';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { openBrowser } from 'tests/journeys/browser';
import { aPage, type CountersignPage } from 'tests/journeys/countersign-page';
import { giveReasons } from 'tests/journeys/give-reasons';
import { aProgram, type Program } from 'tests/journeys/program';
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

  test('the pane says so and keeps checking and keeping what is typed', async () => {
    await program.stop();
    await window.button('sign-off.submit').click();
    await unreachable().waitFor();

    const { sheet, headerRow, columns } = await window.table(1, 'TASK');
    const goal = `${columns['goal'] ?? ''}${headerRow + 1}`;
    await window.type(sheet, goal, '做好合同');
    await window.tab('fill');
    await window.pane.locator('[data-rule="V-GOAL-01"]').waitFor();
    await window.type(sheet, goal, '3月27日前与华翼飞机签订批产合同1份');
    await window.pane.locator('[data-rule="V-GOAL-01"]').waitFor({ state: 'detached' });
    expect(await window.values(sheet, goal)).toEqual([['3月27日前与华翼飞机签订批产合同1份']]);
    await window.pane
      .getByText(window.say('findings.reason-given', { text: reason }))
      .first()
      .waitFor();
  });

  test('it goes on when they are back, and what is submitted is there once', async () => {
    await program.start();
    await window.pane.getByText(window.say('service.retry')).click();
    await unreachable().waitFor({ state: 'detached' });
    await window.button('sign-off.submit').click();
    await window.pane
      .getByText(window.say('sign-off.submitted', { n: 1 }))
      .first()
      .waitFor();
    const view = await ask<PlanView>(`plans/${planId}`);
    expect(view).toMatchObject({ version: 1, state: 'pending-1' });
    expect(view.history.filter(({ event }) => event === 'submitted')).toHaveLength(1);
  });

  test('a service that dies under a running submission has taken it once or not at all', async () => {
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
