import { daysBetween, type IsoDate } from 'shared/calendar/date';
import type { Planned, PlannedTask } from 'shared/related-plans/planned';
import { overGroups, overRows, overDuplicates, type Found, type Rule, type TwinFacts } from 'shared/review/rule';
import { date, has, nameOf, nameColumns, number, text, texts, type RowView } from 'shared/review/row-view';
import type { ReviewContext } from 'shared/review/review-context';
import { codeForm } from 'shared/review/text/name-form';
import { normalise } from 'shared/review/text/normalise';
import { shapeMaker, similarity, similarityIndex, type FindSimilar, type Shape } from 'shared/review/text/similarity';

const task = ['name', 'owner', 'start', 'end'];

const shapes = new WeakMap<RowView, Shape>();
const makers = new WeakMap<readonly string[], (text: string) => Shape>();

const shapeOfText = ({ settings: { lexicon } }: ReviewContext, value: string): Shape => {
  const maker = makers.get(lexicon.weightless) ?? shapeMaker(lexicon.weightless);
  makers.set(lexicon.weightless, maker);
  return maker(value);
};

function shapeOf(context: ReviewContext, row: RowView): Shape {
  const before = shapes.get(row);
  if (before !== undefined) return before;
  const shape = shapeOfText(context, text(row, 'name') ?? '');
  shapes.set(row, shape);
  return shape;
}

/** 6.3: tasks are compared within one customer, opportunity or project, or where none is named. */
const keyColumns = ['custOpp', 'customer', 'project'];
const keyOf = (row: RowView): string => keyColumns.map((key) => text(row, key)).find((value) => value !== null) ?? '';

const overlap = (
  start: string | null,
  end: string | null,
  otherStart: string | null,
  otherEnd: string | null,
): boolean =>
  start === null ||
  end === null ||
  otherStart === null ||
  otherEnd === null ||
  (start <= otherEnd && otherStart <= end);

const identity = (row: RowView): string | null =>
  has(row, 'name')
    ? JSON.stringify([normalise(text(row, 'name') ?? ''), text(row, 'owner'), text(row, 'start'), text(row, 'end')])
    : null;

/** Two departments of one plan that name each other. */
const sharedBy = (one: TwinFacts, other: TwinFacts): boolean =>
  one.department !== null &&
  other.department !== null &&
  one.department !== other.department &&
  one.coop.includes(other.department) &&
  other.coop.includes(one.department);

const twinFacts = (row: RowView): TwinFacts => ({
  identity: identity(row),
  start: date(row, 'start'),
  end: date(row, 'end'),
  department: text(row, 'ownerDept'),
  coop: texts(row, 'coop'),
});

/** Both sides say that they work on it together. */
function declared(row: RowView, other: PlannedTask, context: ReviewContext): boolean {
  const own = context.header === null ? null : text(context.header, 'org');
  return texts(row, 'coop').includes(other.unit) && own !== null && other.coop.includes(own);
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

interface Counterparts {
  readonly tasks: readonly PlannedTask[];
  readonly shapes: readonly Shape[];
  readonly similarTo: FindSimilar;
  /** By a day and how many days are far from it: the first task that ends so far from it, null where none does. */
  readonly far: Map<string, PlannedTask | null>;
}

/** Many rows end on one day, so that a day is looked for once. */
function firstFarFrom(counterparts: Counterparts | undefined, end: IsoDate, days: number): PlannedTask | null {
  if (counterparts === undefined) return null;
  const key = `${end} ${days}`;
  const before = counterparts.far.get(key);
  if (before !== undefined) return before;
  const far = counterparts.tasks.find((other) => Math.abs(daysBetween(other.end, end)) > days) ?? null;
  counterparts.far.set(key, far);
  return far;
}

type Claim = NonNullable<Planned['claims']>[number];

const claimsByKey = new WeakMap<readonly Claim[], ReadonlyMap<string, readonly Claim[]>>();

function claimsOn(claims: readonly Claim[], key: string): readonly Claim[] {
  const known = claimsByKey.get(claims) ?? groupBy(claims, (claim) => codeForm(claim.key));
  claimsByKey.set(claims, known);
  return known.get(codeForm(key)) ?? [];
}

/** Counterpart tasks by what they are about, so that each own task is compared with few. */
const known = new WeakMap<readonly PlannedTask[], ReadonlyMap<string, Counterparts>>();

function counterpartsOf(context: ReviewContext, tasks: readonly PlannedTask[], key: string): Counterparts | undefined {
  const byKey = known.get(tasks) ?? counterpartsByKey(context, tasks);
  known.set(tasks, byKey);
  return byKey.get(key);
}

function counterpartsByKey(context: ReviewContext, tasks: readonly PlannedTask[]): ReadonlyMap<string, Counterparts> {
  const byKey = groupBy(tasks, ({ custOpp }) => custOpp ?? '');
  return new Map(
    [...byKey].map(([key, own]) => {
      const shapes = own.map(({ name }) => shapeOfText(context, name));
      return [key, { tasks: own, shapes, similarTo: similarityIndex(shapes), far: new Map() }];
    }),
  );
}

/** V-DUP-06: a visit that fills one day clashes with another on that day elsewhere; longer ones leave room for both. */
function ownerAndDay(row: RowView): string | null {
  const [owner, day] = [text(row, 'owner'), date(row, 'start')];
  if (owner === null || day === null || day !== date(row, 'end') || !has(row, 'custOpp')) return null;
  return JSON.stringify([owner, day]);
}

/** V-DUP: nothing is planned twice, nobody is in two places. */
export const duplicateRules: readonly Rule[] = [
  overGroups({
    id: 'V-DUP-01',
    severity: 'error',
    waivable: true,
    looksAt: { reach: 'group', columns: task, also: nameColumns, key: identity },
    check: ([first, ...again]) =>
      first === undefined
        ? null
        : again.map((row) => ({
            row: row.id,
            column: 'name',
            facts: { value: text(row, 'name') ?? '', other: nameOf(first) },
          })),
  }),
  overDuplicates({
    id: 'V-DUP-02',
    severity: 'warning',
    looksAt: {
      reach: 'twin',
      columns: task,
      also: [...keyColumns, ...nameColumns, 'coop', 'ownerDept'],
      key: (row) => (has(row, 'name') ? keyOf(row) : null),
    },
    shape: (row, context) => shapeOf(context, row),
    least: (key, { settings }) => (key === '' ? settings.blankKeySimilarity : settings.sameKeySimilarity),
    facts: twinFacts,
    fits: (row, above) =>
      overlap(row.start, row.end, above.start, above.end) && row.identity !== above.identity && !sharedBy(row, above),
    check: (row, twin) => ({
      column: 'name',
      facts: { value: text(row, 'name') ?? '', other: nameOf(twin), text: text(twin, 'name') ?? '' },
    }),
  }),
  overRows({
    id: 'V-DUP-03',
    severity: 'warning',
    looksAt: { reach: 'row', columns: task, also: [...keyColumns, 'coop'], header: ['org'] },
    check: (row, context) => {
      const { counterpartTasks } = context.planned;
      if (counterpartTasks === undefined || !has(row, 'name')) return null;
      const key = keyOf(row);
      const least = key === '' ? context.settings.blankKeySimilarity : context.settings.sameKeySimilarity;
      const beside = counterpartsOf(context, counterpartTasks, key);
      const own = shapeOf(context, row);
      const twin = beside?.similarTo(own, least, context.settings.mostNeighbours).flatMap((place) => {
        const [other, shape] = [beside.tasks[place], beside.shapes[place]];
        if (other === undefined || shape === undefined || similarity(own, shape) < least) return [];
        const meets = overlap(date(row, 'start'), date(row, 'end'), other.start, other.end);
        return meets && !declared(row, other, context) ? [other] : [];
      })[0];
      return twin === undefined ? null : { column: 'name', facts: { unit: twin.unit, task: twin.name } };
    },
  }),
  overRows({
    id: 'V-DUP-04',
    severity: 'warning',
    looksAt: { reach: 'row', columns: [...task, 'custOpp'] },
    check: (row, context) => {
      const { counterpartTasks } = context.planned;
      const { progressDriftDays } = context.settings;
      const [key, end] = [text(row, 'custOpp'), date(row, 'end')];
      if (counterpartTasks === undefined || key === null || end === null) return null;
      const far = firstFarFrom(counterpartsOf(context, counterpartTasks, key), end, progressDriftDays);
      return far === null
        ? null
        : { column: 'end', facts: { unit: far.unit, task: far.name, end: far.end, value: end } };
    },
  }),
  overRows({
    id: 'V-DUP-05',
    severity: 'error',
    waivable: true,
    looksAt: { reach: 'row', columns: ['share', 'owner'], also: ['oppId', 'custId', 'project', 'custName'] },
    check: (row, { planned: { claims } }) => {
      const key = text(row, 'oppId') ?? text(row, 'custId');
      if (key === null || claims === undefined) return null;
      const others = claimsOn(claims, key);
      if (others.length === 0) return null;
      const sum = (number(row, 'share') ?? 1) + others.reduce((shares, { share }) => shares + share, 0);
      if (Math.abs(sum - 1) < 0.0005) return null;
      return { column: 'share', facts: { key, units: others.map(({ unit }) => unit), percent: Math.round(sum * 100) } };
    },
  }),
  overGroups({
    id: 'V-DUP-06',
    severity: 'warning',
    looksAt: { reach: 'group', columns: [...task, 'taskType', 'custOpp'], also: nameColumns, key: ownerAndDay },
    check: (rows, { settings: { onSiteTaskTypes } }) => {
      const [first, ...others] = rows.filter((row) => onSiteTaskTypes.includes(text(row, 'taskType') ?? ''));
      return others.flatMap((row): readonly Found[] => {
        if (first === undefined || text(first, 'custOpp') === text(row, 'custOpp')) return [];
        const facts = {
          owner: text(row, 'owner') ?? '',
          day: date(row, 'start') ?? '',
          other: nameOf(first),
          place: text(first, 'custOpp') ?? '',
        };
        return [{ row: row.id, column: 'owner', facts }];
      });
    },
  }),
];
