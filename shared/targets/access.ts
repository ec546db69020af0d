import type { OrganisationView } from 'shared/sign-off/organisation-view';
import { relationsOf, type Relation } from 'shared/sign-off/access';
import type { Sides } from 'shared/targets/event';

/**
 * What may be asked of a unit's targets. `see`: every figure and word of it; `draft`: type in its matrix; `plan`: issue,
 * issue formally, revise and recall. An owner sees and answers their own, whatever stands here.
 */
export type TargetAct = 'see' | 'draft' | 'plan';

/** 2.7 for targets: what was said about a person's target is between the person, those above, and the planning center. */
const acts: Readonly<Record<Relation, readonly TargetAct[]>> = {
  planning: ['see', 'draft', 'plan'],
  'head-above': ['see', 'draft'],
  'own-supervisor': ['see'],
  leader: ['see'],
  'general-office': ['see'],
  finance: ['see'],
  preparer: [],
  owner: [],
  signer: [],
  consulted: [],
  copied: [],
  'other-supervisor': [],
  member: [],
  counterpart: [],
  below: [],
  administrator: [],
  stranger: [],
};

export const targetActsOf = (relation: Relation): readonly TargetAct[] => acts[relation];

export function mayWithTargets(
  act: TargetAct,
  person: string,
  of: { readonly unit: string; readonly year: string },
  organisation: OrganisationView,
): boolean {
  const key = { template: 'T-DEC', unit: of.unit, person: null, period: of.year } as const;
  const relations = relationsOf(person, { key, preparer: null, signers: [] }, organisation);
  return relations.some((relation) => acts[relation].includes(act));
}

/** As which of its sides somebody may speak about a target. */
export const sideOf = (person: string, sides: Sides): keyof Sides | null =>
  (['owner', 'head', 'superior'] as const).find((side) => sides[side] === person) ?? null;
