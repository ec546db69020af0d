import fc from 'fast-check';
import { mergeAll } from 'shared/roll-up/merge-all';
import { restoredState, storedState, type StoredState } from 'shared/roll-up/state-text';
import { seed, thousandCases } from 'tests/shared/quantity/cases';
import { someStates } from 'tests/shared/roll-up/figures';

describe(`keeping a figure's state as JSON (seed ${seed})`, () => {
  it('gives back the same state, single or merged', () => {
    fc.assert(
      fc.property(someStates(), ([, states]) => {
        for (const state of [...states, mergeAll(states)]) {
          expect(restoredState(JSON.parse(JSON.stringify(storedState(state))) as StoredState)).toEqual(state);
        }
      }),
      thousandCases,
    );
  });

  it('writes the same state the same way, whatever order its keys came in', () => {
    const amount = { amount: 1n, lowest: 1n, credit: 1_000_000n };
    const of = (...keys: string[]) =>
      storedState({ kind: 'keyed', keys: new Map(keys.map((key) => [key, amount])), rest: 0n });
    expect(of('B', 'A')).toEqual(of('A', 'B'));
  });
});
