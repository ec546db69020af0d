import { demoAccounts, demoOrganisation } from 'functions/local/demo/organisation';
import { dateOf } from 'shared/calendar/date';
import type { Organisation } from 'shared/organisation/organisation';
import type { Act, Relation } from 'shared/sign-off/access';

/** Somebody of the planning centre and nothing else: in the demo its only member is of the general office too. */
const planner = 'p-plan';

export const accounts: readonly string[] = [...demoAccounts, planner];

const always = { from: dateOf(2020, 1, 1), to: null };

export const company: Organisation = {
  ...demoOrganisation,
  persons: [...demoOrganisation.persons, { ...always, id: planner, zh: '孔立', en: 'Kong Li', sells: false }],
  assignments: [...demoOrganisation.assignments, { ...always, person: planner, unit: 'LOG', share: 1, home: true }],
  holdings: [...demoOrganisation.holdings, { ...always, role: 'R-PLAN', unit: 'CO', person: planner }],
};

const all: readonly Act[] = ['see', 'read', 'read-comments', 'verify', 'export'];
const content: readonly Act[] = ['see', 'read', 'verify'];

/** domain/02 2.7: what a relation opens of a unit's plan, and of a person's. Believed, where the code's table is not. */
export const tableByHand: Readonly<
  Record<Relation, { readonly unit: readonly Act[]; readonly person: readonly Act[] }>
> = {
  preparer: { unit: all, person: all },
  owner: { unit: all, person: all },
  signer: { unit: all, person: all },
  consulted: { unit: content, person: content },
  copied: { unit: content, person: content },
  'head-above': { unit: all, person: all },
  'own-supervisor': { unit: all, person: all },
  'other-supervisor': { unit: content, person: [] },
  member: { unit: content, person: [] },
  counterpart: { unit: ['see', 'read'], person: [] },
  below: { unit: ['see', 'read'], person: [] },
  'general-office': { unit: all, person: all },
  finance: { unit: all, person: content },
  leader: { unit: all, person: all },
  planning: { unit: content, person: ['see'] },
  administrator: { unit: ['see'], person: ['see'] },
  stranger: { unit: [], person: [] },
};

/** The demo company and how its people stand to plans, written down by hand: no code that finds relations is believed. */
export const heads: Readonly<Record<string, string>> = {
  ...{ SC: 'p-qin', GMO: 'p-tang', BIZ1: 'p-chen', BIZ2: 'p-wang', MKT1: 'p-zhao', MKT2: 'p-sun' },
  ...{ FIN: 'p-he', IT: 'p-admin', HR: 'p-deng', CS: 'p-cao', PROD: 'p-lu', LOG: 'p-jin' },
};

const above: Readonly<Record<string, string | null>> = {
  ...{ CO: null, SC: 'CO', GMO: 'SC', BIZ1: 'SC', BIZ2: 'SC', MKT1: 'SC', MKT2: 'SC' },
  ...{ HR: 'CO', FIN: 'CO', IT: 'CO', CS: 'CO', PROD: 'CO', LOG: 'CO' },
};

export const allUnits = Object.keys(above);

export const homes: Readonly<Record<string, string>> = {
  ...{ 'p-zhou': 'CO', 'p-han': 'CO', 'p-lin': 'CO', 'p-qin': 'SC', 'p-chen': 'BIZ1', 'p-wang': 'BIZ2' },
  ...{ 'p-zhao': 'MKT1', 'p-sun': 'MKT2', 'p-li': 'BIZ1', 'p-xu': 'BIZ1', 'p-gao': 'BIZ2', 'p-liu': 'MKT1' },
  ...{ 'p-ma': 'MKT2', 'p-he': 'FIN', 'p-tang': 'GMO', 'p-fang': 'GMO', 'p-admin': 'IT', [planner]: 'LOG' },
  ...{ 'p-deng': 'HR', 'p-cao': 'CS', 'p-lu': 'PROD', 'p-jin': 'LOG' },
};

export const everybody = Object.keys(homes);

const counterparts: Readonly<Record<string, string>> = { BIZ1: 'MKT1', MKT1: 'BIZ1', BIZ2: 'MKT2', MKT2: 'BIZ2' };

const planners: Readonly<Record<string, string>> = { BIZ1: 'p-li', BIZ2: 'p-gao', MKT1: 'p-liu', MKT2: 'p-ma' };

const offices: Readonly<Record<string, readonly Relation[]>> = {
  'p-tang': ['general-office'],
  'p-fang': ['general-office', 'planning'],
  [planner]: ['planning'],
  'p-he': ['finance'],
  'p-zhou': ['leader'],
  'p-admin': ['administrator'],
};

const sideOf = (unit: string): 'business' | 'marketing' | 'management' =>
  unit.startsWith('BIZ') ? 'business' : unit.startsWith('MKT') ? 'marketing' : 'management';

export function upwards(unit: string): readonly string[] {
  const units: string[] = [];
  for (let next: string | null = unit; next !== null; next = above[next] ?? null) units.push(next);
  return units;
}

export interface KnownPlan {
  readonly unit: string;
  readonly owner: string | null;
  readonly preparer: string;
  readonly signers: readonly string[];
  /** Whom a signer asked for an opinion. */
  readonly consulted?: readonly string[];
  /** Who was sent a copy. */
  readonly copied?: readonly string[];
}

export const delegateOfMarketing = 'p-ma';

/** p-ma signs for p-lin. */
export function relationsByHand(
  person: string,
  { unit, owner, preparer, signers, consulted = [], copied = [] }: KnownPlan,
): readonly Relation[] {
  const side = sideOf(unit);
  const isSupervisor = (of: 'business' | 'marketing'): boolean => person === (of === 'business' ? 'p-han' : 'p-lin');
  const home = homes[person] ?? '';
  const isBelow = home !== unit && upwards(home).includes(unit);
  const other = side === 'business' ? 'marketing' : 'business';
  const holds: readonly (readonly [Relation, boolean])[] = [
    ['preparer', person === preparer],
    ['owner', person === owner],
    ['signer', signers.includes(person) || (person === delegateOfMarketing && signers.includes('p-lin'))],
    ['consulted', consulted.includes(person)],
    ['copied', copied.includes(person)],
    ['head-above', upwards(unit).some((each) => heads[each] === person)],
    [
      'own-supervisor',
      side === 'management' ? isSupervisor('business') || isSupervisor('marketing') : isSupervisor(side),
    ],
    ['other-supervisor', side !== 'management' && isSupervisor(other)],
    ['member', home === unit],
    [
      'counterpart',
      counterparts[unit] !== undefined && (home === counterparts[unit] || heads[counterparts[unit]] === person),
    ],
    ['below', isBelow],
  ];
  const found = [...holds.flatMap(([relation, is]) => (is ? [relation] : [])), ...(offices[person] ?? [])];
  return found.length === 0 ? ['stranger'] : found;
}

type Rectifies = 'see' | 'open' | 'judge';

/** domain/07 7.6: who sees, opens and judges rectifications of a unit's work, and of a person's. */
const rectifies: Readonly<
  Partial<Record<Relation, { readonly unit: readonly Rectifies[]; readonly person: readonly Rectifies[] }>>
> = {
  'general-office': { unit: ['see', 'open', 'judge'], person: ['see', 'open', 'judge'] },
  'head-above': { unit: ['see', 'open', 'judge'], person: ['see', 'open', 'judge'] },
  'own-supervisor': { unit: ['see', 'open', 'judge'], person: ['see', 'open', 'judge'] },
  leader: { unit: ['see', 'open', 'judge'], person: ['see', 'open', 'judge'] },
  finance: { unit: ['see', 'open'], person: ['see', 'open'] },
  member: { unit: ['see', 'open'], person: [] },
  planning: { unit: ['see'], person: [] },
  owner: { unit: [], person: ['see', 'open'] },
};

/** Also in the place of p-lin, whom p-ma stands in for. */
export const rectifiesByHand = (act: Rectifies, person: string, unit: string, owner: string | null): boolean =>
  [person, ...(person === delegateOfMarketing ? ['p-lin'] : [])].some((each) =>
    relationsByHand(each, { unit, owner, preparer: '', signers: [] }).some((relation) =>
      rectifies[relation]?.[owner === null ? 'unit' : 'person'].includes(act),
    ),
  );

interface Kind {
  readonly id: string;
  readonly level: string;
}

/** Whoever is at home writes them. */
const everydayRecords = ['T-FEED', 'T-MEET', 'T-SHOP', 'T-CARD', 'T-HAND', 'T-DEAL'];

/** V-HDR-02: who writes what. */
export function writesByHand(person: string, { id, level }: Kind, unit: string): boolean {
  const isTop = unit === 'CO';
  // EV-03: leaders judge the units below the company in its name.
  if (id === 'T-EVF' && isTop && ['p-zhou', 'p-han', 'p-lin'].includes(person)) return true;
  if (level === 'company' ? !['CO', 'SC'].includes(unit) : isTop) return false;
  if (id === 'T-DEC') return person === 'p-fang' || person === planner;
  if (id === 'T-SQU') return person === 'p-he' && unit !== 'FIN';
  if (id === 'T-INSP') return ['p-tang', 'p-fang'].includes(person) && homes[person] === unit;
  if (id === 'T-ACT') return person === 'p-he' && unit === 'FIN';
  if (level === 'person') return homes[person] === unit;
  if (everydayRecords.includes(id) && homes[person] === unit) return true;
  return heads[unit] === person || planners[unit] === person;
}

const seeAllTargets = ['p-zhou', 'p-he', 'p-tang', 'p-fang', planner];

/** domain/04 4.1: offices, those who lead there or above, and the side's own supervising leader. */
export function seesTargetsByHand(person: string, unit: string): boolean {
  const side = sideOf(unit);
  const supervisors = side === 'business' ? ['p-han'] : side === 'marketing' ? ['p-lin'] : ['p-han', 'p-lin'];
  return [...seeAllTargets, ...supervisors].includes(person) || upwards(unit).some((each) => heads[each] === person);
}

const everywhere = ['p-zhou', 'p-he', 'p-tang', 'p-fang', planner, 'p-han', 'p-lin'];

/** Company-wide offices and supervising leaders pull every roll-up, heads those of their own tree. */
export const pullsByHand = (person: string, unit: string): boolean =>
  everywhere.includes(person) || upwards(unit).some((each) => heads[each] === person);

/** The targets of one's own line are for everybody below. */
export const seesFiguresByHand = (person: string, unit: string): boolean =>
  pullsByHand(person, unit) || upwards(homes[person] ?? '').includes(unit);
