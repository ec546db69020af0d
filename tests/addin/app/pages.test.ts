import { pagesAt } from 'addin/app/pages';
import type { Me } from 'shared/contract/answers';

const someone = (traits: Partial<Me>): Me => ({ mayPlan: [], mayRollUp: [], roles: [], ...traits }) as unknown as Me;
const aChoice: Me['mayPlan'][number] = {
  ...{
    template: 'T-MON-D',
    unit: { id: 'BIZ1', zh: '业务一部', en: 'Business 1' },
    person: null,
    periods: ['2026M03'],
  },
};

test('P18 everybody lands on home; who may not plan has no page for it', () => {
  for (const me of [null, someone({}), someone({ mayPlan: [aChoice] })]) expect(pagesAt('tab', me)[0]).toBe('home');
  expect(pagesAt('tab', someone({}))).not.toContain('fill');
  expect(pagesAt('tab', someone({ mayPlan: [aChoice] }))).toContain('fill');
});

test('P18 only administrators are offered administration, and only who may see sums the roll-up and the chasing', () => {
  const all = (me: Me) => [...pagesAt('tab', me), ...pagesAt('menu', me)];
  expect(all(someone({}))).not.toEqual(expect.arrayContaining(['administration']));
  expect(all(someone({ roles: ['R-ADM'] }))).toContain('administration');
  expect(all(someone({})).filter((name) => name === 'roll-up' || name === 'chase')).toEqual([]);
  expect(all(someone({ mayRollUp: [{ id: 'CO', zh: '公司', en: 'Company' }] }))).toEqual(
    expect.arrayContaining(['roll-up', 'chase']),
  );
});
