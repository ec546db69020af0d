import { isContent } from 'shared/template/column';
import { blocksOf, type Template } from 'shared/template/template';
import { areaOf, sheetIn, type Area } from 'addin/workbook/excel/a1';
import { formCellName, keysName, listsName, tableName } from 'addin/workbook/identity/workbook-names';
import type { PlanIndex } from 'addin/workbook/identity/plan-in-workbook';

/** Cells as Excel answered them, and where they stand. */
export interface RawCells {
  readonly sheet: string;
  readonly worksheet: string;
  readonly area: Area;
  readonly values: readonly (readonly unknown[])[];
  /** Only where a block calculates. */
  readonly formulas: readonly (readonly unknown[])[] | null;
}

export interface RawTable {
  readonly table: RawCells;
  readonly keys: RawCells | null;
  /** What stands below the table in its columns, outside of it: Excel did not take it in. Absent where nothing does. */
  readonly below?: RawCells;
}

/** Everything of a plan that was found in the workbook; null for what is gone. */
export interface RawPlan {
  readonly tables: Readonly<Record<string, RawTable | null>>;
  readonly forms: Readonly<Record<string, Readonly<Record<string, RawCells | null>>>>;
  readonly lists: readonly (readonly unknown[])[] | null;
  /** By block: where something stands below its table; read on only there. */
  readonly reaches?: Readonly<Record<string, Area>>;
}

interface AskedCells {
  readonly read: (worksheets: ReadonlyMap<string, string>) => RawCells | null;
}

/** `where`: only the address, for a table whose cells are read in parts. */
type Wanted = 'where' | 'values' | 'formulas';

const properties: Readonly<Record<Wanted, string>> = {
  where: 'address',
  values: 'address,values',
  formulas: 'address,values,formulas',
};

function ask(range: Excel.Range, wanted: Wanted): AskedCells {
  range.load(properties[wanted]);
  return {
    read: (worksheets) => {
      if (range.isNullObject) return null;
      const area = areaOf(range.address);
      const sheet = sheetIn(range.address);
      if (area === null) return null;
      return {
        sheet,
        worksheet: worksheets.get(sheet) ?? '',
        area,
        values: wanted === 'where' ? [] : range.values,
        formulas: wanted === 'formulas' ? range.formulas : null,
      };
    },
  };
}

const named = ({ workbook }: Excel.RequestContext, name: string): Excel.Range =>
  workbook.names.getItemOrNullObject(name).getRangeOrNullObject();

/** Tables of typed content that nothing of the plan stands below. */
export const openTables = (template: Template): ReadonlySet<string> =>
  new Set(
    template.sheets
      .filter(({ layout }) => layout === 'table')
      .flatMap(({ blocks }) => blocks.slice(-1))
      .filter(({ columns }) => columns.some(isContent))
      .map(({ id }) => id),
  );

/** Below a table's last row, in its columns, as far down as the sheet is used; null where the sheet ends with the table. */
export function areaBelow(table: Area, used: Area | null): Area | null {
  const end = table.row + table.rows;
  const rows = used === null ? 0 : used.row + used.rows - end;
  return rows <= 0 ? null : { ...table, row: end, rows };
}

/** The block shows formulas, so their texts are read beside their values. */
export const calculates = (template: Template, block: string): boolean =>
  blocksOf(template).some(({ id, columns }) => id === block && columns.some(({ need }) => need === 'calculated'));

/** How much of a plan is asked for. `there`: the names and tables known to exist, or null where Excel may find out. */
export interface Reach {
  readonly cells: 'all' | 'where';
  readonly there: ReadonlySet<string> | null;
}

export const whole: Reach = { cells: 'all', there: null };

/** The names and tables a workbook has and that still stand for cells. */
export async function namesThere(context: Excel.RequestContext): Promise<ReadonlySet<string>> {
  const { names, tables } = context.workbook;
  names.load('items/name,items/formula');
  tables.load('items/name');
  await context.sync();
  const sound = names.items.filter(({ formula }) => !String(formula).includes('#REF!'));
  return new Set([...sound, ...tables.items].map(({ name }) => name));
}

const nowhere: AskedCells = { read: () => null };

/** Asks for the whole plan in the running request; the answer is there after the next sync. */
export function requestRawPlan(
  context: Excel.RequestContext,
  planIndex: PlanIndex,
  template: Template,
  withLists: boolean,
  { cells, there }: Reach = whole,
): () => RawPlan {
  const { worksheets, tables } = context.workbook;
  worksheets.load('items/id,items/name');
  const isThere = (name: string): boolean => there === null || there.has(name);
  const askNamed = (name: string): AskedCells => (isThere(name) ? ask(named(context, name), 'values') : nowhere);
  const askTable = (name: string, wanted: Wanted): AskedCells =>
    isThere(name) ? ask(tables.getItemOrNullObject(name).getRange(), wanted) : nowhere;
  const open = openTables(template);
  const askUsed = (name: string): Excel.Range | null => {
    if (!isThere(name)) return null;
    const used = tables.getItemOrNullObject(name).getRange().getEntireColumn().getUsedRangeOrNullObject(true);
    used.load('address');
    return used;
  };
  const sheetsLike = (layout: 'form' | 'table') => template.sheets.filter((sheet) => sheet.layout === layout);
  const askedTables = sheetsLike('table')
    .flatMap((sheet) => sheet.blocks)
    .map(({ id }) => {
      const wanted = cells === 'where' ? 'where' : calculates(template, id) ? 'formulas' : 'values';
      const table = askTable(tableName(planIndex, id), wanted);
      const used = open.has(id) ? askUsed(tableName(planIndex, id)) : null;
      return { id, table, keys: askNamed(keysName(planIndex, id)), used };
    });
  const askedForms = sheetsLike('form')
    .flatMap((sheet) => sheet.blocks)
    .map(({ id, columns }) => {
      const fields = columns.map(({ key }) => [key, askNamed(formCellName(planIndex, id, key))] as const);
      return [id, fields] as const;
    });
  const lists = withLists ? askNamed(listsName(planIndex)) : null;
  return () => {
    const ids = new Map(worksheets.items.map(({ id, name }) => [name, id]));
    return {
      tables: Object.fromEntries(
        askedTables.map(({ id, table: asked, keys }) => {
          const table = asked.read(ids);
          return [id, table === null ? null : { table, keys: keys.read(ids) }];
        }),
      ),
      reaches: Object.fromEntries(
        askedTables.flatMap(({ id, table, used }) => {
          const found = table.read(ids);
          const area = used === null || used.isNullObject ? null : areaOf(used.address);
          const below = found === null ? null : areaBelow(found.area, area);
          return below === null ? [] : [[id, below] as const];
        }),
      ),
      forms: Object.fromEntries(
        askedForms.map(([id, cells]) => [id, Object.fromEntries(cells.map(([key, cell]) => [key, cell.read(ids)]))]),
      ),
      lists: lists?.read(ids)?.values ?? null,
    };
  };
}
