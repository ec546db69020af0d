import { codeOf, openExcel, type FakeExcel } from 'tests/fakes/excel';

let excel: FakeExcel;

beforeAll(async () => {
  excel = await openExcel();
});

afterAll(() => excel.close());

const inWorkbook = (work: (workbook: Excel.Workbook) => void) =>
  codeOf(async (context) => {
    work(context.workbook);
    await context.sync();
  });

// support.microsoft.com, "Rename a worksheet".
test.each(['', 'x'.repeat(32), 'a:b', 'a\\b', 'a/b', 'a?b', 'a*b', '[a', 'a]', "'a", "a'", 'History'])(
  'a sheet cannot be named "%s"',
  async (name) => {
    expect(await inWorkbook(({ worksheets }) => void worksheets.add(name))).toBe('InvalidArgument');
    expect(await inWorkbook(({ worksheets }) => (worksheets.getFirst().name = name))).toBe('InvalidArgument');
  },
);

test('a sheet cannot take the name of another, whatever its case', async () => {
  expect(await inWorkbook(({ worksheets }) => void worksheets.add('sheet1'))).toBe('ItemAlreadyExists');
  expect(await inWorkbook(({ worksheets }) => void worksheets.add('年度计划 2026'))).toBeUndefined();
});

// support.microsoft.com, "Define and use names in formulas": syntax rules for names.
test.each(['A1', 'XFD10', 'R1C1', 'r', 'two words', '1st', 'a-b', ''])(
  '"%s" is no name for a range or a table',
  async (name) => {
    const sheet = (workbook: Excel.Workbook) => workbook.worksheets.getFirst();
    expect(await inWorkbook((workbook) => void workbook.names.add(name, sheet(workbook).getRange('A1')))).toBe(
      'InvalidArgument',
    );
    expect(await inWorkbook((workbook) => (sheet(workbook).tables.add('J1:K2', true).name = name))).toBe(
      'InvalidArgument',
    );
    await inWorkbook((workbook) => sheet(workbook).tables.getItemAt(0).delete());
  },
);

test('names and tables share their names', async () => {
  await inWorkbook((workbook) => {
    workbook.worksheets.getFirst().tables.add('A1:B2', true).name = 'T_IND';
    workbook.names.add('Classes', '=Sheet1!$D$1:$D$3');
  });
  expect(await inWorkbook(({ names }) => void names.add('classes', '=1'))).toBe('ItemAlreadyExists');
  expect(await inWorkbook(({ names }) => void names.add('t_ind', '=1'))).toBe('ItemAlreadyExists');
  expect(await inWorkbook(({ tables }) => (tables.getItem('T_IND').name = 'Classes'))).toBe('ItemAlreadyExists');
});

test('what is missing is ItemNotFound, or a null object where one was asked for', async () => {
  expect(await inWorkbook(({ worksheets }) => worksheets.getItem('Nowhere').load('name'))).toBe('ItemNotFound');
  expect(await inWorkbook(({ names }) => names.getItem('Nothing').load('name'))).toBe('ItemNotFound');
  expect(await inWorkbook(({ tables }) => tables.getItem('Nothing').load('name'))).toBe('ItemNotFound');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('Nowhere');
    const inside = sheet.tables.getItemOrNullObject('T').load('name');
    const name = context.workbook.names.getItemOrNullObject('Nothing').load('name');
    sheet.load('name');
    await context.sync();
    expect([sheet.isNullObject, inside.isNullObject, name.isNullObject]).toEqual([true, true, true]);
  });
});

test('a name follows its cells, through insertion, renaming and calculation', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Lists');
    sheet.getRange('A1:A3').values = [[1], [2], [3]];
    const name = context.workbook.names.add('Numbers', sheet.getRange('A1:A3'));
    sheet.getRange('2:2').insert('Down');
    sheet.name = '名单';
    const sum = context.workbook.worksheets.getFirst().getRange('F1');
    sum.formulas = [['=SUM(Numbers)']];
    sum.load('values');
    name.load('formula,type,scope');
    const range = name.getRange().load('address');
    await context.sync();
    expect(name.formula).toBe('=名单!$A$1:$A$4');
    expect([name.type, name.scope]).toEqual(['Range', 'Workbook']);
    expect(range.address).toBe('名单!A1:A4');
    expect(sum.values).toEqual([[6]]);
  });
});

test('a name that lost its cells has no range', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Doomed');
    const name = context.workbook.names.add('Lost', sheet.getRange('A2:A3'));
    sheet.getRange('2:3').delete('Up');
    const range = name.getRangeOrNullObject().load('address');
    name.load('formula');
    await context.sync();
    expect(range.isNullObject).toBe(true);
    expect(name.formula).toContain('#REF!');
  });
});

test('the last visible sheet stays', async () => {
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    for (const sheet of sheets.items.slice(1)) sheet.visibility = 'Hidden';
    await context.sync();
  });
  expect(await inWorkbook(({ worksheets }) => (worksheets.getFirst().visibility = 'Hidden'))).toBe('InvalidOperation');
  expect(await inWorkbook(({ worksheets }) => worksheets.getFirst().delete())).toBe('InvalidOperation');
});
