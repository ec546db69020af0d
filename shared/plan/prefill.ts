import type { Block } from 'shared/template/block';
import { isContent } from 'shared/template/column';
import { plansIndicator } from 'shared/template/kinds';
import { blocksOf, type Template } from 'shared/template/template';
import type { Cell, Cells, PlanDocument, PlanRow } from 'shared/plan/document';
import { prefilledIndicators } from 'shared/plan/prefill-indicators';
import type { KnownBeforePlanning, KnownHeader } from 'shared/plan/prefill-known';
import { standardCells } from 'shared/plan/prefill-standard';
import { isBlank } from 'shared/plan/well-formed';

const headerCells = (template: Template, known: KnownHeader): Cells => ({
  planType: template.planType,
  level: template.level,
  title: known.title,
  org: known.unit,
  person: known.person,
  period: known.period,
  start: known.start,
  end: known.end,
  parentNo: known.parentPlan,
  counterpart: known.counterparts?.join(';') ?? null,
  moneyUnit: known.moneyUnit,
  prepBy: known.preparer,
  prepDate: known.preparedOn,
});

/** Rows about indicators that none of the others is about. */
const missingIn = (rows: readonly Cells[], offered: readonly Cells[]): readonly Cells[] =>
  offered.filter((row) => rows.every((each) => each['indCode'] !== row['indCode']));

function cellsFor(template: Template, block: Block, known: KnownBeforePlanning): readonly Cells[] {
  const standard = standardCells(template.id, block, known);
  const offered = (known.rows?.[block.id] ?? standard).map((cells) => ({ ...known.beneath?.[block.id], ...cells }));
  switch (block.id) {
    case 'LAST':
      return [...offered, ...missingIn(offered, standard)];
    case 'IND': {
      const isPlannedHere = plansIndicator(template.id);
      const issued = prefilledIndicators(known).filter(({ indCode }) => isPlannedHere(String(indCode)));
      return [...issued, ...missingIn(issued, offered)];
    }
    case 'TASK':
      return [...offered, ...known.carriedTasks.map((cells) => ({ ...cells, kind: 'carried' }))];
    default:
      return offered;
  }
}

/** Only what the block keeps as content, and no blanks. */
function kept(block: Block, cells: Cells): Cells {
  const own = block.columns.filter(isContent).map(({ key }) => [key, cells[key] ?? null] as const);
  return Object.fromEntries(own.filter((entry): entry is readonly [string, Cell] => !isBlank(entry[1])));
}

/**
 * The plan as its planner first sees it: header, issued targets with their history, the standard rows of its kind in
 * the sheet's language, and what was left over. `rowId` gives each row an id nobody has had.
 */
export function prefill(template: Template, known: KnownBeforePlanning, rowId: () => string): PlanDocument {
  const rowsOf = (block: Block): readonly PlanRow[] =>
    cellsFor(template, block, known).map((cells) => ({ id: rowId(), cells: kept(block, cells) }));
  const [cover, ...tables] = blocksOf(template);
  const blocks = tables.map((block) => [block.id, rowsOf(block)] as const).filter(([, rows]) => rows.length > 0);
  return {
    template: template.id,
    templateVersion: template.version,
    header: cover === undefined ? {} : kept(cover, headerCells(template, known.header)),
    blocks: Object.fromEntries(blocks),
  };
}
