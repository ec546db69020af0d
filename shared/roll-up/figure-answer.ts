import type { Indicator, Unit } from 'shared/indicator/indicator';
import { shownNumber } from 'shared/quantity/decimal';
import { fraction, times, whole, type Ratio } from 'shared/quantity/ratio';
import { figureOf, type Figure, type Parts } from 'shared/roll-up/figure';
import type { FigureState } from 'shared/roll-up/figure-state';
import type { GapReason } from 'shared/roll-up/gap';
import { fenPerShown, stepsPerOne } from 'shared/roll-up/steps';

/**
 * A figure or, where it cannot be computed, the reason; never a silent zero. Money is in 分 as an integer, written as
 * text.
 */
export type FigureAnswer =
  | { readonly kind: 'money'; readonly fen: string }
  | { readonly kind: 'count'; readonly count: number }
  /** A ratio or mean, exact as numerator and denominator; `value` is what is shown. */
  | {
      readonly kind: 'quotient';
      readonly numerator: string;
      readonly denominator: string;
      readonly value: number;
      readonly shown: 'percent' | 'number';
    }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'gap'; readonly reason: GapReason };

/** A cell's number format rounds what people read; the number itself keeps more, so that they can calculate on. */
const decimalsKept = 9;

export const figureAnswerOf = (state: FigureState, entry: Indicator): FigureAnswer =>
  answerOf(figureOf(state, entry), entry.unit);

/** A figure of that unit as it crosses to the add-in. A percent is a share of one; money per order or head is in 万元. */
export function answerOf(figure: Figure, unit: Unit): FigureAnswer {
  if (figure.kind === 'gap') return figure;
  switch (unit.kind) {
    case 'money':
      return figure.value.denominator === 1n
        ? { kind: 'money', fen: String(figure.value.numerator) }
        : quotient(figure.parts ?? partsFrom(figure.value), figure.value, 'number');
    case 'count':
      return figure.value.denominator === 1n
        ? { kind: 'count', count: Number(figure.value.numerator) }
        : quotient(figure.parts ?? partsFrom(figure.value), figure.value, 'number');
    case 'percent':
      return quotient(figure.parts ?? inSteps(figure.value, unit), figure.value, 'percent');
    case 'money-per':
      return quotient(
        scaled(figure.parts ?? partsFrom(figure.value)),
        times(figure.value, fraction(1n, fenPerShown)),
        'number',
      );
    case 'points':
    case 'days':
    case 'hours':
    case 'score':
    case 'quantity':
      return figure.parts === undefined
        ? { kind: 'number', value: shownNumber(figure.value, decimalsKept) }
        : quotient(figure.parts, figure.value, 'number');
  }
}

const partsFrom = ({ numerator, denominator }: Ratio): Parts => ({
  numerator: whole(numerator),
  denominator: whole(denominator),
});

const inSteps = (value: Ratio, unit: Unit): Parts => ({
  numerator: times(value, whole(stepsPerOne(unit))),
  denominator: whole(stepsPerOne(unit)),
});

const scaled = ({ numerator, denominator }: Parts): Parts => ({
  numerator,
  denominator: times(denominator, whole(fenPerShown)),
});

/** Two whole numbers whose quotient is the value: parts that are fractions are brought to one denominator. */
function quotient({ numerator, denominator }: Parts, value: Ratio, shown: 'percent' | 'number'): FigureAnswer {
  return {
    kind: 'quotient',
    numerator: String(numerator.numerator * denominator.denominator),
    denominator: String(denominator.numerator * numerator.denominator),
    value: shownNumber(value, decimalsKept),
    shown,
  };
}
