import type { PathLevel } from 'shared/contract/answers';
import type { PlanRow } from 'shared/plan/document';
import type { Block } from 'shared/template/block';
import { address } from 'addin/workbook/a1';
import { tableName } from 'addin/workbook/anchor';
import { toSheet, type SheetValue } from 'addin/workbook/cell-value';
import { idKey, type Places, type TablePlace } from 'addin/workbook/places';
import { bodyArea, rangeAt, sheetOf } from 'addin/workbook/plan-sheets';
import type { Scene } from 'addin/workbook/scene';
import { signatureRows } from 'addin/workbook/service-rows';

/** A change of the signature table, and where its rows stand afterwards. */
export interface SignatureChange {
  readonly draw: (context: Excel.RequestContext) => void;
  readonly places: Places;
}

/** One row a signer; rows left over from a longer path are emptied. Null where the table is gone. */
export function putSignatures(scene: Scene, block: Block, path: readonly PathLevel[]): SignatureChange | null {
  const place = scene.places.tables[block.id];
  if (place === undefined) return null;
  const signatures = signatureRows(path, scene.language);
  const rows: readonly (PlanRow | null)[] = Array.from(
    { length: Math.max(1, place.rows.length, signatures.length) },
    (_, at) => signatures[at] ?? null,
  );
  const grown: TablePlace = { ...place, rows: rows.map((row) => row?.id ?? null) };
  // A column of the user's own is left as it is.
  const cellOf = (row: PlanRow | null, key: string | null): SheetValue | null => {
    if (key === null) return null;
    if (row === null) return '';
    if (key === idKey) return row.id;
    const column = block.columns.find((each) => each.key === key);
    return column === undefined ? '' : toSheet(column, row.cells[key], scene.labels);
  };
  return {
    draw: (context) => {
      const sheet = sheetOf(context, place);
      if (rows.length !== place.rows.length) {
        const whole = { ...bodyArea(grown), row: place.headerRow, rows: rows.length + 1 };
        context.workbook.tables.getItem(tableName(scene.slot, block.id)).resize(address(whole));
      }
      rangeAt(sheet, bodyArea(grown)).values = rows.map((row) => place.columns.map((key) => cellOf(row, key)));
    },
    places: { ...scene.places, tables: { ...scene.places.tables, [block.id]: grown } },
  };
}
