import { lockPlan, unlockPlan } from 'addin/workbook/plan-sheets/show/lock-plan';
import { markFindings } from 'addin/workbook/plan-sheets/show/mark-plan';
import { buildPlanSpec } from 'addin/workbook/plan-sheets/write/plan-spec';
import { readPlan } from 'addin/workbook/plan-sheets/read/read-plan';
import { setLanguage } from 'addin/workbook/plan-sheets/edit/set-language';
import { writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import { departmentYear } from 'shared/template/plans/annual';
import { departmentMonth } from 'shared/template/plans/monthly';
import type { Finding } from 'shared/review/finding';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { aFilledPlan } from 'tests/fixtures/plans/filled-plan';
import { sampleLists } from 'tests/fixtures/plans/masters';
import { aDocument, aPlanToWrite } from 'tests/addin/workbook/plan-sheets/sample-plan';

/** What the sheets hold, as JSON: the floor below which no request can go. */
const valuesOf = (rows: number): number => {
  const drawing = buildPlanSpec(aPlanToWrite({ document: aDocument(rows) }), departmentMonth, 1, []);
  return Buffer.byteLength(JSON.stringify(drawing.sheets.flatMap(({ cells }) => cells.map(({ values }) => values))));
};

/**
 * Tables, names, formats, lists and what they say, widths, panes, the second home of the identity and the packed content,
 * in bytes; all but the last don't grow with the rows.
 */
const wordsOfTenSheets = 118_000;

const findings = (rows: number): readonly Finding[] =>
  Array.from({ length: rows }, (_, at) => ({
    rule: at % 2 === 0 ? 'V-DAT-01' : 'V-DAT-06',
    severity: at % 2 === 0 ? 'error' : 'warning',
    at: { block: 'TASK', row: `task-${at + 1}`, column: at % 3 === 0 ? 'goal' : 'budget' },
    facts: {},
  }));

describe.each([20, 2_000])('with %d tasks', (rows) => {
  let excel: FakeExcel;
  let generated: { readonly requests: number; readonly bytes: number };
  beforeAll(async () => {
    excel = await openExcel();
    excel.host.traffic.reset();
    await writePlan(aPlanToWrite({ document: aDocument(rows) }));
    generated = { requests: excel.host.traffic.length, bytes: excel.host.traffic.requestBytes };
  });
  beforeEach(() => {
    excel.host.traffic.reset();
  });
  afterAll(() => {
    excel.close();
  });

  it('writes a plan in at most three requests', () => {
    expect(generated.requests).toBeLessThanOrEqual(3);
  });

  it('says little more than the values: what ten sheets need besides, and of a large plan less, as formulas are copied down', () => {
    expect(generated.bytes - valuesOf(rows)).toBeLessThan(wordsOfTenSheets);
    if (rows > 500) expect(generated.bytes).toBeLessThan(0.86 * valuesOf(rows));
  });

  it('reads it back in one', async () => {
    expect((await readPlan(1)).document.blocks['TASK']).toHaveLength(rows);
    expect(excel.host.traffic).toHaveLength(1);
  });

  it('marks all findings in one', async () => {
    await markFindings(1, findings(rows));
    expect(excel.host.traffic).toHaveLength(1);
    await markFindings(1, []);
    expect(excel.host.traffic).toHaveLength(2);
  });

  it('locks and unlocks in one each', async () => {
    await lockPlan(1, 'signing');
    await unlockPlan(1);
    expect(excel.host.traffic).toHaveLength(2);
  });

  it('changes language in one reading and one writing', async () => {
    await setLanguage(1, 'en-US');
    expect(excel.host.traffic).toHaveLength(2);
    const { sheetNames, document } = await readPlan(1);
    expect(sheetNames['TASK']).toBe('Tasks');
    expect(document.blocks['TASK']?.[0]?.cells).toMatchObject({ ownerDept: 'SA', mile: false, kind: 'new' });
  });
});

describe('the largest template, filled', () => {
  // Twenty indicators by month and by three persons each, sixty tasks, forty opportunities and customers.
  const rowsByBlock = { IND: 20, MONTHS: 20, PERSONS: 60, TASK: 60, OPP: 40, CUS: 40 };
  const plan = aPlanToWrite({ document: aFilledPlan(departmentYear, { rowsByBlock }), lists: sampleLists });
  const { sheets } = buildPlanSpec(plan, departmentYear, 1, []);
  const values = Buffer.byteLength(JSON.stringify(sheets.flatMap(({ cells }) => cells.map((each) => each.values))));

  it('is written in at most three requests and 1.65 times the bytes of its values and formulas', async () => {
    const excel = await openExcel();
    excel.host.traffic.reset();
    await writePlan(plan);
    const { length, requestBytes } = excel.host.traffic;
    excel.close();
    expect(length).toBeLessThanOrEqual(3);
    expect(requestBytes / values).toBeLessThan(1.65);
  });
});
