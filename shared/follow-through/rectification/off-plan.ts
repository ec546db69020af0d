import { rowsIn, type Cells, type PlanDocument } from 'shared/plan/document';
import { inWan, numberIn, textIn } from 'shared/related-plans/stored-plan';
import { isShort } from 'shared/service-columns/reports';
import type { Measured } from 'shared/follow-through/rectification/rectification';

export interface OffPlan {
  readonly kind: 'deviation' | 'task' | 'risk';
  readonly block: string;
  readonly row: string;
  /** Of the task or risk; empty for a deviation. */
  readonly name: string;
  readonly measured: Measured | null;
}

/** Of a month's report whatever was not finished; of a week's what is late. */
const unfinished: Readonly<Record<string, readonly string[]>> = {
  'T-SMO': ['open', 'doing', 'late'],
  'T-SWK': ['late'],
};

/** Rows of a report or plan that somebody may want mended: figures far off, tasks not done, risks that came true (EV-10). */
export const offPlanRows = (document: PlanDocument): readonly OffPlan[] => [
  ...rowsIn(document, 'ACTUAL').flatMap(({ id, cells }) => deviationIn(document, id, cells)),
  ...rowsIn(document, 'WORK').flatMap(({ id, cells }) => {
    const isOff = unfinished[document.template]?.includes(textIn(cells, 'status') ?? '') === true;
    return isOff ? [named('task', 'WORK', id, textIn(cells, 'name'))] : [];
  }),
  ...rowsIn(document, 'RSK').flatMap(({ id, cells }) =>
    textIn(cells, 'state') === 'triggered' ? [named('risk', 'RSK', id, textIn(cells, 'desc'))] : [],
  ),
];

const named = (kind: 'task' | 'risk', block: string, row: string, name: string | null): OffPlan => ({
  ...{ kind, block, row, name: name ?? '' },
  measured: null,
});

function deviationIn(document: PlanDocument, row: string, cells: Cells): readonly OffPlan[] {
  const [indicator, plan, actual] = [textIn(cells, 'indCode'), numberIn(cells, 'plan'), numberIn(cells, 'actual')];
  if (indicator === null || plan === null || actual === null || !isShort(cells)) return [];
  const [period, wan] = [String(document.header['period']), inWan(document, indicator)];
  const measured = { indicator, period, plan: plan * wan, actual: actual * wan };
  return [{ kind: 'deviation', block: 'ACTUAL', row, name: '', measured }];
}
