import type { Unit } from 'shared/organisation/organisation';
import type { OrganisationAt } from 'shared/organisation/organisation-at';

export const unitOf = (at: OrganisationAt, id: string): Unit | null => at.units.get(id) ?? null;

export function parentOf(at: OrganisationAt, id: string): Unit | null {
  const parent = at.units.get(id)?.parent ?? null;
  return parent === null ? null : unitOf(at, parent);
}

/** From the parent up to the company. A cycle in the tree ends where it would begin again. */
export function ancestorsOf(at: OrganisationAt, id: string): readonly Unit[] {
  const ancestors: Unit[] = [];
  const seen = new Set([id]);
  for (let unit = parentOf(at, id); unit !== null && !seen.has(unit.id); unit = parentOf(at, unit.id)) {
    seen.add(unit.id);
    ancestors.push(unit);
  }
  return ancestors;
}

export const childrenOf = (at: OrganisationAt, id: string): readonly Unit[] => at.children.get(id) ?? [];

/** The unit and all below it, parents before children; none for an unknown unit. */
export function subtreeOf(at: OrganisationAt, id: string): readonly Unit[] {
  const top = unitOf(at, id);
  const subtree = new Set<Unit>(top === null ? [] : [top]);
  for (const unit of subtree) for (const child of childrenOf(at, unit.id)) subtree.add(child);
  return [...subtree];
}

/** Whether a unit is another or lies below it. */
export const isWithin = (at: OrganisationAt, id: string, top: string): boolean =>
  id === top ? at.units.has(id) : ancestorsOf(at, id).some((unit) => unit.id === top);

export const companyOf = (at: OrganisationAt): Unit | null =>
  [...at.units.values()].find(({ level }) => level === 0) ?? null;

/** The departments that plan with this one and exist on that day. */
export const counterpartsOf = (at: OrganisationAt, id: string): readonly Unit[] =>
  (unitOf(at, id)?.counterparts ?? []).flatMap((counterpart) => unitOf(at, counterpart) ?? []);
