import { indicatorOf } from 'shared/indicator/catalogue';
import type { ViewAnswer } from 'shared/contract/answers';
import { nameIn, type Language } from 'shared/template/list';
import { gapNames } from 'addin/messages/states';
import { missingLine, stampText, viewTitle } from 'addin/messages/view-text';
import { viewWords } from 'addin/messages/view-words';
import type { SheetValue } from 'addin/workbook/excel/sheet-value';
import { plainText } from 'addin/workbook/excel/plain-text';
import { figureFormat, figureValue } from 'addin/workbook/roll-up-sheets/figure-value';
import type { ChartSpec } from 'addin/workbook/roll-up-sheets/chart-spec';
import type { RollUpSpec } from 'addin/workbook/roll-up-sheets/roll-up-spec';

type Row = ViewAnswer['rows'][number];
type Cell = Row['cells'][number];

/** A view as a sheet: its table, and the chart over it. */
export interface ViewSpec extends RollUpSpec {
  readonly chart: ChartSpec | null;
}

/** A number, a text or nothing: why a number is missing stands in the row's remark. */
function valueOf(cell: Cell | undefined, language: Language): SheetValue {
  if (cell === undefined) return '';
  switch (cell.kind) {
    case 'gap':
      return '';
    case 'text':
      return plainText(nameIn(language, cell));
    case 'flag':
      return viewWords[language][cell.flag ? 'yes' : 'no'];
    default:
      return figureValue(cell, language);
  }
}

const formatOf = (cell: Cell | undefined): string => {
  if (cell === undefined || cell.kind === 'gap') return '#,##0.00';
  if (cell.kind === 'text' || cell.kind === 'flag') return '@';
  if (cell.kind === 'number') return Number.isInteger(cell.value) ? '#,##0' : '#,##0.00';
  return figureFormat(cell);
};

/** `部分`, or the one reason why a row has no number at all. */
function remarkOf({ cells, isPartial }: Row, language: Language): string {
  if (isPartial) return viewWords[language].partial;
  const numbers = cells.filter(({ kind }) => kind !== 'text' && kind !== 'flag');
  const reasons = new Set(numbers.map((cell) => (cell.kind === 'gap' ? cell.reason : '')));
  const [only] = reasons;
  return reasons.size === 1 && only !== undefined && only !== '' ? nameIn(language, gapNames[only]) : '';
}

/** A column of the sheet: one of the view, or, where indicators stand side by side, one of the view and an indicator. */
interface SheetColumn {
  readonly key: string;
  readonly heading: string;
  readonly cellOf: (group: readonly Row[]) => Cell | undefined;
  readonly column: string;
  readonly indicator: string | null;
  /** What it is measured in; undefined where each row has its own. */
  readonly kind: string | undefined;
}

interface Laid {
  /** Rows that share a line of the sheet. */
  readonly groups: readonly { readonly key: string; readonly of: Row['of']; readonly rows: readonly Row[] }[];
  readonly about: ViewAnswer['about'];
  readonly columns: readonly SheetColumn[];
}

const unitText = (unit: { zh: string; en: string } | null | undefined, language: Language): string =>
  unit === null || unit === undefined || unit.zh === '' ? '' : ` (${nameIn(language, unit)})`;

/** One line a row; units or people by indicator become one line each, with the indicators side by side. */
function laidOut(answer: ViewAnswer, language: Language): Laid {
  const isCross =
    answer.about.length === 2 && answer.about[1]?.id === 'indicator' && answer.about[0]?.id !== 'indicator';
  if (!isCross) {
    return {
      about: answer.about,
      groups: answer.rows.map((row) => ({ key: row.key, of: row.of, rows: [row] })),
      columns: answer.columns.map((column, place): SheetColumn => ({
        key: column.key,
        heading: `${nameIn(language, column)}${unitText(column.unit, language)}`,
        cellOf: ([row]) => row?.cells[place],
        column: column.key,
        indicator: null,
        kind: column.kind === 'indicator' ? undefined : column.kind,
      })),
    };
  }
  const shown = [...new Map(answer.rows.map(({ of }) => [of[1]?.id ?? '', of[1]])).values()].filter(
    (each) => each !== undefined,
  );
  const keys = [...new Set(answer.rows.map(({ of }) => of[0]?.id ?? ''))];
  return {
    about: answer.about.slice(0, 1),
    groups: keys.map((key) => {
      const rows = answer.rows.filter(({ of }) => of[0]?.id === key);
      return { key, of: rows[0]?.of.slice(0, 1) ?? [], rows };
    }),
    columns: shown.flatMap((indicator) =>
      answer.columns.map((column, place): SheetColumn => {
        const unit = column.kind === 'indicator' ? indicatorOf(indicator.id)?.unit : column.unit;
        return {
          key: `${indicator.id}.${column.key}`,
          heading: `${nameIn(language, indicator)} ${nameIn(language, column)}${unitText(unit, language)}`,
          cellOf: (rows) => rows.find(({ of }) => of[1]?.id === indicator.id)?.cells[place],
          column: column.key,
          indicator: indicator.id,
          kind: column.kind === 'indicator' ? indicatorOf(indicator.id)?.unit.kind : column.kind,
        };
      }),
    ),
  };
}

/** Title, stamp and what is missing above; then totals, hidden keys, and one line a row under its key. */
export function viewSpec(answer: ViewAnswer, language: Language): ViewSpec {
  const words = viewWords[language];
  const { groups, about, columns } = laidOut(answer, language);
  const lines = groups.map(({ rows }) => columns.map(({ cellOf }) => cellOf(rows)));
  const { total } = answer;
  const totals = columns.map(({ cellOf }) => (total === null ? undefined : cellOf([total])));
  const formats = columns.map(({ kind }, place) =>
    columnFormat([...lines.map((line) => line[place]), totals[place]], kind),
  );
  const textColumns = about.map(() => '@');
  return {
    head: [viewTitle(answer, language), stampText(answer, language), missingLine(answer, language)].map(plainText),
    keys: ['_key', ...about.map(({ id }) => id), ...columns.map(({ key }) => key), 'remark'],
    totals: [
      '',
      total === null ? '' : words.total,
      ...about.slice(1).map(() => ''),
      ...totals.map((cell) => valueOf(cell, language)),
      total === null ? '' : remarkOf(total, language),
    ],
    headings: [
      'ID',
      ...about.map((field) => nameIn(language, field)),
      ...unique(columns.map(({ heading }) => heading)),
      words.remark,
    ],
    rows:
      groups.length === 0
        ? [['', plainText(words.empty), ...Array.from({ length: about.length + columns.length }, () => '')]]
        : groups.map(({ key, of, rows }, line) => [
            plainText(key),
            ...of.map((named) => plainText(nameIn(language, named))),
            ...(lines[line] ?? []).map((cell) => valueOf(cell, language)),
            groupRemark(rows, language),
          ]),
    formats: ['@', ...textColumns, ...formats, '@'],
    rowFormats: groups.map((_, line) => [
      '@',
      ...textColumns,
      ...(lines[line] ?? []).map((cell, place) =>
        cell === undefined || cell.kind === 'gap' ? (formats[place] ?? 'General') : formatOf(cell),
      ),
      '@',
    ]),
    chart: chartOf(answer, { groups, about, columns }, language),
  };
}

const groupRemark = (rows: readonly Row[], language: Language): string => {
  const remarks = [...new Set(rows.map((row) => remarkOf(row, language)))];
  return rows.length === 1
    ? (remarks[0] ?? '')
    : remarks.includes(viewWords[language].partial)
      ? viewWords[language].partial
      : '';
};

/** Of the first cell that holds something; of the column's unit where none does. */
function columnFormat(cells: readonly (Cell | undefined)[], kind: string | undefined): string {
  const filled = cells.find((cell) => cell !== undefined && cell.kind !== 'gap');
  if (filled !== undefined) return formatOf(filled);
  return formatsOfUnits[kind ?? ''] ?? '#,##0.00';
}

const formatsOfUnits: Readonly<Record<string, string>> = {
  ...{ percent: '0.0%', count: '#,##0', days: '#,##0', number: '#,##0', text: '@', flag: '@' },
};

/** Excel wants every heading of a table once. */
function unique(headings: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const count = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, count);
    return plainText(count === 1 ? heading : `${heading} ${count}`);
  });
}

/** The columns a chart shows, over the rows of one indicator where rows have different ones. */
function chartOf(answer: ViewAnswer, { groups, about, columns }: Laid, language: Language): ChartSpec | null {
  const { chart } = answer;
  if (chart === null || groups.length === 0) return null;
  const indicators = [...new Set(columns.map(({ indicator }) => indicator))];
  const isMoney = (code: string | null): boolean => code !== null && indicatorOf(code)?.unit.kind === 'money';
  const shown = indicators.find(isMoney) ?? indicators[0] ?? null;
  const first = 1 + about.length;
  const series = columns.flatMap(({ column, indicator }, place) =>
    chart.columns.includes(column) && indicator === shown ? [first + place] : [],
  );
  const byIndicator = about.findIndex(({ id }) => id === 'indicator');
  const rows = byIndicator === -1 ? groups.length : rowsOfFirst(groups, byIndicator);
  // What tells the points apart: the last field where the rows of one indicator are shown, else the first.
  const category = byIndicator === -1 ? 1 : about.length;
  return series.length === 0 ? null : { kind: chart.kind, title: viewTitle(answer, language), category, series, rows };
}

const rowsOfFirst = (groups: Laid['groups'], place: number): number => {
  const first = groups[0]?.of[place]?.id;
  const other = groups.findIndex(({ of }) => of[place]?.id !== first);
  return other === -1 ? groups.length : other;
};
