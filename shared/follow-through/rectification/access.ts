import { relationsOf, type Relation } from 'shared/sign-off/access';
import type { OrganisationView } from 'shared/sign-off/organisation-view';

/** `see` it; `open` one for the unit; `judge`: agree, verify, reopen, hand to another owner; `cancel` it. */
export type RectificationAct = 'see' | 'open' | 'judge' | 'cancel';

type Acts = Readonly<Record<Relation, readonly RectificationAct[]>>;

/** EV-13, 7.6: verified by the general office or a superior; cancelled by the general office alone. Its owner sees it, too. */
const ofUnits: Acts = {
  'general-office': ['see', 'open', 'judge', 'cancel'],
  'head-above': ['see', 'open', 'judge'],
  'own-supervisor': ['see', 'open', 'judge'],
  leader: ['see', 'open', 'judge'],
  finance: ['see', 'open'],
  member: ['see', 'open'],
  planning: ['see'],
  preparer: [],
  owner: ['see', 'open'],
  signer: [],
  consulted: [],
  copied: [],
  'other-supervisor': [],
  counterpart: [],
  below: [],
  administrator: [],
  stranger: [],
};

/** From a person's plan: colleagues do not read it, nor what became of it (2.7). */
const ofPersons: Acts = { ...ofUnits, member: [], planning: [] };

/** Whose it is: a unit's, or a person's in it. */
export interface Concerned {
  readonly unit: string;
  readonly person: string | null;
}

/** Those in whose place somebody may act: their own and that of everybody they stand in for (SO-18). */
export const placesOf = (person: string, organisation: OrganisationView): readonly string[] => [
  person,
  ...organisation.representedBy(person),
];

/** In whose places somebody may do it. */
export const mayInPlaceOf = (
  act: RectificationAct,
  person: string,
  of: Concerned,
  organisation: OrganisationView,
): readonly string[] => placesOf(person, organisation).filter((each) => opensTo(act, each, of, organisation));

export const mayRectify = (
  act: RectificationAct,
  person: string,
  of: Concerned,
  organisation: OrganisationView,
): boolean => mayInPlaceOf(act, person, of, organisation).length > 0;

function opensTo(act: RectificationAct, person: string, of: Concerned, organisation: OrganisationView): boolean {
  const key = { template: 'T-REC', ...of, period: organisation.day.slice(0, 4) } as const;
  const acts = of.person === null ? ofUnits : ofPersons;
  const relations = relationsOf(person, { key, preparer: null, signers: [] }, organisation);
  return relations.some((relation) => acts[relation].includes(act));
}
