import { found, type CellCode, type Facts } from 'shared/administration/check/found';
import { rowsOf, type AdministrationRows, type AdministrationTable } from 'shared/administration/table';
import { readDate } from 'shared/calendar/date';
import { isPeriodKey } from 'shared/calendar/period';
import type { Cell, Cells } from 'shared/plan/document';
import { textsIn } from 'shared/plan/typed-rows';
import { isRefused } from 'shared/quantity/refusal';
import type { Finding } from 'shared/review/finding';
import type { Column } from 'shared/template/column';
import type { Lists } from 'shared/template/list';

/** Rows of one table; what a company keeps stays far below, and a pasted column of blanks far above. */
export const mostRows = 20_000;

const longestText = 200;
/** As ids travel in addresses and keys of plans. */
const idForm = /^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/;
/** Control characters, and signs that turn the reading direction or cannot be seen. */
const unsafe = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const errorOfExcel = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|BUSY!|BLOCKED!|FIELD!|CONNECT!)$/;

type Wrong = readonly [CellCode, Facts];

/** Form, length and lists of every cell, and rows that are there twice. Nothing else is looked at before this is clean. */
export function cellFindings(
  tables: readonly AdministrationTable[],
  rows: AdministrationRows,
  lists: Lists,
): readonly Finding[] {
  return tables.flatMap((table) => {
    const own = rowsOf(rows, table.id);
    if (own.length > mostRows) {
      return [found('too-many-rows', 'error', [table.id, null, null], { rows: own.length, most: mostRows })];
    }
    const codes = codesOf(table, lists);
    return [...own.flatMap((row, at) => rowFindings(table, row, at, codes)), ...twice(table, own)];
  });
}

const codesOf = (table: AdministrationTable, lists: Lists): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    table.columns.flatMap(({ list }) =>
      list === undefined ? [] : [[list, new Set((lists[list] ?? []).map(({ code }) => code))] as const],
    ),
  );

function rowFindings(
  table: AdministrationTable,
  row: Cells,
  at: number,
  codes: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Finding[] {
  return table.columns.flatMap((column) => {
    if (column.need === 'service') return [];
    const cell = row[column.key] ?? null;
    const wrong: Wrong | null =
      cell === null || cell === ''
        ? column.need === 'required'
          ? ['blank', {}]
          : null
        : (textFault(table, column, cell) ?? typeFault(column, cell, codes));
    return wrong === null ? [] : [found(wrong[0], 'error', [table.id, at, column.key], wrong[1])];
  });
}

function textFault({ id }: AdministrationTable, { key, longest = longestText }: Column, cell: Cell): Wrong | null {
  if (typeof cell !== 'string') return null;
  if (errorOfExcel.test(cell)) return ['cell-error', { value: cell }];
  if (unsafe.test(cell)) return ['unsafe-text', {}];
  if ([...cell].length > Math.max(longest, 1)) return ['too-long', { most: longest }];
  return key === 'id' && (id === 'UNIT' || id === 'PERSON') && !idForm.test(cell)
    ? ['not-an-id', { value: cell }]
    : null;
}

function typeFault(column: Column, cell: Cell, codes: ReadonlyMap<string, ReadonlySet<string>>): Wrong | null {
  const value = cell ?? '';
  switch (column.type) {
    case 'flag':
      return typeof cell === 'boolean' ? null : ['not-a-flag', { value }];
    case 'date':
      return typeof cell === 'string' && !isRefused(readDate(cell)) ? null : ['not-a-date', { value }];
    case 'period':
      return typeof cell === 'string' && isPeriodKey(cell) ? null : ['not-a-period', { value }];
    case 'number':
    case 'integer':
    case 'money':
    case 'figure':
    case 'percent':
      return typeof cell === 'number' && Number.isFinite(cell) ? null : ['not-a-number', { value }];
    case 'text':
    case 'texts':
    case 'choice':
    case 'reference': {
      if (typeof cell !== 'string') return ['not-text', { value }];
      const known = column.list === undefined ? undefined : codes.get(column.list);
      const stray = known && (column.type === 'texts' ? textsIn(cell) : [cell]).find((each) => !known.has(each));
      return stray === undefined ? null : ['not-in-list', { value: stray }];
    }
  }
}

/** V-DAT-08: the columns of the key name a row once. */
function twice({ id, rowKey }: AdministrationTable, rows: readonly Cells[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row, at) => {
    const key = JSON.stringify(rowKey.map((column) => row[column] ?? null));
    const first = seen.get(key);
    if (first !== undefined) return [found('twice', 'error', [id, at, rowKey[0] ?? null], { first })];
    seen.set(key, at);
    return [];
  });
}
