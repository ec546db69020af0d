import ExcelJS from 'exceljs';
import { canonicalDocument } from 'shared/plan/canonical';
import { saveXlsx } from 'addin/preview/excel-host/save-xlsx';
import { plansInFile } from 'addin/workbook/plan-sheets/read/read-file';
import { readPlan } from 'addin/workbook/plan-sheets/read/read-plan';
import { writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { aDocument, aPlanToWrite } from 'tests/addin/workbook/plan-sheets/sample-plan';

let excel: FakeExcel;
let bytes: Uint8Array<ArrayBuffer>;
let row: number;
beforeAll(async () => {
  excel = await openExcel();
  await writePlan(aPlanToWrite({ version: 2, contentHash: 'a'.repeat(64) }));
  row = (await readPlan(1)).rowPlaces['TASK']?.['task-2'] ?? 0;
  bytes = await saveXlsx(excel.host);
});
afterAll(() => excel.close());

/** What another program makes of the file: it drops the part that holds the identity, and keeps cells and names. */
async function changedElsewhere(change: (file: ExcelJS.Workbook) => void): Promise<ArrayBuffer> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(bytes.buffer);
  change(file);
  return (await file.xlsx.writeBuffer()) as ArrayBuffer;
}

it('E7 reads a plan out of a file that another program wrote, equal to what was saved', async () => {
  const [found, ...more] = await plansInFile(await changedElsewhere(() => undefined));
  expect(more).toEqual([]);
  expect(found?.plan).toMatchObject({ planId: 'MON-D~SA~2026M03', version: 2 });
  expect(JSON.parse(canonicalDocument(found?.document ?? aDocument(0)))).toEqual(
    JSON.parse(canonicalDocument(aDocument())),
  );
  expect(found?.base === null ? null : canonicalDocument(found?.base ?? aDocument(0))).toBe(
    canonicalDocument(aDocument()),
  );
});

it('R16 reads the days of a file whose program counts them from 1904', async () => {
  const file = await changedElsewhere((each) => {
    each.properties.date1904 = true;
  });
  const again = new ExcelJS.Workbook();
  await again.xlsx.load(file);
  expect(again.properties.date1904).toBe(true);
  const [found] = await plansInFile(file);
  expect(JSON.parse(canonicalDocument(found?.document ?? aDocument(0)))).toEqual(
    JSON.parse(canonicalDocument(aDocument())),
  );
});

it('brings back what was typed there, and nothing else', async () => {
  const [found] = await plansInFile(
    await changedElsewhere((file) => {
      const sheet = file.getWorksheet('任务');
      if (sheet !== undefined) sheet.getCell(row, 5).value = '3月20日前签订合同2份';
    }),
  );
  const tasks = found?.document.blocks['TASK'] ?? [];
  expect(tasks.find(({ id }) => id === 'task-2')?.cells['goal']).toBe('3月20日前签订合同2份');
  expect(tasks.filter(({ id }) => id !== 'task-2')).toEqual(
    aDocument().blocks['TASK']?.filter(({ id }) => id !== 'task-2'),
  );
});

it('V-DAT-19 finds what was typed below a table, where no other program lets it grow', async () => {
  const [found] = await plansInFile(
    await changedElsewhere((file) => {
      const sheet = file.getWorksheet('任务');
      const table = Object.values((sheet?.model as unknown as { tables: { name: string; tableRef: string }[] }).tables);
      const last = Number(/(\d+)$/.exec(table[0]?.tableRef ?? '')?.[1]);
      if (sheet !== undefined) sheet.getCell(last + 2, 5).value = '3月25日前拜访客户3家';
    }),
  );
  expect(found?.damage).toMatchObject([
    { rule: 'V-DAT-19', at: { block: 'TASK' }, facts: { n: 1, value: '3月25日前拜访客户3家' } },
  ]);
});

it('finds no plan in a workbook of somebody else, nor in what is none', async () => {
  const other = new ExcelJS.Workbook();
  other.addWorksheet('Sheet1').getCell('A1').value = 1;
  expect(await plansInFile((await other.xlsx.writeBuffer()) as ArrayBuffer)).toEqual([]);
  expect(await plansInFile(new TextEncoder().encode('no workbook').buffer)).toEqual([]);
});
