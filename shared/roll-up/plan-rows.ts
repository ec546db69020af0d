import { firstDay, lastDay } from 'shared/calendar/period-bounds';
import { contains, enclosing } from 'shared/calendar/period-parts';
import { readPeriod, type Period } from 'shared/calendar/period';
import { isDate } from 'shared/calendar/date';
import type { MoneyUnit } from 'shared/quantity/money';
import { isRefused } from 'shared/quantity/refusal';
import { money } from 'shared/indicator/declare';
import { indicatorOf } from 'shared/indicator/catalogue';
import { rowsIn, type Cell, type PlanDocument, type PlanRow } from 'shared/plan/document';
import { splitRows } from 'shared/plan/own-rows';
import type { ListedKey, StatedFigure } from 'shared/roll-up/build-state';
import { codeForm } from 'shared/review/text/name-form';
import { grouped } from 'shared/roll-up/grouped';
import type { BookingBlock, KeyingBlock, RowCondition, StatingBlock, SummingColumn } from 'shared/roll-up/plan-sources';
import { stepsOf } from 'shared/roll-up/steps';

/** A cell that should have carried a figure and does not; the row's other cells still count. */
export interface SkippedCell {
  readonly block: string;
  readonly row: string;
  readonly column: string;
  readonly reason: 'unknown-indicator' | 'not-a-number' | 'not-whole' | 'too-large' | 'negative-count' | 'not-a-period';
}

/** The plan whose rows are read: whose it is, for when, in which money. */
export interface Reading {
  readonly document: PlanDocument;
  readonly owner: string;
  readonly period: Period;
  readonly moneyUnit: MoneyUnit;
  readonly skipped: SkippedCell[];
}

const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');

const textOf = (cell: Cell | undefined): string => (isBlank(cell) ? '' : String(cell).trim());

/** The plan's own statements by indicator: its totals where it has any, otherwise their splits. */
export function statedIn(reading: Reading, source: StatingBlock): ReadonlyMap<string, readonly StatedFigure[]> {
  const byCode = grouped(rowsIn(reading.document, source.block), ({ cells }) => textOf(cells[source.code]));
  const stated = new Map<string, readonly StatedFigure[]>();
  for (const [code, rows] of byCode) {
    const entry = indicatorOf(code);
    if (entry !== undefined) {
      const counted = entry.unit.kind === 'money' || source.moneyWhere === undefined ? rows : [];
      const figures = ownRows(counted.filter(meets(source.moneyWhere ?? null)), source, reading.owner).flatMap((row) =>
        statedFigure(reading, source, row, code),
      );
      if (figures.length > 0) stated.set(code, figures);
    } else if (code !== '') {
      rows.forEach((row) => skip(reading, source.block, row, source.code, 'unknown-indicator'));
    }
  }
  return stated;
}

export interface BookedFigure extends StatedFigure {
  readonly unit: string;
  readonly person: string | null;
  readonly indicator: string;
}

/** Rows without a unit or an amount say nothing yet; an indicator nobody knows, or that is no money, is skipped. */
export function bookedIn(reading: Reading, source: BookingBlock): readonly BookedFigure[] {
  return rowsIn(reading.document, source.block).flatMap((row): readonly BookedFigure[] => {
    const [unit, person, code] = [source.unit, source.person, source.code].map((column) => textOf(row.cells[column]));
    if (unit === undefined || unit === '' || code === undefined || isBlank(row.cells[source.figure])) return [];
    if (indicatorOf(code)?.unit.kind !== 'money') {
      skip(reading, source.block, row, source.code, 'unknown-indicator');
      return [];
    }
    const steps = stepsIn(reading, source.block, row, source.figure);
    return steps === null ? [] : [{ unit, person: person ? person : null, indicator: code, steps }];
  });
}

function ownRows(rows: readonly PlanRow[], source: StatingBlock, owner: string): readonly PlanRow[] {
  // What is reported has no owner: every row counts.
  if (source.owner === null) return rows;
  const cell = (row: PlanRow, column: string): Cell => row.cells[column] ?? null;
  return splitRows(rows, { cell, dimensions: source.dimensions, ownerColumn: source.owner, owner }).own;
}

function statedFigure(reading: Reading, source: StatingBlock, row: PlanRow, code: string): readonly StatedFigure[] {
  const unit = indicatorOf(code)?.unit ?? money;
  const steps = stepsIn(reading, source.block, row, source.figure, unit);
  const measure = textOf(row.cells[source.measure ?? '']);
  return steps === null ? [] : [{ steps, ...(measure === '' ? {} : { measure }) }];
}

/** Null for a blank cell and for one that is skipped. */
function stepsIn(reading: Reading, block: string, row: PlanRow, column: string, unit = money): bigint | null {
  const cell = row.cells[column];
  if (isBlank(cell)) return null;
  const steps = stepsOf(cell, unit, reading.moneyUnit);
  if (!isRefused(steps)) return steps;
  skip(reading, block, row, column, steps.refused.code);
  return null;
}

function skip(reading: Reading, block: string, row: PlanRow, column: string, reason: SkippedCell['reason']): void {
  reading.skipped.push({ block, row: row.id, column, reason });
}

/** One that is written in another case or width is the same one (R7). */
export function listedIn(reading: Reading, source: KeyingBlock): readonly ListedKey[] {
  return rowsIn(reading.document, source.block).flatMap((row): readonly ListedKey[] => {
    const key = source.key.map((column) => textOf(row.cells[column])).find((text) => text !== '');
    if (key === undefined || !meets(source.rows)(row) || !inWindow(reading, source, row)) return [];
    const amount = source.amount === null ? 1n : stepsIn(reading, source.block, row, source.amount);
    return amount === null ? [] : [{ key: codeForm(key), amount, ...creditIn(row, source) }];
  });
}

const meets =
  (condition: RowCondition | null) =>
  ({ cells }: PlanRow): boolean =>
    condition === null ||
    (condition.isOneOf.some((allowed) => cells[condition.column] === allowed) &&
      (condition.except === undefined || cells[condition.except.column] !== condition.except.is));

function creditIn({ cells }: PlanRow, { share }: KeyingBlock): Pick<ListedKey, 'credit'> {
  const cell = share === null ? null : cells[share];
  if (typeof cell !== 'number') return {};
  const steps = stepsOf(cell, { kind: 'percent', zh: '%', en: '%' }, '元');
  return isRefused(steps) ? {} : { credit: steps };
}

/** A row without a date, or with one that is none, is not known to lie in the window. */
function inWindow(reading: Reading, { block, window }: KeyingBlock, row: PlanRow): boolean {
  if (window === null) return true;
  const text = textOf(row.cells[window.column]);
  if (text === '') return false;
  const moment = readPeriod(text);
  if (isRefused(moment)) {
    skip(reading, block, row, window.column, 'not-a-period');
    return false;
  }
  if (window.is === 'in-period') return contains(reading.period, moment);
  const yearStart = firstDay(enclosing(reading.period, 'year'));
  return isDate(text) && text >= yearStart && text <= lastDay(reading.period);
}

export function summedIn(reading: Reading, { block, column }: SummingColumn): readonly StatedFigure[] {
  return rowsIn(reading.document, block).flatMap((row) => {
    const steps = stepsIn(reading, block, row, column);
    return steps === null ? [] : [{ steps }];
  });
}
