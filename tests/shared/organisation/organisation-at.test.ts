import { month } from 'shared/calendar/period';
import { delegateOf, maySignFor, representedBy } from 'shared/organisation/delegation';
import {
  headOf,
  holderFor,
  holdsFor,
  nextSuperior,
  rolesOf,
  sideOf,
  supervisingLeader,
  supervisingLeadersOf,
} from 'shared/organisation/leaders';
import { organisationAt, organisationForPeriod } from 'shared/organisation/organisation-at';
import { atHomeIn, homeOf, personsOf, personsUnder } from 'shared/organisation/people';
import {
  ancestorsOf,
  childrenOf,
  companyOf,
  counterpartsOf,
  isWithin,
  parentOf,
  subtreeOf,
  unitOf,
} from 'shared/organisation/tree';
import { aHolding, anOrganisation, aPlace, aUnit, on } from 'tests/shared/organisation/an-organisation';

const today = on('2026-11-21');
const at = organisationAt(anOrganisation(), today);
const ids = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);

test('the tree is read upwards and downwards', () => {
  expect(parentOf(at, 'B')?.id).toBe('S');
  expect(parentOf(at, 'C')).toBeNull();
  expect(ids(ancestorsOf(at, 'G'))).toEqual(['B', 'S', 'D', 'C']);
  expect(ids(childrenOf(at, 'S'))).toEqual(['B', 'M', 'GM']);
  expect(ids(subtreeOf(at, 'S'))).toEqual(['S', 'B', 'M', 'GM', 'G']);
  expect(isWithin(at, 'G', 'D')).toBe(true);
  expect(isWithin(at, 'M', 'B')).toBe(false);
  expect(companyOf(at)?.id).toBe('C');
  expect(ids(counterpartsOf(at, 'B'))).toEqual(['M']);
});

test('an unknown unit has nothing, and asking for it is no error', () => {
  expect(unitOf(at, '?')).toBeNull();
  expect(subtreeOf(at, '?')).toEqual([]);
  expect(headOf(at, '?')).toBeNull();
  expect(isWithin(at, '?', '?')).toBe(false);
});

test('a person counts at home once, whatever places he has', () => {
  expect(homeOf(at, 'wang')?.id).toBe('B');
  expect(ids(personsOf(at, 'M'))).toContain('wang');
  expect(ids(atHomeIn(at, 'M'))).not.toContain('wang');
  const under = ids(personsUnder(at, 'C'));
  expect(under).toHaveLength(new Set(under).size);
  expect(under).toHaveLength(12);
});

test('a unit that moves is where it was on every past day, and a month rolls up by its last day', () => {
  const organisation = anOrganisation();
  const moved = anOrganisation({
    units: [
      ...organisation.units.filter(({ id }) => id !== 'G'),
      aUnit('G', 4, 'B', { to: on('2026-06-15') }),
      aUnit('G', 4, 'M', { from: on('2026-06-16') }),
    ],
  });
  expect(parentOf(organisationAt(moved, on('2026-06-15')), 'G')?.id).toBe('B');
  expect(parentOf(organisationAt(moved, on('2026-06-16')), 'G')?.id).toBe('M');
  expect(parentOf(organisationForPeriod(moved, month(2026, 6)), 'G')?.id).toBe('M');
  expect(parentOf(organisationForPeriod(moved, month(2026, 5)), 'G')?.id).toBe('B');
});

test('of two entries for one unit on a day the later one counts', () => {
  const { units } = anOrganisation();
  const late = aUnit('G', 4, 'M', { from: on('2026-01-01') });
  for (const entries of [
    [...units, late],
    [late, ...units],
  ]) {
    expect(parentOf(organisationAt(anOrganisation({ units: entries }), today), 'G')?.id).toBe('M');
  }
});

test('the index is built once for a day', () => {
  const organisation = anOrganisation();
  expect(organisationAt(organisation, today)).toBe(organisationAt(organisation, today));
});

test('both supervising leaders countersign, a department’s own side first', () => {
  expect(supervisingLeadersOf(at, 'B').map(({ person }) => person)).toEqual(['vp-b', 'vp-m']);
  expect(supervisingLeadersOf(at, 'M').map(({ person }) => person)).toEqual(['vp-m', 'vp-b']);
  expect(supervisingLeadersOf(at, 'G').map(({ person }) => person)).toEqual(['vp-b', 'vp-m']);
  expect(sideOf(at, 'G')).toBe('business');
});

test('a leader entered closer by signs instead of the company’s, and a vacancy entered there stays a vacancy', () => {
  const organisation = anOrganisation();
  const holding = (person: string | null) => ({
    holdings: [...organisation.holdings, aHolding('R-BIZ-VP', 'D', person)],
  });
  const near = organisationAt(anOrganisation(holding('head-S')), today);
  expect(supervisingLeader(near, 'B', 'business')).toEqual({ role: 'R-BIZ-VP', unit: 'D', person: 'head-S' });
  const vacant = organisationAt(anOrganisation(holding(null)), today);
  expect(supervisingLeader(vacant, 'B', 'business')).toEqual({ role: 'R-BIZ-VP', unit: 'D', person: null });
});

test('FX-15: the next superior of a department head who prepared the plan is the head of the center, then the company leader', () => {
  expect(nextSuperior(at, 'B', ['head-B'])).toEqual({ role: 'R-HEAD', unit: 'S', person: 'head-S' });
  expect(nextSuperior(at, 'B', ['head-B', 'head-S'])).toEqual({ role: 'R-LEAD', unit: 'C', person: 'boss' });
  expect(nextSuperior(at, 'B', ['head-S', 'boss'])).toBeNull();
});

test('who holds a role, and what a person holds', () => {
  expect(holderFor(at, 'R-LEAD', 'G')?.person).toBe('boss');
  expect(holderFor(at, 'R-FIN', 'G')).toBeNull();
  expect(rolesOf(at, 'head-GM').map(({ role }) => role)).toEqual(['R-HEAD', 'R-GMO']);
  expect(holdsFor(at, 'vp-b', 'R-BIZ-VP', 'G')).toBe(true);
  expect(holdsFor(at, 'vp-m', 'R-BIZ-VP', 'G')).toBe(false);
});

test('somebody who has left no longer heads anything', () => {
  const organisation = anOrganisation();
  const persons = organisation.persons.map((each) => (each.id === 'head-B' ? { ...each, to: on('2026-10-31') } : each));
  expect(headOf(organisationAt({ ...organisation, persons }, today), 'B')).toBeNull();
});

test('SO-18: a delegate signs for the absent one, one hop, in the dates, and never his own plan', () => {
  const dates = { from: on('2026-11-20'), to: on('2026-11-25') };
  const away = anOrganisation({
    delegations: [
      { absent: 'vp-b', delegate: 'head-S', ...dates },
      { absent: 'head-S', delegate: 'head-M', ...dates },
    ],
  });
  const during = organisationAt(away, today);
  expect(delegateOf(during, 'vp-b')).toBe('head-S');
  expect(representedBy(during, 'head-S')).toEqual(['vp-b']);
  expect(maySignFor(during, 'head-S', 'vp-b', 'li')).toBe(true);
  expect(maySignFor(during, 'head-M', 'vp-b', 'li')).toBe(false);
  expect(maySignFor(during, 'head-S', 'vp-b', 'head-S')).toBe(false);
  expect(maySignFor(during, 'vp-b', 'vp-b', 'li')).toBe(true);
  expect(delegateOf(organisationAt(away, on('2026-11-26')), 'vp-b')).toBeNull();
});

test('two delegates, oneself or a stranger sign for nobody', () => {
  const delegated = (...pairs: readonly (readonly [string, string])[]) =>
    organisationAt(
      anOrganisation({ delegations: pairs.map(([absent, delegate]) => ({ absent, delegate, from: today, to: null })) }),
      today,
    );
  expect(delegateOf(delegated(['li', 'wang'], ['li', 'chen']), 'li')).toBeNull();
  expect(delegateOf(delegated(['li', 'li']), 'li')).toBeNull();
  expect(delegateOf(delegated(['li', 'ghost']), 'li')).toBeNull();
});

test('five thousand persons are indexed and found quickly enough for every request', () => {
  const units = Array.from({ length: 500 }, (_, index) => aUnit(`U${index}`, 4, 'B'));
  const assignments = Array.from({ length: 5000 }, (_, index) => aPlace(`P${index}`, `U${index % 500}`));
  const base = anOrganisation();
  const persons = assignments.map(
    ({ person }) => ({ ...base.persons[0], id: person }) as (typeof base.persons)[number],
  );
  const large = { ...base, units: [...base.units, ...units], assignments, persons };
  const largeAt = organisationAt(large, today);
  expect(personsUnder(largeAt, 'C')).toHaveLength(5000);
  expect(subtreeOf(largeAt, 'B')).toHaveLength(502);
});
