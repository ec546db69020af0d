import { fiscalYearOf, type Period } from 'shared/calendar/period';
import { firstDay, lastDay } from 'shared/calendar/period-bounds';
import { partsOf } from 'shared/calendar/period-parts';
import type { Organisation, Unit } from 'shared/organisation/organisation';
import { organisationAt } from 'shared/organisation/organisation-at';

/**
 * The units that figures of a period are added up by: those of its last day, and those that ended inside it, which stay
 * under their last parent so that what they brought does not vanish (domain/02 2.1).
 */
export interface PeriodTree {
  hasUnit(unit: string): boolean;
  unitOf(unit: string): Unit | null;
  /** Null for the company, and for a unit the tree does not know. */
  parentOf(unit: string): string | null;
  childrenOf(unit: string): readonly Unit[];
  /** Whether the unit ended inside the period. */
  isEnded(unit: string): boolean;
  /** The unit, then its parents up to the company; empty for a unit the tree does not know. */
  pathOf(unit: string): readonly string[];
}

const cached = new WeakMap<Organisation, Map<string, PeriodTree>>();

/** The same organisation and period give the same tree, so asking again costs nothing. */
export function periodTree(organisation: Organisation, period: Period): PeriodTree {
  const trees = cached.get(organisation) ?? new Map<string, PeriodTree>();
  cached.set(organisation, trees);
  const key = `${period.key} ${fiscalYearOf(period).firstMonth}`;
  const tree = trees.get(key) ?? buildTree(organisation, period);
  trees.set(key, tree);
  return tree;
}

function buildTree(organisation: Organisation, period: Period): PeriodTree {
  const [first, last] = [firstDay(period), lastDay(period)];
  const units = new Map(organisationAt(organisation, last).units);
  const ended = new Map<string, Unit>();
  for (const unit of organisation.units) {
    if (unit.to === null || unit.to < first || unit.to >= last || units.has(unit.id)) continue;
    const other = ended.get(unit.id);
    if (other === undefined || other.to === null || other.to < unit.to) ended.set(unit.id, unit);
  }
  for (const [id, unit] of ended) units.set(id, unit);
  const children = new Map<string, Unit[]>();
  for (const unit of units.values()) {
    if (unit.parent === null) continue;
    const siblings = children.get(unit.parent);
    if (siblings === undefined) children.set(unit.parent, [unit]);
    else siblings.push(unit);
  }
  const parentOf = (unit: string): string | null => {
    const parent = units.get(unit)?.parent ?? null;
    return parent !== null && units.has(parent) ? parent : null;
  };
  return {
    hasUnit: (unit) => units.has(unit),
    unitOf: (unit) => units.get(unit) ?? null,
    parentOf,
    childrenOf: (unit) => children.get(unit) ?? [],
    isEnded: (unit) => ended.has(unit),
    pathOf: (unit) => {
      const path = new Set<string>();
      for (let each: string | null = units.has(unit) ? unit : null; each !== null && !path.has(each);) {
        path.add(each);
        each = parentOf(each);
      }
      return [...path];
    },
  };
}

/**
 * The periods whose own trees decide where a period's figures belong: a quarter and a year are added up from their
 * months, each under its own month's tree, beside what was planned for exactly the quarter or year.
 */
export function treePeriods(period: Period): readonly Period[] {
  if (period.kind === 'quarter') return [period, ...partsOf(period, 'month')];
  if (period.kind === 'year') {
    return [period, ...partsOf(period, 'quarter'), ...partsOf(period, 'month')];
  }
  return [period];
}
