import { openExcel, type FakeExcel } from 'tests/fakes/excel';

let excel: FakeExcel;
let batches: number[] = [];

beforeAll(async () => {
  excel = await openExcel({ customFunctions: { 'PLAN.TARGET': 'TARGET', 'PLAN.FAIL': 'FAIL', 'PLAN.LATER': 'LATER' } });
  let open = 0;
  excel.CustomFunctions.associate('TARGET', (unit: string, month: number) => {
    if (open === 0) queueMicrotask(() => (batches.push(open), (open = 0)));
    open += 1;
    return unit.length * 100 + month;
  });
  excel.CustomFunctions.associate('FAIL', (code: string) => {
    throw new excel.CustomFunctions.Error(code as CustomFunctions.ErrorCode);
  });
  excel.CustomFunctions.associate('LATER', async (value: number) => Promise.resolve(value + 1));
});

beforeEach(() => {
  batches = [];
});

afterAll(() => excel.close());

const values = (address: string) =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address).load('values');
    await context.sync();
    return range.values;
  });

test('all calls of one recalculation go to the pane together; meanwhile the cells are busy', async () => {
  const { person } = excel.host;
  await person.paste('Sheet1', 'A1', [['华东'], ['华南区'], ['西部']]);
  await person.paste('Sheet1', 'B1', [['=PLAN.TARGET(A1,1)'], ['=PLAN.TARGET(A2,2)'], ['=PLAN.TARGET(A3,3)']]);
  expect(
    excel.host.model.read(excel.host.model.activeSheetId(), { row: 0, column: 1, rowCount: 1, columnCount: 1 }),
  ).toMatchObject([[{ value: '#BUSY!' }]]);
  await excel.host.settled();
  expect(await values('B1:B3')).toEqual([[201], [302], [203]]);
  expect(batches).toEqual([3]);
});

test('a changed argument asks again, and what depends on the answer follows', async () => {
  await excel.host.person.type('Sheet1', 'C1', '=SUM(B1:B3)');
  await excel.host.person.type('Sheet1', 'A1', '华东大区');
  await excel.host.settled();
  expect(await values('B1:C1')).toEqual([[401, 906]]);
  expect(batches).toEqual([1]);
});

test('recalculating on demand asks for every function', async () => {
  await excel.host.recalculate();
  await excel.host.settled();
  expect(batches).toEqual([3]);
});

test('errors keep their type', async () => {
  await excel.host.person.paste('Sheet1', 'E1', [
    ['=PLAN.FAIL("#N/A")', '=PLAN.FAIL("#DIV/0!")', '=PLAN.FAIL("#NUM!")', '=PLAN.FAIL("#VALUE!")'],
  ]);
  await excel.host.settled();
  expect(await values('E1:H1')).toEqual([['#N/A', '#DIV/0!', '#NUM!', '#VALUE!']]);
});

test('calls nested in one another are answered one after the other', async () => {
  await excel.host.person.type('Sheet1', 'E3', '=PLAN.LATER(PLAN.LATER(1))');
  await excel.host.settled();
  expect(await values('E3')).toEqual([[3]]);
});

test('an error among the arguments is passed on without a call', async () => {
  await excel.host.person.type('Sheet1', 'E4', '=PLAN.LATER(1/0)');
  await excel.host.settled();
  expect(await values('E4')).toEqual([['#DIV/0!']]);
});
