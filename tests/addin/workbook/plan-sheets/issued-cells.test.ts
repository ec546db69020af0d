import { mend } from 'addin/workbook/plan-sheets/edit/mend-plan';
import { readPlan } from 'addin/workbook/plan-sheets/read/read-plan';
import { writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import { statutoryCalendar } from 'shared/calendar/working-days';
import { dateOf } from 'shared/calendar/date';
import { issuedTargets } from 'shared/related-plans/issued-rows';
import { rowsIn } from 'shared/plan/document';
import type { Finding } from 'shared/review/finding';
import { reviewPlan } from 'shared/review/review';
import { reviewSettings } from 'shared/review/settings';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { aPlanToWrite, someLists } from 'tests/addin/workbook/plan-sheets/sample-plan';

let excel: FakeExcel;
beforeEach(async () => {
  excel = await openExcel();
  await writePlan(aPlanToWrite());
});
afterEach(() => excel.close());

async function found(): Promise<readonly Finding[]> {
  const { document } = await readPlan(1);
  const issued = issuedTargets([{ indicator: 'REV_CY', value: 480, owner: 'SA' }]);
  return reviewPlan(document, {
    ...{ today: dateOf(2026, 2, 27), lists: someLists, planned: { issued } },
    ...{ settings: reviewSettings, workingDays: statutoryCalendar },
  }).filter(({ rule }) => rule === 'V-DAT-12');
}

test('a read-only target somebody typed over is found, and put back where it stood', async () => {
  expect(await found()).toEqual([]);
  const { rowPlaces } = await readPlan(1);
  const [sheet, column] = await columnOf('上级下达目标');
  await excel.host.person.type(sheet, `${column}${rowPlaces['IND']?.['ind-1'] ?? 0}`, '300');
  const [finding, ...others] = await found();
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    at: { row: 'ind-1', column: 'parentTarget' },
    facts: { value: '300', issued: '480' },
  });
  if (finding?.mend === undefined) throw new Error('nothing was offered');
  await mend(1, finding.mend);
  expect(await found()).toEqual([]);
  expect(rowsIn((await readPlan(1)).document, 'IND')[0]?.cells['parentTarget']).toBe(480);
});

/** The sheet of the indicators, and the letter of the column with this header. */
async function columnOf(header: string): Promise<readonly [sheet: string, letter: string]> {
  return Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('CS1_IND');
    table.load('worksheet/name');
    const range = table.getHeaderRowRange();
    range.load('values,columnIndex');
    await context.sync();
    const at = (range.values[0] ?? []).findIndex((each) => String(each).startsWith(header));
    return [table.worksheet.name, String.fromCharCode(65 + range.columnIndex + at)];
  });
}
