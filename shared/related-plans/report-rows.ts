import { rowsIn, type Cells } from 'shared/plan/document';
import { linesOf, missedRows, yearRows } from 'shared/related-plans/report-sources';
import type { RelatedPlans } from 'shared/related-plans/related-plans';
import { dateIn, numberIn, targetsIn, textIn, type StoredPlan } from 'shared/related-plans/stored-plan';
import type { KnownHeader } from 'shared/plan/prefill-known';

type RowsByBlock = Readonly<Record<string, readonly Cells[]>>;

/**
 * A report begins with the rows of the plan in force, a rectification with what asked for it; blocks without rows are
 * left out. `rectifyBelow`: the deviation beyond which a miss is put right, −0.2 is −20% (domain/07 7.3).
 */
export function reportRows(header: KnownHeader, related: RelatedPlans, rectifyBelow: number): RowsByBlock {
  const { covered, sources } = related;
  const rows = {
    ...(covered === null ? {} : aboutPlan(covered, header)),
    ...missedRows(related),
    ...yearRows(related),
    LINES: linesOf(related),
    ...asked(sources, header, rectifyBelow),
  };
  return Object.fromEntries(Object.entries(rows).filter(([, each]) => each.length > 0));
}

/** Tasks and targets of the plan a report is about. */
export const rowsAbout = (plan: StoredPlan): RowsByBlock => ({
  // Every kind of report takes what its own columns ask for; the block decides which of them it keeps.
  WORK: rowsIn(plan.document, 'TASK').flatMap(({ cells }): readonly Cells[] => {
    const wbs = textIn(cells, 'wbs');
    if (wbs === null) return [];
    const [start, end] = [dateIn(cells, 'start'), dateIn(cells, 'end')];
    return [{ wbs, name: textIn(cells, 'name'), owner: textIn(cells, 'owner'), start, end, planEnd: end }];
  }),
  ACTUAL: targetsIn(plan).map(({ indicator, target, before }): Cells => ({
    ...{ indCode: indicator, plan: target, planW: target },
    cumPlan: before === null ? null : before + target,
  })),
});

const aboutPlan = (plan: StoredPlan, { period, preparer, preparedOn }: KnownHeader): RowsByBlock => ({
  ...rowsAbout(plan),
  HEAD: [{ planNo: plan.planId, period, kind: 'self', assessor: preparer, date: preparedOn }],
});

/** V-SMR-08, V-SMR-11: what fell short, what an audit did not find met, what an evaluation found. */
function asked(sources: readonly StoredPlan[], { unit, period }: KnownHeader, rectifyBelow: number): RowsByBlock {
  const found = sources.flatMap((source) => [
    ...rowsOf(source, 'MISSED', rectifyBelow, (cells) => ({
      ...{ srcType: 'summary', planRow: textIn(cells, 'rowRef'), problem: textIn(cells, 'analysis'), rect: 'task' },
      ...{ measure: textIn(cells, 'action'), owner: textIn(cells, 'owner'), due: dateIn(cells, 'due') },
    })),
    ...rowsOf(source, 'CHECK', rectifyBelow, (cells) => ({
      ...{ srcType: 'audit', planRow: textIn(cells, 'basis'), problem: textIn(cells, 'item'), rect: 'task' },
      measure: textIn(cells, 'require'),
    })),
    ...rowsOf(source, 'PROB', rectifyBelow, (cells) => ({
      ...{ srcType: 'evaluation', problem: textIn(cells, 'problem'), rect: textIn(cells, 'rect') },
      measure: textIn(cells, 'advice'),
    })),
  ]);
  const numbered = found.map((cells, index): Cells => ({ recNo: `REC-${unit}-${period}-${index + 1}`, ...cells }));
  return { REC: numbered };
}

type Asks = (cells: Cells, rectifyBelow: number) => boolean;

const isAsked: Readonly<Record<string, Asks>> = {
  MISSED: (cells, rectifyBelow) => (numberIn(cells, 'dev') ?? -1) < rectifyBelow,
  CHECK: (cells) => ['partly', 'not-met'].includes(textIn(cells, 'result') ?? ''),
};

const rowsOf = (
  source: StoredPlan,
  block: string,
  rectifyBelow: number,
  cellsOf: (cells: Cells) => Cells,
): readonly Cells[] =>
  rowsIn(source.document, block)
    .filter(({ cells }) => isAsked[block]?.(cells, rectifyBelow) ?? true)
    .map(({ cells }) => ({ srcId: source.planNo, ...cellsOf(cells) }));
