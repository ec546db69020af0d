import type { Relation } from 'shared/sign-off/access';

/**
 * The demo company and how its people stand to plans, written down by hand: the access table is believed, the code that
 * finds relations is not.
 */
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
  ...{ 'p-ma': 'MKT2', 'p-he': 'FIN', 'p-tang': 'GMO', 'p-fang': 'GMO', 'p-admin': 'IT' },
};

export const everybody = Object.keys(homes);

const planners: Readonly<Record<string, string>> = { BIZ1: 'p-li', BIZ2: 'p-gao', MKT1: 'p-liu', MKT2: 'p-ma' };

const offices: Readonly<Record<string, readonly Relation[]>> = {
  'p-tang': ['general-office'],
  'p-fang': ['general-office', 'planning'],
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
}

export const delegateOfMarketing = 'p-ma';

/** p-ma signs for p-lin. */
export function relationsByHand(person: string, { unit, owner, preparer, signers }: KnownPlan): readonly Relation[] {
  const side = sideOf(unit);
  const isSupervisor = (of: 'business' | 'marketing'): boolean => person === (of === 'business' ? 'p-han' : 'p-lin');
  const home = homes[person] ?? '';
  const isBelow = home !== unit && upwards(home).includes(unit);
  const other = side === 'business' ? 'marketing' : 'business';
  const holds: readonly (readonly [Relation, boolean])[] = [
    ['preparer', person === preparer],
    ['owner', person === owner],
    ['signer', signers.includes(person) || (person === delegateOfMarketing && signers.includes('p-lin'))],
    ['head-above', upwards(unit).some((each) => heads[each] === person)],
    [
      'own-supervisor',
      side === 'management' ? isSupervisor('business') || isSupervisor('marketing') : isSupervisor(side),
    ],
    ['other-supervisor', side !== 'management' && isSupervisor(other)],
    ['member', home === unit],
    ['below', isBelow],
  ];
  const found = [...holds.flatMap(([relation, is]) => (is ? [relation] : [])), ...(offices[person] ?? [])];
  return found.length === 0 ? ['stranger'] : found;
}

interface Kind {
  readonly id: string;
  readonly level: string;
}

/** V-HDR-02: who writes what. */
export function writesByHand(person: string, { id, level }: Kind, unit: string): boolean {
  const isTop = unit === 'CO';
  if (level === 'company' ? !['CO', 'SC'].includes(unit) : isTop) return false;
  if (id === 'T-DEC') return person === 'p-fang';
  if (id === 'T-SQU') return false;
  if (level === 'person') return homes[person] === unit;
  return heads[unit] === person || planners[unit] === person;
}

const everywhere = ['p-zhou', 'p-he', 'p-tang', 'p-fang', 'p-han', 'p-lin'];

/** Company-wide offices and supervising leaders pull every roll-up, heads those of their own tree. */
export const pullsByHand = (person: string, unit: string): boolean =>
  everywhere.includes(person) || upwards(unit).some((each) => heads[each] === person);

/** The targets of one's own line are for everybody below. */
export const seesFiguresByHand = (person: string, unit: string): boolean =>
  pullsByHand(person, unit) || upwards(homes[person] ?? '').includes(unit);
