import type { Browser } from 'playwright-core';
import type { Preparation } from 'shared/contract/answers';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { openBrowser } from 'tests/journeys/browser';
import { aPage, type CountersignPage } from 'tests/journeys/countersign-page';
import { overTheWire, type Wire } from 'tests/journeys/over-the-wire';
import { aProgram, type Program } from 'tests/journeys/program';
import { typePlan } from 'tests/journeys/type-plan';

jest.setTimeout(120_000);

const planId = 'MON-D~BIZ1~2026M03';
const department = { template: 'T-MON-D', unit: 'BIZ1', person: null, period: '2026M03' };
const reason = '已与主管领导确认，按此执行';

let program: Program;
let wire: Wire;
let browser: Browser;
let window: CountersignPage;

beforeAll(async () => {
  program = await aProgram();
  await program.start();
  wire = overTheWire(program);
  browser = await openBrowser();
  window = await aPage(browser, program.origin);
  await window.open();
});

afterAll(async () => {
  await browser?.close();
  await program?.remove();
});

/** From opening the pane; what is typed into the sheets is the work itself. */
describe('what people do every day takes few clicks', () => {
  test('six hand in a month that is known: begun from the home page, four reasons written', async () => {
    await window.become('p-li');
    await window.pane.getByRole('button', { name: `${window.say('home.begin')} 业务一部 · 2026年3月计划` }).click();
    await window.pane.locator('#page-fill').waitFor({ timeout: 60_000 });
    await window.settled();
    const preparation = await wire.post<Preparation>('p-li', 'preparations', department);
    const { REV: _, ...blocks } = businessOneMonth.blocks;
    await typePlan(window, 1, { ...businessOneMonth, blocks }, preparation);
    const asked = window.button('findings.give-reason').or(window.button('findings.give-reason-all'));
    await asked.first().waitFor();
    for (let left = await asked.count(); left > 0; left = await asked.count()) {
      await asked.first().click();
      // The field has the focus, and keeps what is typed.
      await window.page.keyboard.type(reason);
    }
    await window.button('sign-off.submit').click();
    await window.pane
      .getByText(window.say('sign-off.submitted', { n: 1 }))
      .first()
      .waitFor();
    expect(await window.presses()).toBeLessThanOrEqual(6);
  });

  test('two decide on a plan', async () => {
    await window.become('p-chen');
    await window.pane.getByRole('button', { name: `${window.say('home.sign')} 业务一部 · 2026年3月计划` }).click();
    await window.approve();
    expect(await window.presses()).toBeLessThanOrEqual(2);
    for (const leader of ['p-han', 'p-lin']) await wire.decide(leader, planId);
  });

  test('three put a figure into a cell', async () => {
    await window.become('p-he');
    await window.select('Sheet1', 'C3');
    await window.tab('roll-up');
    await window.pane.getByRole('button', { name: window.say('views.functions') }).click();
    await window.pane
      .getByRole('button', { name: window.say('functions.insert', { cell: window.say('functions.selected-cell') }) })
      .click();
    await window.pane
      .getByText(window.say('functions.inserted', { cell: 'C3' }))
      .first()
      .waitFor();
    expect(await window.formulas('Sheet1', 'C3')).toEqual([expect.stringMatching(/^=PLAN\.VALUE\("/)]);
    expect(await window.presses()).toBeLessThanOrEqual(3);
  });
});
