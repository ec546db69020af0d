import { exactFrom } from 'shared/quantity/decimal';
import {
  compareRatios,
  fraction,
  minus,
  one,
  over,
  plus,
  sumOf,
  times,
  whole,
  zero,
  type Ratio,
} from 'shared/quantity/ratio';
import { isRefused } from 'shared/quantity/refusal';
import { dataScore, type Comparison } from 'shared/roll-up/deviation';

export type CriterionId = 'clear' | 'aligned' | 'effective' | 'logical' | 'paced' | 'on-time' | 'attained';

interface Criterion {
  readonly id: CriterionId;
  readonly points: number;
  /** Rules whose findings speak against a row; none where reports say how it went. */
  readonly against: readonly string[];
}

/** domain/07 7.2, in the order of T-EVF.评分: 100 points. */
export const criteria: readonly Criterion[] = [
  { id: 'clear', points: 15, against: ['V-GOAL-01', 'V-GOAL-12'] },
  { id: 'aligned', points: 15, against: ['V-ALN'] },
  { id: 'effective', points: 15, against: ['V-TSK-04'] },
  { id: 'logical', points: 15, against: ['V-DEP', 'V-DUP'] },
  { id: 'paced', points: 10, against: ['V-TIM-03', 'V-TIM-04', 'V-TIM-05'] },
  { id: 'on-time', points: 10, against: [] },
  { id: 'attained', points: 20, against: [] },
];

/** A figure of the plan against what came of it; without weights all count alike. */
export interface Attainment extends Comparison {
  readonly weight: number | null;
}

/** What is on record about a plan; null where it is not known. */
export interface Evidence {
  readonly tasks: number;
  /** Findings that stood when the plan was signed, with the row they are about. */
  readonly stood: readonly { readonly rule: string; readonly row: string | null }[];
  readonly onTime: { readonly due: number; readonly done: number } | null;
  readonly attained: readonly Attainment[] | null;
}

/** Points of each criterion, null where nothing is known of it. */
export const criterionPoints = (evidence: Evidence): readonly (Ratio | null)[] =>
  criteria.map((criterion) => {
    const share = shareOf(criterion, evidence);
    return share === null ? null : times(whole(criterion.points), share);
  });

/**
 * 系统预评, the data part of an evaluation: points of 100 over the criteria that are known. Null unless reports tell how
 * the plan was carried out and what came of it: a plan that merely reads well has not been evaluated by its figures.
 */
export function preScore(evidence: Evidence): Ratio | null {
  if (evidence.onTime === null || evidence.attained === null) return null;
  const points = criterionPoints(evidence);
  const full = criteria.reduce((sum, criterion, at) => (points[at] === null ? sum : sum + criterion.points), 0);
  const share = over(sumOf(points.filter((each) => each !== null)), whole(full));
  return isRefused(share) ? null : times(share, whole(100));
}

function shareOf({ id, against }: Criterion, { tasks, stood, onTime, attained }: Evidence): Ratio | null {
  if (id === 'on-time') return onTime === null || onTime.due === 0 ? null : portion(onTime.done, onTime.due);
  if (id === 'attained') return attained === null ? null : attainedShare(attained);
  if (tasks === 0) return null;
  const speaks = stood.filter(({ rule }) => against.some((each) => rule === each || rule.startsWith(`${each}-`)));
  const failing = new Set(speaks.map(({ row }) => row)).size;
  return minus(one, portion(Math.min(failing, tasks), tasks));
}

const portion = (part: number, of: number): Ratio => fraction(BigInt(part), BigInt(of));

/** The mean of the figures' data scores, full marks at 100. */
function attainedShare(attained: readonly Attainment[]): Ratio | null {
  const scored = attained.flatMap((each) => {
    const score = dataScore(each);
    return score.kind === 'gap' ? [] : [{ score: score.value, weight: exactFrom(each.weight ?? 0) }];
  });
  const isWeighted = attained.every(({ weight }) => weight !== null);
  const weights = scored.map(({ weight }) => (!isWeighted || isRefused(weight) ? one : weight));
  const points = scored.reduce((sum, { score }, at) => plus(sum, times(score, weights[at] ?? zero)), zero);
  const mean = over(points, sumOf(weights));
  if (isRefused(mean)) return null;
  const share = times(mean, fraction(1n, 100n));
  return compareRatios(share, one) > 0 ? one : share;
}
