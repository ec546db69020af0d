import { planIdOf, planNoOf } from 'shared/plan/plan-id';
import { plansNamed } from 'shared/plan/plan-no';

const ids = (text: string) => plansNamed(text).map(({ key, version }) => `${planIdOf(key) ?? ''} ${String(version)}`);

test.each([
  ['MON-BIZ1-2026M03-v2', ['MON-D~BIZ1~2026M03 2']],
  ['MON-BIZ1-2026M03-p-xu-v1', ['MON-P~BIZ1~2026M03~p-xu 1']],
  ['STR-SC-2026-2031-v1', ['STR~SC~2026-2031 1']],
  ['MON-D~BIZ1~2026M03', ['MON-D~BIZ1~2026M03 null']],
  ['ANN-NORTH-EAST-2026-v12', ['ANN-D~NORTH-EAST~2026 12']],
])('%s names its plan', (text, expected) => {
  expect(ids(text)).toEqual(expected);
});

test.each([
  '',
  'MON-BIZ1-2026M03',
  'MON-BIZ1-2026M03-v0',
  'XXX-BIZ1-2026M03-v1',
  'MON--2026M03-v1',
  '=1+1',
  'MON-BIZ1-v1',
])('%s names nothing', (text) => {
  expect(ids(text)).toEqual([]);
});

test('every number can be read back', () => {
  const key = { template: 'T-WEK-P', unit: 'A-1', period: '2026W10', person: 'p-9-x' } as const;
  expect(plansNamed(planNoOf(key, 3)).map(({ key: read }) => read)).toContainEqual(key);
});
