import { codeOf, openExcel, type FakeExcel } from 'tests/fakes/excel';

let excel: FakeExcel;

beforeAll(async () => {
  excel = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B2').values = [
      ['a', 1],
      ['b', 2],
    ];
    sheet.getRange('B1:B2').format.protection.locked = false;
    sheet.protection.protect({ allowFormatColumns: true });
    await context.sync();
  });
});

afterAll(() => excel.close());

const onSheet = (work: (sheet: Excel.Worksheet) => void) =>
  codeOf(async (context) => {
    work(context.workbook.worksheets.getFirst());
    await context.sync();
  });

// Excel.ErrorCodes.accessDenied; excel-add-ins-worksheets.md, "Data protection".
test('a locked cell of a protected sheet refuses a value, a formula and clearing', async () => {
  expect(await onSheet((sheet) => (sheet.getRange('A1').values = [['x']]))).toBe('AccessDenied');
  expect(await onSheet((sheet) => (sheet.getRange('A1:B1').formulas = [['=1', '=2']]))).toBe('AccessDenied');
  expect(await onSheet((sheet) => sheet.getRange('A1').clear())).toBe('AccessDenied');
});

test('an unlocked cell of a protected sheet takes a value', async () => {
  expect(await onSheet((sheet) => (sheet.getRange('B1').values = [[7]]))).toBeUndefined();
});

// Excel.WorksheetProtectionOptions: everything not allowed is forbidden.
test('what the protection does not allow is refused, what it allows is done', async () => {
  expect(await onSheet((sheet) => (sheet.getRange('B1').format.fill.color = '#FF0000'))).toBe('AccessDenied');
  expect(await onSheet((sheet) => sheet.getRange('3:3').insert('Down'))).toBe('AccessDenied');
  expect(await onSheet((sheet) => (sheet.getRange('B1').format.protection.locked = true))).toBe('AccessDenied');
  expect(
    await onSheet(
      (sheet) => (sheet.getRange('B1').dataValidation.rule = { list: { inCellDropDown: true, source: 'a' } }),
    ),
  ).toBe('AccessDenied');
  expect(await onSheet((sheet) => void sheet.tables.add('A1:B2', true))).toBe('AccessDenied');
  expect(await onSheet((sheet) => (sheet.getRange('B:B').format.columnWidth = 90))).toBeUndefined();
});

// office-js#6784: protect() and unprotect() throw AccessDenied when the sheet is already in that state.
test('protecting twice and unprotecting twice are refused', async () => {
  expect(await onSheet((sheet) => sheet.protection.protect())).toBe('AccessDenied');
  await onSheet((sheet) => sheet.protection.unprotect());
  expect(await onSheet((sheet) => sheet.protection.unprotect())).toBe('AccessDenied');
  await onSheet((sheet) => sheet.protection.protect({}, 'secret'));
  expect(await onSheet((sheet) => sheet.protection.unprotect('wrong'))).toBe('AccessDenied');
  expect(await onSheet((sheet) => sheet.protection.unprotect('secret'))).toBeUndefined();
});

// office-js#108: unprotect, write and protect in one batch.
test('a batch may unprotect, write and protect again', async () => {
  await onSheet((sheet) => sheet.protection.protect());
  const code = await onSheet((sheet) => {
    sheet.protection.unprotect();
    sheet.getRange('A1').values = [['new']];
    sheet.protection.protect();
  });
  expect(code).toBeUndefined();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRange('A1').load('values');
    sheet.protection.load('protected,options');
    await context.sync();
    expect(range.values).toEqual([['new']]);
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options.allowSort).toBe(false);
  });
});

test('a person at a locked cell is refused and nothing changes', async () => {
  expect(await excel.host.person.type('Sheet1', 'A1', 'x')).toEqual({ refused: { code: 'AccessDenied' } });
  expect(await excel.host.person.insertRows('Sheet1', 1)).toEqual({ refused: { code: 'AccessDenied' } });
  expect(await excel.host.person.type('Sheet1', 'B2', '9')).toEqual({ done: true });
});

// Excel.WorkbookProtection: "prevents ... adding, deleting, renaming, moving or hiding worksheets".
test('a protected structure refuses new, renamed and deleted sheets', async () => {
  await codeOf(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  expect(await codeOf((context) => (context.workbook.worksheets.add('X'), context.sync()))).toBe('AccessDenied');
  expect(await onSheet((sheet) => (sheet.name = 'X'))).toBe('AccessDenied');
  await codeOf((context) => (context.workbook.protection.unprotect(), context.sync()));
});
