import { daysBetween, type IsoDate } from 'shared/calendar/date';
import { referencesOtherPlan, planReferencedBy, taskNameIn, wbsNamedBy } from 'shared/related-plans/referenced-plans';
import { cachedPerRows } from 'shared/review/incremental-cache';
import { indexBy, rowsBy } from 'shared/review/row-index';
import { overBlock, overGroups, overRows, type Found, type NamedRows, type Rule } from 'shared/review/rule';
import { date, has, text, texts, type RowView } from 'shared/review/row-view';
import type { ReviewContext } from 'shared/review/review-context';
import type { Lexicon } from 'shared/review/text/lexicon';
import { normalise } from 'shared/review/text/normalise';

const columns = ['wbs', 'pred'];

const noRows: readonly RowView[] = [];

const predecessorsOf = (rows: readonly RowView[], row: RowView): readonly RowView[] => {
  const names = texts(row, 'pred');
  return names.length === 0 ? noRows : names.flatMap((name) => rowsBy(rows, 'wbs').get(name)?.[0] ?? []);
};

/** Most tasks wait for nothing; only these are looked at. */
const whoWaits = indexBy((row) => (has(row, 'pred') ? [''] : []));
const waitingOf = (rows: readonly RowView[]): readonly RowView[] => whoWaits(rows).get('') ?? noRows;

const predecessors = (...reads: readonly string[]): NamedRows => ({
  names: (row) => texts(row, 'pred'),
  by: 'wbs',
  reads,
});

const tasksCalled = ({ rows }: ReviewContext, row: RowView, name: string): readonly RowView[] | undefined =>
  rowsBy(rows(row.block.id), 'wbs').get(name);

const elsewhereOf = ({ planned: { elsewhere } }: ReviewContext, name: string) =>
  elsewhere?.find(({ ref }) => ref === taskNameIn(planReferencedBy(name), wbsNamedBy(name)));

interface Circle {
  /** The two tasks whose waiting for each other closes it. */
  readonly ends: readonly [RowView, RowView];
  /** In order of waiting, the first again at the end; of a long one only the beginning. */
  readonly shown: readonly RowView[];
}

const longestShown = 30;

/** V-DEP-02: circles of tasks that wait for each other, none that begins or ends within another. */
const circlesIn = cachedPerRows<readonly Circle[]>(
  (rows) => findCircles(rows, waitingOf(rows)),
  (before, { old, now }, rows) => {
    if (old === undefined || now === undefined || text(old, 'wbs') !== text(now, 'wbs')) return undefined;
    if (text(old, 'pred') === text(now, 'pred')) return before;
    // Where there was no circle, a new one goes through the task that now waits for others.
    return before.length === 0 && findCircles(rows, [now]).length === 0 ? before : undefined;
  },
);

/** Depth first without recursion: a chain may be as long as the plan. */
function findCircles(rows: readonly RowView[], roots: readonly RowView[]): readonly Circle[] {
  const standing = new Map<RowView, 'open' | 'done'>();
  const reported = new Set<RowView>();
  const found: Circle[] = [];
  for (const root of roots) {
    if (standing.has(root)) continue;
    const path: { readonly row: RowView; readonly left: RowView[] }[] = [];
    const enter = (row: RowView): void => {
      standing.set(row, 'open');
      path.push({ row, left: [...predecessorsOf(rows, row)] });
    };
    enter(root);
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const next = at.left.pop();
      if (next === undefined) {
        standing.set(at.row, 'done');
        path.pop();
      } else if (!standing.has(next)) {
        enter(next);
      } else if (standing.get(next) === 'open' && !reported.has(next) && !reported.has(at.row)) {
        const circle = path.slice(path.findIndex(({ row }) => row === next)).map(({ row }) => row);
        for (const row of circle) reported.add(row);
        found.push({ ends: [at.row, next], shown: [next, ...circle.reverse()].slice(0, longestShown) });
      }
    }
  }
  return found;
}

const wbsOf = (row: RowView): string => text(row, 'wbs') ?? '';

const ownDays = new WeakMap<RowView, number>();

/** Calendar days a task takes, both ends counted. */
function daysOf(row: RowView): number {
  const known = ownDays.get(row);
  if (known !== undefined) return known;
  const [start, end] = [date(row, 'start'), date(row, 'end')];
  const days = start === null || end === null || end < start ? 0 : daysBetween(start, end) + 1;
  ownDays.set(row, days);
  return days;
}

/** Days of the longest chain of tasks that wait for each other, by task; tasks in circles count alone. */
function longestChain(rows: readonly RowView[]): { readonly days: number; readonly last: RowView | null } {
  const inCircle = new Set(circlesIn(rows).flatMap(({ ends }) => ends.map(({ place }) => place)));
  const lengths = new Map<RowView, number>();
  let longest: { days: number; last: RowView | null } = { days: 0, last: null };
  for (const root of waitingOf(rows)) {
    const stack = [root];
    for (let row = stack.at(-1); row !== undefined; row = stack.at(-1)) {
      const before = inCircle.has(row.place)
        ? noRows
        : predecessorsOf(rows, row).filter((each) => !inCircle.has(each.place));
      const unknown = lengths.has(row) ? noRows : before.filter((each) => !lengths.has(each));
      if (unknown.length > 0) {
        stack.push(...unknown);
        continue;
      }
      const days =
        before.reduce((longestBefore, each) => Math.max(longestBefore, lengths.get(each) ?? 0), 0) + daysOf(row);
      lengths.set(row, days);
      if (days > longest.days) longest = { days, last: row };
      stack.pop();
    }
  }
  return longest;
}

const kinds = new WeakMap<RowView, 'study' | 'build' | 'other'>();

/** V-DEP-04: what a task's name says it is. */
function kindOf(row: RowView, { studyWords, buildWords }: Lexicon): 'study' | 'build' | 'other' {
  const known = kinds.get(row);
  if (known !== undefined) return known;
  const name = normalise(text(row, 'name') ?? '');
  const says = (words: readonly string[]): boolean => words.some((word) => name.includes(word));
  const kind = says(studyWords) ? 'study' : says(buildWords) ? 'build' : 'other';
  kinds.set(row, kind);
  return kind;
}

const startedStates: readonly string[] = ['doing', 'done'];

/** V-DEP: what has to come first does. */
export const dependencyRules: readonly Rule[] = [
  overRows({
    id: 'V-DEP-01',
    severity: 'error',
    looksAt: { reach: 'row', columns, named: predecessors() },
    check: (row, context) => {
      const unknown = texts(row, 'pred').filter((name) => {
        if (tasksCalled(context, row, name) !== undefined) return false;
        if (!referencesOtherPlan(name)) return true;
        // Whether another plan has the task is known only where that plan was looked up.
        const isLookedUp = context.planned.named?.includes(planReferencedBy(name)) === true;
        return isLookedUp && elsewhereOf(context, name) === undefined;
      });
      return unknown.length === 0 ? null : { column: 'pred', facts: { predecessors: unknown } };
    },
  }),
  overBlock({
    id: 'V-DEP-02',
    severity: 'error',
    looksAt: { reach: 'block', columns },
    check: (rows) =>
      circlesIn(rows).map(({ ends: [, first], shown }) => ({
        row: first.id,
        column: 'pred',
        facts: { path: shown.map(wbsOf) },
      })),
  }),
  overRows({
    id: 'V-DEP-03',
    severity: 'error',
    looksAt: { reach: 'row', columns: [...columns, 'start', 'end'], named: predecessors('end') },
    check: (row, context) => {
      const start = date(row, 'start');
      if (start === null) return null;
      return texts(row, 'pred').flatMap((name): readonly Found[] => {
        const here = tasksCalled(context, row, name)?.[0];
        const end: IsoDate | null = here === undefined ? (elsewhereOf(context, name)?.end ?? null) : date(here, 'end');
        return end === null || end <= start
          ? []
          : [{ column: 'start', facts: { value: start, predecessor: name, end } }];
      });
    },
  }),
  overGroups({
    id: 'V-DEP-04',
    severity: 'warning',
    looksAt: {
      reach: 'group',
      columns: ['name', 'indCode', 'start', 'end'],
      key: (row) => text(row, 'indCode'),
    },
    check: (rows, { settings: { lexicon } }) => {
      const works = rows.filter((row) => kindOf(row, lexicon) !== 'other');
      const [study] = works
        .filter((row) => kindOf(row, lexicon) === 'study' && date(row, 'end') !== null)
        .sort((a, b) => ((date(a, 'end') ?? '') < (date(b, 'end') ?? '') ? -1 : 1));
      const done = study === undefined ? null : date(study, 'end');
      if (study === undefined || done === null) return null;
      return works.flatMap((row): readonly Found[] => {
        const start = date(row, 'start');
        if (start === null || start >= done || kindOf(row, lexicon) !== 'build') return [];
        const facts = { value: start, indicator: text(row, 'indCode') ?? '', study: text(study, 'name') ?? '' };
        return [{ row: row.id, column: 'start', facts }];
      });
    },
  }),
  overRows({
    id: 'V-DEP-05',
    severity: 'warning',
    looksAt: { reach: 'row', columns: ['name', 'pred'] },
    check: (row, context) => {
      const open = texts(row, 'pred').flatMap((name) => {
        const found = elsewhereOf(context, name);
        return found === undefined || found.confirmed ? [] : [`${name} (${found.unit})`];
      });
      return open.length === 0 ? null : { column: 'pred', facts: { predecessors: open } };
    },
  }),
  overRows({
    id: 'V-DEP-06',
    severity: 'warning',
    looksAt: { reach: 'row', columns, also: ['status'], named: predecessors('status') },
    check: (row, { planned: { progress }, rows }) => {
      const statusOf = (task: RowView): string | null => progress?.[wbsOf(task)] ?? text(task, 'status');
      if (!has(row, 'pred') || !startedStates.includes(statusOf(row) ?? '')) return null;
      const open = predecessorsOf(rows(row.block.id), row).filter(
        (each) => statusOf(each) !== null && statusOf(each) !== 'done',
      );
      return open.length === 0 ? null : { column: 'pred', facts: { predecessors: open.map(wbsOf) } };
    },
  }),
  overBlock({
    id: 'V-DEP-06',
    severity: 'warning',
    looksAt: { reach: 'block', columns: ['wbs', 'status'] },
    check: (rows, { planned: { waitsFor } }) => {
      if (waitsFor === undefined) return null;
      const statuses = rowsBy(rows, 'wbs');
      const statusOf = (wbs: string): string | null => {
        const row = statuses.get(wbs)?.[0];
        return row === undefined ? null : text(row, 'status');
      };
      return rows.flatMap((row): readonly Found[] => {
        if (!startedStates.includes(text(row, 'status') ?? '')) return [];
        const open = (waitsFor[wbsOf(row)] ?? []).filter((wbs) => !['done', null].includes(statusOf(wbs)));
        return open.length === 0 ? [] : [{ row: row.id, column: 'status', facts: { predecessors: open } }];
      });
    },
  }),
  overBlock({
    id: 'V-DEP-07',
    severity: 'warning',
    looksAt: { reach: 'block', columns: [...columns, 'start', 'end'], header: ['period'] },
    check: (rows, { period }) => {
      if (period === null) return null;
      const { days, last } = longestChain(rows);
      const most = daysBetween(period.first, period.last) + 1;
      return last === null || days <= most ? null : { row: last.id, column: 'pred', facts: { days, most } };
    },
  }),
];
