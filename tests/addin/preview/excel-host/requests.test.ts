import { codeOf, openExcel, type FakeExcel } from 'tests/fakes/excel';

let excel: FakeExcel;

beforeAll(async () => {
  excel = await openExcel({ language: 'en-US' });
});

afterAll(() => excel.close());

test('office.js finds itself in Excel, with the requirement sets of the floor', () => {
  const { requirements, displayLanguage } = excel.Office.context;
  expect(requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
  expect(requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
  expect(requirements.isSetSupported('SharedRuntime', '1.1')).toBe(true);
  expect(requirements.isSetSupported('CustomFunctionsRuntime', '1.3')).toBe(true);
  expect(displayLanguage).toBe('en-US');
});

test('reading before load and sync is the error of the real runtime', async () => {
  expect(await codeOf(async (context) => context.workbook.worksheets.getFirst().name)).toBe('PropertyNotLoaded');
});

// excel-and-azure B1: a batch is not atomic; Error.ActionIndex names the action that failed.
test('a batch that fails keeps what was done before the failure', async () => {
  const code = await codeOf(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1').values = [['kept']];
    sheet.getRange('A2').values = [['too', 'wide']];
    sheet.getRange('A3').values = [['never']];
    await context.sync();
  });
  expect(code).toBe('InvalidArgument');
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange('A1:A3').load('values');
    await context.sync();
    expect(range.values).toEqual([['kept'], [''], ['']]);
  });
});

test('a member above the floor, or one the host does not know, is ApiNotFound', async () => {
  expect(await codeOf(async (context) => context.workbook.worksheets.getFirst().onNameChanged)).toBe('ApiNotFound');
  const pivots = await codeOf(async (context) => {
    context.workbook.worksheets.getFirst().pivotTables.load('items/name');
    await context.sync();
  });
  expect(pivots).toBe('ApiNotFound');
});

test('a host with a lower floor refuses what that Excel does not have', async () => {
  const old = await openExcel({ floor: 12 });
  const code = await codeOf(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.tables.add('A1:B2', true).resize('A1:B3');
    await context.sync();
  });
  old.close();
  expect(code).toBe('ApiNotFound');
});

// resource-limits-and-performance-optimization.md: 5 MB for requests and responses.
test('a request over 5 MB is refused and changes nothing; so is a response', async () => {
  const large = 'x'.repeat(3_000_000);
  const write = (address: string, values: string[][]) =>
    codeOf(async (context) => {
      context.workbook.worksheets.getFirst().getRange(address).values = values;
      await context.sync();
    });
  expect(await write('C1:D1', [[large, large]])).toBe('RequestPayloadSizeLimitExceeded');
  expect(await write('C1', [[large]])).toBeUndefined();
  expect(await write('D1', [[large]])).toBeUndefined();
  const read = await codeOf(async (context) => {
    context.workbook.worksheets.getFirst().getRange('C1:D1').load('values');
    await context.sync();
  });
  expect(read).toBe('ResponsePayloadSizeLimitExceeded');
});

test('requests are counted and weighed', async () => {
  excel.host.traffic.reset();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('F1').values = [['一']];
    await context.sync();
    sheet.getRange('F1').load('values');
    await context.sync();
  });
  expect(excel.host.traffic).toHaveLength(2);
  expect(excel.host.traffic.requestBytes).toBeGreaterThan(400);
  expect(excel.host.traffic[1]?.responseBytes).toBeGreaterThan(50);
});

test('a ribbon command runs and completes', async () => {
  let source = '';
  excel.Office.actions.associate('submitPlan', (event: Office.AddinCommands.Event) => {
    source = event.source.id;
    event.completed();
  });
  await excel.host.runCommand('submitPlan', 'Submit.Button');
  expect(source).toBe('Submit.Button');
});

test('parts, settings and properties are kept with the workbook', async () => {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const part = workbook.customXmlParts.add('<plan xmlns="urn:countersign:plan" id="P1"><v>3</v></plan>');
    part.load('id,namespaceUri');
    workbook.settings.add('plan', { id: 'P1', version: 3 });
    workbook.properties.title = '年度计划';
    workbook.properties.custom.add('planId', 'P1');
    await context.sync();
    expect(part.namespaceUri).toBe('urn:countersign:plan');
    const found = workbook.customXmlParts.getByNamespace('urn:countersign:plan').getOnlyItemOrNullObject();
    const xml = found.getXml();
    const none = workbook.customXmlParts.getByNamespace('urn:other').getOnlyItemOrNullObject().load('id');
    const setting = workbook.settings.getItem('plan').load('value');
    const custom = workbook.properties.custom.getItem('planId').load('value');
    workbook.properties.load('title');
    await context.sync();
    expect(xml.value).toContain('<v>3</v>');
    expect(none.isNullObject).toBe(true);
    expect(setting.value).toEqual({ id: 'P1', version: 3 });
    expect([workbook.properties.title, custom.value]).toEqual(['年度计划', 'P1']);
  });
  const bad = await codeOf((context) => (context.workbook.customXmlParts.add('no xml'), context.sync()));
  expect(bad).toBe('InvalidArgument');
});

test('comments and conditional formats are kept', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.comments.add('A1', '看这里');
    const format = sheet.getRange('A1:A9').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=$A1>1';
    format.custom.format.fill.color = '#FFC7CE';
    await context.sync();
    const comment = context.workbook.comments.getItemByCell('Sheet1!A1').load('content');
    const formats = sheet.getRange('A5').conditionalFormats.load('items/type');
    await context.sync();
    expect(comment.content).toBe('看这里');
    expect(formats.items.map(({ type }) => type)).toEqual(['Custom']);
  });
});

test('several ranges are formatted in one go', async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    const areas = sheet.getRanges('H1:H2,J4').load('address,areaCount');
    areas.format.fill.color = '#FFEB9C';
    const one = sheet.getRange('J4').load('format/fill/color');
    await context.sync();
    expect([areas.areaCount, areas.address]).toEqual([2, 'Sheet1!H1:H2,Sheet1!J4']);
    expect(one.format.fill.color).toBe('#FFEB9C');
  });
});
