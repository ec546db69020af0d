import type { Block } from 'shared/template/block';
import { headerBlock } from 'shared/review/finding';
import { nameIn } from 'shared/template/list';
import { address, cellAt, inSheet } from 'addin/workbook/excel/a1';
import { bannerName, formCellName, keysName } from 'addin/workbook/identity/workbook-names';
import { toSheet } from 'addin/workbook/cells/cell-value';
import { numberFormatOf } from 'addin/workbook/cells/column-format';
import { addWriteStep, everyCell, writeStepsFor } from 'addin/workbook/excel/write-steps';
import { applyStyles } from 'addin/workbook/excel/apply-style';
import { headingOf } from 'addin/workbook/cells/headings';
import { sendInBatches } from 'addin/workbook/excel/request-batches';
import { showSheet } from 'addin/workbook/excel/page-setup';
import type { CachedPlan } from 'addin/workbook/identity/plan-cache';
import { rebuildSheetSpec } from 'addin/workbook/plan-sheets/write/plan-spec';
import type { PlanToWrite } from 'addin/workbook/identity/plan-in-workbook';
import { sheetOf } from 'addin/workbook/identity/plan-sheets';
import { freeSheetName } from 'addin/workbook/excel/sheet-name';

/** The plan as it was last seen; what only the service knows is shown again by the pane. */
const lastSeen = ({ plan, document, lists }: CachedPlan): PlanToWrite => ({
  ...plan,
  document,
  lists,
  path: [],
  remarks: [],
  holidays: [],
  lock: null,
});

/** Draws the sheet of a lost block anew with the rows it was last seen with. What is left of the old one stays. */
export async function restoreSheet(context: Excel.RequestContext, known: CachedPlan, block: Block): Promise<void> {
  const { sheetLayout } = known;
  const sheet = sheetLayout.template.sheets.find(({ blocks }) => blocks.some(({ id }) => id === block.id));
  if (sheet === undefined) return;
  const { names, worksheets } = context.workbook;
  worksheets.load('items/name');
  const doomed = [
    bannerName(sheetLayout.planIndex, sheet.id),
    ...sheet.blocks.map(({ id }) => keysName(sheetLayout.planIndex, id)),
    ...(sheet.layout === 'form'
      ? sheet.blocks.flatMap(({ id, columns }) =>
          columns.map(({ key }) => formCellName(sheetLayout.planIndex, id, key)),
        )
      : []),
  ];
  for (const name of doomed) names.getItemOrNullObject(name).delete();
  await context.sync();
  const taken = worksheets.items.map(({ name }) => name);
  const drawing = rebuildSheetSpec(
    sheetLayout,
    lastSeen(known),
    sheet,
    freeSheetName(nameIn(sheetLayout.language, sheet), taken),
  );
  await sendInBatches(context, [addWriteStep(drawing), ...writeStepsFor(drawing)], {}, () => {
    showSheet(context.workbook.worksheets.getItem(drawing.name), drawing);
  });
}

/** Puts a lost cell of the header form below the others, under its name. */
export function restoreFormCell(context: Excel.RequestContext, known: CachedPlan, block: Block, key: string): void {
  const { sheetLayout, document, lost } = known;
  const place = sheetLayout.places.forms[block.id];
  const column = block.columns.find((each) => each.key === key);
  if (place === undefined || column === undefined) return;
  const there = Object.values(place.cells);
  const row = Math.max(...there.map((cell) => cell.row)) + 1;
  const at = cellAt(row, there[0]?.column ?? 2);
  const sheet = sheetOf(context, place);
  const name = formCellName(sheetLayout.planIndex, block.id, key);
  const cells = block.id === headerBlock ? document.header : {};
  const label = sheet.getRange(address({ ...at, column: at.column - 1 }));
  label.values = [[headingOf(column, sheetLayout.language, sheetLayout.moneyUnit)]];
  applyStyles(label, 'label', at);
  const value = sheet.getRange(address(at));
  value.numberFormat = everyCell(numberFormatOf(column));
  value.formulas = [[toSheet(column, lost[block.id]?.[key]?.[block.id] ?? cells[key], sheetLayout.labels)]];
  applyStyles(value, 'form', at);
  context.workbook.names.getItemOrNullObject(name).delete();
  context.workbook.names.add(name, `=${inSheet(place.sheet, at)}`);
}
