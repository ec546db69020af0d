import { watchPlan } from 'addin/workbook/plan-sheets/edit/watch-plan';
import { writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { aDocument, anIndicator, aPlanToWrite } from 'tests/addin/workbook/plan-sheets/sample-plan';

let excel: FakeExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.close();
});

const texts = async (sheet: string, address: string) => {
  const context = new excel.Excel.RequestContext();
  const range = context.workbook.worksheets.getItem(sheet).getRange(address);
  range.load('text');
  await context.sync();
  return range.text;
};

/** Where a column of the indicators stands, by its key. */
const columnOf = async (key: string): Promise<string> => {
  const context = new excel.Excel.RequestContext();
  const keys = context.workbook.names.getItem('CS1_IND_KEYS').getRange();
  keys.load('values');
  await context.sync();
  const at = keys.values[0]?.indexOf(key) ?? -1;
  return `${at < 26 ? '' : 'A'}${String.fromCharCode(65 + (at % 26))}`;
};

const indicators = [
  anIndicator('money', { target: 1234.5 }),
  anIndicator('count', { indCode: 'NEWCUST', target: 3 }),
  anIndicator('share', { indCode: 'COLL_RATE', target: 0.85 }),
  anIndicator('score', { indCode: 'CSAT', target: 4.5 }),
];

describe('figures', () => {
  beforeEach(async () => {
    await writePlan(aPlanToWrite({ document: aDocument(1, { IND: indicators }) }));
  });

  it('are shown in the unit of their indicator', async () => {
    const column = await columnOf('target');
    expect(await texts('月度指标', `${column}7:${column}10`)).toEqual([['1,234.50'], ['3'], ['85.0%'], ['4.5']]);
  });

  it('are shown as they were typed until an indicator is chosen, and in its unit from then on', async () => {
    const [code, target] = [await columnOf('indCode'), await columnOf('target')];
    const edits: string[] = [];
    const stop = await watchPlan(1, ({ change }) => edits.push(change.kind));
    await excel.host.person.type('月度指标', `${target}11`, '7');
    expect(await texts('月度指标', `${target}11`)).toEqual([['7']]);
    await excel.host.person.type('月度指标', `${code}11`, '当年收入');
    await excel.host.settled();
    expect(await texts('月度指标', `${target}11`)).toEqual([['7.00']]);
    expect(edits).toEqual(['cells', 'cells']);
    await stop();
  });
});

describe('a sheet', () => {
  beforeEach(async () => {
    await writePlan(aPlanToWrite());
  });

  it('is printed lying, as wide as a page, with its headers on each', () => {
    const { model, ledger } = excel.host.book;
    const id = model.sheets().find(({ name }) => name === '修订清单')?.id ?? '';
    expect(ledger.pages[id]).toEqual({
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1 },
      titleRows: { row: 0, rowCount: 5 },
    });
  });

  it('has room for its headers in two lines, in either language', () => {
    const { model } = excel.host.book;
    const sheet = model.sheets().find(({ name }) => name === '任务')?.id ?? '';
    const head = model.read(sheet, { row: 0, column: 0, rowCount: 6, columnCount: 45 });
    const places = head.map((row) => row.findIndex(({ value }) => String(value).startsWith('工期')));
    // Duration (working days), of 12 characters as a whole number.
    expect(model.columnWidth(sheet, Math.max(...places))).toBeGreaterThan(60);
  });

  it('shows the cover first, and puts the blank sheet of a new workbook behind the plan', () => {
    const { model } = excel.host.book;
    const active = model.sheets().find(({ id }) => id === model.activeSheetId());
    expect(active?.name).toBe('封面');
    const names = model.sheets().flatMap(({ name, visibility }) => (visibility === 'Visible' ? [name] : []));
    expect([names[0], names.at(-1)]).toEqual(['封面', 'Sheet1']);
  });
});
