import { partsOf } from 'shared/calendar/period-parts';
import { readPeriod, type Period } from 'shared/calendar/period';
import type { Organisation, Unit } from 'shared/organisation/organisation';
import { periodTree, treePeriods } from 'shared/organisation/period-tree';
import type { KnownPlan } from 'shared/roll-up/compose-unit';
import { figuresYear } from 'shared/roll-up/figures-year';
import { isRefused } from 'shared/quantity/refusal';
import type { PlanStanding, UnitFigures } from 'shared/roll-up/unit-figures';
import { parseStoredUnit, restoredUnit, type StoredUnit } from 'shared/roll-up/unit-figures-text';
import type { UnitFiguresRow } from 'functions/ports/figures';
import type { Dependencies } from 'functions/ports/dependencies';
import { restoredPlans, restoredStanding } from 'functions/use-cases/figures/plan-figures';

type Ports = Pick<Dependencies, 'figures'>;

export interface AskedUnit {
  readonly unit: string;
  readonly period: Period;
}

/** Null where nothing was ever planned for the unit and period. */
export type UnitLookup = (unit: string, period: Period) => UnitFigures | null;

export interface ReadOptions {
  /** Needed where figures are merged with others; without it, keyed figures come settled and can be shown only. */
  readonly withKeys?: boolean;
}

/** Figures of many units and periods: one read for all that have one parent and year, whatever their number. */
export async function readUnits(
  ports: Ports,
  organisation: Organisation,
  asked: readonly AskedUnit[],
  options: ReadOptions = {},
): Promise<UnitLookup> {
  const groups = new Map<string, { parent: string | null; year: string; units: Set<string>; periods: Set<string> }>();
  for (const { unit, period } of asked) {
    const tree = periodTree(organisation, period);
    if (!tree.hasUnit(unit)) continue;
    const [parent, year] = [tree.parentOf(unit), figuresYear(period)];
    const key = JSON.stringify([parent, year]);
    const group = groups.get(key) ?? { parent, year, units: new Set(), periods: new Set() };
    group.units.add(unit);
    group.periods.add(period.key);
    groups.set(key, group);
  }
  const found = new Map<string, UnitFiguresRow>();
  const rows = await Promise.all(
    [...groups.values()].map(({ parent, year, units, periods }) =>
      ports.figures.read({ unit: parent, year, children: [...periods], only: [...units], ...options }),
    ),
  );
  for (const { children } of rows) {
    for (const row of children) found.set(JSON.stringify([row.parent, row.unit, row.period]), row);
  }
  const restored = new Map<string, UnitFigures | null>();
  return (unit, period) => {
    const key = JSON.stringify([periodTree(organisation, period).parentOf(unit), unit, period.key]);
    const known = restored.get(key);
    if (known !== undefined) return known;
    const row = found.get(key);
    const text = row?.text ?? null;
    const figures = row === undefined || text === null ? null : restoredUnit(text, row.keys).figures;
    restored.set(key, figures);
    return figures;
  };
}

/** One unit and period as it is kept: one row. Null where nothing was ever planned. */
export async function readStoredUnit(
  { figures }: Ports,
  organisation: Organisation,
  unit: string,
  period: Period,
): Promise<StoredUnit | null> {
  const tree = periodTree(organisation, period);
  if (!tree.hasUnit(unit)) return null;
  const asked = { unit: tree.parentOf(unit), year: figuresYear(period), children: [period.key], only: [unit] };
  const text = (await figures.read(asked)).children[0]?.text ?? null;
  return text === null ? null : parseStoredUnit(text);
}

/** A unit directly below, and what it has. */
export interface Child {
  readonly unit: Unit;
  readonly isEnded: boolean;
  /** As it is kept; null where nothing was ever planned. */
  readonly stored: StoredUnit | null;
  figures(): UnitFigures | null;
}

/** What the units directly below have: one read of one partition. */
export async function readChildren(
  { figures }: Ports,
  organisation: Organisation,
  unit: string,
  period: Period,
  { withKeys = false }: ReadOptions = {},
): Promise<readonly Child[]> {
  const tree = periodTree(organisation, period);
  const children = tree.childrenOf(unit);
  if (children.length === 0) return [];
  const read = await figures.read({ unit, year: figuresYear(period), children: [period.key], withKeys });
  const rows = new Map(read.children.map((row) => [row.unit, row]));
  return children.map((child) => {
    const row = rows.get(child.id);
    const text = row?.text ?? null;
    return {
      unit: child,
      isEnded: tree.isEnded(child.id),
      stored: text === null ? null : parseStoredUnit(text),
      figures: () => (text === null ? null : restoredUnit(text, row?.keys ?? null).figures),
    };
  });
}

/** Plans of a unit's persons, versions in force and on their way: one read. */
export async function readPersons({ figures }: Ports, unit: string, period: Period): Promise<readonly KnownPlan[]> {
  const persons = keysFor(period);
  return (await figures.read({ unit, year: figuresYear(period), persons })).persons.flatMap(restoredPlans);
}

/** A unit's own plans of some periods of one year: one read. */
export async function readOwnPlans(
  { figures }: Ports,
  unit: string,
  year: string,
  periods: readonly string[],
): Promise<readonly KnownPlan[]> {
  if (periods.length === 0) return [];
  return (await figures.read({ unit, year, plans: periods })).plans.flatMap(restoredPlans);
}

/** The period and those it can be added up from. */
const keysFor = (period: Period): readonly string[] =>
  (period.kind === 'month' ? [period, ...partsOf(period, 'week')] : treePeriods(period)).map(({ key }) => key);

/** So many reads at once are no burden to the store, and more are no faster. */
const mostAtOnce = 16;

/** Answers in the order of the questions, a few at a time. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += mostAtOnce) {
    results.push(...(await Promise.all(items.slice(start, start + mostAtOnce).map(work))));
  }
  return results;
}

/** All units within one, level by level, parents before children, with what they have. The walk reads inner units only. */
export async function readWithin(
  ports: Ports,
  organisation: Organisation,
  unit: string,
  period: Period,
): Promise<readonly (Child & { readonly parent: string })[]> {
  const tree = periodTree(organisation, period);
  const all: (Child & { readonly parent: string })[] = [];
  for (let level = [unit]; level.length > 0;) {
    const inner = level.filter((each) => tree.childrenOf(each).length > 0);
    const found = await inParallel(inner, async (parent) =>
      (await readChildren(ports, organisation, parent, period)).map((child) => ({ ...child, parent })),
    );
    all.push(...found.flat());
    level = found.flat().map((child) => child.unit.id);
  }
  return all;
}

/** How the plans of a unit and of all below it stand, as far as they are of one period. */
export async function readStandings(
  ports: Ports,
  organisation: Organisation,
  unit: string,
  period: Period,
): Promise<readonly PlanStanding[]> {
  const [own, below] = await Promise.all([
    readStoredUnit(ports, organisation, unit, period),
    readWithin(ports, organisation, unit, period),
  ]);
  return [own, ...below.map(({ stored }) => stored)].flatMap((stored) => stored?.plans ?? []);
}

/** How a unit's own plans and its persons' stand: one read a year. */
export async function readOwnStandings(
  { figures }: Ports,
  { fiscal }: Organisation,
  unit: string,
  periods: readonly string[],
): Promise<readonly PlanStanding[]> {
  const byYear = new Map<string, string[]>();
  for (const key of new Set(periods)) {
    const period = readPeriod(key, fiscal);
    if (isRefused(period)) continue;
    byYear.set(figuresYear(period), [...(byYear.get(figuresYear(period)) ?? []), key]);
  }
  const read = await Promise.all(
    [...byYear].map(([year, plans]) => figures.read({ unit, year, plans, persons: plans })),
  );
  return read.flatMap(({ plans, persons }) => [...plans, ...persons].flatMap((row) => restoredStanding(row) ?? []));
}
