import type { ICellData, IStyleData, Nullable } from '@univerjs/presets';
import { intersect, type Area } from 'addin/preview/excel-host/address';
import type { UniverParts, Worksheet } from 'addin/preview/excel-host/univer/parts';
import { fromUniverStyle, toUniverStyle } from 'addin/preview/excel-host/univer/style';
import type { Cell, CellInput, CellStyle, StylePatch } from 'addin/preview/excel-host/workbook-model';

export const ERRORS = new Set([
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
  '#BUSY!',
  '#SPILL!',
  '#CALC!',
]);

// Univer's CellValueType.
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
const FORCED_TEXT = 4;

const SET_VALUES = 'sheet.mutation.set-range-values';
/** Sheets grow in steps of this many lines, so that writing on does not resize every time. */
const GROWTH = 100;

export type CellAccess = ReturnType<typeof cellAccess>;

/** Cells and their styles, in bulk: straight from the cell matrix, and back in one mutation. */
export function cellAccess(parts: UniverParts) {
  const { commands, formulas, workbook } = parts;
  const unitId = workbook.getUnitId();

  const sheetOf = (sheetId: string): Worksheet => {
    const sheet = workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`no sheet ${sheetId}`);
    return sheet;
  };

  // Work of the host's own, which the watch over the grid leaves alone.
  let depth = 0;
  const asHost = <T>(work: () => T): T => {
    depth += 1;
    try {
      return work();
    } finally {
      depth -= 1;
    }
  };

  const mutate = (id: string, params: object) => asHost(() => commands.syncExecuteCommand(id, { unitId, ...params }));

  const ensureSize = (sheetId: string, rowCount: number, columnCount: number) => {
    const sheet = sheetOf(sheetId);
    if (rowCount > sheet.getRowCount()) {
      mutate('sheet.mutation.set-worksheet-row-count', { subUnitId: sheetId, rowCount: rowCount + GROWTH });
    }
    if (columnCount > sheet.getColumnCount()) {
      mutate('sheet.mutation.set-worksheet-column-count', { subUnitId: sheetId, columnCount: columnCount + 10 });
    }
  };

  const extent = (sheetId: string): Area => {
    const sheet = sheetOf(sheetId);
    return { row: 0, column: 0, rowCount: sheet.getRowCount(), columnCount: sheet.getColumnCount() };
  };

  const styleOf = (data: Nullable<ICellData>): Nullable<IStyleData> =>
    typeof data?.s === 'string' ? workbook.getStyles().get(data.s) : data?.s;

  const toCell = (sheetId: string, row: number, column: number, data: ICellData | null | undefined): Cell => {
    if (!data) return EMPTY;
    const raw = data.v ?? null;
    const value = raw !== null && data.t === BOOLEAN ? raw === true || raw === 1 || raw === 'TRUE' : raw;
    const error = typeof value === 'string' && ERRORS.has(value);
    const formula = data.f ?? (data.si ? formulas.getFormulaStringByCell(row, column, sheetId, unitId) : undefined);
    return {
      value: value === '' && !formula ? null : value,
      ...(formula ? { formula } : {}),
      ...(error ? { error } : {}),
    };
  };

  const each = <T>(
    sheetId: string,
    area: Area,
    take: (row: number, column: number, data: ICellData | undefined) => T,
  ) => {
    const matrix = sheetOf(sheetId).getCellMatrix();
    return Array.from({ length: area.rowCount }, (_, r) =>
      Array.from({ length: area.columnCount }, (_, c) => {
        const row = area.row + r;
        const column = area.column + c;
        return take(row, column, matrix.getValue(row, column) ?? undefined);
      }),
    );
  };

  /** Writes what `fill` gives for each cell; undefined leaves a cell alone. */
  const setCells = (
    sheetId: string,
    area: Area,
    fill: (r: number, c: number) => ICellData | undefined,
    trigger?: string,
  ) => {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (let r = 0; r < area.rowCount; r++) {
      const line: Record<number, ICellData> = {};
      let any = false;
      for (let c = 0; c < area.columnCount; c++) {
        const data = fill(r, c);
        if (!data) continue;
        line[area.column + c] = data;
        any = true;
      }
      if (any) cellValue[area.row + r] = line;
    }
    mutate(SET_VALUES, { subUnitId: sheetId, cellValue, ...(trigger ? { trigger } : {}) });
  };

  const setStyle = (sheetId: string, area: Area, style: (r: number, c: number) => IStyleData | null | undefined) => {
    const inside = intersect(area, extent(sheetId));
    if (!inside) return;
    const fill = (r: number, c: number): ICellData | undefined => {
      const s = style(r, c);
      return s === undefined ? undefined : { s };
    };
    // Named so, the mutation does not mark formulas for calculation.
    setCells(sheetId, inside, fill, 'sheet.command.set-style');
  };

  return {
    sheetOf,
    asHost,
    isHost: () => depth > 0,
    mutate,
    ensureSize,
    extent,

    read: (sheetId: string, area: Area): Cell[][] =>
      each(sheetId, area, (row, column, data) => toCell(sheetId, row, column, data)),

    texts: (sheetId: string, area: Area): string[][] =>
      each(sheetId, area, (row, column, data) => {
        const { value } = toCell(sheetId, row, column, data);
        if (value === null) return '';
        if (typeof value === 'boolean') return String(value).toUpperCase();
        const pattern = styleOf(data)?.n?.pattern ?? 'General';
        return typeof value === 'string' && ERRORS.has(value) ? value : parts.formatNumber(pattern, value);
      }),

    write: (sheetId: string, row: number, column: number, cells: readonly (readonly (CellInput | undefined)[])[]) => {
      const area = { row, column, rowCount: cells.length, columnCount: cells[0]?.length ?? 0 };
      ensureSize(sheetId, row + area.rowCount, column + area.columnCount);
      setCells(sheetId, area, (r, c) => toCellData(cells[r]?.[c]));
    },

    styles: (sheetId: string, area: Area): CellStyle[][] => {
      const known = new Map<string, CellStyle>();
      return each(sheetId, area, (_row, _column, data) => {
        const id = typeof data?.s === 'string' ? data.s : undefined;
        const seen = id === undefined ? undefined : known.get(id);
        if (seen) return seen;
        const style = fromUniverStyle(styleOf(data));
        if (id !== undefined) known.set(id, style);
        return style;
      });
    },

    paint: (sheetId: string, area: Area, patch: StylePatch) => {
      const style = toUniverStyle(patch);
      if (area.rowCount < 100_000 && area.columnCount < 10_000) {
        ensureSize(sheetId, area.row + area.rowCount, area.column + area.columnCount);
      }
      setStyle(sheetId, area, () => style);
    },

    formatNumbers: (
      sheetId: string,
      row: number,
      column: number,
      formats: readonly (readonly (string | undefined)[])[],
    ) => {
      const area = { row, column, rowCount: formats.length, columnCount: formats[0]?.length ?? 0 };
      ensureSize(sheetId, row + area.rowCount, column + area.columnCount);
      const known = new Map<string, IStyleData>();
      setStyle(sheetId, area, (r, c) => {
        const numberFormat = formats[r]?.[c];
        if (numberFormat === undefined) return undefined;
        const style = known.get(numberFormat) ?? toUniverStyle({ numberFormat });
        known.set(numberFormat, style);
        return style;
      });
    },

    clearStyles: (sheetId: string, area: Area) => setStyle(sheetId, area, () => null),

    usedArea: (sheetId: string, valuesOnly: boolean): Area | undefined => {
      let bottom = -1;
      let right = -1;
      let top = Infinity;
      let left = Infinity;
      sheetOf(sheetId)
        .getCellMatrix()
        .forValue((row, column, data) => {
          const used =
            data &&
            ((data.v !== undefined && data.v !== null && data.v !== '') ||
              data.f ||
              data.si ||
              (!valuesOnly && data.s));
          if (!used) return;
          top = Math.min(top, row);
          left = Math.min(left, column);
          bottom = Math.max(bottom, row);
          right = Math.max(right, column);
        });
      return bottom < 0
        ? undefined
        : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
    },

    /** Whole cells as Univer keeps them, to put them elsewhere. */
    raw: (sheetId: string, area: Area) =>
      each(sheetId, area, (_row, _column, data) => (data ? { ...data } : undefined)),
    putRaw: (sheetId: string, area: Area, cells: readonly (readonly (ICellData | undefined)[])[]) =>
      setCells(sheetId, area, (r, c) => ({ ...NOTHING, ...cells[r]?.[c] })),
  };
}

const EMPTY: Cell = { value: null };
const NOTHING: ICellData = { v: null, f: null, si: null, p: null, s: null, custom: null as never };

/** Univer reads `1.10` and `TRUE` out of a text unless it is told that the text is meant. */
const textType = (value: string) =>
  Number.isNaN(Number(value)) && !/^(true|false)$/i.test(value) ? TEXT : FORCED_TEXT;

function toCellData(input: CellInput | undefined): ICellData | undefined {
  if (input === undefined) return undefined;
  if (input === null) return { v: null, f: null, si: null, p: null };
  if ('formula' in input) return { v: null, f: input.formula, si: null, p: null };
  const { value } = input;
  const t = typeof value === 'number' ? NUMBER : typeof value === 'boolean' ? BOOLEAN : textType(value);
  return { v: typeof value === 'boolean' ? Number(value) : value, t, f: null, si: null, p: null };
}
