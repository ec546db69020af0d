import { rowsIn } from 'shared/plan/document';
import type { RelatedPlans } from 'shared/related-plans/related-plans';
import { inWan, numberIn, textIn } from 'shared/related-plans/stored-plan';
import { funnel, lostStage } from 'shared/template/funnel';

/**
 * Σ OC-G expected revenue of this year by its probability and the share of it that is claimed, in 万元, as the plan above
 * lists it; null without one. A lost opportunity guarantees nothing.
 */
export function guaranteedIn({ above }: Pick<RelatedPlans, 'above'>): number | null {
  if (above.at !== 'here') return null;
  const { document } = above.plan;
  return rowsIn(document, 'OPP')
    .filter(({ cells }) => textIn(cells, 'oppClass') === 'OC-G' && textIn(cells, 'stage') !== lostStage)
    .reduce((sum, { cells }) => {
      const usual = funnel.find(({ code }) => code === textIn(cells, 'stage'))?.probability ?? 0;
      const revenue = (numberIn(cells, 'revCY') ?? 0) * inWan(document, 'REV_CY');
      return sum + revenue * (numberIn(cells, 'prob') ?? usual) * (numberIn(cells, 'share') ?? 1);
    }, 0);
}
