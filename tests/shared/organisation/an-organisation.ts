import type { IsoDate } from 'shared/calendar/date';
import type { Assignment, Organisation, Person, RoleHolding, Unit } from 'shared/organisation/organisation';

export const on = (text: string): IsoDate => text as IsoDate;

const always = { from: on('2020-01-01'), to: null };

export const aUnit = (id: string, level: Unit['level'], parent: string | null, more: Partial<Unit> = {}): Unit => ({
  id,
  zh: id,
  en: id,
  level,
  parent,
  side: null,
  counterparts: [],
  ...always,
  ...more,
});

export const aPerson = (id: string, more: Partial<Person> = {}): Person => ({
  id,
  zh: id,
  en: id,
  sells: false,
  ...always,
  ...more,
});

export const aPlace = (person: string, unit: string, more: Partial<Assignment> = {}): Assignment => ({
  person,
  unit,
  share: 1,
  home: true,
  ...always,
  ...more,
});

export const aHolding = (
  role: RoleHolding['role'],
  unit: string,
  person: string | null,
  more: Partial<RoleHolding> = {},
): RoleHolding => ({ role, unit, person, ...always, ...more });

/**
 * 公司 C › 事业部 D › 销售中心 S › 业务部 B (group G), 市场部 M, 综合管理部 GM. Heads are `head-…`; the sellers are Li and
 * Wang in B, Zhao in the group, Chen in M. Nothing is wrong with it.
 */
export const anOrganisation = (more: Partial<Organisation> = {}): Organisation => ({
  units: [
    aUnit('C', 0, null),
    aUnit('D', 1, 'C'),
    aUnit('S', 2, 'D'),
    aUnit('B', 3, 'S', { side: 'business', counterparts: ['M'] }),
    aUnit('M', 3, 'S', { side: 'marketing', counterparts: ['B'] }),
    aUnit('GM', 3, 'S', { side: 'management' }),
    aUnit('G', 4, 'B'),
  ],
  persons: [
    ...['boss', 'head-S', 'head-B', 'head-M', 'head-GM', 'head-G', 'vp-b', 'vp-m'].map((id) => aPerson(id)),
    ...['li', 'wang', 'zhao', 'chen'].map((id) => aPerson(id, { sells: true })),
  ],
  assignments: [
    ...['boss', 'vp-b', 'vp-m'].map((person) => aPlace(person, 'C')),
    ...['S', 'B', 'M', 'GM', 'G'].map((unit) => aPlace(`head-${unit}`, unit)),
    aPlace('li', 'B'),
    aPlace('wang', 'B', { share: 0.6 }),
    aPlace('wang', 'M', { share: 0.4, home: false }),
    aPlace('zhao', 'G'),
    aPlace('chen', 'M'),
  ],
  holdings: [
    aHolding('R-LEAD', 'C', 'boss'),
    aHolding('R-BIZ-VP', 'C', 'vp-b'),
    aHolding('R-MKT-VP', 'C', 'vp-m'),
    ...['S', 'B', 'M', 'GM', 'G'].map((unit) => aHolding('R-HEAD', unit, `head-${unit}`)),
    aHolding('R-GMO', 'GM', 'head-GM'),
  ],
  delegations: [],
  ...more,
});
