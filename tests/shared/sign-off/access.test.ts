import type { PlanKey } from 'shared/plan/plan-id';
import { mayDo, relationsOf, type Act } from 'shared/sign-off/access';
import { mayPrepare } from 'shared/sign-off/may-prepare';
import { mayRollUp, maySeeFigures } from 'shared/sign-off/may-roll-up';
import { aView, everybody, type PersonId } from 'tests/fixtures/organisation';

const view = aView({ delegations: [['bizvp', 'deputy']] });
const unitPlan: PlanKey = { template: 'T-MON-D', unit: 'BIZ1', period: '2026M03', person: null };
const personalPlan: PlanKey = { ...unitPlan, template: 'T-MON-P', person: 'seller1' };

const acts = (person: PersonId, key: PlanKey): readonly Act[] => {
  const preparer = key.person ?? 'writer1';
  const relations = relationsOf(person, { key, preparer, signers: ['head1', 'bizvp'] }, view);
  return (['see', 'read', 'read-comments', 'verify'] as const).filter((act) => mayDo(act, relations, key));
};

const all = ['see', 'read', 'read-comments', 'verify'];
const content = ['see', 'read', 'verify'];

describe('who may see a plan (2.7)', () => {
  test.each<[PersonId, readonly string[], readonly string[]]>([
    // person, a department's plan, a person's plan
    ['writer1', all, []],
    ['seller1', content, all],
    ['seller2', content, []],
    ['head1', all, all],
    ['center', all, all],
    ['bizvp', all, all],
    ['mktvp', content, []],
    ['deputy', all, all],
    ['boss', all, all],
    ['office', all, all],
    ['money', all, content],
    ['admin', ['see'], ['see']],
    ['head2', [], []],
    ['headm', [], []],
    ['writerm', [], []],
  ])('%s', (person, ofUnit, ofPerson) => {
    expect([acts(person, unitPlan), acts(person, personalPlan)]).toEqual([ofUnit, ofPerson]);
  });

  test('the table speaks of everybody', () => {
    expect(everybody).toHaveLength(15);
  });
});

describe('who may prepare a plan (V-HDR-02)', () => {
  const preparers = (key: PlanKey) => everybody.filter((person) => mayPrepare(person, key, view));

  test.each<[string, PlanKey, readonly string[]]>([
    ['a department’s month', unitPlan, ['head1', 'writer1']],
    ['a person’s month', personalPlan, ['seller1']],
    ['a target decomposition', { ...unitPlan, template: 'T-DEC' }, ['office']],
    ['a strategic plan of a department', { ...unitPlan, template: 'T-STR', period: '2026-2031' }, []],
    ['a strategic plan of the sales center', { ...unitPlan, template: 'T-STR', unit: 'SC' }, ['center']],
    ['a month of the company', { ...unitPlan, unit: 'CO' }, []],
    ['a month of a unit that is not there', { ...unitPlan, unit: 'BIZ9' }, []],
    ['a person’s month in another unit', { ...personalPlan, unit: 'BIZ2' }, []],
  ])('%s', (_, key, expected) => {
    expect(preparers(key)).toEqual(expected);
  });
});

describe('who may pull roll-ups', () => {
  const pullers = (unit: string) => everybody.filter((person) => mayRollUp(person, unit, view));

  test('the company: leaders, finance, the office and whoever supervises all of it', () => {
    expect(pullers('CO')).toEqual(['boss', 'bizvp', 'mktvp', 'office', 'money']);
  });

  test('a department: its head and those above too', () => {
    expect(pullers('BIZ1')).toEqual(['boss', 'bizvp', 'mktvp', 'center', 'head1', 'office', 'money']);
  });

  test('a salesperson sees the figures of their own line only', () => {
    expect(['BIZ1', 'SC', 'CO', 'BIZ2'].map((unit) => maySeeFigures('seller1', unit, view))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});
