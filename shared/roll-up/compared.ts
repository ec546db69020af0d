import type { Indicator } from 'shared/indicator/indicator';
import { minus } from 'shared/quantity/ratio';
import { completionOf } from 'shared/roll-up/deviation';
import { gap, known, type Figure } from 'shared/roll-up/figure';
import { answerOf, type FigureAnswer } from 'shared/roll-up/figure-answer';

/** What was achieved of a target, as finance reads it (domain/08 8.1). */
export interface Compared {
  readonly actual: FigureAnswer;
  /** actual − plan */
  readonly deviation: FigureAnswer;
  /** actual ÷ plan, a share of one; for what should fall the score instead. */
  readonly completion: FigureAnswer;
}

const share = { kind: 'percent', zh: '%', en: '%' } as const;

export function compared(entry: Indicator, plan: Figure, reported: Figure | null): Compared {
  const actual = reported ?? gap('not-planned');
  return {
    actual: answerOf(actual, entry.unit),
    deviation: answerOf(deviationFrom(plan, actual), entry.unit),
    completion: answerOf(completionOf({ plan, actual, direction: entry.direction }), share),
  };
}

/** A gap of the plan's is named before one of the actual's. */
export const deviationFrom = (plan: Figure, actual: Figure): Figure =>
  plan.kind === 'gap' ? plan : actual.kind === 'gap' ? actual : known(minus(actual.value, plan.value));

export const completionFrom = (entry: Indicator, plan: Figure, actual: Figure): Figure =>
  completionOf({ plan, actual, direction: entry.direction });
