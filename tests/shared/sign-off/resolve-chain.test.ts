import fc from 'fast-check';
import type { PlanKey } from 'shared/plan/plan-id';
import { chainRules } from 'shared/sign-off/chains';
import type { Chain } from 'shared/sign-off/chain';
import { resolveChain, type ResolvedChain } from 'shared/sign-off/resolve-chain';
import type { TemplateId } from 'shared/template/template';
import { aView, everybody, holdingsWith, usualHoldings, type OrganisationTraits } from 'tests/fixtures/organisation';

interface Ask {
  readonly template?: TemplateId;
  readonly unit?: string;
  readonly period?: string;
  readonly person?: string | null;
  readonly preparer?: string;
  readonly counterpartNamed?: boolean;
  readonly named?: readonly string[] | null;
  readonly annualApproval?: boolean;
}

function resolved(ask: Ask, traits: OrganisationTraits = {}): ResolvedChain {
  const { template = 'T-MON-D', unit = 'BIZ1', period = '2026M03', person = null, preparer = 'writer1' } = ask;
  const key: PlanKey = { template, unit, period, person };
  const { counterpartNamed = false, named = null, annualApproval = true } = ask;
  return resolveChain({ key, authors: [preparer], counterpartNamed, named, annualApproval }, aView(traits));
}

const holders = (result: ResolvedChain): unknown => ('refused' in result ? result.refused : shortOf(result.chain));
const shortOf = (chain: Chain) =>
  Object.fromEntries(chain.map(({ level, seats }) => [level, seats.map(({ holder }) => holder)]));

describe('who signs a plan', () => {
  test.each<[string, Ask, unknown]>([
    ['a department’s month: its head, then both sides', {}, { 1: ['head1'], 2: ['bizvp', 'mktvp'] }],
    ['a marketing department’s month', { unit: 'MKT1', preparer: 'writerm' }, { 1: ['headm'], 2: ['bizvp', 'mktvp'] }],
    [
      'a department’s year: the leader approves',
      { template: 'T-ANN-D', period: '2026' },
      { 1: ['head1'], 2: ['bizvp', 'mktvp'], 3: ['boss'] },
    ],
    [
      'a department’s year while that approval is off',
      { template: 'T-ANN-D', period: '2026', annualApproval: false },
      { 1: ['head1'], 2: ['bizvp', 'mktvp'] },
    ],
    [
      'a person’s month: the head, then the own side',
      { template: 'T-MON-P', person: 'seller1', preparer: 'seller1' },
      { 1: ['head1'], 2: ['bizvp'] },
    ],
    [
      'a person’s month that names the other side',
      { template: 'T-MON-P', person: 'seller1', preparer: 'seller1', counterpartNamed: true },
      { 1: ['head1'], 2: ['bizvp', 'mktvp'] },
    ],
    [
      'the 3+3 plan of the sales center',
      { template: 'T-STR', unit: 'SC', period: '2026-2031', preparer: 'writer1' },
      { 1: ['center'], 2: ['bizvp', 'mktvp'], 3: ['boss'] },
    ],
    [
      'a person’s target: confirmed by the person',
      { template: 'T-DEC', person: 'seller1', preparer: 'office' },
      { 1: ['seller1'], 2: ['head1', 'bizvp'] },
    ],
    [
      'a year’s target: the leader approves too',
      { template: 'T-DEC', period: '2026', preparer: 'office' },
      { 1: ['head1'], 2: ['bizvp'], 3: ['boss'] },
    ],
    ['a weekly report: read by the head', { template: 'T-SWK', period: '2026W10' }, { 1: ['head1'] }],
    ['a day plan: nobody', { template: 'T-DAY', period: '2026-03-02', person: 'seller1', preparer: 'seller1' }, {}],
    ['a rectification: the head, then the office', { template: 'T-REC' }, { 1: ['head1'], 2: ['office'] }],
    [
      'a plan of the office: its superior speaks for its side',
      { template: 'T-SMO', unit: 'GMO', preparer: 'admin' },
      { 1: ['office'], 2: ['center'] },
    ],
  ])('%s', (_, ask, expected) => {
    expect(holders(resolved(ask))).toEqual(expected);
  });

  test('FX-15: where the head prepares, level 1 moves to the next superior and two levels stay', () => {
    expect(holders(resolved({ preparer: 'head1' }))).toEqual({ 1: ['center'], 2: ['bizvp', 'mktvp'] });
  });

  test('the seat says in whose stead somebody sits', () => {
    const result = resolved({ preparer: 'head1' });
    expect('chain' in result && result.chain[0]?.seats[0]).toMatchObject({ holder: 'center', insteadOf: 'head1' });
  });

  test('who would sign at two levels signs at the higher one; the next superior fills the lower', () => {
    const both = { holdings: holdingsWith('R-HEAD', 'BIZ1', 'bizvp') };
    expect(holders(resolved({}, both))).toEqual({ 1: ['center'], 2: ['bizvp', 'mktvp'] });
  });

  test('one person who supervises both sides signs once', () => {
    const both = { holdings: holdingsWith('R-MKT-VP', 'CO', 'bizvp') };
    expect(holders(resolved({}, both))).toEqual({ 1: ['head1'], 2: ['bizvp'] });
  });

  test('a vacant seat falls to the next superior, never to the head below it', () => {
    const vacant = { holdings: holdingsWith('R-MKT-VP', 'CO', null) };
    expect(holders(resolved({}, vacant))).toEqual({ 1: ['head1'], 2: ['bizvp', 'center'] });
    expect(holders(resolved({}, { holdings: holdingsWith('R-HEAD', 'BIZ1', null) }))).toEqual({
      1: ['center'],
      2: ['bizvp', 'mktvp'],
    });
  });

  test('a seat nobody can fill is named', () => {
    const holdings = usualHoldings.filter(([role]) => !['R-MKT-VP', 'R-LEAD'].includes(role) && role !== 'R-HEAD');
    expect(holders(resolved({}, { holdings }))).toEqual({ code: 'seat-vacant', level: 2, role: 'R-MKT-VP' });
  });

  test('V-HDR-06: a chain of one level is refused where two are needed', () => {
    const holdings = usualHoldings.filter(([role]) => role === 'R-LEAD' || role === 'R-BIZ-VP');
    const alone = holdings.map(([role, unit]) => [role, unit, 'boss'] as const);
    const result = holders(resolved({ template: 'T-SMO' }, { holdings: alone }));
    expect(result).toEqual({ code: 'chain-too-short', levels: 1, needed: 2 });
  });

  test('a record is kept without signatures', () => {
    const unsigned = (Object.keys(chainRules) as TemplateId[]).filter((id) => chainRules[id]?.atLeast === 0);
    expect(unsigned).toContain('T-WBS');
    expect(unsigned.map((template) => holders(resolved({ template })))).toEqual(unsigned.map(() => ({})));
  });

  test('a handover goes to whom it names; before it names anybody its way is open, and with nobody else it is vacant', () => {
    const handover = { template: 'T-HAND', preparer: 'writer1' } as const;
    expect(holders(resolved(handover))).toEqual({});
    expect(holders(resolved({ ...handover, named: ['writer1', 'seller1'] }))).toEqual({ 1: ['seller1'] });
    expect(holders(resolved({ ...handover, named: ['writer1'] }))).toEqual({
      ...{ code: 'seat-vacant', level: 1, role: 'R-EXEC' },
    });
  });

  test('what is no kind of plan is not signed', () => {
    expect(holders(resolved({ template: 'T-toString' as TemplateId }))).toMatchObject({ code: 'not-signed-alone' });
  });

  test('SO-10 holds for every chain that resolves, whoever holds what', () => {
    const person = fc.option(fc.constantFrom(...everybody), { nil: null, freq: 4 });
    const templates = Object.keys(chainRules) as TemplateId[];
    fc.assert(
      fc.property(
        fc.tuple(...usualHoldings.map(() => person)),
        fc.constantFrom(...templates),
        fc.constantFrom(...everybody),
        fc.constantFrom('BIZ1', 'MKT1', 'GMO', 'SC'),
        fc.boolean(),
        fc.subarray([...everybody]),
        (people, template, preparer, unit, counterpartNamed, named) => {
          const holdings = usualHoldings.map(([role, at], index) => [role, at, people[index] ?? null] as const);
          const personal = template.endsWith('-P');
          const result = resolved(
            { template, unit, preparer, counterpartNamed, named, person: personal ? preparer : null },
            { holdings },
          );
          if ('refused' in result) return;
          const seated = result.chain.flatMap(({ seats }) => seats.map(({ holder }) => holder));
          const needed = chainRules[template]?.atLeast ?? 2;
          expect(seated).not.toContain(preparer);
          expect(new Set(seated).size).toBe(seated.length);
          expect(result.chain.length).toBeGreaterThanOrEqual(needed);
          expect(result.chain.map(({ level }) => level)).toEqual([...result.chain.map(({ level }) => level)].sort());
        },
      ),
      { numRuns: 500 },
    );
  });
});
