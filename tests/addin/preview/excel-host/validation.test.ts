import { codeOf, openExcel, type FakeExcel } from 'tests/fakes/excel';

let excel: FakeExcel;

beforeAll(async () => {
  excel = await openExcel();
});

afterAll(() => excel.close());

const rule = (address: string, value: Excel.DataValidationRule) =>
  codeOf(async (context) => {
    context.workbook.worksheets.getFirst().getRange(address).dataValidation.rule = value;
    await context.sync();
  });

const list = (source: string) => ({ list: { inCellDropDown: true, source } });

// Excel's own limit, met by every writer of files (exceljs#1204, XlsxWriter: "255 characters").
test('a list literal ends at 255 characters; a reference does not', async () => {
  expect(await rule('A1', list('x'.repeat(255)))).toBeUndefined();
  expect(await rule('A1', list('x'.repeat(256)))).toBe('InvalidArgument');
  expect(await rule('A1', list(`=Sheet1!$A$1:$A$400${' '.repeat(250)}`))).toBeUndefined();
});

// Excel.DataValidationRule: "only one of the rule types".
test('a rule has exactly one kind', async () => {
  expect(await rule('B1', {})).toBe('InvalidArgument');
  expect(await rule('B1', { ...list('a'), custom: { formula: '=TRUE' } })).toBe('InvalidArgument');
});

// office-js#2594: setting a rule over mixed cells throws until they are cleared.
test('over cells with different rules a new rule is refused until they are cleared', async () => {
  await rule('C1', list('a,b'));
  expect(await rule('C1:C3', list('a,b,c'))).toBe('InvalidArgument');
  const code = await codeOf(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getFirst().getRange('C1:C3');
    dataValidation.clear();
    dataValidation.rule = list('a,b,c');
    await context.sync();
  });
  expect(code).toBeUndefined();
});

test('rule, prompt and alert come back; texts beyond the limits are refused', async () => {
  await Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getFirst().getRange('D1:D9');
    dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: 'Between' } };
    dataValidation.prompt = { showPrompt: true, title: '完成率', message: '0 到 1' };
    dataValidation.load('type,rule,prompt,errorAlert,ignoreBlanks');
    await context.sync();
    expect(dataValidation.type).toBe('Decimal');
    expect(dataValidation.rule).toEqual({ decimal: { formula1: 0, formula2: 1, operator: 'Between' } });
    expect(dataValidation.prompt).toEqual({ showPrompt: true, title: '完成率', message: '0 到 1' });
    expect(dataValidation.ignoreBlanks).toBe(true);
  });
  const code = await codeOf(async (context) => {
    context.workbook.worksheets.getFirst().getRange('D1').dataValidation.prompt = {
      showPrompt: true,
      title: 'x'.repeat(33),
      message: '',
    };
    await context.sync();
  });
  expect(code).toBe('InvalidArgument');
});

test('typing is validated, writing and pasting are not', async () => {
  await rule('F1:F5', list('甲,乙'));
  const { person } = excel.host;
  expect(await person.type('Sheet1', 'F1', '甲')).toEqual({ done: true });
  expect(await person.type('Sheet1', 'F2', '丙')).toEqual({ refused: { code: 'ValidationFailed' } });
  expect(await person.paste('Sheet1', 'F3', [['丙']])).toEqual({ done: true });
});

test('a list is read through its name on another sheet', async () => {
  await Excel.run(async (context) => {
    const lists = context.workbook.worksheets.add('Lists');
    lists.getRange('A1:A2').values = [['一类'], ['二类']];
    context.workbook.names.add('Classes', lists.getRange('A1:A2'));
    await context.sync();
  });
  await rule('G1', list('=Classes'));
  expect(await excel.host.person.type('Sheet1', 'G1', '二类')).toEqual({ done: true });
  expect(await excel.host.person.type('Sheet1', 'G1', '三类')).toEqual({ refused: { code: 'ValidationFailed' } });
});
