import { formatAbsolute, parseArea, quoteSheet, splitSheet } from 'addin/preview/excel-host/address';
import { shiftArea, type StructuralChange } from 'addin/preview/excel-host/structure';
import type { DefinedName } from 'addin/preview/excel-host/workbook-model';

/**
 * What every name that is a plain reference says after an insertion or deletion. Univer moves names of other sheets
 * along when lines are deleted, and Excel writes #REF! where nothing is left.
 */
export function shiftedNames(
  names: readonly DefinedName[],
  change: StructuralChange,
  sheetName: string,
): readonly DefinedName[] {
  return names.flatMap((name) => {
    const { sheet, rest } = splitSheet(name.formula.replace(/^=/, ''));
    const area = parseArea(rest);
    if (sheet === undefined || !area) return [];
    if (sheet !== sheetName) return [name];
    const moved = shiftArea(area, change);
    return [{ ...name, formula: moved ? `=${quoteSheet(sheet)}!${formatAbsolute(moved)}` : '=#REF!' }];
  });
}
