import { dateOf, isDate, monthOf, yearOf } from 'shared/calendar/date';
import type { Block } from 'shared/template/block';
import { isContent } from 'shared/template/column';
import { blocksOf, type Template } from 'shared/template/template';
import type { Cell, Cells, PlanDocument, PlanRow } from 'shared/plan/document';
import { prefilledIndicators } from 'shared/plan/prefill-indicators';
import type { KnownBeforePlanning, KnownHeader } from 'shared/plan/prefill-known';
import { standardRows } from 'shared/plan/standard-rows/by-template';
import { wordsOf, type StandardRow } from 'shared/plan/standard-rows/standard-row';
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

/** First and last day of months counted from the month the plan begins in, never beyond the plan. */
function monthsOf({ start, end }: KnownHeader, [first, last]: readonly [number, number]): readonly [string, string] {
  if (!isDate(start)) return [start, end];
  const month = (number: number, day: number) => dateOf(yearOf(start), monthOf(start) + number - 1, day);
  const [from, to] = [month(first, 1), month(last + 1, 0)];
  return [from < start ? start : from, to > end ? end : to];
}

function cellsOf(row: StandardRow, known: KnownBeforePlanning): Cells {
  const { header, language } = known;
  const [start, end] = row.months === undefined ? [header.start, header.end] : monthsOf(header, row.months);
  const preparer = { person: header.person ?? header.preparer, unit: header.unit };
  const holder = row.role === 'R-PREP' ? preparer : known.holders[row.role ?? ''];
  const owner = { owner: holder?.person ?? null, ownerDept: holder?.unit ?? null, dept: holder?.unit ?? null };
  return { start, end, ...owner, ...wordsOf(row, language), ...row.cells };
}

function cellsFor(template: Template, block: Block, known: KnownBeforePlanning): readonly Cells[] {
  const given = known.rows?.[block.id];
  const standard = standardRows[template.id]?.[block.id] ?? [];
  const rows = given ?? standard.map((row) => cellsOf(row, known));
  switch (block.id) {
    case 'IND':
      return [...prefilledIndicators(known), ...rows];
    case 'TASK':
      return [...rows, ...known.carriedTasks.map((cells) => ({ ...cells, kind: 'carried' }))];
    default:
      return rows;
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
