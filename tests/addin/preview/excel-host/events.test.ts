import { openExcel, type FakeExcel } from 'tests/fakes/excel';

let excel: FakeExcel;
let seen: Excel.WorksheetChangedEventArgs[] = [];

beforeAll(async () => {
  excel = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.onChanged.add(async (event) => {
      seen.push(event);
    });
    await context.sync();
  });
});

beforeEach(async () => {
  await excel.host.settled();
  seen = [];
});

afterAll(() => excel.close());

const facts = () =>
  seen.map(({ address, changeType, source, triggerSource }) => [address, changeType, source, triggerSource]);

test("a person's edit arrives with what the cell held before and holds now", async () => {
  await excel.host.person.type('Sheet1', 'B2', '120');
  await excel.host.settled();
  expect(facts()).toEqual([['B2', 'RangeEdited', 'Local', 'Unknown']]);
  expect(seen[0]?.details).toEqual({
    valueBefore: '',
    valueAfter: 120,
    valueTypeBefore: 'Empty',
    valueTypeAfter: 'Double',
  });
});

// office-js#5347: details only for single cells.
test('an edit of several cells comes without details', async () => {
  await excel.host.person.paste('Sheet1', 'A5', [
    ['a', 1],
    ['b', 2],
  ]);
  await excel.host.settled();
  expect(facts()).toEqual([['A5:B6', 'RangeEdited', 'Local', 'Unknown']]);
  expect(seen[0]?.details).toBeUndefined();
});

test("somebody else's edit is remote", async () => {
  await excel.host.coAuthor.type('Sheet1', 'C3', '=B2*2');
  await excel.host.settled();
  expect(facts()).toEqual([['C3', 'RangeEdited', 'Remote', 'Unknown']]);
});

// Excel.EventTriggerSource.thisLocalAddin (ExcelApi 1.14).
test("the add-in's own write says so", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange('D1').values = [[1]];
    await context.sync();
  });
  await excel.host.settled();
  expect(facts()).toEqual([['D1', 'RangeEdited', 'Local', 'ThisLocalAddin']]);
});

test('rows and columns that come and go are told as such', async () => {
  const { person } = excel.host;
  await person.insertRows('Sheet1', 2, 2);
  await person.deleteRows('Sheet1', 2);
  await person.insertColumns('Sheet1', 'B');
  await person.deleteColumns('Sheet1', 'B');
  await excel.host.settled();
  expect(facts().map(([address, changeType]) => [address, changeType])).toEqual([
    ['2:3', 'RowInserted'],
    ['2:2', 'RowDeleted'],
    ['B:B', 'ColumnInserted'],
    ['B:B', 'ColumnDeleted'],
  ]);
});

test('the range of an event can be asked for, and has moved with its cells meanwhile', async () => {
  await excel.host.person.type('Sheet1', 'E5', 'here');
  await excel.host.settled();
  const [event] = seen;
  await excel.host.person.insertRows('Sheet1', 1);
  await Excel.run(async (context) => {
    const range = event?.getRangeOrNullObject(context).load('address,values');
    await context.sync();
    expect([range?.address, range?.values]).toEqual(['Sheet1!E6', [['here']]]);
  });
});

// Excel.Runtime.enableEvents: one switch for every handler of the runtime.
test('with events switched off nothing is told', async () => {
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getFirst().getRange('D1').values = [[2]];
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await excel.host.settled();
  expect(seen).toEqual([]);
});

test('sheets tell when they are added, activated, left, protected and deleted', async () => {
  const told: string[] = [];
  const note = (what: string) => async () => void told.push(what);
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onAdded.add(note('added'));
    worksheets.onDeleted.add(note('deleted'));
    worksheets.onActivated.add(note('activated'));
    worksheets.onDeactivated.add(note('deactivated'));
    worksheets.onProtectionChanged.add(note('protection'));
    await context.sync();
    worksheets.add('Other').protection.protect();
    await context.sync();
  });
  await excel.host.settled();
  await excel.host.person.activate('Other');
  await excel.host.settled();
  await excel.host.person.activate('Sheet1');
  await excel.host.coAuthor.deleteSheet('Other');
  await excel.host.settled();
  expect(told).toEqual(['added', 'protection', 'deactivated', 'activated', 'deactivated', 'activated', 'deleted']);
});

test('a table tells of changes inside it, and of no others', async () => {
  const told: string[] = [];
  await Excel.run(async (context) => {
    const table = context.workbook.worksheets.getFirst().tables.add('J1:K3', true);
    table.onChanged.add(async (event) => void told.push(event.address));
    await context.sync();
  });
  await excel.host.person.type('Sheet1', 'K2', 'in');
  await excel.host.person.type('Sheet1', 'M2', 'out');
  await excel.host.settled();
  expect(told).toEqual(['K2']);
});

test('a handler that was removed hears nothing', async () => {
  await Excel.run(async (context) => {
    const told: string[] = [];
    const sheet = context.workbook.worksheets.getFirst();
    const handler = sheet.onSelectionChanged.add(async (event) => void told.push(event.address));
    await context.sync();
    await excel.host.person.select('Sheet1', 'B2:C3');
    await excel.host.settled();
    handler.remove();
    await context.sync();
    await excel.host.person.select('Sheet1', 'D4');
    await excel.host.settled();
    expect(told).toEqual(['B2:C3']);
  });
});
