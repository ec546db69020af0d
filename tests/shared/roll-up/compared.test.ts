import fc from 'fast-check';
import { organisationAt } from 'shared/organisation/organisation-at';
import type { PlanDocument } from 'shared/plan/document';
import { compared, targetOf, type Compared } from 'shared/roll-up/compared';
import { consolidated, groundOf, type NodeFigure } from 'shared/roll-up/consolidate';
import { figureBook, type PlanFigures } from 'shared/roll-up/figure-book';
import { unitTree } from 'shared/roll-up/unit-tree';
import { anOrganisation, on } from 'tests/shared/organisation/an-organisation';
import { contributionsOf, indicatorNamed } from 'tests/shared/roll-up/figures';

/** 销售中心 S › 业务部 B, 市场部 M. */
const tree = unitTree(organisationAt(anOrganisation(), on('2026-03-31')));
const month = '2026M03';

interface Reported {
  readonly actual: number;
  readonly fin?: 'verified' | 'unverified';
}

function inForce(unit: string, template: PlanFigures['template'], blocks: PlanDocument['blocks']): PlanFigures {
  const header = { org: unit, period: month, moneyUnit: 'wan' };
  const { contributions } = contributionsOf({ template, templateVersion: 1, header, blocks });
  const planId = `${template}~${unit}`;
  return {
    planId,
    planNo: planId,
    version: 1,
    state: 'effective',
    template,
    unit,
    person: null,
    period: month,
    contributions,
  };
}
const target = (unit: string, indCode: string, value: number): PlanFigures =>
  inForce(unit, 'T-MON-D', { IND: [{ id: 'r1', cells: { indCode, target: value, owner: unit } }] });
const report = (unit: string, indCode: string, { actual, fin }: Reported): PlanFigures =>
  inForce(unit, 'T-SMO', { ACTUAL: [{ id: 'r1', cells: { indCode, actual, ...(fin ? { fin } : {}) } }] });

function lineOf(unit: string, indicator: string, plans: readonly PlanFigures[]): Compared {
  const ground = groundOf(figureBook(plans), tree);
  const node = (basis: 'plan' | 'actual' | 'verified'): NodeFigure => {
    const found = consolidated(ground, { unit, indicator, period: month, basis });
    if ('refused' in found) throw new Error(found.refused.code);
    return found;
  };
  const entry = indicatorNamed(indicator);
  return compared(entry, targetOf(node('plan'), entry), node('actual'), node('verified'));
}
const wan = (tenThousands: number) => ({ kind: 'money', fen: String(tenThousands * 1_000_000) });

test('a reported amount stands beside its target, split into what finance verified', () => {
  const line = lineOf('B', 'REV_CY', [
    target('B', 'REV_CY', 200),
    report('B', 'REV_CY', { actual: 150, fin: 'verified' }),
  ]);
  expect(line).toMatchObject({ actual: wan(150), verified: wan(150), deviation: wan(-50), isUnverified: false });
  expect(line.completion).toMatchObject({ kind: 'quotient', value: 0.75, shown: 'percent' });
});

test('what is not verified yet is told as such, and is a verified amount of zero, not an unknown one', () => {
  const line = lineOf('B', 'REV_CY', [report('B', 'REV_CY', { actual: 150, fin: 'unverified' })]);
  expect(line).toMatchObject({ actual: wan(150), verified: wan(0), isUnverified: true });
  expect([line.deviation.kind, line.completion.kind]).toEqual(['gap', 'gap']);
});

test('nothing reported is no zero, and counts have no verified part', () => {
  const silent = lineOf('B', 'REV_CY', [target('B', 'REV_CY', 200)]);
  expect(silent).toMatchObject({
    actual: { kind: 'gap' },
    verified: null,
    deviation: { kind: 'gap' },
    isUnverified: false,
  });
  const visits = lineOf('B', 'A_VISIT', [report('B', 'A_VISIT', { actual: 38, fin: 'verified' })]);
  expect(visits).toMatchObject({ actual: { kind: 'count', count: 38 }, verified: null });
});

test('a target of zero has no completion', () => {
  const line = lineOf('B', 'REV_CY', [target('B', 'REV_CY', 0), report('B', 'REV_CY', { actual: 1 })]);
  expect(line).toMatchObject({ deviation: wan(1), completion: { kind: 'gap', reason: 'zero-denominator' } });
});

test('a unit that reported nothing itself is what its departments reported, and its own report is never added to them', () => {
  const departments = [
    report('B', 'REV_CY', { actual: 150, fin: 'verified' }),
    report('M', 'REV_CY', { actual: 30.5 }),
  ];
  expect(lineOf('S', 'REV_CY', departments)).toMatchObject({
    actual: wan(180.5),
    verified: wan(150),
    isUnverified: false,
  });
  const withOwn = [...departments, report('S', 'REV_CY', { actual: 181, fin: 'verified' })];
  expect(lineOf('S', 'REV_CY', withOwn)).toMatchObject({ actual: wan(181), verified: wan(181) });
});

test('to the cent, a total is what adding the reports up by hand gives, in any order', () => {
  const fen = fc.integer({ min: 0, max: 900_000_000 });
  fc.assert(
    fc.property(fen, fen, fc.boolean(), fc.boolean(), (one, other, oneChecked, turned) => {
      const of = (unit: string, value: number, checked: boolean) =>
        report(unit, 'CASH_IN', { actual: value / 100 / 10_000, ...(checked ? { fin: 'verified' as const } : {}) });
      const plans = [of('B', one, oneChecked), of('M', other, true)];
      const line = lineOf('S', 'CASH_IN', turned ? plans.reverse() : plans);
      expect(line.actual).toEqual({ kind: 'money', fen: String(one + other) });
      expect(line.verified).toEqual({ kind: 'money', fen: String((oneChecked ? one : 0) + other) });
    }),
  );
});
