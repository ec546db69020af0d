import { funnel } from 'shared/template/funnel';
import { rowsOf, type StandardRow } from 'shared/plan/standard-rows/standard-row';

/** Figures seed 001 reviews every year. */
export const lastYearRows = rowsOf(
  'indCode',
  'SALES',
  'COLL_RATE',
  'SHARE',
  'LEAD_CONV',
  'AOV',
  'NEWCUST',
  'REPURCHASE',
);

export const insightRows = rowsOf(
  'topic',
  'strength',
  'weakness',
  'growth',
  'trend',
  'competitor',
  'need',
  'opportunity',
  'threat',
);

/** Targets an annual plan is not complete without (V-GOAL-09). */
export const annualTargets = rowsOf('indCode', 'REV_CY', 'CTR_NCY', 'NEWCUST', 'OPP_RPT', 'OTH_DONE');
export const personalTargets = rowsOf('indCode', 'REV_CY', 'NEWCUST', 'A_VISIT', 'A_INTENT');
export const strategicTargets = rowsOf('indCode', 'STR_REV', 'STR_HIRE', 'STR_PROMO', 'STR_NEWP');
export const strategyRows = rowsOf('strat', 'market', 'product', 'customer', 'channel');

/** Stages 1 to 7 with what moves an opportunity on and what ends the stage. */
export const funnelRows: readonly StandardRow[] = funnel
  .filter(({ code }) => code !== '0')
  .map(({ code, keyAction, exitCriterion }) => ({
    cells: { stage: code },
    texts: { keyAct: keyAction, exitCrit: exitCriterion },
  }));
