import type { Browser } from 'playwright-core';
import type { PaneName } from 'addin/app/pane-name';
import type { Language } from 'shared/template/list';
import { openBrowser } from 'tests/journeys/browser';
import { complaints, frameOf } from 'tests/journeys/complaints';
import { aPage, type CountersignPage } from 'tests/journeys/countersign-page';
import { aProgram, type Program } from 'tests/journeys/program';

jest.setTimeout(120_000);

/** Of a planner; and of somebody who may look at everything. */
const panes: readonly PaneName[] = ['home', 'fill', 'sign-off', 'search', 'guide'];
const readersPanes: readonly PaneName[] = ['home', 'sign-off', 'roll-up', 'chase', 'search'];
const tabs: readonly PaneName[] = ['home', 'fill', 'sign-off'];

let program: Program;
let browser: Browser;

beforeAll(async () => {
  program = await aProgram();
  await program.start();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await program?.remove();
});

/** A pane of 320 px with a plan in it, so that every page has something to show. */
async function aNarrowPane(language: Language, isDark: boolean): Promise<CountersignPage> {
  const window = await aPage(browser, program.origin, { language, dark: isDark });
  await window.open();
  await window.become('p-li');
  await window.page.addStyleTag({ content: 'iframe { width: 320px !important; }' });
  await window.createPlan();
  return window;
}

describe.each([
  ['zh-CN', false],
  ['zh-CN', true],
  ['en-US', false],
  ['en-US', true],
] as const)('the pane in %s, dark: %s, 320 px wide', (language, isDark) => {
  let window: CountersignPage;
  beforeAll(async () => {
    window = await aNarrowPane(language, isDark);
  });
  afterAll(() => window?.close());

  test.each(panes)('%s can be used by everybody', async (pane) => {
    await window.tab(pane);
    await window.settled();
    expect(await complaints(window)).toEqual([]);
  });

  test('settings and signing in again can be used by everybody', async () => {
    await window.pane.locator('header button').first().click();
    const signOut = window.pane.getByRole('menuitem', { name: window.say('app.sign-out') });
    await signOut.waitFor();
    expect(await complaints(window)).toEqual([]);
    await signOut.click();
    await window.button('session.sign-in').waitFor();
    expect(await complaints(window)).toEqual([]);
  });
});

describe('the pane of somebody who may look at everything, 320 px wide', () => {
  let window: CountersignPage;
  beforeAll(async () => {
    window = await aPage(browser, program.origin, {});
    await window.open();
    await window.become('p-he');
    await window.page.addStyleTag({ content: 'iframe { width: 320px !important; }' });
  });
  afterAll(() => window?.close());

  test.each(readersPanes)('%s can be used by everybody', async (pane) => {
    await window.tab(pane);
    await window.settled();
    expect(await complaints(window)).toEqual([]);
  });
});

describe('with the keyboard alone', () => {
  let window: CountersignPage;
  beforeAll(async () => {
    window = await aNarrowPane('zh-CN', false);
  });
  afterAll(() => window?.close());

  test('arrow keys go from page to page', async () => {
    await window.tab('home');
    await window.pane.locator('#tab-home').focus();
    for (const pane of tabs.slice(1)) {
      await window.page.keyboard.press('ArrowRight');
      await window.page.keyboard.press('Enter');
      await window.pane.locator(`#page-${pane}`).waitFor();
    }
  });

  test.each(panes)('Tab reaches every control of %s', async (pane) => {
    await window.tab(pane);
    await window.settled();
    const frame = frameOf(window);
    const controls = await frame.evaluate(() => {
      const all = [...document.querySelectorAll('main button, main input, main select, main textarea')];
      // Arrows move inside a row of tabs or tags, which Tab enters once; what is hidden is nobody's.
      const usable = all.filter(
        (each) =>
          each.checkVisibility() &&
          !each.hasAttribute('disabled') &&
          each.closest('[role=tablist], [role=toolbar]') === null,
      );
      usable.forEach((each, at) => each.setAttribute('data-control', String(at)));
      return usable.length;
    });
    await frame.locator('header button').first().focus();
    const reached = new Set<string>();
    for (let presses = 0; presses < controls * 2 + 20; presses++) {
      await window.page.keyboard.press('Tab');
      const at = await frame.evaluate(() => document.activeElement?.getAttribute('data-control') ?? null);
      if (at !== null) reached.add(at);
    }
    expect(controls).toBeGreaterThan(0);
    expect(reached.size).toBe(controls);
  });
});
