import type { CellAccess } from 'addin/preview/excel-host/univer/cells';
import type { UniverParts } from 'addin/preview/excel-host/univer/parts';
import { toRange } from 'addin/preview/excel-host/univer/ranges';
import { toUniverStyle } from 'addin/preview/excel-host/univer/style';
import type { GridDecoration } from 'addin/preview/excel-host/workbook-model';

/** Draws drop-down lists and conditional formats into the grid: all of a sheet's anew whenever they change. */
export function decorator({ workbook }: UniverParts, cells: CellAccess) {
  const drawn = new Map<string, { readonly lists: string[]; readonly rules: string[] }>();
  const unitId = workbook.getUnitId();
  let last = 0;
  const nextId = () => {
    last += 1;
    return `host-${last}`;
  };

  return (sheetId: string, { validation, rules }: GridDecoration) => {
    const old = drawn.get(sheetId) ?? { lists: [], rules: [] };
    if (old.lists.length > 0)
      cells.mutate('data-validation.mutation.removeRule', { subUnitId: sheetId, ruleId: old.lists });
    for (const cfId of old.rules) cells.mutate('sheet.mutation.delete-conditional-rule', { subUnitId: sheetId, cfId });

    const extent = cells.extent(sheetId);
    const inside = (area: Parameters<typeof toRange>[0]) => ({
      ...toRange({
        ...area,
        rowCount: Math.min(area.rowCount, Math.max(1, extent.rowCount - area.row)),
        columnCount: Math.min(area.columnCount, Math.max(1, extent.columnCount - area.column)),
      }),
      unitId,
      sheetId,
    });
    const lists = validation.flatMap(({ area, list, prompt }) => {
      if (list === undefined) return [];
      const uid = nextId();
      const rule = {
        uid,
        type: 'list',
        formula1: list,
        ranges: [inside(area)],
        allowBlank: true,
        errorStyle: 1,
        // An arrow beside the value, as Excel shows it, not a pill around it.
        renderMode: 1,
        ...(prompt ? { prompt, showInputMessage: true } : {}),
      };
      cells.mutate('data-validation.mutation.addRule', { subUnitId: sheetId, rule });
      return [uid];
    });
    const drawnRules = rules.map((rule) => {
      const cfId = nextId();
      const style = toUniverStyle({
        ...(rule.fill ? { fill: rule.fill } : {}),
        ...(rule.fontColor ? { fontColor: rule.fontColor } : {}),
        ...(rule.bold === undefined ? {} : { bold: rule.bold }),
      });
      cells.mutate('sheet.mutation.add-conditional-rule', {
        subUnitId: sheetId,
        rule: {
          cfId,
          ranges: rule.areas.map(inside),
          stopIfTrue: false,
          rule: { type: 'highlightCell', subType: 'formula', value: rule.formula, style },
        },
      });
      return cfId;
    });
    drawn.set(sheetId, { lists, rules: drawnRules });
  };
}
