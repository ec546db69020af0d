import { rowsIn, type Cells } from 'shared/plan/document';
import type { RelatedPlans } from 'shared/related-plans/related-plans';
import { taskRef, textIn } from 'shared/related-plans/stored-plan';

/** A task of the period before that its report does not call done. */
export interface UnfinishedTask {
  readonly ref: string;
  readonly name: string;
  /** The task as it was planned. */
  readonly cells: Cells;
}

const settled: readonly string[] = ['done', 'cancelled'];

/** Null without a report: what became of the tasks is then not known, and nothing is said to be undone. */
export function unfinishedTasks({
  before,
  report,
}: Pick<RelatedPlans, 'before' | 'report'>): readonly UnfinishedTask[] | null {
  if (before === null || report === null) return null;
  const planned = new Map(rowsIn(before.document, 'TASK').map(({ cells }) => [textIn(cells, 'wbs') ?? '', cells]));
  return rowsIn(report.document, 'WORK').flatMap(({ cells }): readonly UnfinishedTask[] => {
    const wbs = textIn(cells, 'wbs');
    const own = wbs === null ? undefined : planned.get(wbs);
    if (wbs === null || own === undefined || settled.includes(textIn(cells, 'status') ?? '')) return [];
    return [{ ref: taskRef(before.planId, wbs), name: textIn(own, 'name') ?? wbs, cells: own }];
  });
}
