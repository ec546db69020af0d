import type { Browser } from 'playwright-core';
import { nameIn } from 'shared/template/list';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { salespersonMonth } from 'tests/fixtures/plans/salesperson';
import { openBrowser } from 'tests/journeys/browser';
import { complaints } from 'tests/journeys/complaints';
import { aPage, type CountersignPage } from 'tests/journeys/countersign-page';
import { overTheWire, withCellOf, type Wire } from 'tests/journeys/over-the-wire';
import { aProgram, type Program } from 'tests/journeys/program';
import { takePicture } from 'tests/journeys/take-picture';

jest.setTimeout(180_000);

const planId = 'MON-D~BIZ1~2026M03';
const personal = 'MON-P~BIZ1~2026M03~p-xu';
const department = { zh: '业务一部', en: 'Business department 1' };
const salesperson = { zh: '徐晨', en: 'Xu Chen' };
const goal = ['TASK', 'TASK-5', 'goal'] as const;

let program: Program;
let wire: Wire;
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser?.close());

/** Somebody's pane, 320 px wide. */
async function pane(person: string, language: CountersignPage['language'], dark: boolean): Promise<CountersignPage> {
  const window = await aPage(browser, program.origin, { language, dark });
  await window.open();
  await window.become(person);
  await window.page.addStyleTag({ content: 'iframe { width: 320px !important; }' });
  return window;
}

const versions = {
  first: withCellOf(businessOneMonth, goal, '走访客户协调某项目'),
  second: withCellOf(withCellOf(businessOneMonth, goal, '走访客户协调某项目'), ['EXP', 'EXP-3', 'applied'], 5.2),
};
const revised = withCellOf(versions.second, ['TASK', 'TASK-8', 'end'], '2026-03-20');

/** Everything the sign-off pages show, one standing of the plan after the other; the steps between are not looked at. */
describe.each([
  ['zh-CN', 'light'],
  ['en-US', 'dark'],
] as const)('sign-off in %s, %s, 320 px wide, can be used by everybody', (language, look) => {
  let planner: CountersignPage;
  let head: CountersignPage;

  beforeAll(async () => {
    program = await aProgram();
    await program.start();
    wire = overTheWire(program);
    await wire.post('p-han', 'delegations', { to: 'p-qin', first: '2026-02-27', last: '2026-03-06' });
    planner = await pane('p-li', language, look === 'dark');
    head = await pane('p-chen', language, look === 'dark');
  });
  afterAll(async () => {
    await planner?.close();
    await head?.close();
    await program?.remove();
  });

  const seen = async (window: CountersignPage, name: string): Promise<void> => {
    await window.settled();
    await takePicture(window, `${name}-${look}-${language}`, 'pane');
    expect(await complaints(window)).toEqual([]);
  };

  /** Opens a plan of one's own from the list, as it stands now. */
  const openMine = async (): Promise<void> => {
    await planner.tab('sign-off');
    await planner
      .button('home.refresh')
      .or(planner.pane.getByText(planner.say('sign-off.history')))
      .first()
      .waitFor();
    await planner.pane.getByText(planner.say('sign-off.history')).first().waitFor();
  };

  /** Whose plan it is says which line of the inbox: one that was just signed may stand there a moment longer. */
  const openToSign = async (
    whose: typeof salesperson,
    step: Parameters<CountersignPage['button']>[0],
  ): Promise<void> => {
    await head.openToSign(nameIn(language, whose));
    await head.button(step).waitFor();
  };

  test('who will be asked', async () => {
    await planner.createPlan();
    await planner.tab('sign-off');
    await planner.pane.getByText(planner.say('sign-off.path-ahead')).waitFor();
    await seen(planner, 'path-ahead');
  });

  test('remarks of a return, waiting for their answers', async () => {
    await wire.submit('p-li', planId, { document: versions.first });
    const remarks = [
      { at: { block: 'TASK', row: 'TASK-5', column: 'goal' }, text: '请写明由谁在哪天之前拿到确认单' },
      { at: { block: 'EXP', row: 'EXP-3', column: 'applied' }, text: '样机运输费另有预算，请核减' },
    ];
    await wire.decide('p-chen', planId, 'return', { comment: '两处请补充后再提交', remarks });
    await planner.tab('home');
    await planner.button('home.refresh').click();
    await planner.tab('fill');
    await planner.pane.getByLabel(planner.say('sign-off.answer')).first().waitFor();
    await seen(planner, 'answers');
  });

  test('waivers, answers and changes before a decision, with a remark about to go out', async () => {
    const { remarks } = await wire.get<{ remarks: readonly { id: string }[] }>('p-li', `plans/${planId}`);
    const answers = remarks.map(({ id }) => ({ remark: id, text: '已按意见修改' }));
    await wire.submit('p-li', planId, { document: versions.second, baseVersion: 1, answers });
    await openToSign(department, 'sign-off.approve');
    await head.pane.getByText(head.say('sign-off.changes', { n: 1 })).waitFor();
    await seen(head, 'decide');
    await head.button('sign-off.return').click();
    await head.pane.getByRole('dialog').waitFor();
    await seen(head, 'return');
    await head.pane
      .getByRole('dialog')
      .getByRole('button', { name: head.say('app.cancel') })
      .click();
  });

  test('a plan in force, verified, and its revision beginning', async () => {
    for (const person of ['p-chen', 'p-qin', 'p-lin']) await wire.decide(person, planId);
    await openMine();
    await planner.tab('home');
    await planner.button('home.refresh').click();
    await planner.tab('sign-off');
    await planner.unfold('sign-off.history');
    await planner.button('sign-off.verify').click();
    await planner.pane.getByText(planner.say('sign-off.verified').split('{')[0] ?? '').waitFor();
    await seen(planner, 'effective');
  });

  test('a revision with signatures that stay', async () => {
    await wire.letSignaturesStay();
    await wire.submit('p-li', planId, { document: revised, baseVersion: 2, revisionReason: '客户推迟一天验收' });
    await planner.tab('home');
    await planner.button('home.refresh').click();
    await planner.tab('sign-off');
    await planner.pane.getByText(planner.say('sign-off.weighed')).waitFor();
    await seen(planner, 'weighed');
  });

  test('the inbox, with plans to approve together and deputies', async () => {
    await wire.post('p-chen', 'delegations', { to: 'p-qin', first: '2026-03-09', last: '2026-03-13' });
    for (const person of ['p-chen', 'p-han']) await wire.decide(person, planId);
    await wire.submit('p-xu', personal, { document: salespersonMonth });
    await openToSign(salesperson, 'sign-off.approve');
    await head.tab('sign-off');
    await head.pane.getByRole('checkbox').first().check();
    await head.pane.getByText(head.say('delegation.end')).waitFor();
    await seen(head, 'inbox');
  });

  test('a proposal to void it', async () => {
    await wire.decide('p-chen', personal);
    await wire.post('p-admin', `plans/${personal}/voidings`, {
      act: 'propose',
      version: 1,
      comment: '业务员已调离本部门',
    });
    await openToSign(salesperson, 'sign-off.void-agree');
    await seen(head, 'void');
  });
});
