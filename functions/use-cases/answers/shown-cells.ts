import { readDate } from 'shared/calendar/date';
import { isPeriodKey } from 'shared/calendar/period';
import { indicatorOf } from 'shared/indicator/catalogue';
import type { ChangedRow, ShownCell, ShownPlace } from 'shared/contract/plan-summary';
import { headerRow, type RowChange } from 'shared/plan/changes';
import { rowsIn, type Cell, type Cells, type PlanDocument } from 'shared/plan/document';
import { textsIn } from 'shared/plan/typed-rows';
import { isRefused } from 'shared/quantity/refusal';
import type { Place } from 'shared/review/finding';
import { isContent, type Column } from 'shared/template/column';
import type { Lists } from 'shared/template/list';
import { blockOf, type Template } from 'shared/template/template';
import { columnUnits } from 'shared/template/unit';

/** What a plan's content is read with to be shown without its sheets. */
export interface ContentReader {
  readonly template: Template;
  readonly lists: Lists;
}

interface Words {
  readonly zh: string;
  readonly en: string;
}

const wordsOf = ({ zh, en }: Words): Words => ({ zh, en });

const moneyUnits: Readonly<Record<string, Words>> = {
  wan: { zh: '万元', en: '×10k CNY' },
  yuan: columnUnits.yuan,
};

export function cellsOf(document: PlanDocument, block: string, row: string): Cells | null {
  if (row === headerRow) return document.header;
  return rowsIn(document, block).find(({ id }) => id === row)?.cells ?? null;
}

const isBlank = (cell: Cell | undefined): boolean => cell === undefined || cell === null || cell === '';

function nameOf(list: string | undefined, code: string, lists: Lists): Words {
  const entry = list === undefined ? undefined : lists[list]?.find((each) => each.code === code);
  return entry === undefined ? { zh: code, en: code } : wordsOf(entry);
}

/** The unit behind a number: of the row's indicator, of the plan's money, or of the column. */
function unitOf(column: Column, cells: Cells, header: Cells): Words | null {
  if (column.type === 'money') return moneyUnits[String(header['moneyUnit'] ?? '')] ?? null;
  if (column.type !== 'figure') {
    return column.unit === undefined || column.unit === 'indicator' ? null : columnUnits[column.unit];
  }
  const unit = indicatorOf(String(cells['indCode'] ?? ''))?.unit;
  if (unit === undefined) return null;
  return unit.kind === 'money' ? (moneyUnits[String(header['moneyUnit'] ?? '')] ?? wordsOf(unit)) : wordsOf(unit);
}

const isPercent = (column: Column, cells: Cells): boolean =>
  column.type === 'percent' ||
  (column.type === 'figure' && indicatorOf(String(cells['indCode'] ?? ''))?.unit.kind === 'percent');

/** A cell as a reader without the sheets is to see it. What does not fit its column is shown as it was typed. */
export function shownCell(column: Column, cells: Cells, header: Cells, lists: Lists): ShownCell {
  const cell = Object.hasOwn(cells, column.key) ? cells[column.key] : null;
  if (isBlank(cell)) return { as: 'blank' };
  if (typeof cell === 'boolean') return { as: 'flag', is: cell };
  if (typeof cell === 'number') {
    return isPercent(column, cells)
      ? { as: 'percent', value: cell }
      : { as: 'number', value: cell, unit: unitOf(column, cells, header) };
  }
  const text = String(cell);
  if (column.type === 'date' && !isRefused(readDate(text))) return { as: 'date', day: text };
  if (column.type === 'period' && isPeriodKey(text)) return { as: 'period', period: text };
  if (column.list === undefined) return { as: 'text', text };
  const codes = column.type === 'texts' ? textsIn(text) : [text];
  return { as: 'named', names: codes.map((code) => nameOf(column.list, code, lists)) };
}

/** Numbers and codes name a row only to the sheet. */
const isCode = (text: string): boolean => /^[A-Za-z]*[\d.]+$/.test(text);

/** What a row is about, in its own words: its first words that are more than a code. */
function rowWords(document: PlanDocument, { block, row }: Place, { template, lists }: ContentReader): string | null {
  if (block === null || row === null || row === headerRow) return null;
  const cells = cellsOf(document, block, row);
  const columns = blockOf(template, block)?.columns.filter(isContent) ?? [];
  const telling = [
    ...columns.filter(({ type, need }) => type === 'text' && need === 'required'),
    ...columns.filter(({ type }) => type === 'reference' || type === 'text'),
  ];
  for (const column of telling) {
    const text = cells?.[column.key];
    if (typeof text !== 'string' || text === '' || isCode(text)) continue;
    return nameOf(column.list, text, lists).zh;
  }
  return null;
}

/** Where something is, in words. Rows that are gone are looked for in the document before. */
export function shownPlace(at: Place, documents: readonly (PlanDocument | null)[], reader: ContentReader): ShownPlace {
  const { block, column: key } = at;
  const table = block === null ? undefined : blockOf(reader.template, block);
  const sheet = reader.template.sheets.find(({ blocks }) => blocks.some(({ id }) => id === block));
  const column = table?.columns.find((each) => each.key === key);
  const rows = documents.flatMap((document) => (document === null ? [] : [rowWords(document, at, reader)]));
  return {
    at,
    sheet: sheet === undefined ? null : wordsOf(sheet),
    row: rows.find((text) => text !== null) ?? null,
    column: column === undefined ? null : wordsOf(column),
  };
}

/** A change with the old and the new value of each cell. */
export function changedRow(
  { block, row, what, columns }: RowChange,
  before: PlanDocument,
  after: PlanDocument,
  reader: ContentReader,
): ChangedRow {
  const table = blockOf(reader.template, block);
  const shown = (column: Column, document: PlanDocument): ShownCell =>
    shownCell(column, cellsOf(document, block, row) ?? {}, document.header, reader.lists);
  return {
    place: shownPlace({ block, row, column: null }, [after, before], reader),
    what,
    cells: (table?.columns ?? [])
      .filter(({ key }) => columns.includes(key))
      .map((column) => ({
        column: column.key,
        name: wordsOf(column),
        before: shown(column, before),
        after: shown(column, after),
      })),
  };
}
