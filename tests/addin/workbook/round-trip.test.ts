import { canonicalDocument } from 'shared/plan/canonical';
import { forgetPlan } from 'addin/workbook/known-plans';
import { plansInWorkbook } from 'addin/workbook/plans-in-workbook';
import { readPlan } from 'addin/workbook/read-plan';
import { writePlan } from 'addin/workbook/write-plan';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { aDocument, aPlanToWrite } from 'tests/addin/workbook/sample-plan';

describe('a plan written into a workbook', () => {
  let excel: FakeExcel;
  beforeEach(async () => {
    excel = await openExcel();
  });
  afterEach(() => {
    excel.close();
  });

  it('reads back as it was', async () => {
    excel.host.traffic.reset();
    const plan = await writePlan(aPlanToWrite());
    console.log(excel.host.traffic.map((e) => [e.requestBytes, e.actions]));
    excel.host.traffic.reset();
    const read = await readPlan(plan.slot);
    console.log(excel.host.traffic.length, JSON.stringify(read.damage).slice(0, 500));
    expect(JSON.parse(canonicalDocument(read.document))).toEqual(JSON.parse(canonicalDocument(aDocument())));
    forgetPlan(plan.slot);
    const again = await readPlan((await plansInWorkbook())[0]?.slot ?? 0);
    expect(canonicalDocument(again.document)).toBe(canonicalDocument(aDocument()));
    expect(again.damage).toEqual([]);
  });
});
