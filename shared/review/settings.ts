import { lexicon, type Lexicon } from 'shared/review/text/lexicon';

/** Every threshold and list that a company may set for itself. Money is in 万元, shares are ratios. */
export interface ReviewSettings {
  readonly lexicon: Lexicon;
  readonly unitSlip: number;
  readonly moneyDecimals: number;
  readonly mostGrowth: number;
  readonly leastGrowth: number;
  readonly mostOverHistory: number;
  readonly mixDrift: number;
  readonly deepestWbs: number;
  readonly weekTaskDays: number;
  readonly monthTaskDays: number;
  readonly tight: number;
  readonly loose: number;
  readonly personDaysAWeek: number;
  readonly checkpointAfterDays: number;
  readonly bunchedShare: number;
  readonly bunchedLastDays: number;
  readonly bunchedFrom: number;
  readonly paceDrift: number;
  readonly sameKeySimilarity: number;
  readonly blankKeySimilarity: number;
  /** A task is compared with at most so many of another plan that share rare parts of its text. */
  readonly mostNeighbours: number;
  /** A task is compared with at most so many tasks above it. */
  readonly mostAbove: number;
  readonly progressDriftDays: number;
  readonly moneyTolerance: number;
  readonly rateTolerance: number;
  readonly overAllocation: number;
  /** V-SUM-16, in 万元. */
  readonly profitTolerance: number;
  readonly callsADay: number;
  readonly visitsADay: number;
  readonly stagesAMonth: number;
  readonly stalledDays: number;
  readonly conversionOverHistory: number;
  readonly nextYearCoverage: number;
  readonly firstOrder: Readonly<Record<string, number>>;
  readonly releaseLetterDays: number;
  readonly verifyWithinDays: number;
  readonly spendAhead: number;
  readonly amberScore: number;
  readonly answerWithinWorkingDays: number;
  readonly leastComment: number;
  /** Warnings want a reason, and errors to be waived, of so many characters (6.1). */
  readonly leastReason: number;
  readonly leastAnalysis: number;
  readonly rectifyBelow: number;
  readonly lowScore: number;
  readonly highScore: number;
  readonly selfDataDrift: number;
  readonly fullScore: number;
  /** DR-30: what a month's value is made of, as it is offered; together 1. */
  readonly weightOfBudget: number;
  readonly weightOfHistory: number;
  readonly weightOfIndustry: number;
  readonly weightOfBenchmark: number;
  /** V-TSK-04: task types that serve an indicator; an indicator that is not named takes every type. */
  readonly serves: Readonly<Record<string, readonly string[]>>;
  /** V-TSK-12, V-OPP-*: task types that are about an opportunity or a customer. */
  readonly opportunityTaskTypes: readonly string[];
  readonly onSiteTaskTypes: readonly string[];
  /** V-EXP-01: indicators that need an expense quota. */
  readonly quotaIndicators: readonly string[];
  /** V-GOAL-08: indicators that must name their evidence, and which evidence counts. */
  readonly evidenceOf: Readonly<Record<string, readonly string[]>>;
  /** V-ALN-02: a strategic direction and the words that go against it. */
  readonly strategyConflicts: Readonly<Record<string, readonly string[]>>;
  readonly basicRisks: readonly string[];
  readonly pacedIndicators: readonly string[];
}

export const reviewSettings: ReviewSettings = {
  lexicon,
  unitSlip: 100,
  moneyDecimals: 2,
  mostGrowth: 0.5,
  leastGrowth: 0,
  mostOverHistory: 1.5,
  mixDrift: 0.1,
  deepestWbs: 4,
  weekTaskDays: 5,
  monthTaskDays: 31,
  tight: 0.5,
  loose: 2,
  personDaysAWeek: 5,
  checkpointAfterDays: 30,
  bunchedShare: 0.6,
  bunchedLastDays: 3,
  bunchedFrom: 3,
  paceDrift: 0.2,
  sameKeySimilarity: 0.75,
  blankKeySimilarity: 0.78,
  mostNeighbours: 30,
  mostAbove: 5_000,
  progressDriftDays: 7,
  moneyTolerance: 0.01,
  rateTolerance: 0.001,
  overAllocation: 1.1,
  profitTolerance: 1,
  callsADay: 120,
  visitsADay: 20,
  stagesAMonth: 2,
  stalledDays: 30,
  conversionOverHistory: 1.3,
  nextYearCoverage: 1,
  firstOrder: { wholesale: 5, county: 3, medium: 3, new: 3 },
  releaseLetterDays: 183,
  verifyWithinDays: 15,
  spendAhead: 0.2,
  amberScore: 8,
  answerWithinWorkingDays: 3,
  leastComment: 5,
  leastReason: 5,
  leastAnalysis: 20,
  rectifyBelow: -0.2,
  lowScore: 59,
  highScore: 95,
  selfDataDrift: 15,
  fullScore: 100,
  weightOfBudget: 0.4,
  weightOfHistory: 0.2,
  weightOfIndustry: 0.2,
  weightOfBenchmark: 0.2,
  serves: {
    NEWCUST: [
      'visit',
      'proposal',
      'quote',
      'bid',
      'negotiate',
      'contract',
      'standard',
      'survey',
      'promote',
      'sales-promotion',
      'follow-up',
    ],
    REV_CY: [
      'visit',
      'standard',
      'proposal',
      'quote',
      'bid',
      'negotiate',
      'contract',
      'collect',
      'promote',
      'sales-promotion',
      'follow-up',
      'meeting',
    ],
    CTR_NCY: ['visit', 'standard', 'proposal', 'quote', 'bid', 'negotiate', 'contract', 'meeting'],
    SIGNED: ['visit', 'standard', 'proposal', 'quote', 'bid', 'negotiate', 'contract', 'meeting'],
    CASH_IN: ['visit', 'collect', 'contract', 'follow-up', 'meeting'],
    COLL_RATE: ['visit', 'collect', 'contract', 'follow-up', 'meeting'],
    CSAT: ['visit', 'follow-up', 'customer-file', 'process', 'train', 'analysis', 'meeting'],
    TRAIN_COV: ['train'],
    SKILL_UP: ['train', 'meeting'],
    STR_HIRE: ['recruit'],
    STR_NEWP: ['new-product', 'survey', 'analysis', 'meeting'],
    STR_PROMO: ['promote', 'sales-promotion', 'survey', 'meeting'],
  },
  opportunityTaskTypes: ['standard', 'proposal', 'quote', 'bid', 'negotiate', 'contract', 'collect'],
  onSiteTaskTypes: ['visit', 'negotiate', 'standard', 'follow-up'],
  quotaIndicators: ['REV_CY', 'SALES', 'CTR_NCY', 'SIGNED'],
  evidenceOf: {
    NEWCUST: ['EVD-CON', 'EVD-BID', 'EVD-COP'],
    CTR_NCY: ['EVD-CON', 'EVD-REL'],
    CSAT: ['EVD-SVY'],
  },
  strategyConflicts: { 高端: ['低价', '低端', '廉价'], 低价: ['高端', '豪华'], 直销: ['分销', '代理'] },
  basicRisks: ['market', 'competitor'],
  pacedIndicators: ['REV_CY', 'SIGNED', 'SALES'],
};
