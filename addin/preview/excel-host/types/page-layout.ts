import { areaOf } from 'addin/preview/excel-host/book/book';
import { guardSheet } from 'addin/preview/excel-host/book/protection';
import { invalidArgument } from 'addin/preview/excel-host/fault';
import type { PageRecord } from 'addin/preview/excel-host/ledger';
import { method, oneOf, property, type ExcelType, type Turn } from 'addin/preview/excel-host/protocol/member';
import { rangeByText, rangeIn } from 'addin/preview/excel-host/types/range-object';
import type { SheetState } from 'addin/preview/excel-host/types/registry';

const pageOf = ({ id }: SheetState, { book }: Turn): PageRecord => book.ledger.pages[id] ?? {};

function lay(state: SheetState, turn: Turn, change: Partial<PageRecord>): void {
  guardSheet(turn.book, state.id);
  turn.book.ledger.pages[state.id] = { ...pageOf(state, turn), ...change };
}

/** Pages to fit to, or a scale in percent. */
function asZoom(value: unknown): NonNullable<PageRecord['zoom']> {
  const zoom = (value ?? {}) as Record<string, unknown>;
  const entries = ['horizontalFitToPages', 'verticalFitToPages', 'scale'].flatMap((key) => {
    const given = zoom[key];
    if (given === undefined || given === null) return [];
    if (typeof given !== 'number' || !Number.isInteger(given) || given < 0) throw invalidArgument();
    return [[key, given] as const];
  });
  const found = Object.fromEntries(entries);
  if (found['scale'] !== undefined && (found['scale'] < 10 || found['scale'] > 400)) throw invalidArgument();
  return found;
}

/** How a sheet is printed; nothing is printed here, but a saved workbook says it. */
export const pageLayout: ExcelType<SheetState> = {
  name: 'PageLayout',
  members: {
    Orientation: property(
      9,
      (state, turn) => pageOf(state, turn).orientation ?? 'Portrait',
      (state, value, turn) => lay(state, turn, { orientation: oneOf(value, ['Portrait', 'Landscape']) }),
    ),
    Zoom: property(
      9,
      (state, turn) => pageOf(state, turn).zoom ?? { scale: 100 },
      (state, value, turn) => lay(state, turn, { zoom: asZoom(value) }),
    ),
    SetPrintTitleRows: method(9, (state, [rows], turn) => {
      const range = typeof rows === 'string' ? rangeByText({ sheetId: state.id, area: undefined }, rows, turn) : rows;
      const { row, rowCount } = areaOf(rangeIn(range));
      lay(state, turn, { titleRows: { row, rowCount } });
    }),
  },
};
