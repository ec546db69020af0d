import fc from 'fast-check';
import { canonicalDocument } from 'shared/plan/canonical';
import type { Cell, Cells, PlanDocument, PlanRow } from 'shared/plan/document';
import type { Block } from 'shared/template/block';
import { isContent, type Column } from 'shared/template/column';
import { departmentMonth } from 'shared/template/plans/monthly';
import { blocksOf } from 'shared/template/template';
import { readPlan } from 'addin/workbook/read-plan';
import { fromSerial } from 'addin/workbook/serial-date';
import { writePlan } from 'addin/workbook/write-plan';
import { openExcel, type FakeExcel } from 'tests/fakes/excel';
import { aPlanToWrite, someLists } from 'tests/addin/workbook/sample-plan';

/** Signs that mean something to Excel come up often; what Excel itself alters (line ends) does not. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc
      .tuple(fc.constantFrom('=', '+', '-', '@', "'", '\t', '#', '1', '%', '٣'), fc.string({ maxLength: 8 }))
      .map((two) => two.join('')),
  )
  .filter((each) => each.trim() !== '' && !/[\r\u0000-\u0008\u000b-\u001f]/.test(each));

const number = fc.double({ min: -1e12, max: 1e12, noNaN: true }).filter((each) => !Object.is(each, -0));

function cellOf(column: Column): fc.Arbitrary<Cell> {
  const codes = (someLists[column.list ?? ''] ?? []).map(({ code }) => code);
  switch (column.type) {
    case 'date':
      return fc.integer({ min: 61, max: 100_000 }).map((serial) => fromSerial(serial) ?? '');
    case 'flag':
      return fc.boolean();
    case 'choice':
    case 'reference':
      return codes.length > 0 ? fc.constantFrom(...codes) : text;
    case 'texts':
      return codes.length > 0
        ? fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 3 }).map((all) => all.join(';'))
        : text;
    case 'number':
    case 'integer':
    case 'money':
    case 'figure':
    case 'percent':
      return number;
    case 'text':
    case 'period':
      return text;
  }
}

const cellsOf = (block: Block): fc.Arbitrary<Cells> =>
  fc
    .record(Object.fromEntries(block.columns.filter(isContent).map((column) => [column.key, cellOf(column)])), {
      requiredKeys: [],
    })
    .map((cells) =>
      Object.fromEntries(Object.entries(cells).flatMap(([key, cell]) => (cell === undefined ? [] : [[key, cell]]))),
    );

const rowsOf = (block: Block): fc.Arbitrary<PlanRow[]> =>
  fc
    .array(cellsOf(block), { maxLength: 4 })
    .map((all) =>
      all.filter((cells) => Object.keys(cells).length > 0).map((cells, at) => ({ id: `${block.id}-${at}`, cells })),
    );

const [header, ...tables] = blocksOf(departmentMonth);

const document: fc.Arbitrary<PlanDocument> = fc.record({
  template: fc.constant('T-MON-D' as const),
  templateVersion: fc.constant(1),
  header: header === undefined ? fc.constant({}) : cellsOf(header),
  blocks: fc.record(
    Object.fromEntries(
      tables.filter(({ columns }) => columns.some(isContent)).map((block) => [block.id, rowsOf(block)]),
    ),
  ),
});

describe('any plan', () => {
  let excel: FakeExcel;
  beforeAll(async () => {
    excel = await openExcel();
  });
  afterAll(() => {
    excel.close();
  });

  it('reads back as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(document, fc.constantFrom('zh-CN' as const, 'en-US' as const), async (plan, language) => {
        const { slot } = await writePlan(aPlanToWrite({ document: plan, language }));
        const { document: read, damage } = await readPlan(slot);
        expect(JSON.parse(canonicalDocument(read))).toEqual(JSON.parse(canonicalDocument(plan)));
        expect(damage).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});
