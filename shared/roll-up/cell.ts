import { indicatorOf } from 'shared/indicator/catalogue';
import type { Indicator } from 'shared/indicator/indicator';
import { fraction, whole } from 'shared/quantity/ratio';
import { figureOf, gap, type Figure, type Parts } from 'shared/roll-up/figure';
import { gapReasons } from 'shared/roll-up/gap';
import { restoredState, type StoredState } from 'shared/roll-up/state-text';
import { stepsPerOne } from 'shared/roll-up/steps';

/** A whole number; as text where it has more digits than a number keeps. */
export type CellNumber = number | string;

/**
 * A figure as it crosses the wire: a number of steps of its indicator's unit (money in 分), the two whole numbers of a
 * quotient, or a letter for the reason why there is none (`gapReasons` in its order).
 */
export type Cell = CellNumber | readonly [numerator: CellNumber, denominator: CellNumber];

const firstLetter = 'a'.charCodeAt(0);

export const gapCell = (reason: (typeof gapReasons)[number]): string =>
  String.fromCharCode(firstLetter + gapReasons.indexOf(reason));

const shortest = (digits: string): CellNumber => (digits.length < 16 ? Number(digits) : digits);

/** Of a state as it is kept. What is a plain number is taken over as it is: nothing is calculated for most figures. */
export function cellOf(state: StoredState, entry: Indicator): Cell {
  switch (state[0]) {
    case 'nothing':
      return gapCell('not-planned');
    case 'sum':
    case 'max':
    case 'settled':
      return shortest(state[1]);
    case 'dated':
      return cellOf(state[3], entry);
    default:
      return cellOfFigure(figureOf(restoredState(state), entry), entry);
  }
}

export function cellOfFigure(figure: Figure, entry: Indicator): Cell {
  if (figure.kind === 'gap') return gapCell(figure.reason);
  const { value, parts } = figure;
  const steps = fraction(value.numerator * stepsPerOne(entry.unit), value.denominator);
  if (parts === undefined && steps.denominator === 1n) return shortest(String(steps.numerator));
  const { numerator, denominator } = parts ?? partsOf(value.numerator, value.denominator);
  return [
    shortest(String(numerator.numerator * denominator.denominator)),
    shortest(String(denominator.numerator * numerator.denominator)),
  ];
}

const partsOf = (numerator: bigint, denominator: bigint): Parts => ({
  numerator: whole(numerator),
  denominator: whole(denominator),
});

/** Only for what `cellOf` made. */
export function figureIn(cell: Cell, entry: Indicator): Figure {
  if (typeof cell === 'object') {
    const [numerator, denominator] = [BigInt(cell[0]), BigInt(cell[1])];
    return { kind: 'known', value: fraction(numerator, denominator), parts: partsOf(numerator, denominator) };
  }
  if (typeof cell === 'string' && /^[a-z]$/.test(cell)) {
    return gap(gapReasons[cell.charCodeAt(0) - firstLetter] ?? 'not-planned');
  }
  return { kind: 'known', value: fraction(BigInt(cell), stepsPerOne(entry.unit)) };
}

export const isGapCell = (cell: Cell): boolean => typeof cell === 'string' && /^[a-z]$/.test(cell);

/** Null for an indicator the catalogue does not know. */
export const entryOf = (indicator: string): Indicator | null => indicatorOf(indicator) ?? null;
