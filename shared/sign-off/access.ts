import type { RoleId } from 'shared/organisation/role';
import type { PlanKey } from 'shared/plan/plan-id';
import type { OrganisationView } from 'shared/sign-off/organisation-view';
import { unitsUpwards } from 'shared/sign-off/units-upwards';

/** How a person stands to a plan. */
export type Relation =
  /** Prepared the latest version. */
  | 'preparer'
  /** Owner of the personal plan. */
  | 'owner'
  /** Sits on a seat of its chain, or signs for somebody who does. */
  | 'signer'
  /** Asked by a signer for an opinion on the version that is on its way (征求意见). */
  | 'consulted'
  /** Was sent a copy (抄送). */
  | 'copied'
  /** Leader in charge of its unit or of a unit above. */
  | 'head-above'
  /** Supervising leader of its own side. */
  | 'own-supervisor'
  /** Supervising leader of the other side. */
  | 'other-supervisor'
  /** Belongs to its unit. */
  | 'member'
  /** Belongs to a department that plans with it, or leads one: each judges the other (SO-25). */
  | 'counterpart'
  /** Belongs to a unit below, or to the unit while the plan is the unit's. */
  | 'below'
  /** Holds a company-wide office. */
  | 'general-office'
  | 'finance'
  | 'leader'
  | 'planning'
  | 'administrator'
  | 'stranger';

/** What access is asked for. */
export type Act =
  /** See that it exists, where it stands and who signs. */
  | 'see'
  /** Read its content. */
  | 'read'
  /** Read comments and remarks: personal ones are between the person, head, superior and general office. */
  | 'read-comments'
  /** Prepare a first version or a new one. */
  | 'prepare'
  /** Check its record. */
  | 'verify'
  /** Take its record away: contents, signatures, and all that was said. */
  | 'export';

const everything: readonly Act[] = ['see', 'read', 'read-comments', 'verify', 'export'];
const content: readonly Act[] = ['see', 'read', 'verify'];

/**
 * What a department's planner is told of the departments beside it, so that duplicates and clashes are found while typing
 * (docs/decisions/0045): which task, when, for whom, with whom; never goals, amounts or people of plans one may not read.
 * Columns by block.
 */
export const toldToNeighbours: Readonly<Record<string, readonly string[]>> = {
  TASK: ['wbs', 'name', 'start', 'end', 'custOpp', 'coop', 'counterpart'],
  OPP: ['oppId', 'customer', 'project', 'dept', 'share'],
  CUS: ['custId', 'customer', 'dept', 'share'],
};

/** How a department judges itself is no reading for who is to judge it next (SO-25). */
const judgements: readonly string[] = ['T-EVA', 'T-EVF', 'T-REC'];

/** 2.7, for plans of units. */
const unitPlans: Readonly<Record<Relation, readonly Act[]>> = {
  preparer: everything,
  owner: everything,
  signer: everything,
  consulted: content,
  copied: content,
  'head-above': everything,
  'own-supervisor': everything,
  'other-supervisor': content,
  member: content,
  counterpart: ['see', 'read'],
  below: ['see', 'read'],
  'general-office': everything,
  // Audits what units have signed (domain/02 2.2, R-AUD), so with all that was said; of persons only the content.
  finance: everything,
  leader: everything,
  planning: content,
  administrator: ['see'],
  stranger: [],
};

/** 2.7, for plans of persons: colleagues do not read each other's. */
const personalPlans: Readonly<Record<Relation, readonly Act[]>> = {
  ...unitPlans,
  // A signer shows it to them, and nothing else of it.
  consulted: content,
  copied: content,
  'other-supervisor': [],
  member: [],
  counterpart: [],
  below: [],
  finance: content,
  planning: ['see'],
};

/** The acts a relation opens; a person's acts are those of all their relations. */
export const actsOf = (relation: Relation, personal: boolean): readonly Act[] =>
  (personal ? personalPlans : unitPlans)[relation];

/** What a plan tells about its people. */
export interface PlanPeople {
  readonly key: PlanKey;
  readonly preparer: string | null;
  /** Holders of the seats of the latest chain. */
  readonly signers: readonly string[];
  /** Whom a signer has asked for an opinion. */
  readonly consulted?: readonly string[];
  /** Who was sent a copy. */
  readonly copied?: readonly string[];
}

const offices: readonly { readonly role: RoleId; readonly relation: Relation }[] = [
  { role: 'R-GMO', relation: 'general-office' },
  { role: 'R-FIN', relation: 'finance' },
  { role: 'R-LEAD', relation: 'leader' },
  { role: 'R-PLAN', relation: 'planning' },
  { role: 'R-ADM', relation: 'administrator' },
];

export function relationsOf(person: string, plan: PlanPeople, organisation: OrganisationView): readonly Relation[] {
  const { key, preparer, signers, consulted = [], copied = [] } = plan;
  const chain = unitsUpwards(key.unit, organisation);
  const home = organisation.homeOf(person);
  const roles = organisation.rolesOf(person);
  const own = organisation.sideOf(key.unit);
  const supervises = (side: 'business' | 'marketing'): boolean => organisation.supervisorOf(key.unit, side) === person;
  const other = own === 'business' ? 'marketing' : 'business';
  const delegators = organisation.representedBy(person);

  const found = new Set<Relation>();
  if (preparer === person) found.add('preparer');
  if (key.person === person) found.add('owner');
  if (signers.some((signer) => signer === person || delegators.includes(signer))) found.add('signer');
  if (consulted.includes(person)) found.add('consulted');
  if (copied.includes(person)) found.add('copied');
  if (chain.some((unit) => organisation.headOf(unit) === person)) found.add('head-above');
  if (own === 'management' ? supervises('business') || supervises('marketing') : supervises(own)) {
    found.add('own-supervisor');
  }
  if (own !== 'management' && supervises(other)) found.add('other-supervisor');
  if (home === key.unit) found.add('member');
  else if (home !== null && unitsUpwards(home, organisation).includes(key.unit)) found.add('below');
  const plansAlong = organisation.counterpartsOf(key.unit);
  const isJudged = !judgements.includes(key.template);
  if (isJudged && plansAlong.some((unit) => home === unit || organisation.headOf(unit) === person))
    found.add('counterpart');
  for (const { role, relation } of offices) if (roles.includes(role)) found.add(relation);
  return found.size === 0 ? ['stranger'] : [...found];
}

export const mayDo = (act: Act, relations: readonly Relation[], key: PlanKey): boolean =>
  act !== 'prepare' && relations.some((relation) => actsOf(relation, key.person !== null).includes(act));

/** Who freezes plans of a period, and lifts that again. */
export const mayFreeze = (roles: readonly RoleId[]): boolean => mayAdminister(roles) || roles.includes('R-GMO');

/** Who releases periods for planning. */
export const mayRelease = (roles: readonly RoleId[]): boolean => mayAdminister(roles) || roles.includes('R-PLAN');

/** Who keeps organisation, calendar, chains, thresholds and lists; the pane offers by it, the service enforces it. */
export const mayAdminister = (roles: readonly RoleId[]): boolean => roles.includes('R-ADM');
