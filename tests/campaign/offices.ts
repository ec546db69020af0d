import { dateOf } from 'shared/calendar/date';
import type { Organisation } from 'shared/organisation/organisation';
import { demoOrganisation } from 'functions/local/demo/organisation';

/** Who signs by what they hold; written down by hand from domain/02 2.5. */
export type Office = 'head BIZ1' | 'head BIZ2' | 'head MKT1' | 'business' | 'marketing' | 'leader';

/** The company as an administrator has entered it last: who holds which office, vacant ones too, and who has left. */
export interface Offices {
  readonly holders: Readonly<Record<Office, string | null>>;
  readonly gone: readonly string[];
  /** Which center business department 2 belongs to, from a day in the plans' period on. */
  readonly center: Center;
}

export type Center = 'SC' | 'SC2';

export const firstOffices: Offices = {
  holders: {
    ...{ 'head BIZ1': 'p-chen', 'head BIZ2': 'p-wang', 'head MKT1': 'p-zhao' },
    ...{ business: 'p-han', marketing: 'p-lin', leader: 'p-zhou' },
  },
  gone: [],
  center: 'SC',
};

/** Somebody gets an office or it falls vacant; somebody leaves, or is back. */
export type OfficeChange =
  | { readonly what: 'appointed'; readonly office: Office; readonly to: string | null }
  | { readonly what: 'left' | 'back'; readonly person: string }
  | { readonly what: 'moved'; readonly to: Center };

/** Who may come to hold an office, and who may leave: nobody the plans in play name in a cell. */
export const successors: Readonly<Record<Exclude<Office, 'leader'>, readonly (string | null)[]>> = {
  'head BIZ1': ['p-chen', 'p-tang', null],
  'head BIZ2': ['p-wang', 'p-sun', null],
  'head MKT1': ['p-zhao', 'p-fang', null],
  business: ['p-han', 'p-he', null],
  marketing: ['p-lin', 'p-ma', null],
};
export const leavers: readonly string[] = ['p-han', 'p-lin', 'p-tang', 'p-sun'];

export function after(offices: Offices, change: OfficeChange): Offices {
  switch (change.what) {
    case 'appointed':
      return { ...offices, holders: { ...offices.holders, [change.office]: change.to } };
    case 'moved':
      return { ...offices, center: change.to };
    case 'left':
      return { ...offices, gone: [...offices.gone.filter((each) => each !== change.person), change.person] };
    case 'back':
      return { ...offices, gone: offices.gone.filter((each) => each !== change.person) };
  }
}

const places: Readonly<Record<Office, readonly [role: 'R-HEAD' | 'R-BIZ-VP' | 'R-MKT-VP' | 'R-LEAD', unit: string]>> = {
  'head BIZ1': ['R-HEAD', 'BIZ1'],
  'head BIZ2': ['R-HEAD', 'BIZ2'],
  'head MKT1': ['R-HEAD', 'MKT1'],
  business: ['R-BIZ-VP', 'CO'],
  marketing: ['R-MKT-VP', 'CO'],
  leader: ['R-LEAD', 'CO'],
};

/** The same, as the administration keeps it. */
export function organisationWith({ holders, gone, center }: Offices): Organisation {
  const entries = Object.entries(places) as readonly (readonly [Office, (typeof places)[Office]])[];
  const holdings = demoOrganisation.holdings.map((holding) => {
    const office = entries.find(([, [role, unit]]) => holding.role === role && holding.unit === unit);
    return office === undefined ? holding : { ...holding, person: holders[office[0]] };
  });
  const persons = demoOrganisation.persons.filter(({ id }) => !gone.includes(id));
  return inCenter({ ...demoOrganisation, holdings, persons }, center);
}

const [lastDay, moves] = [dateOf(2026, 3, 9), dateOf(2026, 3, 10)];

/** The second center has the first one's leaders, so that who signs stays as it is and only figures move. */
function inCenter(organisation: Organisation, center: Center): Organisation {
  if (center === 'SC') return organisation;
  const of = (unit: string): boolean => unit === 'SC';
  return {
    ...organisation,
    units: organisation.units.flatMap((unit) => {
      if (of(unit.id)) return [unit, { ...unit, id: 'SC2' }];
      return unit.id === 'BIZ2'
        ? [
            { ...unit, to: lastDay },
            { ...unit, parent: 'SC2', from: moves },
          ]
        : [unit];
    }),
    holdings: organisation.holdings.flatMap((each) => (of(each.unit) ? [each, { ...each, unit: 'SC2' }] : [each])),
  };
}

export const holderOf = (office: Office, { holders, gone }: Offices): string | null => {
  const holder = holders[office];
  return holder !== null && gone.includes(holder) ? null : holder;
};

/** Superiors above every department in play, the nearest first. */
const superiors = ['p-qin', 'p-zhou'];

interface Taken {
  readonly elsewhere: readonly string[];
  readonly beside: readonly string[];
  /** Who wrote any of it, and whose plan it is. */
  readonly barred: readonly (string | null)[];
}

/** SO-12 for one seat: its holder; or who sits beside and speaks for it; null where nobody is left. */
export function seated(
  office: Office,
  offices: Offices,
  { elsewhere, beside, barred }: Taken,
): { readonly holder: string; readonly isBeside: boolean } | null {
  for (const candidate of [holderOf(office, offices), ...superiors]) {
    if (candidate === null || offices.gone.includes(candidate) || barred.includes(candidate)) continue;
    if (beside.includes(candidate)) return { holder: candidate, isBeside: true };
    if (!elsewhere.includes(candidate)) return { holder: candidate, isBeside: false };
  }
  return null;
}

export interface Seat {
  readonly office: Office;
  readonly holder: string;
}

export interface FilledChain {
  /** By level; a level at which only people sign who sign at a higher one is empty. */
  readonly levels: readonly (readonly Seat[])[];
  /** Somebody is wanted, and nobody is left. */
  readonly isVacant: boolean;
}

/** The chain of a new version: from the top down, so that who appears twice signs at the higher level. */
export function chainOf(
  levels: readonly (readonly Office[])[],
  offices: Offices,
  barred: readonly (string | null)[],
): FilledChain {
  const filled: Seat[][] = [];
  let isVacant = false;
  for (const wanted of levels.toReversed()) {
    const elsewhere = filled.flat().map(({ holder }) => holder);
    const seats: Seat[] = [];
    for (const office of wanted) {
      const found = seated(office, offices, { elsewhere, beside: seats.map(({ holder }) => holder), barred });
      const isCovered = [holderOf(office, offices), ...superiors].some(
        (each) => each !== null && elsewhere.includes(each),
      );
      if (found === null && !isCovered) isVacant = true;
      if (found !== null && !found.isBeside) seats.push({ office, holder: found.holder });
    }
    filled.unshift(seats);
  }
  return { levels: filled, isVacant };
}

/** Roles that decide, beside the offices above. */
const deciding: ReadonlySet<string> = new Set([
  ...['p-li', 'p-gao', 'p-liu', 'p-ma', 'p-chen', 'p-wang', 'p-zhao', 'p-sun', 'p-qin', 'p-zhou', 'p-he', 'p-fang'],
  ...['p-tang', 'p-admin'],
]);

/** SO-18: who only executes, or holds nothing, signs for nobody but the head of the own department. */
export function maySignFor(delegate: string, absent: string, offices: Offices): boolean {
  if (deciding.has(delegate)) return true;
  if ((Object.keys(places) as Office[]).some((office) => holderOf(office, offices) === delegate)) return true;
  return delegate === 'p-xu' && holderOf('head BIZ1', offices) === absent;
}

export const areBothSides = (one: string, other: string, offices: Offices): boolean => {
  const both = [holderOf('business', offices), holderOf('marketing', offices)];
  return both.includes(one) && both.includes(other) && one !== other;
};
