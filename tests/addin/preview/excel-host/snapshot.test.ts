import { openExcel } from 'tests/fakes/excel';

test('a workbook opens again as it was saved: cells, sheets, tables, names, locks, parts', async () => {
  const first = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = '计划';
    sheet.getRange('A1:B2').values = [
      ['指标', '目标'],
      ['销售', '=1+1'],
    ];
    sheet.tables.add('A1:B2', true).name = 'T_IND';
    context.workbook.names.add('Target', sheet.getRange('B2'));
    sheet.getRange('B2').format.protection.locked = false;
    sheet.getRange('B2').dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
    sheet.freezePanes.freezeRows(1);
    context.workbook.worksheets.add('Lists').visibility = 'VeryHidden';
    context.workbook.customXmlParts.add('<plan xmlns="urn:p"/>');
    sheet.protection.protect();
    await context.sync();
  });
  const snapshot = JSON.parse(JSON.stringify(first.host.snapshot())) as ReturnType<typeof first.host.snapshot>;
  first.close();

  const second = await openExcel({ snapshot });
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name,items/visibility');
    const sheet = context.workbook.worksheets.getItem('计划');
    const body = context.workbook.tables.getItem('T_IND').getDataBodyRange().load('values');
    const name = context.workbook.names.getItem('Target').load('formula');
    const cell = sheet.getRange('B2').load('format/protection/locked');
    cell.dataValidation.load('type');
    sheet.protection.load('protected');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    const parts = context.workbook.customXmlParts.getCount();
    await context.sync();
    expect(sheets.items.map((one) => [one.name, one.visibility])).toEqual([
      ['计划', 'Visible'],
      ['Lists', 'VeryHidden'],
    ]);
    expect(body.values).toEqual([['销售', 2]]);
    expect(name.formula).toBe('=计划!$B$2');
    expect([cell.format.protection.locked, cell.dataValidation.type]).toEqual([false, 'List']);
    expect([sheet.protection.protected, frozen.address, parts.value]).toEqual([true, '计划!1:1', 1]);
  });
  // New sheets do not take the ids of those that came with the snapshot.
  await second.host.person.addSheet('Third');
  expect(new Set(second.host.model.sheets().map(({ id }) => id)).size).toBe(3);
  second.close();
});
