import fc from 'fast-check';
import { canonicalDocument } from 'shared/plan/canonical';
import type { PlanDocument } from 'shared/plan/document';
import type { Language } from 'shared/template/list';
import { departmentMonth } from 'shared/template/plans/monthly';
import { allTemplates } from 'shared/template/templates';
import { readPlan } from 'addin/workbook/read-plan';
import { writePlan } from 'addin/workbook/write-plan';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { anyPlan } from 'tests/addin/workbook/any-plan';
import { aPlanToWrite } from 'tests/addin/workbook/sample-plan';

let excel: FakeExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.close();
});

async function comesBack(plan: PlanDocument, language: Language): Promise<void> {
  const { slot } = await writePlan(aPlanToWrite({ document: plan, language }));
  const { document: read, damage } = await readPlan(slot);
  expect(JSON.parse(canonicalDocument(read))).toEqual(JSON.parse(canonicalDocument(plan)));
  expect(damage).toEqual([]);
}

describe('any plan', () => {
  it('reads back as it was written', async () => {
    const languages = fc.constantFrom<Language>('zh-CN', 'en-US');
    await fc.assert(fc.asyncProperty(anyPlan(departmentMonth), languages, comesBack), { numRuns: 12 });
  });

  it.each(allTemplates.map((template) => [template.id, template] as const))(
    'of template %s reads back',
    async (_, template) => {
      for (const plan of fc.sample(anyPlan(template), 2)) await comesBack(plan, 'zh-CN');
    },
  );
});
