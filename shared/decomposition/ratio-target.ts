import { wrong, type Difference } from 'shared/decomposition/difference';
import { defaultSettings, type DecompositionSettings } from 'shared/decomposition/settings';
import type { Direction } from 'shared/indicator/indicator';
import { shownNumber } from 'shared/quantity/decimal';
import { compareRatios, minus, plus, ratioOf, type Ratio } from 'shared/quantity/ratio';
import { isRefused } from 'shared/quantity/refusal';
import { sumWhole } from 'shared/quantity/sum';

/** A child's target for a rate or an average; with the planned figures it is made of, where they are known. */
export interface RatioPart {
  readonly key: string;
  readonly target: Ratio | null;
  /** Whole steps: 分, pieces, or value times weight. */
  readonly over: { readonly numerator: number; readonly denominator: number } | null;
}

/**
 * DR-12: rates are never added up. What the children imply, Σ numerator ÷ Σ denominator, must be at least as good as
 * the parent's target; where a child has no figures, every child's target must be.
 */
export function checkRatioTargets(
  parent: Ratio,
  direction: Direction,
  parts: readonly RatioPart[],
  settings: DecompositionSettings = defaultSettings,
): readonly Difference[] {
  if (direction === 'neutral' || parts.length === 0) return [];
  const known = parts.flatMap(({ over }) => over ?? []);
  return known.length === parts.length
    ? checkImplied(parent, direction, known, settings)
    : parts.flatMap((part) => checkPart(parent, direction, part, settings));
}

/** Σ numerator ÷ Σ denominator; null when the denominators give nothing to divide by. */
export function impliedRatio(
  parts: readonly { readonly numerator: number; readonly denominator: number }[],
): Ratio | null {
  const numerator = sumWhole(parts.map((part) => part.numerator));
  const denominator = sumWhole(parts.map((part) => part.denominator));
  if (isRefused(numerator) || isRefused(denominator)) return null;
  const implied = ratioOf(numerator, denominator);
  return isRefused(implied) ? null : implied;
}

function checkImplied(
  parent: Ratio,
  direction: 'up' | 'down',
  parts: readonly { readonly numerator: number; readonly denominator: number }[],
  settings: DecompositionSettings,
): readonly Difference[] {
  const implied = impliedRatio(parts);
  if (implied === null) return [wrong('DR-12', 'zero-denominator')];
  return isAsGood(implied, parent, direction, settings)
    ? []
    : [wrong('DR-12', 'implied-worse', { parent: shown(parent), implied: shown(implied) })];
}

function checkPart(
  parent: Ratio,
  direction: 'up' | 'down',
  { key, target }: RatioPart,
  settings: DecompositionSettings,
): readonly Difference[] {
  if (target === null) return [wrong('DR-12', 'blank-parts', { parts: [key] })];
  return isAsGood(target, parent, direction, settings)
    ? []
    : [wrong('DR-12', 'part-worse', { of: key, parent: shown(parent), target: shown(target) })];
}

const isAsGood = (
  value: Ratio,
  parent: Ratio,
  direction: 'up' | 'down',
  { rateTolerance }: DecompositionSettings,
): boolean =>
  direction === 'up'
    ? compareRatios(value, minus(parent, rateTolerance)) >= 0
    : compareRatios(value, plus(parent, rateTolerance)) <= 0;

const shown = (value: Ratio): number => shownNumber(value, 6);
