import type { Indicator } from 'shared/indicator/indicator';
import { compareRatios, minus, zero, type Ratio } from 'shared/quantity/ratio';
import { figureOf } from 'shared/roll-up/figure';
import type { FigureState } from 'shared/roll-up/figure-state';

/** What of a target has not been handed down (未分解), or has been handed down beyond it (超分解). */
export type Allocation =
  | { readonly kind: 'even' }
  | { readonly kind: 'unallocated'; readonly amount: Ratio }
  | { readonly kind: 'over-allocated'; readonly amount: Ratio };

/** Null for indicators whose parts do not add up to a whole, and where either side is a gap. */
export function allocationOf(own: FigureState, composed: FigureState | null, entry: Indicator): Allocation | null {
  const adding = ['sum', 'sum-of-one-measure', 'distinct', 'once'].includes(entry.acrossUnits.by);
  if (!adding || composed === null) return null;
  const [whole, parts] = [figureOf(own, entry), figureOf(composed, entry)];
  if (whole.kind === 'gap' || parts.kind === 'gap') return null;
  const left = minus(whole.value, parts.value);
  const side = compareRatios(left, zero);
  if (side === 0) return { kind: 'even' };
  return side > 0 ? { kind: 'unallocated', amount: left } : { kind: 'over-allocated', amount: minus(zero, left) };
}
