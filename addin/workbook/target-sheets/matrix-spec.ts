import { fill } from 'addin/messages/fill';
import { targetSheetWords, targetStateNames } from 'addin/messages/target-sheet-words';
import { columnLetters, type Area } from 'addin/workbook/excel/a1';
import { plainText, textCell } from 'addin/workbook/excel/plain-text';
import { freeSheetName } from 'addin/workbook/excel/sheet-name';
import { emptySheetSpec, type SheetSpec } from 'addin/workbook/excel/sheet-spec';
import type { SheetValue } from 'addin/workbook/excel/sheet-value';
import type { StyleName } from 'addin/workbook/excel/styles';
import {
  checkColumn,
  columnCount,
  differenceColumn,
  foldedColumns,
  issuedColumn,
  keyColumn,
  monthColumn,
  nameColumn,
  quarterColumn,
  quarters,
  unitColumn,
  yearColumn,
} from 'addin/workbook/target-sheets/matrix-columns';
import { lineKey, matrixLines, type MatrixLine } from 'addin/workbook/target-sheets/matrix-lines';
import {
  matrixBaseName,
  matrixBaseSheet,
  matrixName,
  matrixOriginName,
} from 'addin/workbook/target-sheets/target-names';
import { indicatorOf } from 'shared/indicator/catalogue';
import type { UnitTargetsView } from 'shared/contract/targets';
import { monthsInYear, natureOf, type Nature } from 'shared/targets/amount';
import { nameIn, type Language } from 'shared/template/list';

/** Whose matrix a workbook holds; kept with it. */
export interface MatrixOrigin {
  readonly unit: string;
  readonly year: string;
  readonly language: Language;
  readonly indicators: readonly string[];
}

/** Title, whose, heads. */
const headRow = 2;
const firstRow = 3;

const months = Array.from({ length: monthsInYear }, (_, month) => month);

/** The matrix, and beside it, unseen, what stood in it when it was written. */
export function matrixSpec(
  view: UnitTargetsView,
  { language, indicators, ...of }: MatrixOrigin,
  taken: readonly string[],
): readonly SheetSpec[] {
  const lines = matrixLines(view, indicators);
  return [
    baseSpec(lines, { ...of, language, indicators }),
    {
      ...drawnLines(view, lines, language),
      key: 'matrix',
      name: freeSheetName(targetSheetWords[language].sheet, taken),
    },
  ];
}

/** All cells of the lines, formulas among them: also for showing what others typed meanwhile. */
export function lineCells(view: UnitTargetsView, lines: readonly MatrixLine[], language: Language): SheetValue[][] {
  const blocks = blocksOf(lines);
  return lines.map((line, at) => cellsOf(line, at, { view, language, block: blocks.get(line.indicator) ?? [0, 0] }));
}

/** Of what cells are made when they are written anew: by key, the year where it is typed, and the months. */
export const baseCells = (lines: readonly MatrixLine[]): SheetValue[][] =>
  lines.map((line) => [lineKey(line), line.year ?? '', ...line.months.map((month) => month ?? '')]);

const baseSpec = (lines: readonly MatrixLine[], origin: MatrixOrigin): SheetSpec => {
  const width = monthsInYear + 2;
  const first = [textCell(JSON.stringify(origin)), ...Array.from({ length: width - 1 }, () => '')];
  const area: Area = { row: 1, column: 0, rows: lines.length, columns: width };
  return {
    ...emptySheetSpec,
    key: 'base',
    name: matrixBaseSheet,
    visible: false,
    cells: [{ area: { ...area, row: 0, rows: lines.length + 1 }, values: [first, ...baseCells(lines)] }],
    names: [
      { name: matrixOriginName, area: { row: 0, column: 0, rows: 1, columns: 1 } },
      { name: matrixBaseName, area },
    ],
  };
};

function drawnLines(
  view: UnitTargetsView,
  lines: readonly MatrixLine[],
  language: Language,
): Omit<SheetSpec, 'key' | 'name'> {
  const words = targetSheetWords[language];
  const blank = (first: SheetValue): SheetValue[] => [first, ...Array.from({ length: columnCount - 1 }, () => '')];
  const heads = blank('');
  heads[nameColumn] = words.name;
  heads[unitColumn] = words.unit;
  heads[issuedColumn] = words.issued;
  for (const quarter of quarters) heads[quarterColumn(quarter)] = fill(words.quarter, { n: quarter + 1 }, language);
  for (const month of months)
    heads[monthColumn(month)] = plainText(
      fill(words.month, { n: Number(view.months[month]?.slice(-2) ?? month + 1) }, language),
    );
  heads[yearColumn] = words.year;
  heads[differenceColumn] = words.difference;
  heads[checkColumn] = words.check;
  const title = blank('');
  title[nameColumn] = words.title;
  title[unitColumn] = plainText(fill(words.whose, { unit: nameIn(language, view.unit), year: view.year }, language));
  const note = blank('');
  note[nameColumn] = words.note;
  const body: Area = { row: firstRow, column: 0, rows: lines.length, columns: columnCount };
  return {
    ...emptySheetSpec,
    cells: [
      {
        area: { row: 0, column: 0, rows: firstRow + lines.length, columns: columnCount },
        values: [title, note, heads, ...lineCells(view, lines, language)],
      },
    ],
    patterns: [
      { area: { row: 0, column: nameColumn, rows: 1, columns: 1 }, pattern: [['title']] },
      { area: { row: 0, column: unitColumn, rows: 1, columns: 1 }, pattern: [['name']] },
      { area: { row: 1, column: nameColumn, rows: 1, columns: 1 }, pattern: [['note']] },
      { area: { row: headRow, column: nameColumn, rows: 1, columns: columnCount - 1 }, pattern: [['header']] },
      ...rowPatterns(lines),
    ],
    formats: numberFormats(lines),
    widths: [
      { characters: 26, columns: [nameColumn] },
      { characters: 7, columns: [unitColumn] },
      { characters: 11, columns: [issuedColumn, yearColumn, ...quarters.map(quarterColumn)] },
      { characters: 10, columns: [...months.map(monthColumn), differenceColumn] },
      { characters: 16, columns: [checkColumn] },
    ],
    names: [{ name: matrixName, area: body }],
    hiddenColumns: [keyColumn, ...foldedColumns(0)],
    frozen: { rows: firstRow, columns: unitColumn + 1 },
  };
}

/** First and last line of each indicator. */
function blocksOf(lines: readonly MatrixLine[]): ReadonlyMap<string, readonly [number, number]> {
  const blocks = new Map<string, readonly [number, number]>();
  lines.forEach(({ indicator }, at) => blocks.set(indicator, [blocks.get(indicator)?.[0] ?? at, at]));
  return blocks;
}

interface Around {
  readonly view: UnitTargetsView;
  readonly language: Language;
  readonly block: readonly [number, number];
}

const cell = (column: number, line: number): string => `${columnLetters(column)}${line + firstRow + 1}`;

function cellsOf(line: MatrixLine, at: number, around: Around): SheetValue[] {
  const nature = natureOf(line.indicator);
  const cells: SheetValue[] = Array.from({ length: columnCount }, () => '');
  if (nature === null) return cells;
  cells[keyColumn] = lineKey(line);
  cells[nameColumn] = plainText(nameOf(line, around));
  cells[unitColumn] = line.kind === 'own' ? unitOf(line.indicator, around.language) : '';
  if (line.kind === 'sum' || line.kind === 'rest') return formulaCells(cells, line, at, nature, around);
  cells[issuedColumn] = line.issued ?? '';
  for (const month of months) cells[monthColumn(month)] = line.months[month] ?? '';
  for (const quarter of quarters) cells[quarterColumn(quarter)] = quarterFormula(nature, quarter, at);
  cells[yearColumn] = nature.overTime === 'own' ? (line.year ?? '') : yearFormula(nature, at);
  if (line.kind === 'node' && line.issued !== null) {
    const [issued, year] = [cell(issuedColumn, at), cell(yearColumn, at)];
    cells[differenceColumn] = `=IF(${year}="","",ROUND(${issued}-${year},6))`;
    cells[checkColumn] = stateOf(line, around);
  }
  return cells;
}

const monthsOf = (quarter: number): readonly [number, number] => [
  monthColumn(quarter * 3),
  monthColumn(quarter * 3 + 2),
];

function quarterFormula({ overTime }: Nature, quarter: number, at: number): string {
  const [first, last] = monthsOf(quarter);
  if (overTime !== 'sum') return `=IF(${cell(last, at)}="","",${cell(last, at)})`;
  const range = `${cell(first, at)}:${cell(last, at)}`;
  return `=IF(COUNT(${range})=0,"",SUM(${range}))`;
}

function yearFormula({ overTime }: Nature, at: number): string {
  const last = cell(monthColumn(monthsInYear - 1), at);
  if (overTime !== 'sum') return `=IF(${last}="","",${last})`;
  const parts = quarters.map((quarter) => cell(quarterColumn(quarter), at)).join(',');
  return `=IF(COUNT(${parts})=0,"",SUM(${parts}))`;
}

/** Both margins, live: what the lines above give by column, and what is missing to what the unit was given. */
function formulaCells(cells: SheetValue[], line: MatrixLine, at: number, nature: Nature, around: Around): SheetValue[] {
  const words = targetSheetWords[around.language];
  const [own] = around.block;
  const isSum = line.kind === 'sum';
  for (const column of [...quarters.map(quarterColumn), ...months.map(monthColumn), yearColumn]) {
    const isKept = nature.overTime === 'last' && column !== yearColumn && !isSum;
    const sum = isSum ? at : at - 1;
    const range = `${cell(column, own + 1)}:${cell(column, at - 1)}`;
    if (isSum) cells[column] = `=IF(COUNT(${range})=0,"",SUM(${range}))`;
    else if (!isKept)
      cells[column] = `=IF(${cell(column, own)}="","",ROUND(${cell(column, own)}-SUM(${cell(column, sum)}),6))`;
  }
  if (isSum) return cells;
  const rest = cell(yearColumn, at);
  const text = `TEXT(ABS(${rest}),"${nature.measure === 'count' ? '#,##0' : '#,##0.00'}")`;
  cells[checkColumn] =
    `=IF(${rest}="","",IF(${rest}=0,"${words.closed}",IF(${rest}>0,"${words.missing}","${words.tooMuch}")&${text}))`;
  return cells;
}

function nameOf(line: MatrixLine, { view, language }: Around): string {
  const words = targetSheetWords[language];
  if (line.kind === 'own') {
    const indicator = indicatorOf(line.indicator);
    return indicator === undefined ? line.indicator : `▾ ${nameIn(language, indicator)}`;
  }
  if (line.kind !== 'node') return `    ${words[line.kind]}`;
  const node = view.nodes.find((each) => each.node === line.node);
  return `    ${node === undefined ? line.node : nameIn(language, node.name)}`;
}

function unitOf(code: string, language: Language): string {
  const unit = indicatorOf(code)?.unit;
  return unit === undefined ? '' : plainText(nameIn(language, unit));
}

function stateOf({ node, indicator }: MatrixLine, { view, language }: Around): string {
  const found = view.agreements.find((each) => each.node === node && each.indicator === indicator);
  return found === undefined ? '' : nameIn(language, targetStateNames[found.state]);
}

/** One row's look by its kind; rows that look alike are stamped together. */
function lookOf({ kind, isOpen, indicator }: MatrixLine): readonly (StyleName | null)[] {
  const look: (StyleName | null)[] = Array.from({ length: columnCount }, () => null);
  const isTotal = kind === 'sum' || kind === 'rest';
  const typed: StyleName = kind === 'own' ? 'issuedTarget' : isTotal ? 'total' : isOpen ? 'openTarget' : 'doneTarget';
  const added: StyleName = kind === 'own' ? 'issuedTarget' : isTotal ? 'total' : 'doneTarget';
  look[nameColumn] = kind === 'own' ? 'issuedTarget' : isTotal ? 'total' : 'form';
  look[unitColumn] = kind === 'own' ? 'issuedTarget' : isTotal ? 'total' : 'form';
  look[issuedColumn] = added;
  for (const quarter of quarters) look[quarterColumn(quarter)] = added;
  for (const month of months) look[monthColumn(month)] = kind === 'own' && isOpen ? 'openTarget' : typed;
  look[yearColumn] = natureOf(indicator)?.overTime === 'own' && isOpen ? 'openTarget' : added;
  look[differenceColumn] = added;
  look[checkColumn] = kind === 'own' ? 'issuedTarget' : isTotal ? 'total' : 'form';
  return look;
}

function rowPatterns(lines: readonly MatrixLine[]): SheetSpec['patterns'] {
  const looks = lines.map((line) => lookOf(line).slice(nameColumn));
  const patterns: { area: Area; pattern: readonly (readonly (StyleName | null)[])[] }[] = [];
  for (const [at, look] of looks.entries()) {
    const last = patterns.at(-1);
    const isAlike = last !== undefined && JSON.stringify(last.pattern[0]) === JSON.stringify(look);
    if (isAlike) patterns[patterns.length - 1] = { ...last, area: { ...last.area, rows: last.area.rows + 1 } };
    else {
      const area: Area = { row: firstRow + at, column: nameColumn, rows: 1, columns: columnCount - 1 };
      patterns.push({ area, pattern: [look] });
    }
  }
  return patterns;
}

const usual: Readonly<Record<Nature['measure'], string>> = { money: '#,##0.00', count: '#,##0', other: '#,##0.00' };

/** Not closed is red, by the format: nothing else has to follow what is typed. */
const restFormat = (format: string): string => `[Red]${format};[Red]-${format};0`;

const formatOf = (code: string): string => {
  if (indicatorOf(code)?.unit.kind === 'percent') return '0.0%';
  return usual[natureOf(code)?.measure ?? 'other'];
};

function numberFormats(lines: readonly MatrixLine[]): SheetSpec['formats'] {
  const wide = { column: issuedColumn, columns: differenceColumn - issuedColumn + 1 };
  const formats: { area: Area; format: string }[] = [];
  for (const [indicator, [first, last]] of blocksOf(lines)) {
    const format = formatOf(indicator);
    const rows = last - first + 1;
    formats.push({ area: { row: firstRow + first, rows, ...wide }, format });
    lines.slice(first, last + 1).forEach(({ kind }, at) => {
      if (kind === 'rest')
        formats.push({ area: { row: firstRow + first + at, rows: 1, ...wide }, format: restFormat(format) });
    });
  }
  return formats;
}
