import type { FigureAnswer } from 'shared/contract/answers';
import type { RollUpLine, RollUpTable } from 'shared/roll-up/roll-up-columns';
import { indicatorOf } from 'shared/indicator/catalogue';
import { nameIn, type Language } from 'shared/template/list';
import { fill } from 'addin/messages/fill';
import { sheetWords } from 'addin/messages/sheet-words';
import type { SheetValue } from 'addin/workbook/excel/sheet-value';
import { figureFormat, figureValue } from 'addin/workbook/roll-up-sheets/figure-value';
import { plainText } from 'addin/workbook/excel/plain-text';
import { localTime, type RollUpSpec } from 'addin/workbook/roll-up-sheets/roll-up-spec';

/** domain/08 8.1, in this order for good: finance's own sheets count columns. New ones are only appended. */
export const financeColumns = [
  'orgCode',
  'orgName',
  'personId',
  'indCode',
  'indNameZh',
  'unit',
  'dimCat',
  'dimLine',
  'dimRegion',
  'dimCust',
  'period',
  'plan',
  'actual',
  'deviation',
  'completion',
  'verifiedActual',
  'planNo',
  'version',
  'asOf',
] as const;

export type FinanceColumn = (typeof financeColumns)[number];

const text = (value: string): SheetValue => plainText(value);

/** A number or nothing: why a figure is missing is for the roll-up to say, finance calculates on. */
const number = (figure: FigureAnswer | null): SheetValue =>
  figure === null || figure.kind === 'gap' ? '' : figureValue(figure, 'zh-CN');

function cellsOf(
  line: RollUpLine,
  rollUp: RollUpTable,
  language: Language,
): Readonly<Record<FinanceColumn, SheetValue>> {
  const entry = indicatorOf(line.indicator);
  return {
    orgCode: text(line.unit.id),
    orgName: text(nameIn(language, line.unit)),
    personId: '',
    indCode: text(line.indicator),
    indNameZh: text(entry?.zh ?? line.indicator),
    unit: entry === undefined ? '' : text(nameIn(language, entry.unit)),
    // A row is the total over all of them.
    ...{ dimCat: '', dimLine: '', dimRegion: '', dimCust: '' },
    period: text(rollUp.period),
    plan: number(line.plan),
    actual: number(line.actual),
    deviation: number(line.deviation),
    completion: number(line.completion),
    verifiedActual: number(line.verified),
    planNo: text(line.planNo ?? ''),
    version: line.version ?? '',
    asOf: text(localTime(rollUp.asOf)),
  };
}

function formatOf(column: FinanceColumn, line: RollUpLine): string {
  switch (column) {
    case 'plan':
      return figureFormat(line.plan);
    case 'actual':
      return figureFormat(line.actual);
    case 'deviation':
      return figureFormat(line.deviation);
    case 'verifiedActual':
      return figureFormat(line.verified);
    case 'completion':
      return '0.0%';
    case 'version':
      return '0';
    default:
      return '@';
  }
}

/** One row a unit and indicator, found again by its hidden key. */
export function buildFinanceSpec(rollUp: RollUpTable, language: Language): RollUpSpec {
  const words = sheetWords[language].rollUp;
  const versions = new Set(rollUp.lines.flatMap(({ planNo }) => planNo ?? [])).size;
  const rows = rollUp.lines.map((line) => ({ line, cells: cellsOf(line, rollUp, language) }));
  const missing = rollUp.gaps.map(({ unit }) => nameIn(language, unit));
  return {
    head: [
      fill(words.financeTitle, { unit: nameIn(language, rollUp.unit), period: rollUp.period }),
      fill(words.financeNote, { asOf: localTime(rollUp.asOf), versions, unverified: rollUp.unverified }),
      missing.length === 0 ? '' : fill(words.gaps, { gaps: missing.join(words.parted) }),
    ].map(plainText),
    keys: ['_key', ...financeColumns],
    totals: ['', ...financeColumns.map(() => '')],
    headings: ['ID', ...financeColumns.map((column) => words.finance[column] ?? column)],
    rows: rows.map(({ line, cells }) => [
      text(`${line.unit.id}|${line.indicator}|${rollUp.period}`),
      ...financeColumns.map((column) => cells[column]),
    ]),
    formats: ['@', ...financeColumns.map(() => '@')],
    rowFormats: rows.map(({ line }) => ['@', ...financeColumns.map((column) => formatOf(column, line))]),
  };
}
