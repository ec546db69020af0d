import { checkQuotas } from 'shared/decomposition/expense';
import { wan } from 'tests/shared/decomposition/figures';

test('DR-34: lower quotas of 9 within 10 are silent, 11 exceed by 1', () => {
  expect(checkQuotas(wan(10), [wan(4), wan(5)])).toEqual([]);
  expect(checkQuotas(wan(10), [])).toEqual([]);
  expect(checkQuotas(wan(10), [wan(6), wan(5)], { of: 'BIZ1' })).toEqual([
    {
      ...{ rule: 'DR-34', code: 'quotas-exceed', severity: 'error' },
      facts: { of: 'BIZ1', parent: wan(10), sum: wan(11), difference: wan(1) },
    },
  ]);
  expect(checkQuotas(wan(10), [Number.MAX_SAFE_INTEGER, 1])).toMatchObject([{ code: 'too-large' }]);
});
