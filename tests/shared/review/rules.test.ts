import { ruleIds } from 'shared/review/rules';
import { cases } from 'tests/shared/review/all-cases';
import { found } from 'tests/shared/review/given';

test('Every rule has a case, and every case a rule', () => {
  const cased = new Set<string>(cases.map(([rule]) => rule));
  expect(ruleIds.filter((rule) => !cased.has(rule))).toEqual([]);
  expect([...cased].filter((rule) => !(ruleIds as readonly string[]).includes(rule))).toEqual([]);
});

test('domain/06 has 169 rules, domain/04 three more of packages and regions, the market’s capacity one, and what was issued, what is required, limits, dates, lengths, what stands below a table finance’s books and visits that were not made have their own', () =>
  expect(ruleIds).toHaveLength(184));

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
