import { readPlan } from 'addin/workbook/plan-sheets/read/read-plan';
import { showServiceCells } from 'addin/workbook/plan-sheets/show/show-service-cells';
import { writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import { canonicalDocument } from 'shared/plan/canonical';
import { contentOf } from 'shared/plan/canonical';
import type { ServiceCells } from 'shared/service-columns/producer';
import { cellsFromDocument } from 'shared/service-columns/cells-from-document';
import { changedCells } from 'shared/service-columns/changed-cells';
import { monthlySummary } from 'shared/template/plans/reports';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { sketch } from 'tests/fakes/stored-plans';
import { sampleLists } from 'tests/fixtures/plans/masters';
import { aPlanToWrite } from 'tests/addin/workbook/plan-sheets/sample-plan';

let excel: FakeExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => excel.close());

const actual = (done: number | null) => ({ indCode: 'REV_CY', plan: 100, actual: done });
const summary = (done: number | null) => sketch('SMO~BIZ1~2026M02', { ACTUAL: [actual(done)] }, { prepBy: 'p1' });
const shown: ServiceCells = {
  BUDGET: [
    { row: 'BUDGET-s1', cells: { line: 'travel', plan: 3, actual: 2.5, dev: -0.5 } },
    { row: 'BUDGET-s2', cells: { line: 'visit', plan: 1 } },
  ],
};

/** Cells of a column of a table, by its heading. */
async function columnOf(table: string, heading: string): Promise<unknown[]> {
  const context = new excel.Excel.RequestContext();
  const found = context.workbook.tables.getItem(table);
  const [head, body] = [found.getHeaderRowRange(), found.getDataBodyRange()];
  head.load('values');
  body.load('values');
  await context.sync();
  const at = head.values[0]?.findIndex((each) => String(each).startsWith(heading)) ?? -1;
  return body.values.map((row) => row[at]);
}

const written = (done: number | null) =>
  writePlan(
    aPlanToWrite({ planId: 'SMO~BIZ1~2026M02', document: summary(done), lists: sampleLists, lock: null, shown }),
  );

describe('K10 service columns in the sheets', () => {
  test('K10 are filled as the plan is written, in the words of their lists, and are no content of it', async () => {
    await written(70);
    expect(await columnOf('CS1_BUDGET', '项目')).toEqual(['差旅', '拜访']);
    expect(await columnOf('CS1_BUDGET', '偏差')).toEqual([-0.5, '']);
    const { document } = await readPlan(1);
    expect(canonicalDocument(document)).toBe(canonicalDocument(contentOf(summary(70), monthlySummary)));
  });

  test('K10 follow what is typed, and go when it goes', async () => {
    await written(null);
    const bands = () => columnOf('CS1_ACTUAL', '档位');
    const drawn = async (before: number | null, now: number | null) => {
      const [was, is] = [before, now].map((done) => cellsFromDocument(monthlySummary, summary(done)));
      await showServiceCells(1, changedCells(was ?? {}, is ?? {}));
    };
    expect(await bands()).not.toContain('严重');
    await drawn(null, 70);
    expect(await bands()).toContain('严重');
    await drawn(70, 99);
    expect(await bands()).toContain('正常');
    await drawn(99, null);
    expect((await bands()).filter((band) => band !== '')).toEqual([]);
  });

  test('K10 of a table nobody types into, rows come and go as the service tells', async () => {
    await written(70);
    const line = { row: 'BUDGET-s3', cells: { line: 'promote', plan: 2 } };
    await showServiceCells(1, { BUDGET: [...(shown['BUDGET'] ?? []), line] });
    expect(await columnOf('CS1_BUDGET', '项目')).toEqual(['差旅', '拜访', '推广']);
    await showServiceCells(1, { BUDGET: [line] });
    expect((await columnOf('CS1_BUDGET', '项目')).filter((each) => each !== '')).toEqual(['推广']);
  });
});
