import { codeOf, openExcel, type FakeExcel } from 'tests/fakes/excel';

let excel: FakeExcel;

beforeAll(async () => {
  excel = await openExcel();
});

afterAll(() => excel.close());

/** Writes to a fresh range of the first sheet and reads it back. */
let row = 0;
async function roundTrip(values: unknown[][], numberFormat?: string) {
  row += 5;
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const range = sheet.getRangeByIndexes(row, 0, values.length, values[0]?.length ?? 0);
    if (numberFormat) range.numberFormat = values.map((line) => line.map(() => numberFormat));
    range.values = values;
    range.load('values,formulas,valueTypes,text,numberFormat');
    await context.sync();
    const { formulas, valueTypes, text } = range;
    return { values: range.values, formulas, valueTypes, text, numberFormat: range.numberFormat };
  });
}

// Excel.Range.values: "If the returned value starts with a plus, minus, or equal sign, Excel interprets this value as a formula."
test('text that starts with = + - becomes a formula', async () => {
  const { values, formulas } = await roundTrip([['=1+1', '+2+3', '-4+1', '-5']]);
  expect(values).toEqual([[2, 5, -3, -5]]);
  expect(formulas).toEqual([['=1+1', '=+2+3', '=-4+1', -5]]);
});

test('an apostrophe or the number format @ keeps it text', async () => {
  expect((await roundTrip([["'=1+1", "'001"]])).values).toEqual([['=1+1', '001']]);
  expect((await roundTrip([['=1+1', '001', 5]], '@')).values).toEqual([['=1+1', '001', '5']]);
});

// Excel.Range.values: entries are read as if typed; dates are serial numbers.
test('numbers, percentages, dates and truth values in text become what they say', async () => {
  const { values, numberFormat } = await roundTrip([['12%', '1,234.5', '2026-03-02', 'TRUE', '19-8-2025']]);
  expect(values).toEqual([[0.12, 1234.5, 46083, true, '19-8-2025']]);
  expect(numberFormat).toEqual([['0%', '#,##0.00', 'yyyy/m/d', 'General', 'General']]);
});

test('an error is read as its name, told from text by its value type', async () => {
  const { values, valueTypes } = await roundTrip([['=NA()', '=1/0', '销售', '', 3, true]]);
  expect(values).toEqual([['#N/A', '#DIV/0!', '销售', '', 3, true]]);
  expect(valueTypes).toEqual([['Error', 'Error', 'String', 'Empty', 'Double', 'Boolean']]);
});

test('text is what the number format shows', async () => {
  expect((await roundTrip([[0.125]], '0.0%')).text).toEqual([['12.5%']]);
  expect((await roundTrip([[46083]], 'yyyy-mm-dd')).text).toEqual([['2026-03-02']]);
});

// excel-add-ins-ranges-set-get-values.md: null is ignored in a two-dimensional array, '' clears.
test('null leaves a cell as it is and an empty text clears it', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange('H1:J1');
    range.values = [[1, 2, 3]];
    range.values = [[null, '', 4]];
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([[1, '', 4]]);
  });
});

test('one value fills a whole range', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange('H3:I4');
    range.values = 7 as unknown as number[][];
    range.load('values');
    await context.sync();
    expect(range.values).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });
});

const onRange = (address: string, work: (range: Excel.Range) => void) =>
  codeOf(async (context) => {
    work(context.workbook.worksheets.getFirst().getRange(address));
    await context.sync();
  });

// Excel.ErrorCodes.invalidArgument: "The number of rows or columns in the input array doesn't match".
test('an array of other dimensions is refused, in values, formulas and number formats', async () => {
  expect(await onRange('A1:B2', (range) => (range.values = [[1, 2]]))).toBe('InvalidArgument');
  expect(await onRange('A1:B2', (range) => (range.formulas = [['=1'], ['=2']]))).toBe('InvalidArgument');
  expect(await onRange('A1:B2', (range) => (range.numberFormat = [['0']]))).toBe('InvalidArgument');
  const large = Array.from({ length: 2000 }, () => [1]);
  expect(await onRange('A1:A1999', (range) => (range.values = large))).toBe('InvalidArgument');
});

// excel-add-ins-ranges-unbounded.md: cell-level properties of an unbounded range are null and cannot be set.
test('an entire column reads null and cannot be written', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange('A:A').load('values,address');
    await context.sync();
    expect(range.values).toBeNull();
    expect(range.address).toBe('Sheet1!A:A');
  });
  expect(await onRange('A:A', (range) => (range.values = [['x']]))).toBe('InvalidArgument');
});

test('an address that is none is refused', async () => {
  expect(await onRange('Nowhere', (range) => range.load('values'))).toBe('InvalidArgument');
  expect(await onRange('A0', (range) => range.load('values'))).toBe('InvalidArgument');
});

test('ranges reach each other by offset, size, intersection and bounds', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange('B2:C3');
    const reached = [
      range.getOffsetRange(1, 1),
      range.getResizedRange(1, -1),
      range.getLastCell(),
      range.getRowsBelow(2),
      range.getIntersection('C3:D9'),
      range.getBoundingRect('E1'),
      range.getEntireRow(),
      range.getEntireColumn(),
    ].map((one) => one.load('address'));
    const none = range.getIntersectionOrNullObject('Z9').load('address');
    await context.sync();
    expect(reached.map(({ address }) => address.replace('Sheet1!', ''))).toEqual([
      'C3:D4',
      'B2:B4',
      'C3',
      'B4:C5',
      'C3',
      'B1:E3',
      '2:3',
      'B:C',
    ]);
    expect(none.isNullObject).toBe(true);
  });
});

test('formats come back as they were set, and null where cells differ', async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange('N1:O2');
    range.format.fill.color = '#0f6cbd';
    range.format.font.bold = true;
    range.format.horizontalAlignment = 'Center';
    range.format.wrapText = true;
    range.format.indentLevel = 2;
    range.format.columnWidth = 100;
    range.getCell(0, 0).format.font.color = 'red';
    range.format.borders.getItem('InsideHorizontal').style = 'Continuous';
    const below = range.getCell(1, 0).format.borders.getItem('EdgeTop').load('style');
    range.load(
      'format/fill/color,format/font/bold,format/font/color,format/horizontalAlignment,format/wrapText,format/columnWidth,format/indentLevel',
    );
    await context.sync();
    const { fill, font } = range.format;
    expect([fill.color, font.bold, font.color]).toEqual(['#0F6CBD', true, null]);
    expect([range.format.horizontalAlignment, range.format.wrapText, range.format.columnWidth]).toEqual([
      'Center',
      true,
      100,
    ]);
    expect(range.format.indentLevel).toBe(2);
    expect(below.style).toBe('Continuous');
  });
  expect(await onRange('A1', (range) => (range.format.fill.color = 'no colour'))).toBe('InvalidArgument');
});

test('2,000 rows of 30 columns are written and read in one request each', async () => {
  const cells = Array.from({ length: 2000 }, (_, r) => Array.from({ length: 30 }, (_column, c) => r * 30 + c));
  excel.host.traffic.reset();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.add('Large').getRangeByIndexes(0, 0, 2000, 30);
    range.values = cells;
    await context.sync();
    range.load('values');
    await context.sync();
    expect(range.values).toEqual(cells);
  });
  expect(excel.host.traffic).toHaveLength(2);
});

test('cells are dressed one by one, and what is not known there is refused', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const edge = { style: 'Continuous', color: '#CBD3D9' } as const;
    const borders = { top: edge, bottom: edge, left: edge, right: edge } as Excel.CellBorderCollection;
    sheet
      .getRange('A1:B1')
      .setCellProperties([[{ format: { fill: { color: '#DDE7EA' }, font: { bold: true }, borders } }, {}]]);
    sheet.getRange('A2:B3').copyFrom('A1:B1', 'Formats');
    const [dressed, plain] = [sheet.getRange('A3').format, sheet.getRange('B3').format];
    const line = dressed.borders.getItem('EdgeLeft');
    dressed.load('fill/color,font/bold');
    plain.load('fill/color,font/bold');
    line.load('style,color');
    await context.sync();
    expect([dressed.fill.color, dressed.font.bold, line.style, line.color]).toEqual([
      '#DDE7EA',
      true,
      'Continuous',
      '#CBD3D9',
    ]);
    expect([plain.fill.color, plain.font.bold]).toEqual(['#FFFFFF', false]);
  });
  const unknown = { format: { fill: { colour: '#DDE7EA' } } } as Excel.SettableCellProperties;
  const dress = (properties: Excel.SettableCellProperties[][]) =>
    codeOf((context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1').setCellProperties(properties);
      return context.sync();
    });
  expect(await dress([[unknown, {}]])).toBe('InvalidArgument');
  expect(await dress([[{}]])).toBe('InvalidArgument');
});
