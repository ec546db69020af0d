import type { OrganisationAt } from 'shared/organisation/organisation-at';

/** What consolidating asks of the organisation, as it stands at the end of the period. */
export interface UnitTree {
  hasUnit(unit: string): boolean;
  /** Units directly below; empty for unknown units. */
  childrenOf(unit: string): readonly string[];
}

export const unitTree = ({ units, children }: OrganisationAt): UnitTree => ({
  hasUnit: (unit) => units.has(unit),
  childrenOf: (unit) => (children.get(unit) ?? []).map(({ id }) => id),
});

/** The unit and all units below it. */
export const withAllBelow = (tree: UnitTree, unit: string): readonly string[] => [
  unit,
  ...tree.childrenOf(unit).flatMap((child) => withAllBelow(tree, child)),
];
