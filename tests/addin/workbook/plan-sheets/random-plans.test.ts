import fc from 'fast-check';
import { canonicalDocument } from 'shared/plan/canonical';
import { rowsIn, type PlanDocument } from 'shared/plan/document';
import { reviewPlan } from 'shared/review/review';
import { isTyped, type ColumnType } from 'shared/template/column';
import type { Language } from 'shared/template/list';
import { departmentMonth } from 'shared/template/plans/monthly';
import { blocksOf, type Template } from 'shared/template/template';
import { allTemplates } from 'shared/template/templates';
import { columnLetters } from 'addin/workbook/excel/a1';
import { plansInWorkbook } from 'addin/workbook/identity/plans-in-workbook';
import { readPlan } from 'addin/workbook/plan-sheets/read/read-plan';
import { writePlan } from 'addin/workbook/plan-sheets/write/write-plan';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { anyPlan } from 'tests/addin/workbook/plan-sheets/any-plan';
import { aPlanToWrite, someLists } from 'tests/addin/workbook/plan-sheets/sample-plan';
import { knowledgeOf } from 'tests/shared/review/given';

let excel: FakeExcel;
beforeEach(async () => {
  excel = await openExcel();
});
afterEach(() => {
  excel.close();
});

async function comesBack(plan: PlanDocument, language: Language): Promise<void> {
  const { planIndex } = await writePlan(aPlanToWrite({ planId: 'any', document: plan, language }));
  const { document: read, damage } = await readPlan(planIndex);
  expect(JSON.parse(canonicalDocument(read))).toEqual(JSON.parse(canonicalDocument(plan)));
  expect(damage).toEqual([]);
}

/** A typed cell of a row that has content, and the rule that looks at what does not fit there. */
interface Spot {
  readonly block: string;
  readonly row: string;
  readonly column: string;
  readonly sheet: string;
  readonly address: string;
  readonly rule: string;
}

const ruleFor: Readonly<Partial<Record<ColumnType, string>>> = {
  ...{ number: 'V-DAT-01', integer: 'V-DAT-01', money: 'V-DAT-01', figure: 'V-DAT-01', percent: 'V-DAT-01' },
  ...{ date: 'V-DAT-02', choice: 'V-DAT-03', flag: 'V-DAT-03' },
};

/** The one plan of the workbook: written again, it moves to another place. */
const here = async (): Promise<number> => (await plansInWorkbook())[0]?.planIndex ?? 0;

async function spotsIn(template: Template): Promise<readonly Spot[]> {
  const { document, rowPlaces, sheetNames } = await readPlan(await here());
  return blocksOf(template).flatMap(({ id, columns }) =>
    rowsIn(document, id).flatMap(({ id: row }) =>
      columns.flatMap((column, at): readonly Spot[] => {
        const [rule, place] = [ruleFor[column.type], rowPlaces[id]?.[row]];
        if (!isTyped(column) || rule === undefined || place === undefined) return [];
        const address = `${columnLetters(at + 2)}${place}`;
        return [{ block: id, row, column: column.key, sheet: sheetNames[id] ?? '', address, rule }];
      }),
    ),
  );
}

async function plant({ sheet, address }: Spot): Promise<void> {
  const context = new excel.Excel.RequestContext();
  context.workbook.worksheets.getItem(sheet).getRange(address).values = [['还没有定']];
  await context.sync();
}

describe('any plan', () => {
  it('reads back as it was written', async () => {
    const languages = fc.constantFrom<Language>('zh-CN', 'en-US');
    await fc.assert(fc.asyncProperty(anyPlan(departmentMonth), languages, comesBack), { numRuns: 8 });
  }, 240_000);

  it.each(allTemplates.map((template) => [template.id, template] as const))(
    'of template %s reads back, and a fault planted into its sheets is found',
    async (_, template) => {
      for (const plan of fc.sample(anyPlan(template), 1)) await comesBack(plan, 'zh-CN');
      const spots = await spotsIn(template);
      const [spot] = spots.length === 0 ? [] : fc.sample(fc.constantFrom(...spots), 1);
      if (spot === undefined) return;
      await plant(spot);
      const { document } = await readPlan(await here());
      const findings = reviewPlan(document, { ...knowledgeOf(), lists: someLists });
      const there = findings.filter(
        ({ at }) => at.block === spot.block && at.row === spot.row && at.column === spot.column,
      );
      expect({ spot, found: there.map(({ rule }) => rule) }).toEqual({
        spot,
        found: expect.arrayContaining([spot.rule]),
      });
    },
  );
});
