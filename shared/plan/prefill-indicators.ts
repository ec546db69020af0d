import type { Cells } from 'shared/plan/document';
import type { IssuedTarget, KnownBeforePlanning, KnownHistory } from 'shared/plan/prefill-known';

/** DR-30: weights of budget, own history, industry and benchmark; an administrator may set others. */
export const usualCoefficients = { a1: 0.4, a2: 0.2, a3: 0.2, a4: 0.2 } as const;

function historyCells({ lastYears, budget, industryGrowth, benchmarkGrowth }: KnownHistory): Cells {
  const [y1, y2, y3] = lastYears;
  const before = { prevActual: y1, y1, y2, y3 };
  if (budget === undefined) return { prevActual: y1 };
  return { ...before, b: budget, gInd: industryGrowth ?? null, gBen: benchmarkGrowth ?? null, ...usualCoefficients };
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

export const prefilledIndicators = ({ targets, history }: KnownBeforePlanning): readonly Cells[] =>
  targets.map((issued) => {
    const same = history.filter(({ indicator }) => indicator === issued.indicator);
    const known = same.find(({ owner }) => owner === issued.owner) ?? same.find(({ owner }) => owner === undefined);
    return { ...(known === undefined ? {} : historyCells(known)), ...targetCells(issued) };
  });
