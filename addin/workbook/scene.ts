import { namedRanges } from 'shared/template/named-ranges';
import type { Language } from 'shared/template/list';
import type { Template } from 'shared/template/template';
import { formCellName, listSourceName, sideName } from 'addin/workbook/anchor';
import { cellOf, type Surroundings } from 'addin/workbook/formula';
import type { LabelsByList } from 'addin/workbook/listed';
import { columnAt, type Places, type TablePlace } from 'addin/workbook/places';
import type { Slot } from 'addin/workbook/plan-in-workbook';

/** What all sheets of a plan share while they are drawn or mended. */
export interface Scene {
  readonly slot: Slot;
  readonly template: Template;
  readonly language: Language;
  readonly labels: LabelsByList;
  /** Stands behind the headers of money columns. */
  readonly moneyUnit: string;
  readonly places: Places;
}

/** Names templates use in formulas, and the plan's own name for each. */
const workbookNames: Readonly<Record<string, (slot: Slot) => string>> = {
  [namedRanges.indicators]: (slot) => listSourceName(slot, 'indicators'),
  [namedRanges.indicatorNames]: (slot) => listSourceName(slot, 'indicators'),
  [namedRanges.stages]: (slot) => listSourceName(slot, 'E-STAGE'),
};

/** References for a formula in the given row of a table. */
export function around(scene: Scene, place: TablePlace, row: number): Surroundings {
  return {
    cell: (key) => cellOf(row, columnAt(place, key)),
    column: (block, key) => {
      const of = block === null ? place : scene.places.tables[block];
      const column = of === undefined ? -1 : columnAt(of, key);
      if (of === undefined || column < 0) return null;
      return { sheet: of.sheet, area: { row: of.headerRow + 1, column, rows: of.rows.length, columns: 1 } };
    },
    header: (key) => formCellName(scene.slot, 'HDR', key),
    name: (name) => workbookNames[name]?.(scene.slot) ?? sideName(scene.slot, name),
  };
}
