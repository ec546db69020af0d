import type { PlanLine } from 'shared/contract/answers';
import { lastDay, firstDay } from 'shared/calendar/period-bounds';
import { calendarYear, fiscalYearOf, inFiscalYear, readPeriod, type Period } from 'shared/calendar/period';
import { subtreeOf } from 'shared/organisation/tree';
import { planKeyOf } from 'shared/plan/plan-id';
import { isRefused } from 'shared/quantity/refusal';
import { mayDo, relationsOf } from 'shared/sign-off/access';
import { kindOf } from 'shared/template/kinds';
import type { ListKind, ListPage, ListPosition } from 'functions/ports/lists';
import type { Dependencies } from 'functions/ports/dependencies';
import type { Caller } from 'functions/use-cases/caller/caller';
import type { Page, PageMark, PageWanted } from 'functions/use-cases/plans/list-plans';
import { orderOf, orderOfDay, planLineOf, restoredLine } from 'functions/use-cases/answers/plan-line';
import { peopleOf } from 'functions/use-cases/commands/replay-plan';

/** What is looked for; whatever is not said is not asked for. */
export interface PlanSearch {
  /** `mine`: prepared or owned; `signed`: decided on at least once; `all`: whatever may be seen. */
  readonly of: 'mine' | 'signed' | 'all';
  /** With the units below it. */
  readonly unit: string | null;
  readonly kinds: readonly string[];
  /** Plans whose period begins in this one. */
  readonly period: Period | null;
  readonly states: readonly string[];
  /** Words that names of unit, person or kind, or the plan's number contain. */
  readonly text: string;
}

interface ListPlace {
  readonly list: ListKind;
  readonly of: string;
}

/** Lists asked for at once, and pages read for one answer: a search that finds little answers with a mark to go on. */
const atOnce = 8;
const mostPages = 48;

/** Plans the caller may see that fit, list by list. A page may hold fewer than were asked for and still have a next. */
export async function searchPlans(
  { lists }: Pick<Dependencies, 'lists'>,
  caller: Caller,
  search: PlanSearch,
  { after, size }: PageWanted,
): Promise<Page> {
  const places = placesOf(search, caller);
  const range = rangeOf(search.period);
  const fits = matcherFor(search, caller);
  const lines: PlanLine[] = [];
  const startIn = (list: number): ListPosition | null =>
    list === after?.list && after.planId !== '' ? { order: after.order, planId: after.planId } : range.from;
  let read = 0;
  for (let list = after?.list ?? 0; list < places.length && read < mostPages; list += atOnce) {
    const wave = places.slice(list, list + atOnce);
    const pages = await Promise.all(
      wave.map((place, at) => lists.page(place.list, place.of, startIn(list + at), size)),
    );
    read += pages.length;
    for (const [at, page] of pages.entries()) {
      const found = fitting(page, fits, range.until);
      for (const { line, position } of found.lines) {
        lines.push(line);
        if (lines.length === size) return { lines, next: { list: list + at, ...position } };
      }
      if (found.next !== null) return { lines, next: { list: list + at, ...found.next } };
    }
  }
  return { lines, next: nextList(after, read, places.length) };
}

/** Where a search that has read enough goes on: lists are read whole, so at the beginning of the next. */
function nextList(after: PageMark | null, read: number, count: number): PageMark | null {
  const list = (after?.list ?? 0) + read;
  return list < count ? { list, order: '', planId: '' } : null;
}

function placesOf({ of, unit }: PlanSearch, { person, at }: Caller): readonly ListPlace[] {
  if (of === 'mine') return [{ list: 'person', of: person }];
  if (of === 'signed') return [{ list: 'signed', of: person }];
  const units = unit === null ? [...at.units.values()].sort(byLevel) : subtreeOf(at, unit);
  return units.map(({ id }) => ({ list: 'unit', of: id }));
}

const byLevel = (one: { readonly level: number }, other: { readonly level: number }): number => one.level - other.level;

/**
 * Lists begin with the latest period, so a period's own plans stand in one piece of each. Their order is that of keys,
 * by calendar years: whoever plans by another year reads as much more as the two differ.
 */
function rangeOf(period: Period | null): { readonly from: ListPosition | null; readonly until: string | null } {
  if (period === null) return { from: null, until: null };
  const both = [period, inFiscalYear(period, calendarYear)];
  const [first = ''] = both.map(firstDay).sort();
  const last = both.map(lastDay).sort().at(-1) ?? '';
  return { from: { order: orderOfDay(last), planId: '' }, until: `${orderOfDay(first)}~~` };
}

function isIn(period: Period, key: string): boolean {
  const own = readPeriod(key, fiscalYearOf(period));
  if (isRefused(own)) return false;
  const begins = firstDay(own);
  return begins >= firstDay(period) && begins <= lastDay(period);
}

interface Found {
  readonly lines: readonly { readonly line: PlanLine; readonly position: ListPosition }[];
  /** Null where the list, or the wanted part of it, ends with this page. */
  readonly next: ListPosition | null;
}

function fitting(page: ListPage, fits: (text: string) => PlanLine | null, until: string | null): Found {
  const lines = page.lines.flatMap((text) => {
    const line = fits(text);
    const key = line === null ? null : planKeyOf(line.planId);
    if (line === null || key === null) return [];
    return [{ line, position: { order: orderOf(key), planId: line.planId } }];
  });
  const isOver = page.next === null || (until !== null && page.next.order > until);
  return {
    lines: until === null ? lines : lines.filter(({ position }) => position.order <= until),
    next: isOver ? null : page.next,
  };
}

/** A stored line as the caller sees it, where they may see it and it fits. */
function matcherFor(search: PlanSearch, caller: Caller): (text: string) => PlanLine | null {
  const { of, kinds, states, text, unit } = search;
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const within = unit === null ? null : new Set(subtreeOf(caller.at, unit).map(({ id }) => id));
  return (stored) => {
    const read = restoredLine(stored);
    const key = planKeyOf(read.planId);
    const line = planLineOf(read, caller);
    if (key === null || line === null) return null;
    const people = peopleOf({ key, signOff: read.signOff });
    if (!mayDo('see', relationsOf(caller.person, people, caller.view), key)) return null;
    if (of !== 'all' && within !== null && !within.has(key.unit)) return null;
    if (search.period !== null && !isIn(search.period, key.period)) return null;
    if (kinds.length > 0 && !kinds.includes(key.template)) return null;
    if (states.length > 0 && !states.includes(line.state)) return null;
    return words.every((word) => speaksOf(line, word)) ? line : null;
  };
}

/** What words are looked for in: names in both languages, and the number where the word looks like a part of one. */
function speaksOf({ unit, person, template, planNo }: PlanLine, word: string): boolean {
  const named = [unit, person, kindOf(template)].flatMap((each) => (each ? [each.zh, each.en] : []));
  const texts = word.includes('-') ? [...named, planNo] : named;
  return texts.some((text) => text.toLowerCase().includes(word));
}
