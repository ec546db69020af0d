import { ruleIds } from 'shared/review/rules';
import type { Case } from 'tests/shared/review/cases';
import { figureCases } from 'tests/shared/review/families/figures';
import { goalAndTaskCases } from 'tests/shared/review/families/goals-and-tasks';
import { headerAndDataCases } from 'tests/shared/review/families/header-and-data';
import { orderAndTimeCases } from 'tests/shared/review/families/order-and-time';
import { salesCases } from 'tests/shared/review/families/sales';
import { signOffAndReportCases } from 'tests/shared/review/families/sign-off-and-reports';
import { found } from 'tests/shared/review/given';

const families = [
  headerAndDataCases,
  goalAndTaskCases,
  orderAndTimeCases,
  figureCases,
  salesCases,
  signOffAndReportCases,
];
const cases = families.flatMap((family) =>
  Object.entries(family).flatMap(([rule, own]) =>
    [own].flat().map((each, at): readonly [rule: string, at: number, each: Case] => [rule, at + 1, each as Case]),
  ),
);

test('Every rule has a case, and every case a rule', () => {
  const cased = new Set<string>(cases.map(([rule]) => rule));
  expect(ruleIds.filter((rule) => !cased.has(rule))).toEqual([]);
  expect([...cased].filter((rule) => !(ruleIds as readonly string[]).includes(rule))).toEqual([]);
});

test('domain/06 has 169 rules', () => expect(ruleIds).toHaveLength(169));

describe.each(cases)('%s, case %i', (rule, _, { good, bad, at, severity, facts }) => {
  test('accepts what is right', () => expect(found(good, rule)).toEqual([]));

  test('finds what is wrong, and where', () => {
    const [first] = found(bad, rule);
    expect(first).toBeDefined();
    if (at !== undefined)
      expect([first?.at.block, first?.at.row, first?.at.column].filter((part) => part !== null).join(' ')).toBe(at);
    if (severity !== undefined) expect(first?.severity).toBe(severity);
    if (facts !== undefined) expect(first?.facts).toMatchObject(facts);
  });
});
