import { rowsIn, type Cells } from 'shared/plan/document';
import type { RelatedPlans } from 'shared/related-plans/related-plans';
import { inWan, numberIn, taskRef, textIn, type StoredPlan } from 'shared/related-plans/stored-plan';

type RowsByBlock = Readonly<Record<string, readonly Cells[]>>;

/**
 * T-SMO.未完成分析: what the month left undone as far as it is known before anybody reports: tasks of its plan that the
 * plan of the next month carries over already.
 */
export function missedRows({ covered, following }: Pick<RelatedPlans, 'covered' | 'following'>): RowsByBlock {
  if (covered === null || following === null) return {};
  const carried = rowsIn(following.document, 'TASK').filter(({ cells }) => textIn(cells, 'kind') === 'carried');
  const named = new Set(carried.flatMap(({ cells }) => [textIn(cells, 'parentTask'), textIn(cells, 'name')]));
  return {
    MISSED: rowsIn(covered.document, 'TASK').flatMap(({ cells }): readonly Cells[] => {
      const [wbs, name, owner] = ['wbs', 'name', 'owner'].map((key) => textIn(cells, key));
      if (!wbs || !(named.has(taskRef(covered.planId, wbs)) || (name && named.has(name)))) return [];
      return [{ rowRef: wbs, owner: owner ?? null }];
    }),
  };
}

/** T-SAN.产品线与区域: what the year's plan splits by line or region. */
export const linesOf = ({ covered }: Pick<RelatedPlans, 'covered'>): readonly Cells[] =>
  covered === null
    ? []
    : rowsIn(covered.document, 'IND').flatMap(({ cells }): readonly Cells[] => {
        const [dimLine, dimRegion] = [textIn(cells, 'dimLine'), textIn(cells, 'dimRegion')];
        const [indCode, target] = [textIn(cells, 'indCode'), numberIn(cells, 'target')];
        if (indCode === null || target === null || (dimLine === null && dimRegion === null)) return [];
        return [{ dimLine, dimRegion, indCode, split: target * inWan(covered.document, indCode) }];
      });

/** T-SAN: the people of the year's plan; what went well and what failed, as the months have written it down. */
export function yearRows({ covered, summaries }: Pick<RelatedPlans, 'covered' | 'summaries'>): RowsByBlock {
  if (summaries.length === 0) return {};
  const persons =
    covered === null ? [] : rowsIn(covered.document, 'PERSONS').map(({ cells }) => textIn(cells, 'person'));
  const inMonths = (block: string, cellsOf: (cells: Cells, month: StoredPlan) => Cells): readonly Cells[] =>
    summaries.flatMap((month) => rowsIn(month.document, block).map(({ cells }) => cellsOf(cells, month)));
  return {
    TEAM: [...new Set(persons)].flatMap((person) => (person === null ? [] : [{ person }])),
    PRACT: eachOnce(inMonths('SUCCESS', (cells) => ({ practice: textIn(cells, 'practice') }))),
    FAIL: inMonths('MISSED', (cells, { key }) => ({
      item: `${key.period} ${textIn(cells, 'rowRef') ?? ''}`.trim(),
      cause: textIn(cells, 'cause'),
      analysis: textIn(cells, 'analysis'),
    })),
    ADVICE: eachOnce(inMonths('BETTER', (cells) => ({ advice: textIn(cells, 'item') }))),
  };
}

const eachOnce = (rows: readonly Cells[]): readonly Cells[] => [
  ...new Map(rows.map((cells) => [JSON.stringify(cells), cells])).values(),
];
