import { dateOf, isDate, monthOf, yearOf, type IsoDate } from 'shared/calendar/date';
import { month } from 'shared/calendar/period';
import type { Block } from 'shared/template/block';
import type { TemplateId } from 'shared/template/template';
import type { Cell, Cells } from 'shared/plan/document';
import type { KnownBeforePlanning, KnownHeader } from 'shared/plan/prefill-known';
import { standardRows } from 'shared/plan/standard-rows/by-template';
import { wordsOf, type StandardRow } from 'shared/plan/standard-rows/standard-row';

interface Span {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** The days of a row's months, never beyond the plan; null where they lie behind its end or its dates are unknown. */
function spanOf({ months }: StandardRow, { start, end }: KnownHeader): Span | null {
  if (!isDate(start) || !isDate(end)) return null;
  if (months === undefined) return { first: start, last: end };
  const day = (number: number, of: number) => dateOf(yearOf(start), monthOf(start) + number - 1, of);
  const [first, last] = [day(months[0], 1), day(months[1] + 1, 0)];
  if (first > end) return null;
  return { first: first < start ? start : first, last: last > end ? end : last };
}

function datesOf({ dates = {} }: StandardRow, { first, last }: Span, { period }: KnownHeader): Cells {
  const values = {
    'first-day': first,
    'last-day': last,
    month: month(yearOf(first), monthOf(first)).key,
    period,
  } as const;
  return Object.fromEntries(Object.entries(dates).map(([column, which]) => [column, values[which]]));
}

/** R-PREP is whoever the plan belongs to, or who prepares it. */
function holderOf({ role, holder = {} }: StandardRow, { header, holders }: KnownBeforePlanning): Cells {
  const preparer = { person: header.person ?? header.preparer, unit: header.unit };
  const held = role === 'R-PREP' ? preparer : holders[role ?? ''];
  return Object.fromEntries(Object.entries(holder).map(([key, part]): [string, Cell] => [key, held?.[part] ?? null]));
}

function cellsOf(row: StandardRow, known: KnownBeforePlanning): readonly Cells[] {
  const span = spanOf(row, known.header);
  if (span === null) return [];
  const dates = datesOf(row, span, known.header);
  return [{ ...dates, ...holderOf(row, known), ...wordsOf(row, known.language), ...row.cells }];
}

/** What a block of this kind of plan is usually offered with. */
export const standardCells = (template: TemplateId, block: Block, known: KnownBeforePlanning): readonly Cells[] =>
  (standardRows[template]?.[block.id] ?? []).flatMap((row) => cellsOf(row, known));
