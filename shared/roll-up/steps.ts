import { exactFrom } from 'shared/quantity/decimal';
import { measures, stepsFrom, type Measure } from 'shared/quantity/measure';
import { fenFrom, fenPer, type MoneyUnit } from 'shared/quantity/money';
import { isRefused, type Refused } from 'shared/quantity/refusal';
import type { Unit } from 'shared/indicator/indicator';

/** Every figure is a whole number of steps of its unit: money of 分, counts of ones, days and scores of thousandths. */
const measureOf: Readonly<Record<Exclude<Unit['kind'], 'money' | 'money-per'>, Measure>> = {
  count: 'count',
  percent: 'rate',
  points: 'points',
  days: 'days',
  hours: 'days',
  score: 'score',
  quantity: 'score',
};

const isMoney = (kind: Unit['kind']): kind is 'money' | 'money-per' => kind === 'money' || kind === 'money-per';

/**
 * How many steps make one of what a figure is calculated in: money in 分, rates as shares of one, all else in its own
 * unit.
 */
export const stepsPerOne = ({ kind }: Unit): bigint =>
  isMoney(kind) ? 1n : BigInt(measures[measureOf[kind]].stepsPerOne);

/** Money per order or head is shown in 万元, whatever unit a plan was typed in. */
export const fenPerShown = BigInt(fenPer['万元']);

export type StepsRefusal = Refused<'not-a-number' | 'not-whole' | 'too-large' | 'negative-count'>;

/** What a cell of that unit says, in steps. A count below zero is refused. */
export function stepsOf(value: unknown, unit: Unit, moneyUnit: MoneyUnit): bigint | StepsRefusal {
  const exact = typeof value === 'number' ? exactFrom(value) : exactFrom(Number.NaN);
  if (typeof value !== 'number' || isRefused(exact)) return { refused: { code: 'not-a-number', value } };
  const steps = isMoney(unit.kind) ? fenFrom(value, moneyUnit) : stepsFrom(value, measureOf[unit.kind]);
  if (isRefused(steps)) return steps;
  return unit.kind === 'count' && steps < 0 ? { refused: { code: 'negative-count', value } } : BigInt(steps);
}
