import type { PlanKey } from 'shared/plan/plan-id';
import { closes, parentKeysOf, parentNamed } from 'shared/sign-off/parents';
import { aView } from 'tests/fixtures/organisation';

const aKey = (template: PlanKey['template'], period: string, person: string | null = null): PlanKey => ({
  ...{ template, period, person },
  unit: 'BIZ1',
});
const parents = (key: PlanKey) => parentKeysOf(key, aView());

describe('the plan above a plan', () => {
  test.each([
    ['a week, by its Thursday', aKey('T-WEK-D', '2026W05'), ['T-MON-D 2026M01']],
    ['a week that begins in June', aKey('T-WEK-D', '2026W27'), ['T-MON-D 2026M07']],
    ['a month', aKey('T-MON-D', '2026M03'), ['T-QTR-D 2026Q1', 'T-ANN-D 2026']],
    ['a quarter', aKey('T-QTR-D', '2026Q4'), ['T-ANN-D 2026']],
    ['a person’s month', aKey('T-MON-P', '2026M03', 'seller1'), ['T-QTR-P 2026Q1', 'T-MON-D 2026M03']],
    ['a strategic plan', aKey('T-STR', '2026-2031'), []],
    ['a period that is none', aKey('T-MON-D', '2026M13'), []],
  ])('of %s', (_, key, expected) => {
    expect(parents(key).map(({ template, period }) => `${template} ${period}`)).toEqual(expected);
  });

  test('a year hangs from a strategic plan of any unit above whose span holds it', () => {
    const keys = parents(aKey('T-ANN-D', '2026'));
    expect(keys).toContainEqual({ template: 'T-STR', unit: 'SC', period: '2024-2029', person: null });
    expect(keys.map(({ unit }) => unit)).toEqual(expect.arrayContaining(['BIZ1', 'SC', 'CO']));
  });

  test('a plan number names its plan in whatever version', () => {
    const candidates = parents(aKey('T-MON-D', '2026M03'));
    expect(parentNamed('QTR-BIZ1-2026Q1-v12', candidates)).toBe('QTR-D~BIZ1~2026Q1');
  });

  test.each(['QTR-BIZ1-2026Q1-v0', 'QTR-BIZ1-2026Q1-v', 'QTR-BIZ1-2026Q1-v1x', 'QTR-BIZ2-2026Q1-v1', '', 'v1'])(
    '%j names none of them',
    (parentNo) => {
      expect(parentNamed(parentNo, parents(aKey('T-MON-D', '2026M03')))).toBeNull();
    },
  );

  test('a summary closes the plan it covers', () => {
    expect(closes(aKey('T-SMO', '2026M03'))).toBe('MON-D~BIZ1~2026M03');
    expect(closes(aKey('T-MON-D', '2026M03'))).toBeNull();
  });
});
