import { dateFromText } from 'shared/calendar/written-date';
import type { Cell } from 'shared/plan/document';
import { withoutResidue } from 'shared/quantity/decimal';
import { textsIn } from 'shared/plan/typed-rows';
import type { Column } from 'shared/template/column';
import { codeFor, flagList, type Labels, type LabelsByList } from 'addin/workbook/cells/list-labels';
import { plainText, textCell } from 'addin/workbook/excel/plain-text';
import { numberFormatOf, textFormat } from 'addin/workbook/cells/column-format';
import type { SheetValue } from 'addin/workbook/excel/sheet-value';
import { fromSerial, toSerial } from 'addin/workbook/excel/serial-date';

const written = (column: Column, text: string): string =>
  numberFormatOf(column) === textFormat ? textCell(text) : plainText(text);

const joiner = '; ';

function shown(column: Column, text: string, labels: Labels | undefined): string {
  if (labels === undefined) return text;
  if (column.type !== 'texts') return labels.labelOf.get(text) ?? text;
  return parted(text, (part) => labels.labelOf.get(part) ?? null, joiner);
}

/** Each of several texts replaced; a text none of whose parts is known stays as it is. */
function parted(text: string, known: (part: string) => string | null, between: string): string {
  const parts = textsIn(text);
  return parts.some((part) => known(part) !== null) ? parts.map((part) => known(part) ?? part).join(between) : text;
}

/** The value as its cell shows it: a label for a code, a serial number for a date; what doesn't fit stays as typed. */
export function toSheet(column: Column, cell: Cell | undefined, lists: LabelsByList): SheetValue {
  if (cell === undefined || cell === null || cell === '') return '';
  if (column.type === 'flag' && typeof cell === 'boolean') {
    return lists.get(flagList)?.labelOf.get(String(cell)) ?? cell;
  }
  const isText = numberFormatOf(column) === textFormat;
  if (typeof cell !== 'string') return isText ? String(cell) : cell;
  const serial = column.type === 'date' ? toSerial(cell) : null;
  return serial ?? written(column, shown(column, cell, column.list === undefined ? undefined : lists.get(column.list)));
}

function fromText(column: Column, text: string, lists: LabelsByList): Cell {
  const labels = column.list === undefined ? undefined : lists.get(column.list);
  switch (column.type) {
    case 'flag': {
      const flags = lists.get(flagList);
      const code = flags === undefined ? null : codeFor(flags, text);
      return code === null ? text : code === 'true';
    }
    case 'date':
      return dateFromText(text) ?? text;
    case 'choice':
    case 'reference':
      return (labels && codeFor(labels, text)) ?? text;
    case 'texts':
      if (labels === undefined) return text;
      return codeFor(labels, text) ?? parted(text, (part) => codeFor(labels, part), ';');
    case 'text':
    case 'period':
    case 'number':
    case 'integer':
    case 'money':
    case 'figure':
    case 'percent':
      return text;
  }
}

/** 5 October 1954 in Excel's calendar. */
const firstLikelySerial = 20_001;

/** The content a cell stands for, or null for a blank one. What can't be understood is kept as it was typed. */
export function fromSheet(column: Column, value: unknown, lists: LabelsByList): Cell {
  if (typeof value === 'string') return value.trim() === '' ? null : fromText(column, value, lists);
  if (typeof value === 'boolean') return column.type === 'flag' ? value : fromText(column, String(value), lists);
  if (typeof value !== 'number') return null;
  // Numbers below it are years or slips (2026.3), no days a plan names: they stay for the review to find.
  if (column.type === 'date') return value < firstLikelySerial ? value : (fromSerial(value) ?? value);
  return numberFormatOf(column) === textFormat ? fromText(column, String(value), lists) : withoutResidue(value);
}
