import type { Unit } from 'shared/indicator/indicator';
import type { FigureAnswer } from 'shared/roll-up/figure-answer';
import { answerOf } from 'shared/roll-up/figure-answer';
import { shownNumber } from 'shared/quantity/decimal';
import type { ViewCell } from 'shared/roll-up/view/column-cells';
import { fieldName, fieldNaming, type FieldNaming } from 'shared/roll-up/view/field-names';
import type { ViewMaterial } from 'shared/roll-up/view/material';
import type { ViewRecord } from 'shared/roll-up/view/records';
import { recordsFor } from 'shared/roll-up/view/source-records';
import { viewTable, viewTotal, type ViewRow } from 'shared/roll-up/view/table';
import type { CellUnit, View, ViewColumn } from 'shared/roll-up/view/view';

interface Names {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/** Gives values of fields their names in either language. */
export type NameValue = (naming: FieldNaming, id: string) => Names;

/** A cell as it crosses to the add-in: a figure, a text with its names, or yes and no. */
export type ViewCellAnswer =
  | FigureAnswer
  | { readonly kind: 'text'; readonly id: string; readonly zh: string; readonly en: string }
  | { readonly kind: 'flag'; readonly flag: boolean };

export interface ViewRowAnswer {
  /** Stable: the ids of what the row is about, joined by `|`. */
  readonly key: string;
  readonly of: readonly Names[];
  readonly cells: readonly ViewCellAnswer[];
  /** Whether something that belongs into it is missing. */
  readonly isPartial: boolean;
  /** Ids of the plans it is made of. */
  readonly plans: readonly string[];
}

export interface ViewColumnAnswer {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  /** Of money, percent and the like; null where each row has its own, or there is none. */
  readonly unit: { readonly zh: string; readonly en: string } | null;
  readonly kind: CellUnit;
}

export interface ViewTableAnswer {
  readonly about: readonly (Names & { readonly naming: string })[];
  readonly columns: readonly ViewColumnAnswer[];
  readonly rows: readonly ViewRowAnswer[];
  /** All of it as one row, reckoned from the records, not from the rows; null where rows do not add up. */
  readonly total: ViewRowAnswer | null;
}

const units: Readonly<Partial<Record<CellUnit, Unit>>> = {
  money: { kind: 'money', zh: '万元', en: 'CNY 10k' },
  percent: { kind: 'percent', zh: '%', en: '%' },
  count: { kind: 'count', zh: '个', en: 'items' },
  days: { kind: 'days', zh: '天', en: 'days' },
  score: { kind: 'score', zh: '分', en: 'points' },
};
const plainNumber: Unit = { kind: 'score', zh: '', en: '' };

/** The view over its material. Rows stand as the organisation and the catalogue have them, else by their keys. */
export function viewAnswer(view: View, material: ViewMaterial, name: NameValue): ViewTableAnswer {
  const records = recordsFor(view, material);
  const rows = viewTable(view, records);
  const inOrder = view.order === undefined ? [...rows].sort(byPlace(view, material)) : rows;
  return {
    about: view.rows.map((field) => ({
      id: field,
      ...fieldName(field),
      naming: String(fieldNaming(view.source, field)),
    })),
    columns: view.columns.map(columnAnswer),
    rows: inOrder.map((row) => rowAnswer(view, row, name)),
    total: addsUp(view) && rows.length > 1 ? rowAnswer(view, viewTotal(view, records), name) : null,
  };
}

/**
 * Rows of different indicators have no total, nor have those of a unit and the units within it, of a chain of periods
 * whose figures may be balances, or of lists.
 */
function addsUp({ rows, columns, source }: View): boolean {
  if (
    rows.includes('indicator') ||
    ['planStates', 'queue', 'pairs', 'risks', 'weeklyBoard', 'ranking'].includes(source)
  )
    return false;
  return columns.some(({ unit }) => unit !== 'text' && unit !== 'flag');
}

function byPlace(view: View, material: ViewMaterial): (one: ViewRow, other: ViewRow) => number {
  const orders: Readonly<Record<string, readonly string[]>> = {
    unit: material.units,
    indicator: material.indicators,
    person: material.units.flatMap((unit) => material.personsOf(unit)),
    who: material.units.flatMap((unit) => [unit, ...material.personsOf(unit)]),
  };
  const ranks = view.rows.map((field) => {
    const order = new Map((orders[field] ?? []).map((id, place) => [id, place]));
    return (id: string): number => order.get(id) ?? order.size;
  });
  return (one, other) => {
    for (const [place, rank] of ranks.entries()) {
      const [a, b] = [one.of[place] ?? '', other.of[place] ?? ''];
      if (a !== b) return rank(a) - rank(b) || (a < b ? -1 : 1);
    }
    return 0;
  };
}

const columnAnswer = ({ key, zh, en, unit }: ViewColumn): ViewColumnAnswer => {
  const named = units[unit];
  return { key, zh, en, kind: unit, unit: named === undefined ? null : { zh: named.zh, en: named.en } };
};

export const rowKey = (of: readonly string[]): string => of.join('|');

function rowAnswer(view: View, row: ViewRow, name: NameValue): ViewRowAnswer {
  const { of, records } = row;
  return {
    key: rowKey(of),
    of: of.map((id, place) => name(fieldNaming(view.source, view.rows[place] ?? ''), id)),
    cells: view.columns.map((column) => cellAnswer(view, column, row, name)),
    isPartial: records.some((record) => record['isPartial'] === true),
    plans: plansOf(records),
  };
}

export const plansOf = (records: readonly ViewRecord[]): readonly string[] =>
  [...new Set(records.flatMap(({ plans }) => (Array.isArray(plans) ? plans.map(String) : [])))].sort();

export function cellAnswer(view: View, column: ViewColumn, row: ViewRow, name: NameValue): ViewCellAnswer {
  const cell: ViewCell | undefined = row.cells[column.key];
  if (cell === undefined) return { kind: 'gap', reason: 'not-planned' };
  if (cell.kind === 'flag') return cell;
  if (cell.kind === 'text') return { kind: 'text', ...textNames(view, column, cell.text, name) };
  const unit = column.unit === 'indicator' ? row.indicator?.unit : units[column.unit];
  if (cell.kind === 'known' && unit === undefined) {
    const number = answerOf(cell, plainNumber);
    return number.kind === 'quotient' ? { kind: 'number', value: shownNumber(cell.value, 9) } : number;
  }
  return answerOf(cell, unit ?? plainNumber);
}

/** Several values of one cell are named one by one. */
function textNames(view: View, { formula }: ViewColumn, text: string, name: NameValue): Names {
  const naming: FieldNaming =
    formula.is === 'band'
      ? { list: 'bands' }
      : formula.is === 'grade'
        ? { list: 'grades' }
        : formula.is === 'texts' || formula.is === 'field'
          ? fieldNaming(view.source, formula.field)
          : 'text';
  if (naming === 'text' || text === '') return { id: text, zh: text, en: text };
  const named = text.split('; ').map((id) => name(naming, id));
  return { id: text, zh: named.map(({ zh }) => zh).join('、'), en: named.map(({ en }) => en).join(', ') };
}
