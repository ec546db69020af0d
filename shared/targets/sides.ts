import { refuse, type Refused } from 'shared/quantity/refusal';
import type { OrganisationView } from 'shared/sign-off/organisation-view';
import type { Sides } from 'shared/targets/event';
import { namedBy, type Node } from 'shared/targets/node';

export type SidesRefusal = Refused<'owner-left' | 'seat-vacant' | 'not-of-unit'>;

/**
 * Who answers for a target of the unit as the company stands today: its owner, the nearest leader who is somebody else,
 * and the next one above who decides between the two. Never one person for two of them.
 */
export function sidesOf(node: Node, unit: string, organisation: OrganisationView): Sides | SidesRefusal {
  const named = namedBy(node);
  if (named === null) return refuse('not-of-unit', { node });
  const owner = ownerOf(named, unit, organisation);
  if (typeof owner !== 'string') return owner;
  const [head, superior] = leadersOf(unit, organisation).filter((leader) => leader !== owner);
  if (head === undefined || superior === undefined) return refuse('seat-vacant', { unit });
  return { owner, head, superior };
}

function ownerOf(
  { kind, id }: { readonly kind: 'unit' | 'person'; readonly id: string },
  unit: string,
  organisation: OrganisationView,
): string | SidesRefusal {
  if (kind === 'person') {
    if (!organisation.isHere(id)) return refuse('owner-left', { person: id });
    return organisation.homeOf(id) === unit ? id : refuse('not-of-unit', { person: id, unit });
  }
  if (!organisation.hasUnit(id) || organisation.parentOf(id) !== unit) return refuse('not-of-unit', { of: id, unit });
  return organisation.headOf(id) ?? refuse('seat-vacant', { unit: id });
}

/** The unit's head and whoever leads above it, the nearest first, each once. */
const leadersOf = (unit: string, organisation: OrganisationView): readonly string[] => [
  ...new Set([
    ...[organisation.headOf(unit)].filter((head) => head !== null),
    ...organisation.superiorsAbove(unit),
    ...organisation.supervisorsAbove(unit),
    ...[organisation.holderOf('R-LEAD', unit)].filter((leader) => leader !== null),
  ]),
];

/** Whom a unit's target may be broken down to today: the units below it and those at home in it. */
export const nodesOf = (below: readonly string[], persons: readonly string[]): readonly Node[] => [
  ...below.map((id): Node => `unit:${id}`),
  ...persons.map((id): Node => `person:${id}`),
];
