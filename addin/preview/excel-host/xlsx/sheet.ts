import type { CellErrorValue, CellValue, PageSetup, Worksheet, WorksheetProtection } from 'exceljs';
import { bounding, endColumn, endRow, formatArea, intersect, type Area } from 'addin/preview/excel-host/address';
import { tablesOn, type Book } from 'addin/preview/excel-host/book/book';
import { tableHeaders } from 'addin/preview/excel-host/book/tables';
import type { PageRecord } from 'addin/preview/excel-host/ledger';
import { valueAt } from 'addin/preview/excel-host/painted';
import type { Cell, SheetFacts } from 'addin/preview/excel-host/workbook-model';
import { argb, toStyle } from 'addin/preview/excel-host/xlsx/style';
import { toValidation } from 'addin/preview/excel-host/xlsx/validation';

const PIXELS_PER_POINT = 96 / 72;
/** A column is so many characters of the default font wide, seven pixels each and five of padding. */
const toCharacters = (points: number) => Math.max(0, (points * PIXELS_PER_POINT - 5) / 7);

/** Areas larger than this (whole columns) are styled only as far as the sheet is used. */
const CELLS_LIMIT = 20_000;

export async function fillSheet(sheet: Worksheet, book: Book, { id, showGridlines }: SheetFacts): Promise<void> {
  const { model, ledger } = book;
  const area = savedArea(book, id);
  addTables(sheet, book, id);
  if (area) {
    const cells = model.read(id, area);
    const styles = model.styles(id, area);
    const unlocked = ledger.unlocked[id] ?? [];
    const hidden = ledger.formulaHidden[id] ?? [];
    for (let r = 0; r < area.rowCount; r++) {
      const row = sheet.getRow(area.row + r + 1);
      for (let c = 0; c < area.columnCount; c++) {
        const [cell, style] = [cells[r]?.[c], styles[r]?.[c]];
        if (!cell || !style) continue;
        const [at, across] = [area.row + r, area.column + c];
        const target = row.getCell(across + 1);
        const value = toValue(cell);
        if (value !== null) target.value = value;
        target.style = toStyle(style, valueAt(unlocked, at, across) === true, valueAt(hidden, at, across) === true);
      }
      if (model.isRowHidden(id, area.row + r)) row.hidden = true;
    }
    for (let column = 0; column <= endColumn(area); column++) {
      sheet.getColumn(column + 1).width = toCharacters(model.columnWidth(id, column));
      if (model.isColumnHidden(id, column)) sheet.getColumn(column + 1).hidden = true;
    }
  }
  for (const merged of model.merged(id)) sheet.mergeCells(formatArea(merged));
  const { rows, columns } = model.frozen(id);
  sheet.views = [
    rows + columns > 0
      ? { state: 'frozen', xSplit: columns, ySplit: rows, showGridLines: showGridlines }
      : { showGridLines: showGridlines },
  ];
  sheet.pageSetup = { ...sheet.pageSetup, ...toPageSetup(ledger.pages[id] ?? {}) };
  addRules(sheet, book, id, area);
  for (const comment of ledger.comments.filter(({ sheetId }) => sheetId === id)) {
    sheet.getCell(formatArea(comment.area)).note = comment.content;
  }
  const protection = ledger.protection[id];
  if (protection) await sheet.protect('', toProtection(protection.options));
}

function toPageSetup({ orientation, zoom = {}, titleRows }: PageRecord): Partial<PageSetup> {
  const { horizontalFitToPages: wide, verticalFitToPages: high, scale } = zoom;
  return {
    ...(orientation === 'Landscape' ? { orientation: 'landscape' } : {}),
    // Excel reads 0 as as many pages as it takes.
    ...((wide ?? high) ? { fitToPage: true, fitToWidth: wide ?? 0, fitToHeight: high ?? 0 } : {}),
    ...(scale === undefined ? {} : { scale }),
    ...(titleRows ? { printTitlesRow: `${titleRows.row + 1}:${titleRows.row + titleRows.rowCount}` } : {}),
  };
}

/** Everything used, and every cell somebody unlocked. */
function savedArea(book: Book, sheetId: string): Area | undefined {
  const small = (area: Area) => area.rowCount * area.columnCount <= CELLS_LIMIT;
  const areas = [
    book.model.usedArea(sheetId, false),
    ...tablesOn(book, sheetId).map((table) => table.area),
    ...(book.ledger.unlocked[sheetId] ?? []).map(({ area }) => area).filter(small),
  ];
  return areas.reduce((all, area) => (all && area ? bounding(all, area) : (all ?? area)), undefined);
}

function toValue({ value, formula, error }: Cell): CellValue {
  const result = error ? { error: value as CellErrorValue['error'] } : value;
  if (formula) return { formula: formula.slice(1), ...(result === null ? {} : { result }) };
  return error ? { error: value as CellErrorValue['error'] } : value;
}

function addTables(sheet: Worksheet, book: Book, sheetId: string): void {
  for (const table of tablesOn(book, sheetId)) {
    const theme = /^TableStyle/.test(table.style) ? (table.style as 'TableStyleMedium2') : undefined;
    const body = table.area.rowCount - 1 - Number(table.showTotals);
    sheet.addTable({
      name: table.name,
      ref: formatArea({ ...table.area, rowCount: 1, columnCount: 1 }),
      headerRow: true,
      totalsRow: table.showTotals,
      style: {
        ...(theme ? { theme } : {}),
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
      },
      columns: tableHeaders(book, table).map((name) => ({ name, filterButton: table.showFilterButton })),
      rows: Array.from({ length: body }, () => Array.from({ length: table.area.columnCount }, () => null)),
    });
  }
}

/** exceljs writes validation for areas too, which its types do not tell. */
interface Validated {
  readonly dataValidations: { add(address: string, validation: object): void };
}

function addRules(sheet: Worksheet, book: Book, sheetId: string, saved: Area | undefined): void {
  for (const { area, value } of book.ledger.validation[sheetId] ?? []) {
    const within = endRow(area) > CELLS_LIMIT && saved ? intersect(area, saved) : area;
    const validation = within && toValidation(value);
    if (within && validation) (sheet as unknown as Validated).dataValidations.add(formatArea(within), validation);
  }
  for (const rule of book.ledger.formatRules) {
    if (rule.sheetId !== sheetId || rule.formula === '' || rule.areas.length === 0) continue;
    sheet.addConditionalFormatting({
      ref: rule.areas.map(formatArea).join(' '),
      rules: [
        {
          type: 'expression',
          priority: 1,
          formulae: [rule.formula.replace(/^=/, '')],
          style: {
            ...(rule.fill ? { fill: { type: 'pattern', pattern: 'solid', bgColor: argb(rule.fill) } } : {}),
            ...(rule.fontColor ? { font: { color: argb(rule.fontColor) } } : {}),
          },
        },
      ],
    });
  }
}

function toProtection(options: Readonly<Record<string, unknown>>): Partial<WorksheetProtection> {
  const may = (name: string) => options[name] === true;
  return {
    selectLockedCells: options['selectionMode'] === 'Normal',
    selectUnlockedCells: options['selectionMode'] !== 'None',
    formatCells: may('allowFormatCells'),
    formatColumns: may('allowFormatColumns'),
    formatRows: may('allowFormatRows'),
    insertColumns: may('allowInsertColumns'),
    insertRows: may('allowInsertRows'),
    insertHyperlinks: may('allowInsertHyperlinks'),
    deleteColumns: may('allowDeleteColumns'),
    deleteRows: may('allowDeleteRows'),
    sort: may('allowSort'),
    autoFilter: may('allowAutoFilter'),
    pivotTables: may('allowPivotTables'),
  };
}
