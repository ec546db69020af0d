import type { NumberSetting } from 'shared/administration/number-setting';
import type { ReviewSettings } from 'shared/review/settings';

type NumberKey = {
  [Key in keyof ReviewSettings]: ReviewSettings[Key] extends number ? Key : never;
}[keyof ReviewSettings];

/** A number of ReviewSettings, or the least first order of a kind of customer. */
export type ThresholdKey = NumberKey | `firstOrder.${string}`;

export interface Threshold extends NumberSetting {
  readonly key: ThresholdKey;
}

type Line = readonly [key: ThresholdKey, zh: string, en: string, unit: string, least: number, most: number];

const wholeUnits: ReadonlySet<string> = new Set(['天', '工作日', '位', '级', '条', '次', '字', '段', '分']);

const lines: readonly Line[] = [
  ['unitSlip', '金额单位疑错:与上级相差倍数', 'Unit slip: times the parent figure', '倍', 2, 10_000],
  ['moneyDecimals', '金额最多小数位', 'Decimals of money', '位', 0, 6],
  ['mostGrowth', '目标增长偏高', 'Growth too high above', '比率', 0, 10],
  ['leastGrowth', '目标增长偏低', 'Growth too low below', '比率', -1, 5],
  ['mostOverHistory', '超三年最高值', 'Over the best of three years', '倍', 1, 20],
  ['mixDrift', '品类结构偏离', 'Drift of the mix', '比率', 0, 1],
  ['deepestWbs', '任务编号最深层级', 'Deepest WBS level', '级', 1, 8],
  ['weekTaskDays', '周任务最长', 'Longest task of a week', '工作日', 1, 7],
  ['monthTaskDays', '月任务最长', 'Longest task of a month', '天', 1, 62],
  ['tight', '时间过紧', 'Too tight below', '倍', 0.05, 1],
  ['loose', '时间过松', 'Too loose above', '倍', 1, 20],
  ['personDaysAWeek', '每人每周能力', 'Capacity a week', '人天', 1, 7],
  ['checkpointAfterDays', '须设检查点的任务时长', 'Checkpoint wanted after', '天', 1, 366],
  ['bunchedShare', '期末集中占比', 'Bunched at the end', '比率', 0.1, 1],
  ['bunchedLastDays', '期末天数', 'Last days of a period', '天', 1, 31],
  ['bunchedFrom', '期末集中起算任务数', 'Bunching counts from', '条', 2, 100],
  ['paceDrift', '月度节奏偏离', 'Drift of the pace', '比率', 0, 1],
  ['sameKeySimilarity', '同客户任务相似度', 'Similarity, same key', '比率', 0.5, 1],
  ['blankKeySimilarity', '其他任务相似度', 'Similarity, no key', '比率', 0.5, 1],
  ['mostNeighbours', '相似比较上限', 'Rows compared at most', '条', 5, 1_000],
  ['mostAbove', '同表相似比较范围', 'Rows above compared at most', '条', 100, 20_000],
  ['progressDriftDays', '部门间进度差', 'Drift between departments', '天', 0, 92],
  ['moneyTolerance', '金额容差', 'Tolerance of money', '万元', 0, 100],
  ['rateTolerance', '比率容差', 'Tolerance of rates', '比率', 0, 0.1],
  ['overAllocation', '分解超额上限', 'Over-allocation up to', '倍', 1, 3],
  ['profitTolerance', '利润与毛利率容差', 'Tolerance of implied profit', '万元', 0, 1_000],
  ['callsADay', '每日电话上限', 'Calls a day', '次', 1, 1_000],
  ['visitsADay', '每日拜访上限', 'Visits a day', '次', 1, 200],
  ['stagesAMonth', '单月跨越阶段上限', 'Stages a month', '段', 1, 7],
  ['stalledDays', '商机停滞', 'Opportunity stalled after', '天', 1, 366],
  ['conversionOverHistory', '转化率偏离历史', 'Conversion over history', '倍', 1, 10],
  ['nextYearCoverage', '下年度商机覆盖', 'Coverage of next year', '倍', 0, 10],
  ['firstOrder.wholesale', '首单下限:兼批发', 'First order: also wholesale', '万元', 0, 10_000],
  ['firstOrder.county', '首单下限:县级', 'First order: county-level', '万元', 0, 10_000],
  ['firstOrder.medium', '首单下限:中等', 'First order: medium', '万元', 0, 10_000],
  ['firstOrder.new', '首单下限:新客户', 'First order: new', '万元', 0, 10_000],
  ['releaseLetterDays', '投产函转合同期限', 'Release letter to contract', '天', 1, 1_000],
  ['verifyWithinDays', '费用核查期限', 'Expense verified within', '天', 1, 366],
  ['spendAhead', '费用超前销售', 'Spending ahead of sales', '比率', 0, 1],
  ['amberScore', '风险黄色起点', 'Amber risk from', '分', 1, 25],
  ['answerWithinWorkingDays', '风险响应期限', 'Risk answered within', '工作日', 1, 30],
  ['leastComment', '意见最少字数', 'Shortest comment', '字', 1, 100],
  ['leastReason', '理由最少字数', 'Shortest reason', '字', 1, 100],
  ['leastAnalysis', '分析最少字数', 'Shortest analysis', '字', 1, 500],
  ['rectifyBelow', '须整改的偏差', 'Rectify below', '比率', -1, 0],
  ['lowScore', '低分须说明', 'Low score up to', '分', 0, 100],
  ['highScore', '高分须说明', 'High score from', '分', 0, 100],
  ['selfDataDrift', '自评与数据差异', 'Self and data differ by', '分', 0, 100],
  ['weightOfBudget', '月度系数α1:预算', 'Monthly weight α1: budget', '权重', 0, 1],
  ['weightOfHistory', '月度系数α2:历史', 'Monthly weight α2: history', '权重', 0, 1],
  ['weightOfIndustry', '月度系数α3:行业', 'Monthly weight α3: industry', '权重', 0, 1],
  ['weightOfBenchmark', '月度系数α4:标杆', 'Monthly weight α4: benchmark', '权重', 0, 1],
  ['fullScore', '满分', 'Full score', '分', 5, 1_000],
];

export const thresholds: readonly Threshold[] = lines.map(([key, zh, en, unit, least, most]) => ({
  ...{ key, zh, en, unit, least, most },
  whole: wholeUnits.has(unit),
}));

/** Pairs of which the first may not exceed the second. */
export const thresholdPairs: readonly (readonly [ThresholdKey, ThresholdKey])[] = [
  ['tight', 'loose'],
  ['leastGrowth', 'mostGrowth'],
  ['lowScore', 'highScore'],
  ['highScore', 'fullScore'],
];

/** DR-30: together they are one. */
export const monthlyWeights = ['weightOfBudget', 'weightOfHistory', 'weightOfIndustry', 'weightOfBenchmark'] as const;

const customer = 'firstOrder.';

export function thresholdIn(settings: ReviewSettings, key: ThresholdKey): number {
  if (isFirstOrder(key)) return settings.firstOrder[key.slice(customer.length)] ?? 0;
  return settings[key];
}

export const firstOrderOf = (key: ThresholdKey): string | null =>
  isFirstOrder(key) ? key.slice(customer.length) : null;

const isFirstOrder = (key: ThresholdKey): key is `firstOrder.${string}` => key.startsWith(customer);
