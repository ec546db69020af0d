import { isRefused } from 'shared/quantity/refusal';
import { readPeriod, type Period } from 'shared/calendar/period';
import { firstDay, lastDay } from 'shared/calendar/period-bounds';
import type { IsoDate } from 'shared/calendar/date';
import type { Block } from 'shared/template/block';
import { isContent } from 'shared/template/column';
import { blocksOf, type Template } from 'shared/template/template';
import { rowsIn, type PlanDocument, type PlanRow } from 'shared/plan/document';
import { headerBlock } from 'shared/review/finding';
import { carryCache, type Replaced } from 'shared/review/incremental-cache';
import type { Knowledge } from 'shared/review/knowledge';
import type { Planned } from 'shared/related-plans/planned';
import { hasColumns } from 'shared/template/block-columns';
import { text, type RowView } from 'shared/review/row-view';
import type { ReviewSettings } from 'shared/review/settings';
import { goalReader, type ReadGoal } from 'shared/review/text/clarity';

/** Everything a check may look at. */
export interface ReviewContext {
  readonly template: Template;
  readonly document: PlanDocument;
  readonly knowledge: Knowledge;
  readonly settings: ReviewSettings;
  readonly planned: Planned;
  readonly header: RowView | null;
  readonly blocks: readonly Block[];
  /** Rows that hold anything, in order. */
  readonly rows: (block: string) => readonly RowView[];
  /** Rows of every block that has the columns. */
  readonly rowsWith: (...columns: string[]) => readonly RowView[];
  readonly read: ReadGoal;
  /** Codes of a list; null where the list is not known here. */
  readonly codes: (list: string) => ReadonlySet<string> | null;
  /** The plan's period with its first and last day; null where the key is wrong (V-HDR-01). */
  readonly period: {
    readonly key: string;
    readonly period: Period;
    readonly first: IsoDate;
    readonly last: IsoDate;
  } | null;
}

/** Sees a document. Rows of `before` that are the same objects are seen as the same rows, so what was derived of them holds. */
export function buildReviewContext(
  template: Template,
  document: PlanDocument,
  knowledge: Knowledge,
  before?: ReviewContext,
): ReviewContext {
  const blocks = blocksOf(template);
  const seenBefore = new Map(before === undefined ? [] : [...before.blocks].map(({ id }) => [id, before.rows(id)]));
  const rowsById = new Map(
    blocks.map((block) => [
      block.id,
      block.id === headerBlock
        ? [{ id: headerBlock, block, cells: document.header, place: 0 }]
        : seen(
            block,
            rowsIn(document, block.id),
            rowsIn(before?.document ?? document, block.id),
            seenBefore.get(block.id),
          ),
    ]),
  );
  const rows = (block: string): readonly RowView[] => rowsById.get(block) ?? [];
  const header = rows(headerBlock)[0] ?? null;
  return {
    template,
    document,
    knowledge,
    settings: knowledge.settings,
    planned: knowledge.planned ?? {},
    header,
    blocks,
    rows,
    rowsWith: (...columns) => blocks.filter((block) => hasColumns(block, columns)).flatMap(({ id }) => rows(id)),
    read: goalReader(knowledge.settings.lexicon),
    codes: before?.codes ?? codeReader(knowledge),
    period: periodOf(header, knowledge),
  };
}

const contentKeys = new WeakMap<Block, readonly string[]>();

function contentKeysOf(block: Block): readonly string[] {
  const known = contentKeys.get(block);
  if (known !== undefined) return known;
  const keys = block.columns.filter(isContent).map(({ key }) => key);
  contentKeys.set(block, keys);
  return keys;
}

const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== null && (typeof value !== 'string' || value.trim() !== '');

function seen(
  block: Block,
  rows: readonly PlanRow[],
  old: readonly PlanRow[],
  before: readonly RowView[] = [],
): readonly RowView[] {
  if (rows === old && before.length > 0) return before;
  const keys = contentKeysOf(block);
  const all: RowView[] = [];
  let at = 0;
  rows.forEach((row, place) => {
    while ((before[at]?.place ?? place) < place) at += 1;
    const same = before[at];
    if (row === old[place] && same !== undefined && same.place === place) all.push(same);
    else if (keys.some((key) => isFilled(row.cells[key]))) all.push({ id: row.id, block, cells: row.cells, place });
  });
  const replaced = before.length === 0 ? null : onlyReplaced(before, all);
  if (replaced !== null) carryCache(before, all, replaced);
  return all;
}

/** The one row by which two lists differ; null where they differ by more. */
function onlyReplaced(before: readonly RowView[], all: readonly RowView[]): Replaced | null {
  if (Math.abs(before.length - all.length) > 1) return null;
  const same = all.findIndex((row, at) => row !== before[at]);
  const at = same < 0 ? all.length : same;
  let [fromEnd, endBefore] = [all.length - 1, before.length - 1];
  while (fromEnd >= at && endBefore >= at && all[fromEnd] === before[endBefore]) {
    fromEnd -= 1;
    endBefore -= 1;
  }
  return fromEnd <= at && endBefore <= at
    ? { old: endBefore < at ? undefined : before[at], now: fromEnd < at ? undefined : all[at] }
    : null;
}

function codeReader({ lists }: Knowledge): ReviewContext['codes'] {
  const sets = new Map<string, ReadonlySet<string> | null>();
  return (list) => {
    const known = sets.get(list);
    if (known !== undefined) return known;
    const entries = lists[list];
    const codes = entries === undefined ? null : new Set(entries.map(({ code }) => code));
    sets.set(list, codes);
    return codes;
  };
}

function periodOf(header: RowView | null, { workingDays }: Knowledge): ReviewContext['period'] {
  const key = header === null ? null : text(header, 'period');
  const period = key === null ? null : readPeriod(key, workingDays.fiscal);
  return key === null || period === null || isRefused(period)
    ? null
    : { key, period, first: firstDay(period), last: lastDay(period) };
}
