import type { Block } from 'shared/template/block';
import { headerBlock } from 'shared/review/finding';
import { nameIn } from 'shared/template/list';
import { address, cellAt, inSheet } from 'addin/workbook/a1';
import { bannerName, formCellName, keysName } from 'addin/workbook/anchor';
import { toSheet } from 'addin/workbook/cell-value';
import { numberFormatOf } from 'addin/workbook/column-look';
import { addStroke, everyCell, strokesFor } from 'addin/workbook/draw-sheet';
import { dressWhole } from 'addin/workbook/dress';
import { headingOf } from 'addin/workbook/headings';
import { inRequests } from 'addin/workbook/in-requests';
import type { KnownPlan } from 'addin/workbook/known-plans';
import { drawSheetAnew } from 'addin/workbook/plan-drawing';
import type { PlanToWrite } from 'addin/workbook/plan-in-workbook';
import { sheetOf } from 'addin/workbook/plan-sheets';
import { freeSheetName } from 'addin/workbook/sheet-name';

/** The plan as it was last seen; what only the service knows is shown again by the pane. */
const lastSeen = ({ plan, document, lists }: KnownPlan): PlanToWrite => ({
  ...plan,
  document,
  lists,
  path: [],
  remarks: [],
  holidays: [],
  lock: null,
});

/** Draws the sheet of a lost block anew with the rows it was last seen with. What is left of the old one stays. */
export async function restoreSheet(context: Excel.RequestContext, known: KnownPlan, block: Block): Promise<void> {
  const { scene } = known;
  const sheet = scene.template.sheets.find(({ blocks }) => blocks.some(({ id }) => id === block.id));
  if (sheet === undefined) return;
  const { names, worksheets } = context.workbook;
  worksheets.load('items/name');
  const doomed = [
    bannerName(scene.slot, sheet.id),
    ...sheet.blocks.map(({ id }) => keysName(scene.slot, id)),
    ...(sheet.layout === 'form'
      ? sheet.blocks.flatMap(({ id, columns }) => columns.map(({ key }) => formCellName(scene.slot, id, key)))
      : []),
  ];
  for (const name of doomed) names.getItemOrNullObject(name).delete();
  await context.sync();
  const taken = worksheets.items.map(({ name }) => name);
  const drawing = drawSheetAnew(scene, lastSeen(known), sheet, freeSheetName(nameIn(scene.language, sheet), taken));
  await inRequests(context, [addStroke(drawing), ...strokesFor(drawing)], {}, () => undefined);
}

/** Puts a lost cell of the header form below the others, under its name. */
export function restoreFormCell(context: Excel.RequestContext, known: KnownPlan, block: Block, key: string): void {
  const { scene, document, lost } = known;
  const place = scene.places.forms[block.id];
  const column = block.columns.find((each) => each.key === key);
  if (place === undefined || column === undefined) return;
  const there = Object.values(place.cells);
  const row = Math.max(...there.map((cell) => cell.row)) + 1;
  const at = cellAt(row, there[0]?.column ?? 2);
  const sheet = sheetOf(context, place);
  const name = formCellName(scene.slot, block.id, key);
  const cells = block.id === headerBlock ? document.header : {};
  const label = sheet.getRange(address({ ...at, column: at.column - 1 }));
  label.values = [[headingOf(column, scene.language, scene.moneyUnit)]];
  dressWhole(label, 'label', at);
  const value = sheet.getRange(address(at));
  value.numberFormat = everyCell(numberFormatOf(column));
  value.formulas = [[toSheet(column, lost[block.id]?.[key]?.[block.id] ?? cells[key], scene.labels)]];
  dressWhole(value, 'form', at);
  context.workbook.names.getItemOrNullObject(name).delete();
  context.workbook.names.add(name, `=${inSheet(place.sheet, at)}`);
}
