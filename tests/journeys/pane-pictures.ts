/** `npx tsx tests/journeys/pane-pictures.ts`: every page of the pane and of `/sign` as people meet it, for docs/images. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { build, buildState } from 'functions/local/build';
import type { Language } from 'shared/template/list';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { salespersonMonth } from 'tests/fixtures/plans/salesperson';
import { openBrowser } from 'tests/journeys/browser';
import { aPage, type CountersignPage, type PageOptions } from 'tests/journeys/countersign-page';
import { overTheWire, withCellOf } from 'tests/journeys/over-the-wire';
import { aProgram, type Program } from 'tests/journeys/program';

const folder = path.join(__dirname, '..', '..', 'docs', 'images', 'pane');
const planId = 'MON-D~BIZ1~2026M03';
const goal = ['TASK', 'TASK-5', 'goal'] as const;

const first = withCellOf(businessOneMonth, goal, '走访客户协调某项目');
const second = withCellOf(
  withCellOf(businessOneMonth, goal, '3月24日前走访客户2次,完成标准确认'),
  ['EXP', 'EXP-3', 'applied'],
  5.2,
);

let browser: Browser;

/** Somebody's pane at the width Excel on the web gives it. */
async function aPane(program: Program, person: string, options: PageOptions = {}): Promise<CountersignPage> {
  const window = await aPage(browser, program.origin, { height: 860, ...options });
  await window.open();
  await window.become(person);
  return window;
}

const suffixOf = (language: Language): string => (language === 'zh-CN' ? 'zh' : 'en');

async function take(window: CountersignPage, name: string): Promise<void> {
  await window.settled();
  await window.page.mouse.move(0, 0);
  await window.page.waitForTimeout(600);
  await window.page
    .locator('iframe')
    .screenshot({ path: path.join(folder, `${name}-${suffixOf(window.language)}.png`) });
}

async function signPage(program: Program, name: string, size: { width: number; height: number }): Promise<void> {
  const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: size });
  const page = await context.newPage();
  await page.addInitScript(() => sessionStorage.setItem('countersign.local.person', 'p-chen'));
  await page.goto(`${program.origin}/sign?plan=${encodeURIComponent(planId)}`);
  await page.getByText('420').first().waitFor();
  await page.waitForTimeout(800);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await context.close();
}

async function tell(language: Language): Promise<void> {
  const program = await aProgram();
  await program.start();
  const wire = overTheWire(program);
  try {
    const fresh = await aPane(program, 'p-li', { language });
    await take(fresh, 'home-planner');
    await fresh.createPlan();
    await fresh.tab('fill');
    await fresh.pane.getByRole('article').first().waitFor();
    await take(fresh, 'fill');
    await fresh.tab('sign-off');
    await take(fresh, 'path-ahead');
    await fresh.tab('guide');
    await take(fresh, 'guide');
    await fresh.close();

    await wire.submit('p-li', planId, { document: first });
    const remarks = [{ at: { block: 'TASK', row: 'TASK-5', column: 'goal' }, text: '请写明由谁在哪天之前拿到确认单' }];
    await wire.decide('p-chen', planId, 'return', { comment: '请补充后再提交', remarks });
    const returned = await aPane(program, 'p-li', { language, dark: true });
    await take(returned, 'home-returned-dark');
    await returned.close();
    const { remarks: made } = await wire.get<{ remarks: readonly { id: string }[] }>('p-li', `plans/${planId}`);
    const answers = made.map(({ id }) => ({ remark: id, text: '已写明期限和次数' }));
    await wire.submit('p-li', planId, { document: second, baseVersion: 1, answers });
    await wire.submit('p-xu', 'MON-P~BIZ1~2026M03~p-xu', { document: salespersonMonth });

    const head = await aPane(program, 'p-chen', { language });
    await take(head, 'home-signer');
    await head.openToSign();
    await head.pane.getByText('420').first().waitFor();
    await take(head, 'sign');
    await head.button('sign-off.return').click();
    await take(head, 'return');
    await head.close();
    const dark = await aPane(program, 'p-chen', { language, dark: true });
    await dark.openToSign();
    await dark.pane.getByText('420').first().waitFor();
    await take(dark, 'sign-dark');
    await dark.close();

    if (language === 'zh-CN') {
      await signPage(program, 'sign-phone', { width: 390, height: 844 });
      await signPage(program, 'sign-desktop', { width: 1200, height: 800 });
    }

    const finance = await aPane(program, 'p-he', { language });
    await take(finance, 'home-reader');
    await finance.tab('search');
    await finance.pane.locator('[data-plan]').first().waitFor();
    await take(finance, 'search');
    await finance.tab('chase');
    await finance.pane.getByRole('listitem').first().waitFor();
    await take(finance, 'chase');
    await program.stop();
    await finance.tab('home');
    await finance.pane.getByRole('button', { name: finance.say('home.refresh') }).click();
    await finance.pane.getByText(finance.say('home.not-seen')).waitFor();
    await take(finance, 'away');
    await finance.close();
  } finally {
    await program.remove();
  }
}

async function takeAll(): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (!process.argv.includes('--no-build') && (await buildState()) !== 'current') await build();
  browser = await openBrowser();
  try {
    const languages: readonly Language[] = process.argv.includes('--zh') ? ['zh-CN'] : ['zh-CN', 'en-US'];
    for (const language of languages) await tell(language);
  } finally {
    await browser.close();
  }
}

void takeAll();
