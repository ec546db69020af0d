import { indicatorOf } from 'shared/indicator/catalogue';
import type { Indicator } from 'shared/indicator/indicator';
import { compareRatios } from 'shared/quantity/ratio';
import { gap } from 'shared/roll-up/figure';
import { grouped } from 'shared/roll-up/grouped';
import { cellOfColumns, type Line, type ViewCell } from 'shared/roll-up/view/column-cells';
import {
  countOf,
  distinctIn,
  fieldText,
  largestIn,
  meanIn,
  meets,
  mergedFigure,
  onceIn,
  sumIn,
  textsIn,
  weightedIn,
  type ViewRecord,
} from 'shared/roll-up/view/records';
import type { SourceName, ViewSources } from 'shared/roll-up/view/sources';
import type { View, ViewColumn } from 'shared/roll-up/view/view';

export interface ViewRow {
  /** What the row is about, in the order of the view's row fields. */
  readonly of: readonly string[];
  readonly cells: Readonly<Record<string, ViewCell>>;
  /** What the row is made of. */
  readonly records: readonly ViewRecord[];
  /** The row's indicator, where it has one. */
  readonly indicator: Indicator | undefined;
}

/** The view over its source's records. Nothing here divides by zero, and a gap stays a gap in what is made of it. */
export function viewTable<Source extends SourceName>(
  view: View,
  records: readonly ViewSources[Source][],
): readonly ViewRow[] {
  return filled(view, linesOf(view, records));
}

/** All records as one row: what is negative in one unit counts against another before anything is cut off (RU-15). */
export const viewTotal = <Source extends SourceName>(view: View, records: readonly ViewSources[Source][]): ViewRow =>
  totalRow(view, records);

export function totalRow(view: View, records: readonly ViewRecord[]): ViewRow {
  const [total] = filled(view, [lineOf([], records)]);
  return total ?? { of: [], cells: {}, records: [], indicator: undefined };
}

function filled(view: View, lines: readonly Line[]): readonly ViewRow[] {
  for (const column of view.columns) {
    const cells = lines.map((_, index) => cellOf(column, lines, index));
    lines.forEach((line, index) => (line.cells[column.key] = cells[index] ?? gap('not-planned')));
  }
  const rows = lines.map(({ of, cells, records, indicator }) => ({ of, cells, records, indicator }));
  const { order } = view;
  return order === undefined ? rows : rows.sort((a, b) => compareCells(a.cells[order], b.cells[order]));
}

/** Rows without a figure stand last. */
function compareCells(a: ViewCell | undefined, b: ViewCell | undefined): number {
  if (a?.kind !== 'known' || b?.kind !== 'known') return Number(a?.kind !== 'known') - Number(b?.kind !== 'known');
  return compareRatios(a.value, b.value);
}

const lineOf = (of: readonly string[], records: readonly ViewRecord[]): Line => ({
  of,
  records,
  indicator: indicatorOf(fieldText(records[0], 'indicator')),
  cells: {},
});

function linesOf(view: View, records: readonly ViewRecord[]): readonly Line[] {
  if (view.rows.length === 0) return records.map((record) => lineOf([], [record]));
  const about = (record: ViewRecord): readonly string[] => view.rows.map((name) => fieldText(record, name));
  return [...grouped(records, (record) => JSON.stringify(about(record)))]
    .map(([, own]) => lineOf(own[0] === undefined ? [] : about(own[0]), own))
    .sort((a, b) => compareTexts(a.of, b.of));
}

function compareTexts(a: readonly string[], b: readonly string[]): number {
  for (const [index, text] of a.entries()) {
    const other = b[index] ?? '';
    if (text !== other) return text < other ? -1 : 1;
  }
  return 0;
}

function cellOf({ formula }: ViewColumn, lines: readonly Line[], index: number): ViewCell {
  const line = lines[index];
  if (line === undefined) return gap('not-planned');
  const { records } = line;
  switch (formula.is) {
    case 'field':
      return fieldCell(records[0]?.[formula.field]);
    case 'texts':
      return { kind: 'text', text: textsIn(records, formula.field, formula.where).join('; ') };
    case 'count':
      return countOf(records, formula.where);
    case 'distinct':
      return distinctIn(records, formula.key, formula.where);
    case 'sum':
      return sumIn(
        records.filter((record) => meets(record, formula.where)),
        formula.field,
      );
    case 'once':
      return onceIn(records, formula.key, formula.field);
    case 'mean':
      return meanIn(
        records.filter((record) => meets(record, formula.where)),
        formula.field,
      );
    case 'weighted':
      return weightedIn(records, formula.field, formula.weight);
    case 'largest':
      return largestIn(records, formula.field);
    case 'figure':
      return mergedFigure(formula.cumulative ? upTo(lines, index) : records, formula);
    default:
      return cellOfColumns(formula, lines, index, line);
  }
}

/** This row and those before it that differ in the last row field only (periods of one indicator). */
const upTo = (lines: readonly Line[], index: number): readonly ViewRecord[] => {
  const about = JSON.stringify(lines[index]?.of.slice(0, -1));
  return lines
    .slice(0, index + 1)
    .flatMap(({ of, records }) => (JSON.stringify(of.slice(0, -1)) === about ? records : []));
};

function fieldCell(value: unknown): ViewCell {
  if (typeof value === 'boolean') return { kind: 'flag', flag: value };
  if (typeof value === 'number') return sumIn([{ value }], 'value');
  return typeof value === 'string' ? { kind: 'text', text: value } : gap('not-planned');
}
