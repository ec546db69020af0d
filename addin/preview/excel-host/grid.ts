import { formatArea, LAST, type Area } from 'addin/preview/excel-host/address';
import { growTables } from 'addin/preview/excel-host/book/auto-expand';
import type { Book } from 'addin/preview/excel-host/book/book';
import { guardCells, guardSheet, guardStructure } from 'addin/preview/excel-host/book/protection';
import { guardChange, tellLines } from 'addin/preview/excel-host/book/restructure';
import { forgetSheet } from 'addin/preview/excel-host/book/sheets';
import { headersKeepText } from 'addin/preview/excel-host/book/tables';
import { tellChange, tellSelection, tellSheet } from 'addin/preview/excel-host/book/tell';
import { ExcelFault, type ExcelErrorCode } from 'addin/preview/excel-host/fault';
import type { GridDecoration, GridEdit, GridWatch } from 'addin/preview/excel-host/workbook-model';

/** Why the grid did not do what a hand wanted. */
export interface GridRefusal {
  readonly code: ExcelErrorCode;
  readonly sheet: string;
  /** A1; empty when it is about the sheet itself. */
  readonly address: string;
}

/** Lets a hand in the grid do what Excel would let it do, and tells the add-in of it. */
export function gridWatch(
  book: Book,
  perform: (edit: () => unknown) => Promise<void>,
  onRefused: (refusal: GridRefusal) => void,
): GridWatch {
  const growing = new Map<GridEdit, () => void>();
  return {
    before: (edit) => {
      try {
        guard(book, edit);
        if (edit.kind === 'cells' && edit.contents)
          growing.set(edit, growTables(book, edit.sheetId, edit.area, [['?']]));
        return true;
      } catch (fault) {
        if (!(fault instanceof ExcelFault)) throw fault;
        onRefused({ code: fault.code, ...placeOf(book, edit) });
        return false;
      }
    },
    after: (edit) => {
      void perform(() => {
        settle(book, edit, growing.get(edit));
        growing.delete(edit);
      });
    },
  };
}

function guard(book: Book, edit: GridEdit): void {
  switch (edit.kind) {
    case 'cells':
      if (edit.contents) guardCells(book, edit.sheetId, edit.area);
      else guardSheet(book, edit.sheetId, 'allowFormatCells');
      return;
    case 'typing':
      guardCells(book, edit.sheetId, edit.area);
      return;
    case 'cell shift':
      throw new ExcelFault('InvalidOperation');
    case 'lines':
      guardChange(book, edit.change, linesArea(edit));
      return;
    case 'sizes':
      guardSheet(book, edit.sheetId, edit.axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
      return;
    case 'sheet added':
    case 'sheet deleted':
    case 'sheet structure':
      guardStructure(book);
      return;
    case 'selected':
      return;
  }
}

/** What follows an edit the grid has made: events, and what the host keeps beside the cells. */
function settle(book: Book, edit: GridEdit, grow: (() => void) | undefined): void {
  switch (edit.kind) {
    case 'cells': {
      const { sheetId, area, before, contents } = edit;
      if (!contents) return;
      headersKeepText(book, sheetId, area);
      const after = book.model.read(sheetId, area);
      if (after.some((row) => row.some((cell) => cell.value !== null || cell.formula))) grow?.();
      const [was, is] = [before[0]?.[0], after[0]?.[0]];
      const single = area.rowCount === 1 && area.columnCount === 1 && was && is && !is.formula;
      const details = single ? { details: { before: was, after: is } } : {};
      tellChange(book, { sheetId, area, changeType: 'RangeEdited', by: 'person', ...details });
      return;
    }
    case 'lines':
      tellLines(book, edit.change, linesArea(edit), 'person');
      return;
    case 'sheet added':
      tellSheet(book, 'added', edit.sheetId, 'person');
      return;
    case 'sheet deleted':
      forgetSheet(book, edit.sheetId);
      tellSheet(book, 'deleted', edit.sheetId, 'person');
      return;
    case 'selected':
      tellSelection(book, edit.sheetId, edit.area, 'person');
      return;
    case 'typing':
    case 'cell shift':
    case 'sizes':
    case 'sheet structure':
      return;
  }
}

function placeOf(book: Book, edit: GridEdit): { sheet: string; address: string } {
  const sheetId = edit.kind === 'lines' ? edit.change.sheetId : edit.sheetId;
  const sheet = book.model.sheets().find(({ id }) => id === sheetId)?.name ?? '';
  const area = edit.kind === 'lines' ? linesArea(edit) : 'area' in edit ? edit.area : undefined;
  return { sheet, address: area ? formatArea(area) : '' };
}

/** What the grid should show of a sheet's validation and conditional formats. */
export function decorationOf(book: Book, sheetId: string): GridDecoration {
  const { validation, formatRules } = book.ledger;
  return {
    validation: (validation[sheetId] ?? []).map(({ area, value }) => {
      const list = value.rule['list'] as { source?: string } | undefined;
      const message = value.prompt?.['message'];
      return {
        area,
        ...(list?.source ? { list: resolveName(book, list.source) } : {}),
        ...(typeof message === 'string' && message !== '' ? { prompt: message } : {}),
      };
    }),
    rules: formatRules
      .filter(
        (rule) => rule.sheetId === sheetId && rule.type === 'Custom' && rule.formula !== '' && rule.areas.length > 0,
      )
      .map(({ areas, formula, fill, fontColor, bold }) => ({
        areas,
        formula,
        ...(fill ? { fill } : {}),
        ...(fontColor ? { fontColor } : {}),
        ...(bold === undefined ? {} : { bold }),
      })),
  };
}

/** The grid's lists know references and no names. */
function resolveName(book: Book, source: string): string {
  return book.model.names().find((name) => `=${name.name}` === source)?.formula ?? source;
}

/** The grid's lines end where its sheet ends; Excel's are entire. */
function linesArea({ change, area }: Extract<GridEdit, { kind: 'lines' }>): Area {
  return change.axis === 'rows'
    ? { ...area, column: 0, columnCount: LAST.columnCount }
    : { ...area, row: 0, rowCount: LAST.rowCount };
}
