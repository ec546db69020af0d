import fc from 'fast-check';
import { exactFrom } from 'shared/quantity/decimal';
import { isRefused } from 'shared/quantity/refusal';
import type { Ratio } from 'shared/quantity/ratio';
import { againstBase, completionOf, dataScore, deviationOf, shortfallOf } from 'shared/roll-up/deviation';
import { gap, known, type Figure } from 'shared/roll-up/figure';
import { indicatorNamed, readable } from 'tests/shared/roll-up/figures';

const exact = (value: number): Ratio => {
  const ratio = exactFrom(value);
  if (isRefused(ratio)) throw new Error(`no number: ${value}`);
  return ratio;
};
const is = (value: number): Figure => known(exact(value));

describe('a deviation', () => {
  it.each([
    ['up', 100, 95, -0.05, 'normal'],
    ['up', 100, 94.9, -0.051, 'watch'],
    ['up', 100, 90, -0.1, 'watch'],
    ['up', 100, 89, -0.11, 'warning'],
    ['up', 100, 80, -0.2, 'warning'],
    ['up', 100, 79, -0.21, 'serious'],
    ['up', 100, 150, 0.5, 'normal'],
    ['down', 30, 33, 0.1, 'watch'],
    ['down', 30, 40, 1 / 3, 'serious'],
    ['down', 30, 20, -1 / 3, 'normal'],
  ] as const)('of what should go %s, planned %d and done %d, is %d: %s', (direction, plan, actual, rate, band) => {
    const found = deviationOf(is(plan), is(actual), direction);
    expect(found?.rate && Number(found.rate.numerator) / Number(found.rate.denominator)).toBeCloseTo(rate, 12);
    expect(found?.band).toBe(band);
  });

  it('is serious the second month in a row beyond 10 %', () => {
    const month = deviationOf(is(100), is(89), 'up');
    expect(deviationOf(is(100), is(88), 'up', month?.adverse ?? null)?.band).toBe('serious');
    expect(deviationOf(is(100), is(88), 'up', exact(0.1))?.band).toBe('warning');
    expect(deviationOf(is(100), is(95), 'up', exact(0.3))?.band).toBe('normal');
  });

  it('has no rate on a plan of zero, no band without a bad direction, and is nothing without both sides', () => {
    expect(deviationOf(is(0), is(5), 'up')).toMatchObject({ rate: null, band: null });
    expect(deviationOf(is(100), is(50), 'neutral')).toMatchObject({ adverse: null, band: null });
    expect(deviationOf(gap('no-plan'), is(5), 'up')).toBeNull();
  });
});

describe('completion and data score', () => {
  it('FX-10: a cycle cut from 40 towards 30 that stands at 33 scores 70, a saving of 3.8 of 5 scores 76', () => {
    expect(readable(dataScore({ plan: is(30), actual: is(33), direction: 'down', base: is(40) }))).toBe(70);
    expect(readable(dataScore({ plan: is(5), actual: is(3.8), direction: 'up' }))).toBe(76);
  });

  it.each([
    ['up', 100, 130, 120],
    ['up', 100, -5, 0],
    ['down', 30, 33, 90.9090909],
    ['down', 30, 0, 120],
    ['down', 30, 20, 120],
  ] as const)('scores what should go %s, planned %d and done %d, with %d', (direction, plan, actual, score) => {
    expect(readable(dataScore({ plan: is(plan), actual: is(actual), direction }))).toBeCloseTo(score, 6);
  });

  it('does not score a plan of zero, nor a base that is the target', () => {
    expect(dataScore({ plan: is(0), actual: is(3), direction: 'up' })).toEqual(gap('zero-denominator'));
    expect(dataScore({ plan: is(30), actual: is(33), direction: 'down', base: is(30) })).toEqual(
      gap('zero-denominator'),
    );
  });

  it('is the plain quotient for what should grow and the score for what should shrink', () => {
    expect(readable(completionOf({ plan: is(100), actual: is(150), direction: 'up' }))).toBe(1.5);
    expect(readable(completionOf({ plan: is(30), actual: is(33), direction: 'down', base: is(40) }))).toBe(0.7);
    expect(completionOf({ plan: is(0), actual: is(1), direction: 'up' })).toEqual(gap('zero-denominator'));
    expect(completionOf({ plan: gap('no-plan'), actual: is(1), direction: 'up' })).toEqual(gap('no-plan'));
  });

  it('falls short by what is missing, never by less than nothing', () => {
    expect(shortfallOf(exact(100), exact(60))).toEqual(exact(40));
    expect(shortfallOf(exact(60), exact(100))).toEqual(exact(0));
  });
});

describe('indicators against their base', () => {
  it.each([
    ['SHARE_UP', 0.12, 0.1, 2],
    ['CSAT_UP', 4.8, 4, 0.2],
    ['CYCLE_CUT', 33, 40, 0.175],
  ])('%s at %d from %d is %d', (code, now, base, expected) => {
    expect(readable(againstBase(indicatorNamed(code).formula, is(now), is(base)))).toBe(expected);
  });

  it('have no value without a base, or on a base of zero', () => {
    const { formula } = indicatorNamed('CYCLE_CUT');
    expect(againstBase(formula, is(33), gap('no-plan'))).toEqual(gap('no-plan'));
    expect(againstBase(formula, is(33), is(0))).toEqual(gap('zero-denominator'));
    expect(againstBase({ is: 'stated' }, is(33), is(40))).toEqual(gap('not-adding-up'));
  });
});

describe('R5 a planned loss', () => {
  test.each([
    [-100, -150, 'up', 50],
    [-100, -100, 'up', 100],
    [-100, -80, 'up', 120],
    [-100, -250, 'up', 0],
    [-100, 20, 'up', 120],
    [-100, -150, 'neutral', 50],
    [-10, -12, 'down', 120],
    [-10, -5, 'down', 50],
    [10, -5, 'down', 120],
  ] as const)('R5 of %d that came to %d (%s) scores %d', (plan, actual, direction, score) => {
    expect(readable(dataScore({ plan: is(plan), actual: is(actual), direction }))).toBeCloseTo(score, 6);
  });

  test('R5 is complete as far as it was kept', () => {
    expect(readable(completionOf({ plan: is(-100), actual: is(-150), direction: 'neutral' }))).toBeCloseTo(0.5, 6);
    expect(readable(completionOf({ plan: is(-100), actual: is(-100), direction: 'up' }))).toBeCloseTo(1, 6);
  });

  test('R5 a smaller loss never scores less than a larger one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000 }),
        fc.integer({ min: -3_000, max: 3_000 }),
        fc.integer({ min: 0, max: 500 }),
        (loss, actual, better) => {
          const score = (value: number): number =>
            Number(readable(dataScore({ plan: is(-loss), actual: is(value), direction: 'up' })));
          expect(score(actual + better)).toBeGreaterThanOrEqual(score(actual));
        },
      ),
    );
  });
});
