import { byOwner, text, type StandardRow } from 'shared/plan/standard-rows/standard-row';

const goal = (indCode: string, target: number, zh: string, en: string): StandardRow => ({
  cells: { indCode, target, weight: 0.2 },
  texts: { goal: text(zh, en) },
  role: 'R-SM',
  holder: byOwner,
  dates: { due: 'last-day' },
});

/** Seed 004's five goals, of equal weight until a planner says otherwise. */
export const fiveGoals: readonly StandardRow[] = [
  goal('ATTAIN', 0.95, '年度销售目标完成率不低于95%', 'Annual sales target at least 95% attained'),
  goal('CSAT', 4.5, '客户满意度评分提升至4.5分', 'Customer satisfaction raised to 4.5 points'),
  goal('TRAIN_COV', 0.8, '80%的销售人员完成至少1次专业培训', '80% of salespeople complete at least 1 training'),
  goal('CYCLE', 30, '平均销售周期缩短至30天', 'Average sales cycle cut to 30 days'),
  goal('COST_CUT', 0.05, '销售成本降低5%', 'Selling cost cut by 5%'),
];

type Standard = readonly [zh: string, en: string, sourceZh: string, sourceEn: string];

const standard = (
  indCode: string,
  target: number,
  weight: number,
  cycle: string,
  method: string,
  [zh, en, sourceZh, sourceEn]: Standard,
): StandardRow => ({
  cells: { indCode, target, weight, cycle, method },
  texts: { std: text(zh, en), src: text(sourceZh, sourceEn) },
});

/** Seed 004's seven standards (domain/07 7.4); the weights and the last two thresholds are proposals. */
export const sevenStandards: readonly StandardRow[] = [
  standard('ATTAIN', 0.95, 0.2, 'month', 'up', ['业绩达成率', 'Attainment', '收入台账', 'Revenue ledger']),
  standard('CSAT', 4.5, 0.15, 'month', 'up', ['客户满意度评分', 'Satisfaction', '满意度调查', 'Surveys']),
  standard('TRAIN_COV', 0.8, 0.15, 'quarter', 'up', ['销售人员能力提升', 'Ability', '培训记录', 'Training records']),
  standard('CYCLE', 30, 0.15, 'month', 'down', ['销售周期缩短', 'Shorter sales cycle', '商机台账', 'Ledger']),
  standard('COST_SAVE', 1, 0.15, 'month', 'up', ['成本节约率', 'Cost saving', '财务数据', 'Finance']),
  standard('DATA_ACC', 0.98, 0.1, 'quarter', 'up', ['数据准确性', 'Data accuracy', '审计抽查', 'Audit samples']),
  standard('COLLAB', 80, 0.1, 'quarter', 'up', ['跨部门协作效率', 'Collaboration', '会议记录', 'Minutes']),
];
