import fc from 'fast-check';
import type { Cell, Cells, PlanDocument, PlanRow } from 'shared/plan/document';
import { headerBlock } from 'shared/review/finding';
import type { Block } from 'shared/template/block';
import { withoutResidue } from 'shared/quantity/decimal';
import { isContent, type Column } from 'shared/template/column';
import { blocksOf, type Template } from 'shared/template/template';
import { fromSerial } from 'addin/workbook/excel/serial-date';
import { someLists } from 'tests/addin/workbook/plan-sheets/sample-plan';

/** Signs that mean something to Excel come up often; what Excel itself alters (line ends) does not. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc
      .tuple(fc.constantFrom('=', '+', '-', '@', "'", '\t', '#', '1', '%', '٣'), fc.string({ maxLength: 8 }))
      .map((two) => two.join('')),
  )
  .filter((each) => each.trim() !== '' && !/[\r\u0000-\u0008\u000b-\u001f]/.test(each));

/** To the fifteen digits Excel keeps; what a double has beyond them is dropped when it is read. */
const number = fc
  .double({ min: -1e12, max: 1e12, noNaN: true })
  .filter((each) => !Object.is(each, -0))
  .map(withoutResidue);

/** From 1954 on: a smaller number in a date cell is a year or a slip, kept as it is for the review to find. */
const serial = { min: 20_001, max: 100_000 };

function cellOf(column: Column): fc.Arbitrary<Cell> {
  const codes = (someLists[column.list ?? ''] ?? []).map(({ code }) => code);
  switch (column.type) {
    case 'date':
      return fc.integer(serial).map((day) => fromSerial(day) ?? '');
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

/** Any content a template's sheets can hold. */
export const anyPlan = (template: Template): fc.Arbitrary<PlanDocument> => {
  const blocks = blocksOf(template);
  const header = blocks.find(({ id }) => id === headerBlock);
  const tables = blocks.filter(({ id, columns }) => id !== headerBlock && columns.some(isContent));
  return fc.record({
    template: fc.constant(template.id),
    templateVersion: fc.constant(template.version),
    header: header === undefined ? fc.constant({}) : cellsOf(header),
    blocks: fc.record(Object.fromEntries(tables.map((block) => [block.id, rowsOf(block)]))),
  });
};
