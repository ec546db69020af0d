/**
 * Takes the pictures of docs/images anew: `npm run pictures`. The Chromium of the tests brings no Chinese font; the
 * machine must have one, e.g. fonts-noto-cjk.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { build, buildState } from 'functions/local/build';
import { projectRoot } from 'functions/local/child-process';
import type { Preparation } from 'shared/contract/answers';
import type { Language } from 'shared/template/list';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { openBrowser } from 'tests/journeys/browser';
import { aPage, type CountersignPage } from 'tests/journeys/countersign-page';
import { giveReasons } from 'tests/journeys/give-reasons';
import { aProgram, type Program } from 'tests/journeys/program';
import { typePlan } from 'tests/journeys/type-plan';

const folder = path.join(projectRoot, 'docs/images');
const vagueGoal = '走访客户协调某项目';

interface Texts {
  readonly reason: string;
  readonly remark: string;
  readonly comment: string;
  readonly answer: string;
  readonly own: readonly [value: string, status: string];
}

const texts: Readonly<Record<Language, Texts>> = {
  'zh-CN': {
    reason: '已与主管领导确认,按此执行',
    remark: '3月24日前要拿到客户签字的标准确认单',
    comment: '请把任务3的期限写明确',
    answer: '已把期限和次数写进目标',
    own: ['业务一部收入', '业务一部计划'],
  },
  'en-US': {
    reason: 'Agreed with the head of department',
    remark: 'The customer must sign the standard by 24 March',
    comment: 'Please say until when task 3 is done',
    answer: 'Date and number are in the goal now',
    own: ['Business 1 revenue', 'Business 1 plan'],
  },
};

async function preparationFor({ origin, tokenFor }: Program): Promise<Preparation> {
  const response = await fetch(`${origin}/api/preparations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${await tokenFor('p-li')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ template: 'T-MON-D', unit: 'BIZ1', person: null, period: '2026M03' }),
  });
  return (await response.json()) as Preparation;
}

async function submit(window: CountersignPage, version: number): Promise<void> {
  await window.tab('fill');
  await window.button('sign-off.submit').click();
  await window.pane
    .getByText(window.say('sign-off.submitted', { n: version }))
    .first()
    .waitFor();
  await window.settled();
}

/** One plan's way, from signing in to the figures in finance's sheet. */
async function tell(program: Program, window: CountersignPage, language: Language): Promise<void> {
  const words = texts[language];
  const suffix = language === 'zh-CN' ? 'zh' : 'en';
  const take = async (name: string): Promise<void> => {
    await window.settled();
    await window.page.mouse.move(0, 0);
    // Fonts, focus rings and the grid's own drawing come to rest.
    await window.page.waitForTimeout(700);
    await window.page.screenshot({ path: path.join(folder, `${name}-${suffix}.png`) });
  };
  const goal = async () => {
    const { sheet, headerRow, columns } = await window.table(1, 'TASK');
    return { sheet, address: `${columns['goal'] ?? ''}${headerRow + 5}` };
  };

  await window.open();
  await window.page.locator('[data-person="p-li"]').waitFor();
  await take('01-sign-in');
  await window.become('p-li');
  await window.createPlan();
  await take('02-new-plan');

  const { REV: _, ...blocks } = businessOneMonth.blocks;
  await typePlan(window, 1, { ...businessOneMonth, blocks }, await preparationFor(program));
  const { sheet, address } = await goal();
  await window.type(sheet, address, vagueGoal);
  await window.tab('fill');
  await window.select(sheet, address);
  await take('03-findings');

  await window.type(sheet, address, String(businessOneMonth.blocks['TASK']?.[4]?.cells['goal']));
  await window.settled();
  await giveReasons(window, words.reason);
  await submit(window, 1);
  await take('04-submitted');

  await window.become('p-chen');
  await window.openToSign();
  await window.openSheets();
  const seen = await goal();
  await window.button('sign-off.return').click();
  await window.pane.getByRole('dialog').waitFor();
  await take('05-return');
  await window.pane
    .getByRole('dialog')
    .getByRole('button', { name: window.say('app.cancel') })
    .click();
  await window.giveBack(words.comment, [{ text: words.remark, at: () => window.select(seen.sheet, seen.address) }]);

  await window.become('p-li');
  await window.tab('fill');
  await window.pane.getByLabel(window.say('sign-off.answer')).fill(words.answer);
  await window.type(sheet, address, '3月24日前走访客户2次,完成大气数据系统标准确认阶段');
  await window.settled();
  await window.tab('fill');
  await giveReasons(window, words.reason);
  await submit(window, 2);

  await window.become('p-chen');
  await window.openToSign();
  await window.approve();
  await window.become('p-han');
  await window.openToSign();
  await take('06-sign');
  await window.approve();
  await window.become('p-lin');
  await window.openToSign();
  await window.approve();
  await take('07-effective');

  await window.become('p-he');
  await window.tab('roll-up');
  await window.pane.getByLabel(window.say('roll-up.unit')).selectOption('CO');
  await window.pane
    .getByRole('button', { name: language === 'zh-CN' ? '2026年3月' : 'March 2026', exact: true })
    .click();
  await window.button('roll-up.insert').click();
  await window.pane
    .getByText(window.say('views.inserted').split('{')[0] ?? '')
    .first()
    .waitFor();
  const rollUp = language === 'zh-CN' ? '收入与新签 公司 2026M03' : 'Revenue and new contracts Compa';
  await window.paste(rollUp, 'B16', [
    [words.own[0], '=PLAN.VALUE("BIZ1","REV_CY","2026M03")'],
    [words.own[1], '=PLAN.STATUS("BIZ1","2026M03")'],
  ]);
  await window.select(rollUp, 'C16');
  await take('08-roll-up');
}

/** The pane alone, as narrow as Excel makes it. */
async function narrow(program: Program, isDark: boolean): Promise<void> {
  const browser = await openBrowser();
  const window = await aPage(browser, program.origin, { dark: isDark });
  await window.open();
  await window.become('p-li');
  await window.createPlan();
  await window.tab('fill');
  await window.page.addStyleTag({ content: 'iframe { width: 320px !important; }' });
  await window.settled();
  await window.page.waitForTimeout(700);
  const name = isDark ? '09-pane-dark-zh.png' : '09-pane-light-zh.png';
  await window.page.locator('iframe').screenshot({ path: path.join(folder, name) });
  await browser.close();
}

async function takeAll(): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (!process.argv.includes('--no-build') && (await buildState()) !== 'current') await build();
  for (const language of ['zh-CN', 'en-US'] as const) {
    const program = await aProgram();
    await program.start();
    const browser = await openBrowser();
    try {
      // While the month is still to be begun: afterwards it is there, and only opened.
      if (language === 'zh-CN') for (const isDark of [false, true]) await narrow(program, isDark);
      await tell(program, await aPage(browser, program.origin, { language }), language);
    } finally {
      await browser.close();
      await program.remove();
    }
  }
}

void takeAll();
