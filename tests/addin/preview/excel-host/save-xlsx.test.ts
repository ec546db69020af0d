import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { saveXlsx } from 'addin/preview/excel-host/save-xlsx';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';

let excel: FakeExcel;
let bytes: Uint8Array<ArrayBuffer>;
let file: ExcelJS.Workbook;

beforeAll(async () => {
  excel = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = '年度计划';
    sheet.getRange('A1:C3').values = [
      ['指标', '目标', '完成'],
      ['销售收入', 120.5, '=B2*2'],
      ['新客户', '2026-03-02', '#N/A'],
    ];
    const table = sheet.tables.add('A1:C3', true);
    table.name = 'T_IND';
    table.style = 'TableStyleLight9';
    const header = sheet.getRange('A1:C1');
    header.format.fill.color = '#0F6CBD';
    header.format.font.bold = true;
    header.format.borders.getItem('EdgeBottom').style = 'Double';
    sheet.getRange('A:A').format.columnWidth = 120;
    sheet.getRange('C:C').columnHidden = true;
    sheet.getRange('5:5').rowHidden = true;
    sheet.getRange('A5').values = [['hidden']];
    sheet.freezePanes.freezeRows(1);
    const lists = context.workbook.worksheets.add('名单');
    lists.getRange('A1:A2').values = [['甲'], ['乙']];
    lists.visibility = 'VeryHidden';
    context.workbook.names.add('Classes', lists.getRange('A1:A2'));
    sheet.getRange('A2:A20').dataValidation.rule = { list: { inCellDropDown: true, source: '=Classes' } };
    sheet.getRange('B2:B3').format.protection.locked = false;
    sheet.protection.protect({ allowSort: true });
    context.workbook.customXmlParts.add('<plan xmlns="urn:countersign:plan" id="P1"/>');
    await context.sync();
  });
  bytes = await saveXlsx(excel.host);
  file = new ExcelJS.Workbook();
  await file.xlsx.load(bytes.buffer);
});

afterAll(() => excel.close());

test('values, formulas with their results, dates and errors are in the file', () => {
  const sheet = file.getWorksheet('年度计划');
  expect(sheet?.getCell('B2').value).toBe(120.5);
  expect(sheet?.getCell('C2').value).toEqual({ formula: 'B2*2', result: 241 });
  expect(sheet?.getCell('B3').value).toEqual(new Date(Date.UTC(2026, 2, 2)));
  expect(sheet?.getCell('C3').value).toEqual({ error: '#N/A' });
});

test('looks are in the file: fill, font, border, width, hidden lines, frozen panes', () => {
  const sheet = file.getWorksheet('年度计划');
  const header = sheet?.getCell('A1');
  expect(header?.fill).toMatchObject({ pattern: 'solid', fgColor: { argb: 'FF0F6CBD' } });
  expect(header?.font).toMatchObject({ bold: true });
  expect(header?.border.bottom).toMatchObject({ style: 'double' });
  expect(sheet?.getColumn(1).width).toBeCloseTo(155 / 7, 1);
  expect(sheet?.getColumn(3).hidden).toBe(true);
  expect(sheet?.getRow(5).hidden).toBe(true);
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(file.getWorksheet('名单')?.state).toBe('veryHidden');
});

test('the table, its list, the name and the protection are in the file', () => {
  const sheet = file.getWorksheet('年度计划');
  expect(sheet?.getTable('T_IND')).toMatchObject({
    table: { tableRef: 'A1:C3', style: { theme: 'TableStyleLight9' } },
  });
  expect(file.definedNames.getRanges('Classes')).toMatchObject({ ranges: ["'名单'!$A$1:$A$2"] });
  expect(sheet?.getCell('A20').dataValidation).toMatchObject({ type: 'list', formulae: ['Classes'] });
  expect(sheet?.getCell('B2').protection).toMatchObject({ locked: false });
  expect(sheet?.getCell('A2').protection?.locked ?? true).toBe(true);
  expect((sheet as unknown as { sheetProtection: object }).sheetProtection).toMatchObject({ sheet: true, sort: true });
});

test('the custom XML part is in the file, and the workbook points at it', async () => {
  const zip = await JSZip.loadAsync(bytes);
  expect(await zip.file('customXml/item1.xml')?.async('string')).toContain('urn:countersign:plan');
  expect(await zip.file('xl/_rels/workbook.xml.rels')?.async('string')).toContain('../customXml/item1.xml');
  expect(await zip.file('[Content_Types].xml')?.async('string')).toContain('/customXml/itemProps1.xml');
});
