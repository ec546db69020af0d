import type { Browser } from 'playwright-core';
import { matrixName } from 'addin/workbook/target-sheets/target-names';
import { columnLetters } from 'addin/workbook/excel/a1';
import { monthColumn, yearColumn } from 'addin/workbook/target-sheets/matrix-columns';
import { openBrowser } from 'tests/journeys/browser';
import { complaints } from 'tests/journeys/complaints';
import { aPage, type CountersignPage } from 'tests/journeys/countersign-page';
import { aProgram, type Program } from 'tests/journeys/program';
import { takePicture } from 'tests/journeys/take-picture';

jest.setTimeout(300_000);

let program: Program;
let browser: Browser;
let shown: CountersignPage;

beforeAll(async () => {
  browser = await openBrowser();
  program = await aProgram();
  await program.start();
  shown = await aPage(browser, program.origin);
  await shown.open();
});
afterAll(async () => {
  await browser?.close();
  await program?.remove();
});

/** Rows of the matrix by their hidden keys, in the sheet as it stands. */
async function matrix(): Promise<{ readonly sheet: string; readonly rowOf: (key: string) => number }> {
  const found = await shown.page.evaluate((name) => {
    const model = window.countersignPreview?.host.model;
    const defined = model?.names().find((each) => each.name === name);
    if (!model || !defined) throw new Error('there is no matrix');
    const sheet = /^=?'?(.*?)'?!/.exec(defined.formula)?.[1] ?? '';
    const id = model.sheets().find((each) => each.name === sheet)?.id ?? '';
    const keys = model.read(id, { row: 0, column: 0, rowCount: 120, columnCount: 1 });
    return { sheet, keys: keys.map(([cell]) => String(cell?.value ?? '')) };
  }, matrixName);
  return { sheet: found.sheet, rowOf: (key) => found.keys.indexOf(key) + 1 };
}

const openTargets = async (person: string): Promise<void> => {
  await shown.become(person);
  await lookAtTargets();
};
const lookAtTargets = async (): Promise<void> => {
  await shown.tab('targets');
  await shown.pane.getByLabel(shown.say('targets.unit'), { exact: true }).selectOption('BIZ2');
  await shown.pane.getByLabel(shown.say('targets.year'), { exact: true }).selectOption('2027');
  await shown.button('targets.look').click();
  await shown.pane.getByRole('heading', { level: 2 }).filter({ hasText: '2027' }).waitFor();
  await shown.settled();
};
/** What was said a moment ago floats above every page, outside its landmarks. */
const ofThisPage = async (): Promise<readonly string[]> =>
  (await complaints(shown)).filter((complaint) => !complaint.includes('toast-title'));
const said = async (key: Parameters<CountersignPage['say']>[0]): Promise<void> => {
  await shown.pane.getByText(shown.say(key)).first().waitFor();
  await shown.settled();
};
const signHere = async (whose: string): Promise<void> => {
  const letter = shown.pane.getByRole('region', {
    name: shown.say('targets.letter-of', { who: whose, year: '2027' }),
  });
  await letter.getByRole('button', { name: shown.say('targets.sign'), exact: true }).click();
  await shown.pane
    .getByRole('alertdialog')
    .getByRole('button', { name: shown.say('targets.sign'), exact: true })
    .click();
  await said('targets.done.sign');
};

test('S-146 the planning center splits and issues; one accepts, one counters and settles; two letters; formal', async () => {
  await openTargets('p-fang');
  await shown.button('targets.open-matrix').click();
  await shown.page.waitForFunction(
    (name) => window.countersignPreview?.host.model.names().some((each) => each.name === name) === true,
    matrixName,
  );
  await shown.settled();
  const { sheet, rowOf } = await matrix();
  const months = `${columnLetters(monthColumn(0))}`;
  const typeYear = async (key: string, month: number): Promise<void> => {
    for (let at = 0; at < 12; at += 1)
      await shown.type(sheet, `${columnLetters(monthColumn(at))}${rowOf(key)}`, String(month));
  };
  await typeYear('own REV_CY', 100);
  // One cell is typed and stays; the rest is split evenly around it.
  await shown.type(sheet, `${months}${rowOf('person:p-gao REV_CY')}`, '50');
  await shown.unfold('targets.split');
  await shown.pane.getByLabel(shown.say('targets.split-what'), { exact: true }).first().selectOption('REV_CY');
  await shown.button('targets.preview').click();
  await takePicture(shown, 'targets-split');
  await shown.button('targets.apply').click();
  await shown.settled();
  const year = columnLetters(yearColumn);
  expect(await shown.values(sheet, `${months}${rowOf('person:p-gao REV_CY')}`)).toEqual([[50]]);
  expect(await shown.values(sheet, `${year}${rowOf('rest REV_CY')}`)).toEqual([[0]]);
  await typeYear('own EXP_QUOTA', 3);
  for (const person of ['p-wang', 'p-gao']) await typeYear(`person:${person} EXP_QUOTA`, 1);
  expect(await ofThisPage()).toEqual([]);
  await shown.button('targets.save').click();
  await said('targets.done.draft');
  await takePicture(shown, 'targets-matrix');
  await shown.button('targets.issue').click();
  await shown.pane
    .getByRole('alertdialog')
    .getByRole('button', { name: shown.say('targets.issue'), exact: true })
    .click();
  await said('targets.done.issue');

  await shown.become('p-wang');
  await takePicture(shown, 'targets-home');
  await lookAtTargets();
  await shown.pane
    .getByRole('radio', { name: shown.say('targets.accept') })
    .first()
    .check();
  await shown.button('targets.send-answers').click();
  await said('targets.done.answer');
  await signHere('王雅琴');

  await openTargets('p-gao');
  await shown.pane
    .getByRole('radio', { name: shown.say('targets.object') })
    .first()
    .check();
  await shown.pane.getByLabel(shown.say('targets.my-value')).fill('380');
  await shown.pane.getByLabel(shown.say('targets.reason')).fill('两家老客户停产，订单减少');
  await takePicture(shown, 'targets-answer', 'pane');
  expect(await ofThisPage()).toEqual([]);
  await shown.button('targets.send-answers').click();
  await said('targets.done.answer');

  await openTargets('p-wang');
  await shown.pane.getByRole('button', { name: /^协商一致 高明/ }).click();
  const dialog = shown.pane.getByRole('dialog');
  await dialog.getByLabel(shown.say('targets.value')).fill('400');
  await dialog.getByLabel(shown.say('targets.reason')).fill('停产影响属实，下半年补足');
  await dialog.getByRole('button', { name: shown.say('targets.go'), exact: true }).click();
  await said('targets.done.settle');
  await signHere('高明');

  // The head carries a target too: the next leader signs the other side of it.
  await openTargets('p-qin');
  await signHere('王雅琴');

  await openTargets('p-gao');
  await signHere('高明');
  await shown.button('targets.letter-print').click();
  await shown.settled();
  await takePicture(shown, 'targets-letter', 'pane');

  // 400 instead of what the split gave leaves a gap: the department keeps it in reserve before anything is formal.
  await openTargets('p-fang');
  await shown.button('targets.open-matrix').click();
  await shown.settled();
  const again = await matrix();
  const [[rest = 0] = []] = await shown.values(again.sheet, `${year}${again.rowOf('rest REV_CY')}`);
  expect(Number(rest)).toBeGreaterThan(0);
  for (let at = 0; at < 12; at += 1) {
    const column = columnLetters(monthColumn(at));
    const [[missing = 0] = []] = await shown.values(again.sheet, `${column}${again.rowOf('rest REV_CY')}`);
    await shown.type(again.sheet, `${column}${again.rowOf('reserve REV_CY')}`, String(missing));
  }
  await shown.button('targets.save').click();
  await said('targets.done.draft');
  await shown.button('targets.formal').click();
  await shown.pane
    .getByRole('alertdialog')
    .getByRole('button', { name: shown.say('targets.formal'), exact: true })
    .click();
  await said('targets.done.formal');
  await takePicture(shown, 'targets-formal');
});
