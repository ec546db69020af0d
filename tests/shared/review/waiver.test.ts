import { findingKey } from 'shared/review/finding';
import { openErrors } from 'shared/review/waiver';
import { found, reviewOf, task } from 'tests/shared/review/given';

const vague = { rows: { TASK: [task({ goal: '走访客户' })] } };
const letStand = (key: string) => [{ findingKey: key, by: 'head', reason: '客户要求保密' }];
const errorsOf = (given: typeof vague, key: string): readonly string[] =>
  openErrors(reviewOf(given).findings, letStand(key))
    .filter(({ at }) => at.column === 'goal')
    .map(({ rule }) => rule);

describe('A waived error', () => {
  const [finding] = found(vague, 'V-GOAL-01');
  const key = finding === undefined ? '' : findingKey(finding);

  test('no longer stands in the way', () => {
    expect(errorsOf(vague, '')).toContain('V-GOAL-01');
    expect(errorsOf(vague, key)).not.toContain('V-GOAL-01');
  });

  test('stands again as soon as the value changes', () => {
    expect(errorsOf({ rows: { TASK: [task({ goal: '拜访客户' })] } }, key)).toContain('V-GOAL-01');
  });

  test('cannot be one of a rule that allows no waiver', () => {
    const missing = { rows: { TASK: [task({ owner: null })] } };
    const [error] = found(missing, 'V-TSK-01');
    const open = openErrors(reviewOf(missing).findings, letStand(error === undefined ? '' : findingKey(error)));
    expect(open.map(({ rule }) => rule)).toContain('V-TSK-01');
  });
});
