import type { Browser } from 'playwright-core';
import { nameIn } from 'shared/template/list';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { openBrowser } from 'tests/journeys/browser';
import { complaints } from 'tests/journeys/complaints';
import { aPage, type CountersignPage } from 'tests/journeys/countersign-page';
import { overTheWire, type Wire } from 'tests/journeys/over-the-wire';
import { aProgram, type Program } from 'tests/journeys/program';
import { takePicture } from 'tests/journeys/take-picture';

jest.setTimeout(180_000);

const planId = 'MON-D~BIZ1~2026M03';
const language = 'zh-CN';

let program: Program;
let wire: Wire;
let browser: Browser;
let head: CountersignPage;

beforeAll(async () => {
  browser = await openBrowser();
  program = await aProgram();
  await program.start();
  wire = overTheWire(program);
  await wire.submit('p-li', planId, { document: businessOneMonth });
  head = await aPage(browser, program.origin, { language, dark: false });
  await head.open();
  await head.become('p-chen');
  await head.page.addStyleTag({ content: 'iframe { width: 320px !important; }' });
});

afterAll(async () => {
  await head?.close();
  await browser?.close();
  await program?.remove();
});

const seen = async (name: string): Promise<void> => {
  await head.settled();
  await takePicture(head, name, 'pane');
  expect(await complaints(head)).toEqual([]);
};

test('F36: a head adds finance before herself under ⋯, is told what comes of it, and the path says it', async () => {
  await head.openToSign(nameIn(language, { zh: '业务一部', en: 'Business department 1' }));
  await head.button('app.more').click();
  await head.pane.getByRole('menuitem', { name: head.say('seats.add-signer') }).click();
  const dialog = head.pane.getByRole('dialog');
  await dialog.getByLabel(head.say('seats.to.add-signer')).selectOption('p-he');
  await dialog.getByRole('textbox').fill('费用口径请财务先把关');
  await dialog.getByText(head.say('seats.then.before', { to: '何静' })).waitFor();
  await seen('seats-add-signer');
  await dialog.getByRole('button', { name: head.say('seats.add-signer') }).click();
  await head.pane.getByText(head.say('seats.path.held-back'), { exact: false }).first().waitFor();
  await seen('seats-path');
});
