import fc from 'fast-check';
import { indicators } from 'shared/indicator/catalogue';
import { compareRatios, plus, zero, type Ratio } from 'shared/quantity/ratio';
import { figureOf } from 'shared/roll-up/figure';
import { nothing, type FigureState } from 'shared/roll-up/figure-state';
import { merge } from 'shared/roll-up/merge';
import { mergeAll } from 'shared/roll-up/merge-all';
import { restoredState, storedState } from 'shared/roll-up/state-text';
import { seed, thousandCases } from 'tests/shared/quantity/cases';
import { someIndicator, someStates } from 'tests/shared/roll-up/figures';

const kept = (state: FigureState): string => JSON.stringify(storedState(state));

/** A random order of the states, and random brackets around them. */
const shuffledAndGrouped = (states: readonly FigureState[], picks: readonly number[]): FigureState => {
  const pool = [...states];
  for (const pick of picks) {
    if (pool.length < 2) break;
    const [a] = pool.splice(pick % pool.length, 1);
    const [b] = pool.splice((pick >> 8) % pool.length, 1);
    pool.push(merge(a ?? nothing, b ?? nothing));
  }
  return mergeAll(pool);
};

describe(`merging figures (seed ${seed})`, () => {
  it('gives the same to the cent in every order and grouping', () => {
    fc.assert(
      fc.property(someStates(), fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), ([entry, states], picks) => {
        const inOrder = states.reduce(merge, nothing);
        expect(kept(shuffledAndGrouped(states, picks))).toBe(kept(inOrder));
        expect(kept(mergeAll([...states].reverse()))).toBe(kept(inOrder));
        expect(figureOf(mergeAll(states), entry)).toEqual(figureOf(inOrder, entry));
      }),
      thousandCases,
    );
  });

  it('is not changed by contributions of nothing', () => {
    fc.assert(
      fc.property(someStates(someIndicator, 1), ([, states]) => {
        const state = states[0] ?? nothing;
        expect(merge(state, nothing)).toEqual(state);
        expect(merge(nothing, state)).toEqual(state);
      }),
      thousandCases,
    );
  });

  it('never makes a number out of a gap, and never one that is no number', () => {
    fc.assert(
      fc.property(someStates(), ([entry, states]) => {
        const figure = figureOf(mergeAll(states), entry);
        if (figure.kind === 'gap') return expect(figure.reason).not.toBe('');
        return expect(figure.value.denominator > 0n).toBe(true);
      }),
      thousandCases,
    );
  });

  it('counts keys at most as often as their units do together', () => {
    const keyed = fc.constantFrom(
      ...indicators.filter(({ acrossUnits, acrossTime }) => 'key' in acrossUnits && acrossTime === 'distinct'),
    );
    fc.assert(
      fc.property(someStates(keyed), ([entry, states]) => {
        const values = states
          .map((state) => figureOf(state, entry))
          .flatMap((each) => (each.kind === 'known' ? [each.value] : []));
        const figure = figureOf(mergeAll(states), entry);
        const sum = values.reduce<Ratio>(plus, zero);
        expect(figure.kind === 'gap' || compareRatios(figure.value, sum) <= 0).toBe(true);
      }),
      thousandCases,
    );
  });

  it('can be kept as text at any point and taken up again', () => {
    fc.assert(
      fc.property(someStates(someIndicator, 4), ([, states]) => {
        const half = states.length >> 1;
        const early = restoredState(
          JSON.parse(kept(mergeAll(states.slice(0, half)))) as ReturnType<typeof storedState>,
        );
        const incremental = states.slice(half).reduce(merge, early);
        expect(kept(incremental)).toBe(kept(mergeAll(states)));
      }),
      thousandCases,
    );
  });

  it('refuses to mix figures of different kinds', () => {
    expect(() => merge({ kind: 'sum', total: 1n }, { kind: 'max', value: 1n })).toThrow(TypeError);
  });
});
