import fc from 'fast-check';
import type { Organisation } from 'shared/organisation/organisation';
import { organisationAt } from 'shared/organisation/organisation-at';
import { preflight } from 'shared/organisation/preflight';
import { subtreeOf } from 'shared/organisation/tree';
import { aHolding, anOrganisation, aPerson, aPlace, aUnit, on } from 'tests/shared/organisation/an-organisation';
import { seed, thousandCases } from 'tests/shared/quantity/cases';

const today = on('2026-11-21');
const sound = anOrganisation();
const sellers = new Set(['li', 'wang', 'zhao', 'chen']);

const replacing = (id: string, ...units: Organisation['units']): Partial<Organisation> => ({
  units: [...sound.units.filter((unit) => unit.id !== id), ...units],
});
const placing = (person: string, ...places: Organisation['assignments']): Partial<Organisation> => ({
  assignments: [...sound.assignments.filter((each) => each.person !== person), ...places],
});
const holding = (without: string, ...holdings: Organisation['holdings']): Partial<Organisation> => ({
  holdings: [...sound.holdings.filter(({ role, unit }) => `${role} ${unit}` !== without), ...holdings],
});
const delegating = (...pairs: readonly (readonly [string, string])[]): Partial<Organisation> => ({
  delegations: pairs.map(([absent, delegate]) => ({ absent, delegate, from: on('2026-01-01'), to: null })),
});
const business = { side: 'business', counterparts: ['M'] } as const;

test('nothing is wrong with the sample organisation', () => {
  expect(preflight(sound, today, sellers)).toEqual([]);
});

test.each<[string, Partial<Organisation>, string, object]>([
  ['no company', replacing('C'), 'no-company', {}],
  ['a second company', replacing('X', aUnit('X', 0, null)), 'two-companies', { units: ['C', 'X'] }],
  [
    'a department under two parents',
    { units: [...sound.units, aUnit('B', 3, 'D', business)] },
    'two-parents',
    { unit: 'B', parents: ['S', 'D'] },
  ],
  [
    'a department entered twice',
    { units: [...sound.units, aUnit('B', 3, 'S', business)] },
    'two-entries',
    { unit: 'B' },
  ],
  ['a department under nothing', replacing('B', aUnit('B', 3, null, business)), 'no-parent', { unit: 'B' }],
  ['an unknown parent', replacing('G', aUnit('G', 4, 'Z')), 'unknown-unit', { unit: 'Z', of: 'G' }],
  ['a cycle in the tree', replacing('B', aUnit('B', 3, 'G', business)), 'cycle-in-tree', { unit: 'G', parent: 'B' }],
  [
    'a center below a department',
    replacing('G', aUnit('G', 2, 'B')),
    'level-order',
    { unit: 'G', level: 2, parent: 'B' },
  ],
  ['a department without a side', replacing('GM', aUnit('GM', 3, 'S')), 'no-side', { unit: 'GM' }],
  ['a department without a head', holding('R-HEAD B'), 'missing-head', { unit: 'B' }],
  ['a head’s vacancy', holding('R-HEAD B', aHolding('R-HEAD', 'B', null)), 'missing-head', { unit: 'B' }],
  ['two heads', holding('', aHolding('R-HEAD', 'B', 'li')), 'two-heads', { unit: 'B', persons: ['head-B', 'li'] }],
  ['no supervising leader', holding('R-MKT-VP C'), 'missing-supervising-leader', { unit: 'B', role: 'R-MKT-VP' }],
  [
    'a counterpart that does not exist',
    replacing('B', aUnit('B', 3, 'S', { side: 'business', counterparts: ['Z', 'M'] })),
    'counterpart-unknown',
    { unit: 'B', counterpart: 'Z' },
  ],
  [
    'a counterpart that does not plan back',
    replacing('B', aUnit('B', 3, 'S', { side: 'business' })),
    'counterpart-not-mutual',
    { unit: 'M', counterpart: 'B' },
  ],
  [
    'a counterpart of the same side',
    replacing('M', aUnit('M', 3, 'S', { side: 'business', counterparts: ['B'] })),
    'counterpart-same-side',
    { unit: 'B', counterpart: 'M' },
  ],
  [
    'a person in two homes',
    placing('li', aPlace('li', 'B', { share: 0.5 }), aPlace('li', 'M', { share: 0.5 })),
    'two-homes',
    { person: 'li', units: ['B', 'M'] },
  ],
  ['a person without a home', placing('li'), 'no-home', { person: 'li' }],
  [
    'shares of 101 %',
    placing('li', aPlace('li', 'B', { share: 0.51 }), aPlace('li', 'M', { share: 0.5, home: false })),
    'share-sum',
    { person: 'li', sum: 1.01 },
  ],
  [
    'a negative share',
    placing('li', aPlace('li', 'B', { share: -1 })),
    'share-out-of-range',
    { person: 'li', unit: 'B', share: -1 },
  ],
  ['an unknown person', placing('ghost', aPlace('ghost', 'B')), 'unknown-person', { person: 'ghost', of: 'B' }],
  [
    'a role held by nobody known',
    holding('', aHolding('R-FIN', 'C', 'ghost')),
    'unknown-person',
    { person: 'ghost', of: 'R-FIN' },
  ],
  ['a role in no known unit', holding('', aHolding('R-FIN', 'Z', 'boss')), 'unknown-unit', { unit: 'Z', of: 'R-FIN' }],
  ['an unknown role', holding('', aHolding('R-KING', 'C', 'boss')), 'unknown-role', { role: 'R-KING', unit: 'C' }],
  ['a delegation to oneself', delegating(['li', 'li']), 'delegation-to-self', { person: 'li', delegate: 'li' }],
  [
    'two delegates',
    delegating(['li', 'wang'], ['li', 'chen']),
    'two-delegates',
    { person: 'li', persons: ['wang', 'chen'] },
  ],
  [
    'a delegate who is away',
    delegating(['li', 'wang'], ['wang', 'chen']),
    'delegation-chain',
    { person: 'li', delegate: 'wang' },
  ],
  [
    'a circular delegation',
    delegating(['li', 'wang'], ['wang', 'li']),
    'circular-delegation',
    { person: 'li', delegate: 'wang' },
  ],
  ['an unknown delegate', delegating(['li', 'ghost']), 'unknown-person', { person: 'ghost', of: 'li' }],
  [
    'dates backwards',
    { persons: [...sound.persons, aPerson('late', { from: on('2026-05-01'), to: on('2026-04-01') })] },
    'dates-backwards',
    { list: 'persons', index: 12, from: '2026-05-01', to: '2026-04-01' },
  ],
])('%s is found', (_, broken, code, facts) => {
  expect(preflight(anOrganisation(broken), today, sellers)).toContainEqual({ code, facts });
});

test('a center and a department without people need a head too, a group without people does not', () => {
  const { units } = sound;
  const more = anOrganisation({
    units: [...units, aUnit('S2', 2, 'D'), aUnit('GM2', 3, 'S', { side: 'management' }), aUnit('G2', 4, 'B')],
  });
  const heads = preflight(more, today).filter(({ code }) => code === 'missing-head');
  expect(heads.map(({ facts }) => facts['unit'])).toEqual(['S2', 'GM2']);
  const grouped = anOrganisation({ ...more, ...placing('zhao', aPlace('zhao', 'G')), ...holding('R-HEAD G') });
  expect(preflight(grouped, today)).toContainEqual({ code: 'missing-head', facts: { unit: 'G' } });
});

test('DR-16: a seller without an indicator is found, a leader without one is not', () => {
  const carrying = new Set(['li', 'wang', 'zhao']);
  expect(preflight(sound, today, carrying)).toEqual([{ code: 'no-indicator', facts: { person: 'chen' } }]);
  expect(preflight(sound, today)).toEqual([]);
});

test('0.7, 0.2 and 0.1 are a whole person', () => {
  const places = [0.7, 0.2, 0.1].map((share, index) =>
    aPlace('li', ['B', 'M', 'GM'][index] ?? '', { share, home: index === 0 }),
  );
  expect(preflight(anOrganisation(placing('li', ...places)), today)).toEqual([]);
});

test(`whatever tree is entered, questions end and cycles are named (seed ${seed})`, () => {
  const names = ['C', 'D', 'S', 'B', 'M', 'G'];
  const parents = fc.array(fc.constantFrom(...names, null), { minLength: names.length, maxLength: names.length });
  fc.assert(
    fc.property(parents, (drawn) => {
      const units = names.map((id, index) => aUnit(id, 4, drawn[index] ?? null));
      const organisation = anOrganisation({ units });
      const at = organisationAt(organisation, today);
      const parentOfName = (id: string): string | null => drawn[names.indexOf(id)] ?? null;
      const comesBack = (id: string): boolean => {
        let above = parentOfName(id);
        for (let steps = 0; above !== null && above !== id && steps < names.length; steps += 1)
          above = parentOfName(above);
        return above === id;
      };
      const inCycle = names.filter(comesBack);
      const found = preflight(organisation, today)
        .filter(({ code }) => code === 'cycle-in-tree')
        .map(({ facts }) => facts['unit']);
      expect(found).toEqual(inCycle);
      for (const id of names) expect(subtreeOf(at, id).length).toBeLessThanOrEqual(names.length);
    }),
    thousandCases,
  );
});
