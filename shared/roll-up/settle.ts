import { indicatorOf } from 'shared/indicator/catalogue';
import type { Indicator, Term } from 'shared/indicator/indicator';
import { countedOnce } from 'shared/roll-up/figure';
import type { FigureState } from 'shared/roll-up/figure-state';

/** Whether the state grows with the customers, opportunities or regions behind it. */
export function hasKeys(state: FigureState): boolean {
  switch (state.kind) {
    case 'keyed':
      return true;
    case 'dated':
    case 'mean':
      return hasKeys(state.of);
    case 'ratio':
      return state.numerator.some(hasKeys) || state.denominator.some(hasKeys);
    default:
      return false;
  }
}

/** The same figure without its keys: it can be shown, and is of one size whatever lies behind it. */
export function settled(state: FigureState, entry: Indicator): FigureState {
  switch (state.kind) {
    case 'keyed':
      return { kind: 'settled', total: countedOnce(state, entry) };
    case 'dated':
    case 'mean':
      return { ...state, of: settled(state.of, entry) };
    case 'ratio':
      return {
        ...state,
        numerator: settledTerms(state.numerator, entry.formula.is === 'ratio' ? entry.formula.numerator : []),
        denominator: settledTerms(state.denominator, entry.formula.is === 'ratio' ? entry.formula.denominator : []),
      };
    default:
      return state;
  }
}

const settledTerms = (states: readonly FigureState[], terms: readonly Term[]): readonly FigureState[] =>
  states.map((state, place) => {
    const entry = indicatorOf(terms[place]?.code ?? '');
    return entry === undefined ? state : settled(state, entry);
  });
