import { headerBlock, type Finding, type Place } from 'shared/review/finding';
import { isContent } from 'shared/template/column';
import type { Language } from 'shared/template/list';
import { blockOf, type Template } from 'shared/template/template';
import { fill } from 'addin/messages/fill';
import { shortWordsFor } from 'addin/messages/rules/short-words';
import { sheetWords } from 'addin/messages/sheet-words';
import { cellAt, type Area } from 'addin/workbook/excel/a1';
import { checkKey, columnAt, rowAt, type Places, type TablePlace } from 'addin/workbook/identity/places';

/** How a cell looks when it carries no finding. */
export type Bare = 'input' | 'calculated' | 'issued';
export type Mark = 'error' | 'warning';

/** What is to be drawn on one sheet. */
export interface SheetMarks {
  readonly block: string;
  readonly areas: Readonly<Record<Mark, readonly Area[]>>;
  /** Cells marked before and not any more, by the look they go back to. */
  readonly bare: Readonly<Record<Bare, readonly Area[]>>;
  /** One text a row for the check column, or null where it is gone. */
  readonly checks: { readonly area: Area; readonly texts: readonly string[] } | null;
}

const symbols: Readonly<Record<Mark, string>> = { error: '✕', warning: '!' };

/** Nothing is wrong yet: a value is still to be filled in. */
export const isOpen = (finding: Finding): boolean => 'open' in finding && finding.open === true;

/**
 * `✕ 缺目标值`, `! 2 处提醒`, `○ 待填 3 处`: what is wrong in a row before what is to be looked at, and that before what
 * is still to be filled in.
 */
export function checkText(findings: readonly Finding[], language: Language): string {
  const words = sheetWords[language].marks;
  const wrong = findings.filter((finding) => !isOpen(finding));
  const errors = wrong.filter(({ severity }) => severity === 'error');
  const severity: Mark = errors.length > 0 ? 'error' : 'warning';
  const told = errors.length > 0 ? errors : wrong;
  const [first] = told;
  if (first !== undefined) {
    const text =
      told.length === 1 ? shortWordsFor(first.rule, severity, language) : fill(words[severity], { n: told.length });
    return `${symbols[severity]} ${text}`;
  }
  const left = findings.length;
  return left === 0 ? '' : `○ ${left === 1 ? words.open : fill(words.openSeveral, { n: left })}`;
}

const bareLook = (template: Template, block: string, key: string): Bare => {
  const column = blockOf(template, block)?.columns.find((each) => each.key === key);
  if (column === undefined) return 'input';
  if (column.need === 'issued') return 'issued';
  if (column.need === 'calculated') return 'calculated';
  return isContent(column) ? 'input' : 'issued';
};

const rowKey = (row: string | null): string => row ?? '';

function cellIn(places: Places, { block, row, column }: Place): Area | null {
  if (block === null || column === null) return null;
  const form = places.forms[block]?.cells[column];
  if (form !== undefined) return cellAt(form.row, form.column);
  const table = places.tables[block];
  if (table === undefined || row === null) return null;
  const at = { row: rowAt(table, row), column: columnAt(table, column) };
  return at.row < 0 || at.column < 0 ? null : cellAt(at.row, at.column);
}

const areasOf = (places: Places, cells: readonly Place[]): readonly Area[] => {
  const found = new Map(
    cells.flatMap((place) => cellIn(places, place) ?? []).map((area) => [JSON.stringify(area), area]),
  );
  return joined([...found.values()]);
};

/** Marked cells below one another become one area. */
function joined(cells: readonly Area[]): readonly Area[] {
  const areas: Area[] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = areas.at(-1);
    if (last?.column === cell.column && last.row + last.rows === cell.row) {
      areas[areas.length - 1] = { ...last, rows: last.rows + 1 };
    } else areas.push(cell);
  }
  return areas;
}

/** The cells a finding is drawn at: its own, and its row's check cell. */
export const markedBy = ({ at: { block, row, column } }: Finding): readonly Place[] => [
  ...(column === null ? [] : [{ block, row, column }]),
  ...(row === null || block === headerBlock ? [] : [{ block, row, column: checkKey }]),
];

const everyCell = (template: Template, { block, rows }: TablePlace): readonly Place[] =>
  rows.flatMap((row) =>
    row === null
      ? []
      : [checkKey, ...(blockOf(template, block)?.columns ?? []).map(({ key }) => key)].map((column) => ({
          block,
          row,
          column,
        })),
  );

function checksOf(table: TablePlace, findings: readonly Finding[], language: Language): SheetMarks['checks'] {
  const column = columnAt(table, checkKey);
  if (column < 0 || table.rows.length === 0) return null;
  const byRow = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = rowKey(finding.at.row);
    byRow.set(key, [...(byRow.get(key) ?? []), finding]);
  }
  const texts = table.rows.map((row) => (row === null ? '' : checkText(byRow.get(row) ?? [], language)));
  return { area: { row: table.headerRow + 1, column, rows: table.rows.length, columns: 1 }, texts };
}

/** Every cell a sheet marks for these findings, and every cell that loses its mark. Unknown marks are all taken away. */
export function marksFor(
  template: Template,
  places: Places,
  findings: readonly Finding[],
  before: readonly Place[] | null,
  language: Language,
): readonly SheetMarks[] {
  const blocks = [...Object.keys(places.forms), ...Object.keys(places.tables)];
  return blocks.flatMap((block): readonly SheetMarks[] => {
    const own = findings.filter(({ at }) => at.block === block);
    // What is only still to be filled in is said in the check column; its cell stays as it is.
    const wrong = own.filter((finding) => !isOpen(finding));
    const errors = wrong.filter(({ severity }) => severity === 'error').flatMap(markedBy);
    const warnings = wrong.filter(({ severity }) => severity === 'warning').flatMap(markedBy);
    const placeKey = (place: Place): string => `${rowKey(place.row)}|${String(place.column)}`;
    const graver = new Set(errors.map(placeKey));
    const marked = new Set([...errors, ...warnings].map(placeKey));
    const table = places.tables[block];
    const old =
      before?.filter((place) => place.block === block) ?? (table === undefined ? [] : everyCell(template, table));
    if (own.length === 0 && old.length === 0) return [];
    const freed = old.filter((place) => !marked.has(placeKey(place)));
    const back = (look: Bare): readonly Area[] =>
      areasOf(
        places,
        freed.filter(({ column }) => column !== null && bareLook(template, block, column) === look),
      );
    return [
      {
        block,
        areas: {
          error: areasOf(places, errors),
          warning: areasOf(
            places,
            warnings.filter((place) => !graver.has(placeKey(place))),
          ),
        },
        bare: { input: back('input'), calculated: back('calculated'), issued: back('issued') },
        checks: table === undefined ? null : checksOf(table, own, language),
      },
    ];
  });
}
