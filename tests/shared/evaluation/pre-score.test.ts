import { criteria, criterionPoints, preScore, type Attainment, type Evidence } from 'shared/evaluation/pre-score';
import { criteria as criteriaInSheet } from 'shared/plan/standard-rows/assessment';
import { exactFrom, shownNumber } from 'shared/quantity/decimal';
import { isRefused } from 'shared/quantity/refusal';
import { known, type Figure } from 'shared/roll-up/figure';

const is = (value: number): Figure => {
  const exact = exactFrom(value);
  if (isRefused(exact)) throw new Error(String(value));
  return known(exact);
};
/** FX-10: a cycle cut from 40 towards 30 that stands at 33, and 3.8 saved of 5. */
const cycle: Attainment = { plan: is(30), actual: is(33), direction: 'down', base: is(40), weight: null };
const saving: Attainment = { plan: is(5), actual: is(3.8), direction: 'up', weight: null };

const flawless: Evidence = {
  ...{ tasks: 4, stood: [], onTime: { due: 4, done: 4 } },
  attained: [{ plan: is(100), actual: is(130), direction: 'up', weight: null }],
};
const points = (evidence: Evidence): readonly (number | null)[] =>
  criterionPoints(evidence).map((each) => (each === null ? null : shownNumber(each, 6)));
const total = (evidence: Evidence): number | null => {
  const score = preScore(evidence);
  return score === null ? null : shownNumber(score, 6);
};

describe('the data part of an evaluation (7.2)', () => {
  test('has the criteria of the form, 100 points together', () => {
    expect(criteria.map((criterion) => criterion.points)).toEqual(criteriaInSheet.map(({ cells }) => cells['full']));
    expect(points(flawless)).toEqual([15, 15, 15, 15, 10, 10, 20]);
    expect(total(flawless)).toBe(100);
  });

  test('takes a row’s share of a criterion for each row that a finding stood at, once', () => {
    const stood = [
      { rule: 'V-DEP-05', row: 'TASK-1' },
      { rule: 'V-DUP-03', row: 'TASK-1' },
      { rule: 'V-DUP-03', row: 'TASK-2' },
      { rule: 'V-TIM-03', row: 'TASK-3' },
      { rule: 'V-TIM-10', row: null },
    ];
    expect(points({ ...flawless, stood })).toEqual([15, 15, 15, 7.5, 7.5, 10, 20]);
  });

  test('scores what was attained by the figures’ own data scores (FX-10: 70 and 76)', () => {
    expect(points({ ...flawless, attained: [cycle] }).at(-1)).toBe(14);
    expect(points({ ...flawless, attained: [saving] }).at(-1)).toBe(15.2);
    expect(points({ ...flawless, attained: [cycle, saving] }).at(-1)).toBe(14.6);
    const weighed = [
      { ...cycle, weight: 0.75 },
      { ...saving, weight: 0.25 },
    ];
    expect(points({ ...flawless, attained: weighed }).at(-1)).toBe(14.3);
    // Weights that only some have weigh nothing.
    expect(points({ ...flawless, attained: [{ ...cycle, weight: 0.75 }, saving] }).at(-1)).toBe(14.6);
  });

  test('gives no more than full marks, and a figure without a plan neither gives nor takes', () => {
    const unplanned: Attainment = { plan: is(0), actual: is(3), direction: 'up', weight: null };
    expect(points({ ...flawless, attained: [saving, unplanned] }).at(-1)).toBe(15.2);
    expect(points({ ...flawless, attained: [unplanned] }).at(-1)).toBeNull();
  });

  test('is known once reports are, and leaves out what nothing is known of', () => {
    expect(total({ ...flawless, onTime: null })).toBeNull();
    expect(total({ ...flawless, attained: null })).toBeNull();
    // Without tasks only what was attained is left: 14.6 of 20.
    expect(total({ tasks: 0, stood: [], onTime: { due: 0, done: 0 }, attained: [cycle, saving] })).toBe(73);
  });
});
