import { delegateOf, representedBy } from 'shared/organisation/delegation';
import { organisationAt } from 'shared/organisation/organisation-at';
import { aDay, anOrganisation, type OrganisationTraits } from 'tests/fixtures/organisation';

const at = (delegations: NonNullable<OrganisationTraits['delegations']>) =>
  organisationAt(anOrganisation({ delegations }), aDay);

test('the same delegate named twice for a day signs, and is asked once', () => {
  const twice = at([
    ['bizvp', 'deputy'],
    ['bizvp', 'deputy'],
  ]);
  expect([delegateOf(twice, 'bizvp'), representedBy(twice, 'deputy')]).toEqual(['deputy', ['bizvp']]);
});

test('two delegates for a day are none', () => {
  const both = at([
    ['bizvp', 'deputy'],
    ['bizvp', 'head2'],
  ]);
  expect([delegateOf(both, 'bizvp'), representedBy(both, 'deputy'), representedBy(both, 'head2')]).toEqual([
    null,
    [],
    [],
  ]);
});
