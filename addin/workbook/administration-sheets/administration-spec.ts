import { administrationSheetWords } from 'addin/messages/administration/sheet-words';
import { fill } from 'addin/messages/fill';
import type { Area } from 'addin/workbook/excel/a1';
import {
  adminKeysName,
  adminListsName,
  adminListsSheet,
  adminOriginName,
  adminSourceName,
  adminTableName,
} from 'addin/workbook/administration-sheets/administration-names';
import { validationRulesOf } from 'addin/workbook/cells/validation-rules';
import { toSheet } from 'addin/workbook/cells/cell-value';
import type { SheetValue } from 'addin/workbook/excel/sheet-value';
import { numberFormatOf, textFormat, widthOf } from 'addin/workbook/cells/column-format';
import { emptySheetSpec, mergedAreas, type Allowed, type SheetSpec } from 'addin/workbook/excel/sheet-spec';
import { headingsOf } from 'addin/workbook/cells/headings';
import { labelsByList, labelsIn, withFlags, type LabelsByList } from 'addin/workbook/cells/list-labels';
import { styles } from 'addin/workbook/excel/styles';
import { plainText, textCell } from 'addin/workbook/excel/plain-text';
import { freeSheetName } from 'addin/workbook/excel/sheet-name';
import { choicesIn } from 'shared/administration/choices';
import { rowsOf, type AdministrationRows, type SheetTable, type SheetSubject } from 'shared/administration/table';
import { administrationTables } from 'shared/administration/tables';
import { yearNumbers } from 'shared/administration/content/calendar';
import { signOffNumbers } from 'shared/administration/sign-off-settings';
import { thresholds } from 'shared/administration/thresholds';
import type { Cells } from 'shared/plan/document';
import type { Column } from 'shared/template/column';
import { nameIn, type Language, type Lists } from 'shared/template/list';

/** Where the sheets of a workbook come from; kept with them, so that an import says what it changes. */
export interface AdminOrigin {
  readonly language: Language;
  readonly versions: Readonly<Record<SheetSubject, number>>;
}

/** Title, note, hidden keys, headers. */
const keyRow = 2;
const headerRow = 3;

/** What stands beside a threshold for its reader; nobody's content. */
function besides(row: Cells): Cells {
  const threshold = [...thresholds, ...signOffNumbers, ...yearNumbers].find(({ key }) => key === row['key']);
  return threshold === undefined ? row : { ...row, unit: threshold.unit, least: threshold.least, most: threshold.most };
}

const rulesOf = (column: Column, labels: LabelsByList, language: Language): Allowed | null =>
  validationRulesOf(column, labels, adminSourceName, language);

function drawTable(
  table: SheetTable,
  rows: readonly Cells[],
  name: string,
  labels: LabelsByList,
  { language, versions }: AdminOrigin,
): SheetSpec {
  const { id, columns, spareRows, subject } = table;
  const words = administrationSheetWords[language];
  const wide = columns.length;
  const blank = (first: string): SheetValue[] => [first, ...Array.from({ length: wide - 1 }, () => '')];
  const spare = Array.from({ length: rows.length === 0 ? Math.max(1, spareRows) : spareRows }, (): Cells => ({}));
  const body = [...rows.map(besides), ...spare].map((row) =>
    columns.map((column) => toSheet(column, row[column.key], labels)),
  );
  const area = (row: number, height: number, column = 0, width = wide): Area => ({
    ...{ row, rows: height, column, columns: width },
  });
  const bodyArea = area(headerRow + 1, body.length);
  // Headings of a plan's block begin with its id and check columns, which nothing here needs.
  const headings = headingsOf(table, language, '').slice(2);
  return {
    ...emptySheetSpec,
    key: id,
    name,
    cells: [
      {
        area: area(0, headerRow + 1 + body.length),
        values: [
          blank(plainText(fill(words.title, { name: nameIn(language, table) }))),
          blank(plainText(versions[subject] === 0 ? words.usual : fill(words.note, { version: versions[subject] }))),
          columns.map(({ key }) => key),
          headings,
          ...body,
        ],
      },
    ],
    patterns: [
      { area: area(0, 1, 0, 1), pattern: [['title']] },
      { area: area(1, 1, 0, 1), pattern: [['note']] },
      { area: area(keyRow, 1), pattern: [['body']] },
      { area: area(headerRow, 1), pattern: [['header']] },
    ],
    alike: [
      {
        first: area(keyRow, 1),
        area: bodyArea,
        formats: columns.map(numberFormatOf),
        columns: columns.map(({ need }) => (need === 'service' ? styles.issued : {})),
      },
    ],
    formats: [{ area: area(0, headerRow + 1), format: textFormat }],
    allowed: mergedAreas(
      columns.flatMap((column, at) => {
        const rule = column.need === 'service' ? null : rulesOf(column, labels, language);
        return rule === null ? [] : [[rule, area(headerRow + 1, body.length, at, 1)] as const];
      }),
    ).map(([rule, areas]) => ({ rule, areas })),
    widths: mergedAreas(columns.map((column, at) => [widthOf(column), at] as const)).map(([characters, those]) => ({
      ...{ characters, columns: those },
    })),
    tables: [{ name: adminTableName(id), area: area(headerRow, body.length + 1) }],
    names: [{ name: adminKeysName(id), area: area(keyRow, 1) }],
    hiddenRows: [keyRow],
    frozen: { rows: headerRow + 1, columns: bodyArea.columns > 4 ? 1 : 0 },
  };
}

/** Lists on a sheet nobody sees, each with a name its cells choose from; above them where everything came from. */
function drawLists(lists: Lists, origin: AdminOrigin): SheetSpec {
  const wide = 4;
  const values: SheetValue[][] = [[textCell(JSON.stringify(origin)), '', '', '']];
  const names: SheetSpec['names'][number][] = [];
  for (const [list, entries] of Object.entries(lists)) {
    if (entries.length === 0) continue;
    const [zh, en] = [labelsIn('zh-CN', entries), labelsIn('en-US', entries)];
    const column = origin.language === 'zh-CN' ? 1 : 2;
    names.push({
      name: adminSourceName(list),
      area: { row: values.length, column, rows: entries.length, columns: 1 },
    });
    entries.forEach(({ code }, at) => {
      values.push([code, zh[at] ?? code, en[at] ?? code, list].map((text) => textCell(text)));
    });
  }
  const all: Area = { row: 0, column: 0, rows: values.length, columns: wide };
  return {
    ...emptySheetSpec,
    key: 'lists',
    name: adminListsSheet,
    visible: false,
    formats: [{ area: all, format: textFormat }],
    cells: [{ area: all, values }],
    names: [
      { name: adminOriginName, area: { row: 0, column: 0, rows: 1, columns: 1 } },
      { name: adminListsName, area: all },
      ...names,
    ],
  };
}

/** All sheets of the administration, the lists first, so that every cell finds its list. */
export function buildAdministrationSpec(
  rows: AdministrationRows,
  origin: AdminOrigin,
  taken: readonly string[],
): readonly SheetSpec[] {
  const choices = choicesIn(rows);
  const used = new Set(administrationTables.flatMap(({ columns }) => columns.flatMap(({ list }) => list ?? [])));
  const lists = withFlags(Object.fromEntries(Object.entries(choices).filter(([name]) => used.has(name))));
  const labels = labelsByList(origin.language, lists);
  const sheets: SheetSpec[] = [drawLists(lists, origin)];
  const { sheet } = administrationSheetWords[origin.language];
  for (const table of administrationTables) {
    const names = [...taken, ...sheets.map(({ name }) => name)];
    const name = freeSheetName(fill(sheet, { name: nameIn(origin.language, table) }), names);
    sheets.push(drawTable(table, rowsOf(rows, table.id), name, labels, origin));
  }
  return sheets;
}
