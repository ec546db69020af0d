import { relationsOf, type Relation } from 'shared/sign-off/access';
import type { OrganisationView } from 'shared/sign-off/organisation-view';

/** `see` it; `open` one for the unit; `judge`: agree, verify, reopen, hand to another owner; `cancel` it. */
export type RectificationAct = 'see' | 'open' | 'judge' | 'cancel';

/** EV-13, 7.6: verified by the general office or a superior; cancelled by the general office alone. Its owner sees it, too. */
const acts: Readonly<Record<Relation, readonly RectificationAct[]>> = {
  'general-office': ['see', 'open', 'judge', 'cancel'],
  'head-above': ['see', 'open', 'judge'],
  'own-supervisor': ['see', 'open', 'judge'],
  leader: ['see', 'open', 'judge'],
  finance: ['see', 'open'],
  member: ['see', 'open'],
  planning: ['see'],
  preparer: [],
  owner: [],
  signer: [],
  consulted: [],
  copied: [],
  'other-supervisor': [],
  counterpart: [],
  below: [],
  administrator: [],
  stranger: [],
};

export const rectificationActsOf = (relation: Relation): readonly RectificationAct[] => acts[relation];

export function mayRectify(
  act: RectificationAct,
  person: string,
  unit: string,
  organisation: OrganisationView,
): boolean {
  const key = { template: 'T-REC', unit, person: null, period: organisation.day.slice(0, 4) } as const;
  const relations = relationsOf(person, { key, preparer: null, signers: [] }, organisation);
  return relations.some((relation) => acts[relation].includes(act));
}
