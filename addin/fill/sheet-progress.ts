import { isOpenFinding } from 'addin/store/pane-state';
import type { ReadPlan } from 'addin/workbook/identity/plan-in-workbook';
import { headerRow } from 'shared/plan/changes';
import { rowsIn } from 'shared/plan/document';
import type { Finding } from 'shared/review/finding';
import { isTyped } from 'shared/template/column';
import type { Sheet } from 'shared/template/template';

/** How far one sheet of a plan is. */
export interface SheetProgress {
  readonly sheet: Sheet;
  readonly errors: number;
  /** Cells that are still to be filled in. */
  readonly open: number;
  /** Filled share of what has to be filled, 0 to 1. */
  readonly share: number;
}

/** Required cells of a sheet as it stands: of each row that holds something, and of the form. */
function requiredIn(sheet: Sheet, { document }: Pick<ReadPlan, 'document'>): number {
  return sheet.blocks.reduce((sum, block) => {
    const required = block.columns.filter((column) => column.need === 'required' && isTyped(column)).length;
    const rows = block.id === headerRow ? 1 : rowsIn(document, block.id).length;
    return sum + required * rows;
  }, 0);
}

/** Every sheet that is to be filled in, in the order of the workbook. */
export function sheetProgress(read: ReadPlan, findings: readonly Finding[]): readonly SheetProgress[] {
  return read.template.sheets
    .filter(({ blocks }) => blocks.some(({ columns }) => columns.some(isTyped)))
    .map((sheet) => {
      const own = findings.filter(({ at }) => sheet.blocks.some(({ id }) => id === at.block));
      const open = own.filter(isOpenFinding).length;
      const errors = own.filter((finding) => finding.severity === 'error' && !isOpenFinding(finding)).length;
      const required = Math.max(requiredIn(sheet, read), open);
      return { sheet, errors, open, share: required === 0 ? 1 : (required - open) / required };
    });
}
