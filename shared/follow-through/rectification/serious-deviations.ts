import { rowsIn, type PlanDocument } from 'shared/plan/document';
import { inWan, numberIn, textIn } from 'shared/related-plans/stored-plan';
import { rowDeviation } from 'shared/service-columns/states';
import type { Measured } from 'shared/follow-through/rectification/rectification';

export interface SeriousDeviation {
  /** Row of 指标完成. */
  readonly row: string;
  readonly measured: Measured;
}

/**
 * Rows of a month's summary that are seriously off their plan (7.3): by more than a fifth, or for the second month in a
 * row by more than a tenth. `before`: the summary of the month before, where there is one in force.
 */
export function seriousDeviations(summary: PlanDocument, before: PlanDocument | null): readonly SeriousDeviation[] {
  const rowsBefore = before === null ? [] : rowsIn(before, 'ACTUAL');
  return rowsIn(summary, 'ACTUAL').flatMap(({ id, cells }): readonly SeriousDeviation[] => {
    const [indicator, plan, actual] = [textIn(cells, 'indCode'), numberIn(cells, 'plan'), numberIn(cells, 'actual')];
    if (indicator === null || plan === null || actual === null) return [];
    const same = rowsBefore.find((each) => each.cells['indCode'] === indicator);
    const adverseBefore = same === undefined ? null : (rowDeviation(same.cells)?.adverse ?? null);
    if (rowDeviation(cells, adverseBefore)?.band !== 'serious') return [];
    const [period, wan] = [String(summary.header['period']), inWan(summary, indicator)];
    return [{ row: id, measured: { indicator, period, plan: plan * wan, actual: actual * wan } }];
  });
}
