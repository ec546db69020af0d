import type { CellAccess } from 'addin/preview/excel-host/univer/cells';
import type { UniverParts } from 'addin/preview/excel-host/univer/parts';
import type { SheetFacts, WorkbookModel } from 'addin/preview/excel-host/workbook-model';

type SheetPart = Pick<
  WorkbookModel,
  | 'sheets'
  | 'addSheet'
  | 'deleteSheet'
  | 'renameSheet'
  | 'moveSheet'
  | 'changeSheet'
  | 'activeSheetId'
  | 'activateSheet'
>;

const VERY_HIDDEN = 'veryHidden';

export function sheetAccess({ workbook }: UniverParts, cells: CellAccess): SheetPart {
  const factsOf = (id: string): SheetFacts => {
    const sheet = cells.sheetOf(id);
    const config = sheet.getConfig();
    const hidden = config.custom?.[VERY_HIDDEN] === true ? 'VeryHidden' : 'Hidden';
    return {
      id,
      name: sheet.getName(),
      visibility: sheet.isSheetHidden() === 1 ? hidden : 'Visible',
      tabColor: (config.tabColor ?? '').toUpperCase(),
      showGridlines: config.showGridlines !== 0,
    };
  };

  const activateSheet = (id: string) => void cells.mutate('sheet.operation.set-worksheet-active', { subUnitId: id });

  return {
    sheets: () => workbook.getSheets().map((sheet) => factsOf(sheet.getSheetId())),
    addSheet: (id, name, index) => {
      const active = workbook.getActiveSheet()?.getSheetId();
      cells.mutate('sheet.command.insert-sheet', { index, sheet: { id, name, rowCount: 200, columnCount: 26 } });
      if (active) activateSheet(active);
    },
    deleteSheet: (id) => void cells.mutate('sheet.command.remove-sheet', { subUnitId: id }),
    renameSheet: (id, name) => void cells.mutate('sheet.command.set-worksheet-name', { subUnitId: id, name }),
    moveSheet: (id, order) => void cells.mutate('sheet.command.set-worksheet-order', { subUnitId: id, order }),
    changeSheet: (id, { visibility, tabColor, showGridlines }) => {
      if (tabColor !== undefined) cells.mutate('sheet.mutation.set-tab-color', { subUnitId: id, color: tabColor });
      if (showGridlines !== undefined) {
        cells.mutate('sheet.mutation.toggle-gridlines', { subUnitId: id, showGridlines: Number(showGridlines) });
      }
      if (visibility === undefined) return;
      const config = cells.sheetOf(id).getConfig();
      config.custom = { ...config.custom, [VERY_HIDDEN]: visibility === 'VeryHidden' };
      cells.mutate('sheet.mutation.set-worksheet-hidden', {
        subUnitId: id,
        hidden: Number(visibility !== 'Visible'),
      });
    },
    activeSheetId: () => workbook.getActiveSheet()?.getSheetId() ?? '',
    activateSheet,
  };
}
