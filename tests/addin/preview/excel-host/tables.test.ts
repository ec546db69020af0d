import { codeOf, openExcel, type FakeExcel } from 'tests/fakes/excel';

let excel: FakeExcel;

beforeEach(async () => {
  excel = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('B2:D4').values = [
      ['指标', '目标', '完成'],
      ['销售', 120, 60],
      ['客户', 20, 5],
    ];
    sheet.tables.add('B2:D4', true).name = 'T_IND';
    await context.sync();
  });
});

afterEach(() => excel.close());

async function tableAddress(): Promise<string> {
  return Excel.run(async (context) => {
    const range = context.workbook.tables.getItem('T_IND').getRange().load('address');
    await context.sync();
    return range.address;
  });
}

test('a table knows its header, its body, its columns and rows', async () => {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('T_IND');
    const header = table.getHeaderRowRange().load('values');
    const body = table.getDataBodyRange().load('values,address');
    const column = table.columns.getItem('目标').getDataBodyRange().load('address');
    const count = table.rows.getCount();
    table.columns.load('items/name,items/index');
    table.load('name,style,showFilterButton');
    await context.sync();
    expect(header.values).toEqual([['指标', '目标', '完成']]);
    expect(body.address).toBe('Sheet1!B3:D4');
    expect(column.address).toBe('Sheet1!C3:C4');
    expect(count.value).toBe(2);
    expect(table.columns.items.map(({ name }) => name)).toEqual(['指标', '目标', '完成']);
    expect([table.style, table.showFilterButton]).toEqual(['TableStyleMedium2', true]);
  });
});

// Excel.Table.resize: "the headers must remain in the same row, and the resulting table must overlap the original".
test('resizing keeps the header row where it is', async () => {
  const resize = (address: string) =>
    codeOf(async (context) => {
      context.workbook.tables.getItem('T_IND').resize(address);
      await context.sync();
    });
  expect(await resize('B2:D9')).toBeUndefined();
  expect(await tableAddress()).toBe('Sheet1!B2:D9');
  expect(await resize('B3:D9')).toBe('InvalidArgument');
  expect(await resize('B2:D2')).toBe('InvalidArgument');
});

test('tables do not overlap', async () => {
  const code = await codeOf(async (context) => {
    context.workbook.worksheets.getFirst().tables.add('D4:F9', true);
    await context.sync();
  });
  expect(code).toBe('InvalidOperation');
});

// support.microsoft.com, "Resize a table by adding or removing rows and columns": typing directly below joins.
test('what is typed directly below joins the table', async () => {
  await excel.host.person.type('Sheet1', 'B5', '新品');
  expect(await tableAddress()).toBe('Sheet1!B2:D5');
  await excel.host.person.type('Sheet1', 'B7', 'too far');
  expect(await tableAddress()).toBe('Sheet1!B2:D5');
});

// excel-add-ins-tables.md: "tables do not auto-expand on protected sheets" (known Excel behaviour).
test('on a protected sheet nothing joins the table', async () => {
  await codeOf(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('B5').format.protection.locked = false;
    sheet.protection.protect();
    await context.sync();
  });
  expect(await excel.host.person.type('Sheet1', 'B5', '新品')).toEqual({ done: true });
  expect(await tableAddress()).toBe('Sheet1!B2:D4');
});

test('a table grows with rows inserted inside, moves with rows above, shrinks with deleted rows', async () => {
  await excel.host.person.insertRows('Sheet1', 4, 2);
  expect(await tableAddress()).toBe('Sheet1!B2:D6');
  await excel.host.person.insertRows('Sheet1', 1);
  expect(await tableAddress()).toBe('Sheet1!B3:D7');
  await excel.host.person.deleteRows('Sheet1', 4, 2);
  expect(await tableAddress()).toBe('Sheet1!B3:D5');
  await excel.host.person.insertColumns('Sheet1', 'C');
  expect(await tableAddress()).toBe('Sheet1!B3:E5');
});

test('the header row cannot be deleted from under its table', async () => {
  expect(await excel.host.person.deleteRows('Sheet1', 2)).toEqual({ refused: { code: 'InvalidOperation' } });
});

// Excel.ErrorCodes.insertDeleteConflict: "would shift cells in a table".
test('cells cannot be inserted through part of a table', async () => {
  const code = await codeOf(async (context) => {
    context.workbook.worksheets.getFirst().getRange('B3').insert('Down');
    await context.sync();
  });
  expect(code).toBe('InsertDeleteConflict');
});

test('cells inserted on a sheet that is not in front move that sheet, and only within their columns', async () => {
  await Excel.run(async (context) => {
    const front = context.workbook.worksheets.getFirst();
    const sheet = context.workbook.worksheets.add('Behind');
    sheet.getRange('A1:C2').values = [
      [1, 2, 3],
      [4, 5, 6],
    ];
    context.workbook.names.add('Below', sheet.getRange('C5'));
    context.workbook.names.add('Moved', sheet.getRange('A2'));
    front.getRange('H1').formulas = [['=Behind!A2+Behind!C2']];
    sheet.getRange('A1:B1').insert('Down');
    const values = sheet.getRange('A1:C3').load('values');
    const formula = front.getRange('H1').load('formulas,values');
    const names = context.workbook.names.load('items/name,items/formula');
    const table = context.workbook.tables.getItem('T_IND').getRange().load('address');
    await context.sync();
    expect(values.values).toEqual([
      ['', '', 3],
      [1, 2, 6],
      [4, 5, ''],
    ]);
    expect([formula.formulas, formula.values]).toEqual([[['=Behind!A3+Behind!C2']], [[10]]]);
    expect(names.items.map((name) => name.formula)).toEqual(['=Behind!$C$5', '=Behind!$A$3']);
    expect(table.address).toBe('Sheet1!B2:D4');
    const again = sheet.getRange('A1:C3').load('values');
    sheet.getRange('A1:B1').delete('Up');
    const after = sheet.getRange('A1:C3').load('values');
    await context.sync();
    expect(again.values).not.toEqual(after.values);
    expect(after.values).toEqual([
      [1, 2, 3],
      [4, 5, 6],
      ['', '', ''],
    ]);
  });
});

test('formulas follow only the cells of the sheet where rows or columns come and go', async () => {
  await Excel.run(async (context) => {
    const front = context.workbook.worksheets.getFirst();
    const behind = context.workbook.worksheets.add('Behind');
    behind.getRange('A9').formulas = [['=A10+Sheet1!A10']];
    front.getRange('H9').formulas = [['=H10+Behind!H10']];
    behind.getRange('5:6').delete('Up');
    behind.getRange('1:1').insert('Down');
    front.getRange('H:H').insert('Right');
    const inFront = front.getRange('I9').load('formulas');
    const inBehind = behind.getRange('A8').load('formulas');
    await context.sync();
    expect(inFront.formulas).toEqual([['=I10+Behind!H9']]);
    expect(inBehind.formulas).toEqual([['=A9+Sheet1!A10']]);
  });
});

test('header cells stay unique texts', async () => {
  await excel.host.person.type('Sheet1', 'C2', '指标');
  await excel.host.person.clear('Sheet1', 'D2');
  await Excel.run(async (context) => {
    const header = context.workbook.tables.getItem('T_IND').getHeaderRowRange().load('values');
    await context.sync();
    expect(header.values).toEqual([['指标', '指标2', 'Column3']]);
  });
});

test('sorting a table moves contents and styles of whole rows, and formulas follow their row', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('D3:D4').formulas = [['=C3*2'], ['=C4*2']];
    sheet.getRange('B3').format.fill.color = '#FF0000';
    await context.sync();
  });
  expect(await excel.host.person.sortTable('T_IND', '目标')).toEqual({ done: true });
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem('T_IND').getDataBodyRange().load('formulas');
    const moved = context.workbook.worksheets.getFirst().getRange('B4').load('format/fill/color');
    await context.sync();
    expect(body.formulas).toEqual([
      ['客户', 20, '=C3*2'],
      ['销售', 120, '=C4*2'],
    ]);
    expect(moved.format.fill.color).toBe('#FF0000');
  });
});

test('rows are added at the end or in between, and validation and locks move with the cells below', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('B10').dataValidation.rule = { wholeNumber: { formula1: 1, operator: 'GreaterThan' } };
    sheet.getRange('B10').format.protection.locked = false;
    const { rows } = context.workbook.tables.getItem('T_IND');
    rows.add(undefined, [['末', 1, 2]]);
    rows.add(0, [['首', 3, 4]]);
    const body = context.workbook.tables.getItem('T_IND').getDataBodyRange().load('values');
    const moved = sheet.getRange('B12');
    moved.dataValidation.load('type');
    moved.load('format/protection/locked');
    await context.sync();
    expect(body.values.map(([name]) => name)).toEqual(['首', '销售', '客户', '末']);
    expect(moved.dataValidation.type).toBe('WholeNumber');
    expect(moved.format.protection.locked).toBe(false);
  });
});

test('converted to a range, the table is gone and its cells stay; deleted, both are gone', async () => {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('T_IND').convertToRange();
    const range = context.workbook.worksheets.getFirst().getRange('B2').load('values');
    const gone = context.workbook.tables.getItemOrNullObject('T_IND').load('name');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
    expect(range.values).toEqual([['指标']]);
    context.workbook.worksheets.getFirst().tables.add('B2:D4', true).delete();
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([['']]);
  });
});
