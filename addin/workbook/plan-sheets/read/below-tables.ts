import type { RawPlan } from 'addin/workbook/plan-sheets/read/raw-plan';
import { cellsOf } from 'addin/workbook/plan-sheets/read/read-in-parts';

/** Reads what stands below tables, where anything does: a request of its own that hardly any plan needs. */
export async function withBelow(context: Excel.RequestContext, raw: RawPlan): Promise<RawPlan> {
  const tables: Record<string, RawPlan['tables'][string]> = { ...raw.tables };
  for (const [block, area] of Object.entries(raw.reaches ?? {})) {
    const found = tables[block];
    if (found === undefined || found === null) continue;
    const { sheet, worksheet } = found.table;
    const values = await cellsOf(context, sheet, area, 'values');
    tables[block] = { ...found, below: { sheet, worksheet, area, values, formulas: null } };
  }
  return { ...raw, tables };
}
