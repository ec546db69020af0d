import fc from 'fast-check';
import { planIdOf, planKeyOf, planNoOf, type PlanKey } from 'shared/plan/plan-id';

const month: PlanKey = { template: 'T-MON-D', unit: 'BIZ1', period: '2026M03', person: null };

describe('the id of a plan', () => {
  test('follows from kind, unit, period and person', () => {
    expect(planIdOf(month)).toBe('MON-D~BIZ1~2026M03');
    expect(planIdOf({ ...month, template: 'T-MON-P', person: 'p-xu' })).toBe('MON-P~BIZ1~2026M03~p-xu');
  });

  test('tells its parts again', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9.-]{0,20}[A-Za-z0-9])?$/);
    const period = fc.constantFrom('2026', '2026Q1', '2026M12', '2026W53', '2026-2031', '2026-01-26');
    const person = fc.option(id, { nil: null });
    fc.assert(
      fc.property(fc.constantFrom('T-MON-D', 'T-STR', 'T-WEK-P'), id, period, person, (template, unit, at, of) => {
        const key = { template, unit, period: at, person: of } as PlanKey;
        expect(planKeyOf(planIdOf(key) ?? '')).toEqual(key);
      }),
    );
  });

  test.each([
    ...['', '~', 'MON-D', 'MON-D~BIZ1', 'MON-D~BIZ1~2026M03~', 'MON-D~BIZ1~2026M03~p~q', 'MON-D~~2026M03'],
    ...['../MON-D~BIZ1~2026M03', 'MON-D~../x~2026M03', 'MON-D~BIZ1/x~2026M03', 'MON-D~BIZ1\\x~2026M03'],
    ...['MON-D~BIZ1#~2026M03', 'MON-D~BIZ1?~2026M03', 'MON-D~BIZ1\u0000~2026M03', 'MON-D~ＢＩＺ１~2026M03'],
    ...['MON-D~业务~2026M03', 'MON-D~BIZ1~2026M3', 'MON-D~BIZ1~2026m03', 'mon-d~BIZ1~2026M03', 'MON-D~BIZ1~2026M03 '],
    ...[
      ' MON-D~BIZ1~2026M03',
      "MON-D~BIZ1'~2026M03",
      `MON-D~${'B'.repeat(41)}~2026M03`,
      '__proto__',
      'MON-D~.~2026M03',
    ],
  ])('%j is the id of no plan', (text) => {
    expect(planKeyOf(text)).toBeNull();
  });

  test('a unit whose name cannot be told apart gets no id', () => {
    expect(planIdOf({ ...month, unit: 'a~b' })).toBeNull();
  });

  test('people quote the plan with its version', () => {
    expect(planNoOf(month, 2)).toBe('MON-BIZ1-2026M03-v2');
    expect(planNoOf({ ...month, template: 'T-MON-P', person: 'p-xu' }, 1)).toBe('MON-BIZ1-2026M03-p-xu-v1');
  });
});
