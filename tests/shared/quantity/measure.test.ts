import { exactOf, measures, shownRate, stepsFrom, typedMeasure } from 'shared/quantity/measure';
import { ratioOf, type Ratio } from 'shared/quantity/ratio';

test('a count is whole; 2.5 is refused', () => {
  expect(stepsFrom(3, 'count')).toBe(3);
  expect(stepsFrom(2.5, 'count')).toEqual({ refused: { code: 'not-whole' } });
});

test('10 % less 8 % is two points without conversion', () => {
  const difference = (stepsFrom(0.1, 'rate') as number) - (stepsFrom(0.08, 'rate') as number);
  expect(difference).toBe(stepsFrom(2, 'points'));
});

test('days and scores keep three decimals', () => {
  expect(stepsFrom(2.25, 'days')).toBe(2250);
  expect(typedMeasure(4480, 'score')).toBe(4.48);
});

test('rates, points, days and scores show one decimal, counts none', () => {
  expect(Object.values(measures).map(({ shownDecimals }) => shownDecimals)).toEqual([0, 1, 1, 1, 1]);
});

test('FX-11: 80/100 and 10/40 collected are 64.3 %', () => {
  expect(shownRate(ratioOf(90, 140) as Ratio)).toBe(0.643);
});

test('a rate without a base is refused and a huge measure too', () => {
  expect(ratioOf(1, 0)).toEqual({ refused: { code: 'zero-denominator' } });
  expect(stepsFrom(1e13, 'count')).toMatchObject({ refused: { code: 'too-large' } });
  expect(exactOf(125_000, 'rate')).toEqual({ numerator: 1n, denominator: 8n });
});
