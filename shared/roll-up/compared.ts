import type { Indicator } from 'shared/indicator/indicator';
import { minus, zero } from 'shared/quantity/ratio';
import type { NodeFigure } from 'shared/roll-up/consolidate';
import { completionOf } from 'shared/roll-up/deviation';
import { figureOf, gap, known, type Figure } from 'shared/roll-up/figure';
import { answerOf, type FigureAnswer } from 'shared/roll-up/figure-answer';
import { nothing, type FigureState } from 'shared/roll-up/figure-state';

/** What was achieved of a target, as finance reads it (domain/08 8.1). */
export interface Compared {
  readonly actual: FigureAnswer;
  /** The part of the actual that was verified; null where it is no money or nobody reported. */
  readonly verified: FigureAnswer | null;
  /** actual − plan */
  readonly deviation: FigureAnswer;
  /** actual ÷ plan, a share of one; for what should fall the score instead. */
  readonly completion: FigureAnswer;
  /** Whether money was reported for this very node and not all of it is verified. */
  readonly isUnverified: boolean;
}

/** As the node itself reported; failing that, what the level below adds up to. The two are never added together. */
const reportedIn = ({ own, composed }: NodeFigure): FigureState =>
  own.kind === 'nothing' ? (composed ?? nothing) : own;

export function compared(entry: Indicator, plan: Figure, actual: NodeFigure, verified: NodeFigure): Compared {
  const achieved = figureOf(reportedIn(actual), entry);
  const checked = checkedOf(actual, verified, entry, achieved);
  const difference =
    plan.kind === 'gap' ? plan : achieved.kind === 'gap' ? achieved : known(minus(achieved.value, plan.value));
  const completion = completionOf({ plan, actual: achieved, direction: entry.direction });
  const isOwnMoney = actual.own.kind !== 'nothing' && checked !== null;
  return {
    actual: answerOf(achieved, entry.unit),
    verified: checked === null ? null : answerOf(checked, entry.unit),
    deviation: answerOf(difference, entry.unit),
    completion: answerOf(completion, share),
    isUnverified: isOwnMoney && !isSame(checked, achieved),
  };
}

const share = { kind: 'percent', zh: '%', en: '%' } as const;

/** Of the level the actual was read from; what was reported and not verified is a verified amount of zero. */
function checkedOf(actual: NodeFigure, verified: NodeFigure, entry: Indicator, achieved: Figure): Figure | null {
  if (entry.unit.kind !== 'money' || achieved.kind === 'gap') return null;
  const state = actual.own.kind === 'nothing' ? (verified.composed ?? nothing) : verified.own;
  return state.kind === 'nothing' ? known(zero) : figureOf(state, entry);
}

const isSame = (one: Figure, other: Figure): boolean =>
  one.kind === 'known' &&
  other.kind === 'known' &&
  one.value.numerator * other.value.denominator === other.value.numerator * one.value.denominator;

/** The node's own target; a gap where a part of it is missing. */
export function targetOf({ own, owner, missing }: NodeFigure, entry: Indicator): Figure {
  const lacking = missing.find((part) => part.owner.unit === owner.unit && part.owner.person === null);
  return lacking === undefined ? figureOf(own, entry) : gap(lacking.reason);
}
