import type { Cells } from 'shared/plan/document';
import type { IssuedTarget, KnownBeforePlanning, KnownHistory, OfferSettings } from 'shared/plan/prefill-known';

/** Where there is a budget, what weighs it against the years before (DR-30). */
function historyCells(
  { lastYears, budget, industryGrowth, benchmarkGrowth }: KnownHistory,
  { coefficients }: OfferSettings,
): Cells {
  const [y1, y2, y3] = lastYears;
  const before = { prevActual: y1, y1, y2, y3 };
  if (budget === undefined) return before;
  return { ...before, b: budget, gInd: industryGrowth ?? null, gBen: benchmarkGrowth ?? null, ...coefficients };
}

/** The row starts at the issued value; whoever wants another says so in the talks (domain/04 4.1). */
const targetCells = ({ indicator, value, evidence, owner, before, weight }: IssuedTarget): Cells => ({
  indCode: indicator,
  owner,
  parentTarget: value,
  issued: value,
  target: value,
  evid: evidence ?? null,
  cumBefore: before ?? null,
  weight: weight ?? null,
});

export const prefilledIndicators = ({ targets, history, offer }: KnownBeforePlanning): readonly Cells[] =>
  targets.map((issued) => {
    const same = history.filter(({ indicator }) => indicator === issued.indicator);
    const known = same.find(({ owner }) => owner === issued.owner) ?? same.find(({ owner }) => owner === undefined);
    return { ...(known === undefined ? {} : historyCells(known, offer)), ...targetCells(issued) };
  });
