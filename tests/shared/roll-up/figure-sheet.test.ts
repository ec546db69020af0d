import fc from 'fast-check';
import { indicators } from 'shared/indicator/catalogue';
import {
  figureSheet,
  fitsLanes,
  laneLayout,
  largestInLane,
  putState,
  stateAt,
  sumRows,
} from 'shared/roll-up/figure-sheet';
import { mergeAll } from 'shared/roll-up/merge-all';
import { storedState } from 'shared/roll-up/state-text';
import { seed, thousandCases } from 'tests/shared/quantity/cases';
import { indicatorNamed, someStates } from 'tests/shared/roll-up/figures';

describe('consolidating whole columns of plans', () => {
  it(`equals merging them one by one (seed ${seed})`, () => {
    const entries = fc.constantFrom(...indicators.filter(fitsLanes));
    fc.assert(
      fc.property(someStates(entries, 12), ([entry, states]) => {
        const sheet = figureSheet(laneLayout([entry], ['2026M01']), states.length);
        const [slot] = sheet.layout.slots;
        if (slot === undefined) throw new Error('the indicator has a slot');
        const fitting = states.filter((state, row) => putState(sheet, row, slot, state));
        expect(storedState(stateAt(sumRows(sheet), slot))).toEqual(storedState(mergeAll(fitting)));
      }),
      thousandCases,
    );
  });

  it('stays exact far beyond what a double can hold', () => {
    const rows = 5000;
    const sheet = figureSheet(laneLayout([indicatorNamed('REV_CY')], ['2026M01']), rows);
    const [slot] = sheet.layout.slots;
    if (slot === undefined) throw new Error('REV_CY has a slot');
    for (let row = 0; row < rows; row++) putState(sheet, row, slot, { kind: 'sum', total: BigInt(largestInLane) - 1n });
    expect(stateAt(sumRows(sheet), slot)).toEqual({ kind: 'sum', total: BigInt(rows) * (BigInt(largestInLane) - 1n) });
  });

  it('carries negative sums the same way', () => {
    const rows = 3000;
    const sheet = figureSheet(laneLayout([indicatorNamed('B_NP')], ['2026M01']), rows);
    const [slot] = sheet.layout.slots;
    if (slot === undefined) throw new Error('B_NP has a slot');
    for (let row = 0; row < rows; row++) putState(sheet, row, slot, { kind: 'sum', total: 1n - BigInt(largestInLane) });
    expect(stateAt(sumRows(sheet), slot)).toEqual({ kind: 'sum', total: BigInt(rows) * (1n - BigInt(largestInLane)) });
  });

  it('turns away what does not fit instead of rounding it', () => {
    const sheet = figureSheet(laneLayout(indicators, ['2026M01']), 1);
    const slot = sheet.layout.slots.find(({ indicator }) => indicator.code === 'REV_CY');
    if (slot === undefined) throw new Error('REV_CY has a slot');
    expect(putState(sheet, 0, slot, { kind: 'sum', total: BigInt(largestInLane) + 1n })).toBe(false);
    expect(putState(sheet, 0, slot, { kind: 'max', value: 1n })).toBe(false);
    expect(sheet.layout.slots.some(({ indicator }) => indicator.code === 'NEWCUST')).toBe(false);
  });
});
