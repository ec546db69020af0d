import { namedRanges } from 'shared/template/named-ranges';
import type { Language } from 'shared/template/list';
import type { Template } from 'shared/template/template';
import { formCellName, listSourceName, sideName } from 'addin/workbook/identity/workbook-names';
import { cellOf, type FormulaScope } from 'addin/workbook/cells/formula';
import type { LabelsByList } from 'addin/workbook/cells/list-labels';
import { columnAt, type Places, type TablePlace } from 'addin/workbook/identity/places';
import type { PlanIndex } from 'addin/workbook/identity/plan-in-workbook';

/** What all sheets of a plan share while they are drawn or mended. */
export interface SheetLayout {
  readonly planIndex: PlanIndex;
  readonly template: Template;
  readonly language: Language;
  readonly labels: LabelsByList;
  /** Stands behind the headers of money columns. */
  readonly moneyUnit: string;
  readonly places: Places;
}

/** Names templates use in formulas, and the plan's own name for each. */
const workbookNames: Readonly<Record<string, (planIndex: PlanIndex) => string>> = {
  [namedRanges.indicators]: (planIndex) => listSourceName(planIndex, 'indicators'),
  [namedRanges.indicatorNames]: (planIndex) => listSourceName(planIndex, 'indicators'),
  [namedRanges.stages]: (planIndex) => listSourceName(planIndex, 'E-STAGE'),
};

/** References for a formula in the given row of a table. */
export function formulaScopeAt(sheetLayout: SheetLayout, place: TablePlace, row: number): FormulaScope {
  return {
    cell: (key) => cellOf(row, columnAt(place, key)),
    column: (block, key) => {
      const of = block === null ? place : sheetLayout.places.tables[block];
      const column = of === undefined ? -1 : columnAt(of, key);
      if (of === undefined || column < 0) return null;
      return { sheet: of.sheet, area: { row: of.headerRow + 1, column, rows: of.rows.length, columns: 1 } };
    },
    header: (key) => formCellName(sheetLayout.planIndex, 'HDR', key),
    name: (name) => workbookNames[name]?.(sheetLayout.planIndex) ?? sideName(sheetLayout.planIndex, name),
  };
}
