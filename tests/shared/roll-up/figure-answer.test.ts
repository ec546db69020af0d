import { figureAnswerOf } from 'shared/roll-up/figure-answer';
import type { FigureState } from 'shared/roll-up/figure-state';
import { aMonthlyPlan, contributionsOf, indicatorNamed, stateIn } from 'tests/shared/roll-up/figures';

const answer = (code: string, state: FigureState) => figureAnswerOf(state, indicatorNamed(code));
const planned = (code: string, stated: Readonly<Record<string, number>>) =>
  answer(code, stateIn(contributionsOf(aMonthlyPlan('A', stated)).contributions, code));

describe('a figure as it is answered', () => {
  it('is money in 分, written as text', () => {
    expect(planned('REV_CY', { REV_CY: 1234.56 })).toEqual({ kind: 'money', fen: '1234560000' });
    const sum = { kind: 'sum', total: 90_071_992_547_409_930n } as const;
    expect(answer('REV_CY', sum)).toEqual({ kind: 'money', fen: '90071992547409930' });
  });

  it('is a count, a plain number, or a quotient with both its parts', () => {
    expect(planned('A_CALL', { A_CALL: 40 })).toEqual({ kind: 'count', count: 40 });
    expect(planned('CSAT', { CSAT: 4.55 })).toEqual({ kind: 'number', value: 4.55 });
    expect(planned('B_DEALDAYS', { B_DEALDAYS: 12.5 })).toEqual({ kind: 'number', value: 12.5 });
    expect(planned('CYCLE', { B_DEALDAYS: 12.5, B_ORD: 2 })).toEqual({
      kind: 'quotient',
      numerator: '25',
      denominator: '4',
      value: 6.25,
      shown: 'number',
    });
  });

  it('shows a quoted rate as the quotient it is', () => {
    expect(planned('COLL_RATE', { COLL_RATE: 0.85 })).toEqual({
      kind: 'quotient',
      numerator: '850000',
      denominator: '1000000',
      value: 0.85,
      shown: 'percent',
    });
  });

  it('shows money per order in 万元, its parts dividing to the same', () => {
    expect(planned('AOV', { SALES: 300, B_ORD: 4 })).toEqual({
      kind: 'quotient',
      numerator: '300000000',
      denominator: '4000000',
      value: 75,
      shown: 'number',
    });
  });

  it('keeps the complement of a rate as one quotient of whole parts', () => {
    expect(planned('DATA_ACC', { B_REPORT_ERR: 2, B_REPORT_N: 150 })).toMatchObject({
      numerator: '148',
      denominator: '150',
      value: 0.986666667,
    });
  });

  it('is a gap with its reason where there is no figure', () => {
    expect(answer('REV_CY', { kind: 'nothing' })).toEqual({ kind: 'gap', reason: 'not-planned' });
    expect(planned('COLL_RATE', { CASH_IN: 5, B_DUE_AR: 0 })).toEqual({ kind: 'gap', reason: 'zero-denominator' });
  });
});
