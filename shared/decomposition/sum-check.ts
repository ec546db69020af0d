import {
  doubtful,
  wrong,
  type DecompositionRule,
  type Difference,
  type DifferenceFacts,
} from 'shared/decomposition/difference';
import { defaultSettings, type Additive, type DecompositionSettings } from 'shared/decomposition/settings';
import { compareRatios, times, whole } from 'shared/quantity/ratio';
import { isRefused } from 'shared/quantity/refusal';
import { sumWhole } from 'shared/quantity/sum';

/** A part of a target: its key (unit, person, period, category …) and its value; null where nothing is typed yet. */
export interface Part {
  readonly key: string;
  readonly value: number | null;
}

/** DR-10: rounding may cost money 0.01万元 a child; counts are exact. */
export const toleranceOf = (measure: Additive, children: number, settings: DecompositionSettings): number =>
  measure === 'money' ? settings.moneyTolerance * children : 0;

/** How a sum stands to its parent: what the parts give, and what is missing (below zero) or too much. */
export interface Standing {
  readonly sum: number;
  readonly difference: number;
  readonly tolerance: number;
}

type Checked = Standing | { readonly unfinished: readonly Difference[] };

/**
 * DR-03 … DR-06, DR-08: splits over time and over dimensions give exactly their parent, within DR-10.
 * A blank part is named and not taken for zero.
 */
export function checkEqualSplit(
  rule: DecompositionRule,
  measure: Additive,
  parent: number,
  parts: readonly Part[],
  facts: DifferenceFacts = {},
  settings: DecompositionSettings = defaultSettings,
): readonly Difference[] {
  const standing = standingOf(rule, measure, parent, parts, facts, settings);
  if ('unfinished' in standing) return standing.unfinished;
  const { sum, difference, tolerance } = standing;
  if (Math.abs(difference) <= tolerance) return [];
  return [wrong(rule, difference < 0 ? 'sum-below' : 'sum-above', { ...facts, parent, sum, difference, tolerance })];
}

/**
 * DR-01, DR-02, DR-11: units and persons together carry at least their parent's target, and not more than the stretch
 * limit. `reserve` is what the department keeps for itself (部门预留).
 */
export function checkAllocation(
  rule: DecompositionRule,
  measure: Additive,
  parent: number,
  parts: readonly Part[],
  reserve: number,
  facts: DifferenceFacts = {},
  settings: DecompositionSettings = defaultSettings,
): readonly Difference[] {
  const all = reserve === 0 ? parts : [...parts, { key: 'reserve', value: reserve }];
  const standing = standingOf(rule, measure, parent, all, facts, settings);
  if ('unfinished' in standing) return standing.unfinished;
  const { sum, difference, tolerance } = standing;
  const figures = { ...facts, parent, sum, difference, tolerance };
  if (difference < -tolerance) return [wrong(rule, 'under-allocated', figures)];
  const limit = times(whole(parent), settings.stretchLimit);
  const stretched = parent > 0 && compareRatios(whole(sum), limit) > 0 && difference > tolerance;
  return stretched ? [doubtful('DR-11', 'over-allocated', figures)] : [];
}

function standingOf(
  rule: DecompositionRule,
  measure: Additive,
  parent: number,
  parts: readonly Part[],
  facts: DifferenceFacts,
  settings: DecompositionSettings,
): Checked {
  const blank = parts.filter(({ value }) => value === null).map(({ key }) => key);
  const negative = parts.filter(({ value }) => value !== null && value < 0).map(({ key }) => key);
  const unfinished = [
    ...(parts.length === 0 ? [wrong(rule, 'not-broken-down', { ...facts, parent })] : []),
    ...(blank.length > 0 ? [wrong(rule, 'blank-parts', { ...facts, parts: blank })] : []),
    ...(negative.length > 0 ? [wrong(rule, 'negative-parts', { ...facts, parts: negative })] : []),
  ];
  if (unfinished.length > 0) return { unfinished };
  const sum = sumWhole(parts.map(({ value }) => value ?? 0));
  if (isRefused(sum)) return { unfinished: [wrong(rule, 'too-large', facts)] };
  return { sum, difference: sum - parent, tolerance: toleranceOf(measure, parts.length, settings) };
}

/**
 * DR-20: a node's own target and what its children carry stand side by side and are never added together.
 * `unallocated` 未分解, `overallocated` 超分解; one of them is zero.
 */
export function besideChildren(
  own: number,
  decomposed: number,
): { readonly own: number; readonly decomposed: number; readonly unallocated: number; readonly overallocated: number } {
  const rest = own - decomposed;
  return { own, decomposed, unallocated: Math.max(0, rest), overallocated: Math.max(0, -rest) };
}
