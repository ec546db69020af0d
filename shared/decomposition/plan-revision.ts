import { wrong, type Difference } from 'shared/decomposition/difference';
import { defaultSettings, type Additive, type DecompositionSettings } from 'shared/decomposition/settings';
import { toleranceOf } from 'shared/decomposition/sum-check';

/** A figure as the quarter plan split it for the month, and as the month plan has it. Null: not in that plan. */
export interface RevisedFigure {
  readonly key: string;
  readonly measure: Additive;
  readonly before: number | null;
  readonly now: number | null;
  readonly reason: string;
}

/** DR-64: a month plan may revise its quarter (细化及修订); what differs is listed as 修订. */
export const revisions = (
  figures: readonly RevisedFigure[],
  settings: DecompositionSettings = defaultSettings,
): readonly RevisedFigure[] =>
  figures.filter(({ measure, before, now }) =>
    before === null || now === null ? before !== now : Math.abs(now - before) > toleranceOf(measure, 1, settings),
  );

/** DR-64: … with a reason. */
export const checkRevisions = (
  figures: readonly RevisedFigure[],
  settings: DecompositionSettings = defaultSettings,
): readonly Difference[] =>
  revisions(figures, settings)
    .filter(({ reason }) => reason.trim() === '')
    .map(({ key, before, now }) =>
      wrong('DR-64', 'revised-without-reason', { of: key, before: before ?? '', now: now ?? '' }),
    );

/** 4.3: month targets below their budget that neither later months nor a gap plan make up for, at quarter close. */
export function checkBudgetKept(
  months: readonly { readonly key: string; readonly budget: number; readonly target: number }[],
  gapPlan: number,
): readonly Difference[] {
  const short = months.reduce((sum, { budget, target }) => sum + budget - target, 0) - gapPlan;
  return short <= 0
    ? []
    : [
        wrong('DR-30', 'budget-not-made-up', {
          short,
          months: months.filter(({ budget, target }) => target < budget).map(({ key }) => key),
        }),
      ];
}
