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

/** Everything of a plan that was found in the workbook; null for what is gone. */
export interface RawPlan {
  readonly tables: Readonly<Record<string, { readonly table: RawCells; readonly keys: RawCells | null } | null>>;
  readonly forms: Readonly<Record<string, Readonly<Record<string, RawCells | null>>>>;
  readonly lists: readonly (readonly unknown[])[] | null;
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
  const sheetsLike = (layout: 'form' | 'table') => template.sheets.filter((sheet) => sheet.layout === layout);
  const askedTables = sheetsLike('table')
    .flatMap((sheet) => sheet.blocks)
    .map(({ id }) => {
      const wanted = cells === 'where' ? 'where' : calculates(template, id) ? 'formulas' : 'values';
      const table = askTable(tableName(planIndex, id), wanted);
      return [id, table, askNamed(keysName(planIndex, id))] as const;
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
        askedTables.map(([id, asked, keys]) => {
          const table = asked.read(ids);
          return [id, table === null ? null : { table, keys: keys.read(ids) }];
        }),
      ),
      forms: Object.fromEntries(
        askedForms.map(([id, cells]) => [id, Object.fromEntries(cells.map(([key, cell]) => [key, cell.read(ids)]))]),
      ),
      lists: lists?.read(ids)?.values ?? null,
    };
  };
}
