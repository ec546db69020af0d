import type { PlanDocument } from 'shared/plan/document';
import type { Template } from 'shared/template/template';
import { labelsByList } from 'addin/workbook/cells/list-labels';
import { planFrom } from 'addin/workbook/identity/identity-card';
import { unpackedBase } from 'addin/workbook/identity/plan-base';
import type { PlanInWorkbook } from 'addin/workbook/identity/plan-in-workbook';
import { planIndexOf } from 'addin/workbook/identity/plan-index';
import {
  baseName,
  cardName,
  formCellName,
  keysName,
  listsName,
  tableName,
} from 'addin/workbook/identity/workbook-names';
import { belowIn, cellsIn, placesIn } from 'addin/workbook/plan-sheets/read/file-cells';
import { parsePlan } from 'addin/workbook/plan-sheets/read/parse-plan';
import { openTables, type RawCells, type RawPlan } from 'addin/workbook/plan-sheets/read/raw-plan';
import { fetchTemplate } from 'addin/workbook/plan-sheets/write/fetch-template';
import { listsFromSheet, moneyUnitIn } from 'addin/workbook/plan-sheets/write/lists-spec';
import type { Finding } from 'shared/review/finding';

/** A plan found in a file that was filled in any spreadsheet program. */
export interface PlanInFile {
  readonly plan: PlanInWorkbook;
  readonly document: PlanDocument;
  /** What its sheets were made from; null where that was lost. */
  readonly base: PlanDocument | null;
  readonly damage: readonly Finding[];
}

/** Largest file that is read, in bytes. */
export const largestFile = 10 * 1024 * 1024;

/**
 * The plans in a .xlsx file, found by the second home of their identity, as other programs drop the first. Empty for a
 * file without any, and for what is no workbook.
 */
export async function plansInFile(bytes: ArrayBuffer): Promise<readonly PlanInFile[]> {
  // What reads files comes when somebody brings one.
  const { default: ExcelJS } = await import('exceljs');
  const file = new ExcelJS.Workbook();
  try {
    await file.xlsx.load(bytes);
  } catch {
    return [];
  }
  const { names, tables } = placesIn(file);
  const read = (place: { readonly sheet: string; readonly area: RawCells['area'] } | undefined): RawCells | null => {
    const sheet = place === undefined ? undefined : file.getWorksheet(place.sheet);
    return place === undefined || sheet === undefined ? null : cellsIn(sheet, place.area, true);
  };
  const cellOf = (name: string): unknown => read(names.get(name))?.values[0]?.[0];
  const found: PlanInFile[] = [];
  for (const name of names.keys()) {
    const planIndex = planIndexOf(name);
    const plan = planIndex === null || name !== cardName(planIndex) ? null : planFrom(String(cellOf(name) ?? ''));
    const template = plan === null ? undefined : await fetchTemplate(plan.template);
    if (plan === null || template === undefined || plan.planIndex !== planIndex) continue;
    const open = openTables(template);
    const raw = rawPlan(
      plan,
      template,
      (of) => read(names.get(of)),
      (of) => read(tables.get(of)),
      (cells, id) => (open.has(id) ? read(belowIn(file, cells)) : null),
    );
    const lists = listsFromSheet(raw.lists ?? []);
    const layout = {
      ...{ planIndex: plan.planIndex, template, language: plan.language, places: { tables: {}, forms: {} } },
      labels: labelsByList(plan.language, lists),
      moneyUnit: moneyUnitIn(lists, null, plan.language),
    };
    const { document, damage } = parsePlan(layout, raw, {
      ...{ template: plan.template, templateVersion: plan.templateVersion, header: {}, blocks: {} },
    });
    const cells = read(names.get(baseName(plan.planIndex)))?.values.map(([cell]) => cell) ?? [];
    found.push({ plan, document, base: await unpackedBase(cells), damage });
  }
  return found;
}

function rawPlan(
  { planIndex }: PlanInWorkbook,
  { sheets }: Template,
  named: (name: string) => RawCells | null,
  tableOf: (name: string) => RawCells | null,
  belowOf: (table: RawCells, block: string) => RawCells | null,
): RawPlan {
  const blocksLike = (layout: 'form' | 'table') =>
    sheets.filter((sheet) => sheet.layout === layout).flatMap(({ blocks }) => blocks);
  return {
    tables: Object.fromEntries(
      blocksLike('table').map(({ id }) => {
        const table = tableOf(tableName(planIndex, id));
        const below = table === null ? null : belowOf(table, id);
        const keys = named(keysName(planIndex, id));
        return [id, table === null ? null : { table, keys, ...(below === null ? {} : { below }) }];
      }),
    ),
    forms: Object.fromEntries(
      blocksLike('form').map(({ id, columns }) => [
        id,
        Object.fromEntries(columns.map(({ key }) => [key, named(formCellName(planIndex, id, key))])),
      ]),
    ),
    lists: named(listsName(planIndex))?.values ?? null,
  };
}
