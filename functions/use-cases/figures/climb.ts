import { enclosing, partsOf } from 'shared/calendar/period-parts';
import { readPeriod, type Period } from 'shared/calendar/period';
import type { Organisation } from 'shared/organisation/organisation';
import { periodTree, treePeriods } from 'shared/organisation/period-tree';
import { isRefused } from 'shared/quantity/refusal';
import { composeUnit, noParent, type BelowFigures } from 'shared/roll-up/compose-unit';
import { figuresYear } from 'shared/roll-up/figures-year';
import { restoredUnit, unitText } from 'shared/roll-up/unit-figures-text';
import type { FiguresPartition, UnitFiguresRow, UnitFiguresWrite } from 'functions/ports/figures';
import type { Dependencies } from 'functions/ports/dependencies';
import { restoredPlans } from 'functions/use-cases/figures/plan-figures';

export interface TouchedFigures {
  readonly unit: string;
  readonly period: string;
}

type Ports = Pick<Dependencies, 'figures'>;

/** So often others may write a row in between before we give up; the outbox keeps what is left to do. */
const mostRaces = 20;

/** Rows of a transaction: one of figures and a few with keys each, and a transaction takes a hundred. */
const mostTogether = 25;

/**
 * Brings what was written in leaves up to the company: of every unit on the way its figures are composed anew from its
 * own plans and from what its children have, and written with its parent. Touched units that share a way climb it once.
 *
 * Partitions are read from the top down, so that a row is always read before what it is made of, and written from the
 * bottom up, each only if nobody wrote it in between; whoever loses starts again. So whoever writes a leaf and then
 * climbs is in every row above, whatever others do at the same time.
 */
export async function climb(
  ports: Ports,
  organisation: Organisation,
  touched: readonly TouchedFigures[],
): Promise<void> {
  for (const way of waysUp(organisation, touched)) {
    let done = false;
    for (let race = 0; race < mostRaces && !done; race += 1) done = await climbOnce(ports, organisation, way);
    if (!done) throw new Error('figures changed each time they were about to climb');
  }
}

/** The units of one year whose figures change, and in which periods. */
interface Way {
  readonly year: string;
  /** Those nearest to the company first. */
  readonly levels: readonly ReadonlyMap<string, readonly Period[]>[];
}

/** Deeper than any organisation. */
const belowAll = 100;

function waysUp(organisation: Organisation, touched: readonly TouchedFigures[]): readonly Way[] {
  const years = new Map<string, Map<string, Map<string, Period>>>();
  const depths = new Map<string, number>();
  for (const { unit, period: key } of touched) {
    const read = readPeriod(key, organisation.fiscal);
    if (isRefused(read)) continue;
    for (const period of periodsAbove(read)) {
      const units = years.get(figuresYear(period)) ?? new Map<string, Map<string, Period>>();
      years.set(figuresYear(period), units);
      // A unit that no tree of the period knows any more has rows to be taken away, before all others.
      const paths = treePeriods(period).map((each) => periodTree(organisation, each).pathOf(unit));
      if (paths.every((path) => path.length === 0)) {
        units.set(unit, (units.get(unit) ?? new Map<string, Period>()).set(period.key, period));
        depths.set(unit, Math.max(depths.get(unit) ?? 0, belowAll));
      }
      for (const path of paths) {
        path.forEach((onPath, place) => {
          units.set(onPath, (units.get(onPath) ?? new Map<string, Period>()).set(period.key, period));
          depths.set(onPath, Math.max(depths.get(onPath) ?? 0, path.length - place));
        });
      }
    }
  }
  return [...years].map(([year, units]) => {
    const levels = new Map<number, Map<string, readonly Period[]>>();
    for (const [unit, periods] of units) {
      const depth = depths.get(unit) ?? 0;
      levels.set(depth, (levels.get(depth) ?? new Map<string, readonly Period[]>()).set(unit, [...periods.values()]));
    }
    return { year, levels: [...levels].sort(([a], [b]) => a - b).map(([, level]) => level) };
  });
}

/** The period itself and the longer ones that are added up from it. Weeks make their month only, and months the rest. */
function periodsAbove(period: Period): readonly Period[] {
  switch (period.kind) {
    case 'week': {
      const month = enclosing(period, 'month');
      return [period, month, enclosing(month, 'quarter'), enclosing(month, 'year')];
    }
    case 'month':
      return [period, enclosing(period, 'quarter'), enclosing(period, 'year')];
    case 'quarter':
      return [period, enclosing(period, 'year')];
    default:
      return [period];
  }
}

/** Periods of plans that a period is composed of. */
function planPeriods(period: Period): readonly Period[] {
  return period.kind === 'month' ? [period, ...partsOf(period, 'week')] : treePeriods(period);
}

/** Rows of a partition by what they are about, as they were read or as they have been written since. */
type Rows = Map<string, UnitFiguresRow>;

const rowKey = ({ period, unit }: Pick<UnitFiguresRow, 'period' | 'unit'>): string => `${period}|${unit}`;

async function climbOnce({ figures }: Ports, organisation: Organisation, { year, levels }: Way): Promise<boolean> {
  const treeOf = (period: Period) => periodTree(organisation, period);
  const partitions = new Map<string, FiguresPartition & { readonly rows: Rows }>();
  const read = async (unit: string | null, periods: readonly Period[], only?: readonly string[]): Promise<void> => {
    const plans = unit === null ? [] : keysOf(periods.flatMap(planPeriods));
    const partition = await figures.read({
      ...{ unit, year, plans, persons: plans, children: keysOf(periods), withKeys: true },
      ...(only === undefined ? {} : { only }),
    });
    const rows: Rows = new Map(partition.children.map((row) => [rowKey(row), row]));
    partitions.set(unit ?? noParent, { ...partition, rows });
  };
  const [top = new Map<string, readonly Period[]>()] = levels;
  await read(null, uniquePeriods([...top.values()].flat()), [...top.keys()]);
  for (const level of levels) await Promise.all([...level].map(([unit, periods]) => read(unit, periods)));

  for (const level of [...levels].reverse()) {
    const writes = [...level].flatMap(([unit, periods]) =>
      periods.flatMap((period) => {
        const partition = partitions.get(unit);
        return partition === undefined ? [] : writesFor({ unit, period, year, partition, partitions, treeOf });
      }),
    );
    const outcomes = await Promise.all(transactionsOf(writes).map((each) => figures.write(each)));
    if (outcomes.some((outcome) => outcome !== 'done')) return false;
    for (const write of writes) {
      partitions.get(write.parent ?? noParent)?.rows.set(rowKey(write), { ...write, etag: write.etag ?? '' });
    }
  }
  return true;
}

interface ToWrite {
  readonly unit: string;
  readonly period: Period;
  readonly year: string;
  readonly partition: FiguresPartition & { readonly rows: Rows };
  readonly partitions: ReadonlyMap<string, { readonly rows: Rows }>;
  readonly treeOf: (period: Period) => ReturnType<typeof periodTree>;
}

/** Rows of the unit that are not as they should be, with whichever parents they stand. */
function writesFor({ unit, period, year, partition, partitions, treeOf }: ToWrite): readonly UnitFiguresWrite[] {
  const below = new Map<string, BelowFigures>();
  for (const row of partition.rows.values()) {
    if (row.period === period.key && row.text !== null) below.set(row.unit, restoredUnit(row.text, row.keys));
  }
  const wanted = new Set(planPeriods(period).map(({ key }) => key));
  const known = <Row extends { readonly period: string }>(rows: readonly Row[]): readonly Row[] =>
    rows.filter((row) => wanted.has(row.period));
  const { figures, brought } = composeUnit({
    ...{ unit, period, treeOf, below },
    plans: known(partition.plans).flatMap(restoredPlans),
    persons: known(partition.persons).flatMap(restoredPlans),
  });
  const isEmpty = figures.own.size === 0 && figures.plans.length === 0;
  const isThere = [...below.values()].some((each) => each.figures !== null || each.slices !== null);
  return [...partitions].flatMap(([parent, { rows }]): readonly UnitFiguresWrite[] => {
    const before = rows.get(rowKey({ period: period.key, unit }));
    const now = isEmpty && !isThere ? undefined : brought.get(parent);
    const { text, keys } = now === undefined ? { text: null, keys: '' } : unitText(now);
    if (text === (before?.text ?? null) && (text === null || keys === (before?.keys ?? ''))) return [];
    const etag = before?.etag ?? null;
    return [{ parent: parent === noParent ? null : parent, year, period: period.key, unit, text, keys, etag }];
  });
}

/** Writes of one partition together, as many as a transaction takes. */
function transactionsOf(writes: readonly UnitFiguresWrite[]): readonly (readonly UnitFiguresWrite[])[] {
  const byParent = new Map<string | null, UnitFiguresWrite[]>();
  for (const write of writes) byParent.set(write.parent, [...(byParent.get(write.parent) ?? []), write]);
  return [...byParent.values()].flatMap((all) =>
    Array.from({ length: Math.ceil(all.length / mostTogether) }, (_, piece) =>
      all.slice(piece * mostTogether, (piece + 1) * mostTogether),
    ),
  );
}

const keysOf = (periods: readonly Period[]): readonly string[] => [...new Set(periods.map(({ key }) => key))];

const uniquePeriods = (periods: readonly Period[]): readonly Period[] => [
  ...new Map(periods.map((period) => [period.key, period])).values(),
];
