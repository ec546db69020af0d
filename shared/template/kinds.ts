import type { Template, TemplateId } from 'shared/template/template';

type KindFacts = Pick<Template, 'zh' | 'en' | 'level' | 'grain' | 'otherGrains' | 'onlyIndicators'>;

/** Every plan kind by id: what is asked of kinds that are not open, without their sheets. In the order of domain/05 5.2. */
export const kinds = {
  'T-STR': { zh: '3+3战略规划(销售)', en: '3+3 strategic plan (sales)', level: 'company', grain: 'span' },
  'T-ANN-D': { zh: '部门年度工作计划', en: 'Department annual plan', level: 'unit', grain: 'year' },
  'T-ANN-P': { zh: '个人年度工作计划', en: 'Personal annual plan', level: 'person', grain: 'year' },
  'T-QTR-D': { zh: '部门季度工作计划', en: 'Department quarterly plan', level: 'unit', grain: 'quarter' },
  'T-QTR-P': { zh: '个人季度工作计划', en: 'Personal quarterly plan', level: 'person', grain: 'quarter' },
  'T-MON-D': { zh: '部门月度工作计划', en: 'Department monthly plan', level: 'unit', grain: 'month' },
  'T-MON-P': { zh: '个人月度工作计划', en: 'Personal monthly plan', level: 'person', grain: 'month' },
  'T-WEK-D': { zh: '部门周度工作计划', en: 'Department weekly plan', level: 'unit', grain: 'week' },
  'T-WEK-P': { zh: '个人周度工作计划', en: 'Personal weekly plan', level: 'person', grain: 'week' },
  'T-DAY': { zh: '日计划与日行程', en: 'Day plan and itinerary', level: 'person', grain: 'day' },
  'T-WBS': {
    zh: '任务分解计划表',
    en: 'Task breakdown',
    level: 'unit',
    grain: 'year',
    otherGrains: ['quarter', 'month'],
  },
  'T-RSK': {
    zh: '风险评估与应对表',
    en: 'Risk assessment',
    level: 'unit',
    grain: 'year',
    otherGrains: ['quarter', 'month'],
  },
  'T-OPP': {
    zh: '商机开发计划',
    en: 'Opportunity plan',
    level: 'unit',
    grain: 'year',
    otherGrains: ['quarter', 'month'],
  },
  'T-CUS': {
    zh: '新客户开发计划',
    en: 'New customer plan',
    level: 'unit',
    grain: 'year',
    otherGrains: ['quarter', 'month'],
    onlyIndicators: ['NEWCUST'],
  },
  'T-EXP': { zh: '费用计划', en: 'Expense plan', level: 'unit', grain: 'year', otherGrains: ['quarter', 'month'] },
  'T-GAP': {
    zh: '阶段性年度收入保证缺口补充计划',
    en: 'Annual revenue gap supplement',
    level: 'unit',
    grain: 'year',
    otherGrains: ['quarter', 'month'],
  },
  'T-DEC': {
    zh: '销售任务分解表',
    en: 'Target decomposition',
    level: 'unit',
    grain: 'year',
    otherGrains: ['quarter', 'month'],
  },
  'T-COF': {
    zh: '月度指标系数表',
    en: 'Monthly coefficients',
    level: 'unit',
    grain: 'year',
    otherGrains: ['quarter', 'month'],
  },
  'T-MIX': {
    zh: '产品结构与区域表',
    en: 'Product mix and regions',
    level: 'unit',
    grain: 'year',
    otherGrains: ['quarter', 'month'],
  },
  'T-EVA': { zh: '销售业绩评估计划', en: 'Sales performance evaluation plan', level: 'unit', grain: 'year' },
  'T-EVF': { zh: '计划评估表', en: 'Plan assessment', level: 'unit', grain: 'quarter', otherGrains: ['month', 'year'] },
  'T-REC': {
    zh: '整改单',
    en: 'Rectification',
    level: 'unit',
    grain: 'month',
    otherGrains: ['quarter', 'year', 'week'],
  },
  'T-SWK': { zh: '周报', en: 'Weekly report', level: 'person', grain: 'week' },
  'T-SMO': { zh: '月度总结', en: 'Monthly summary', level: 'unit', grain: 'month' },
  'T-SQU': { zh: '季度审计', en: 'Quarterly audit', level: 'unit', grain: 'quarter' },
  'T-SAN': { zh: '年度总结与复盘', en: 'Annual summary and review', level: 'unit', grain: 'year' },
  'T-IMP': {
    zh: '销售改进计划',
    en: 'Sales improvement plan',
    level: 'unit',
    grain: 'year',
    otherGrains: ['quarter', 'month'],
  },
  'T-CAL': { zh: '行动日历', en: 'Action calendar', level: 'unit', grain: 'year', otherGrains: ['quarter', 'month'] },
  'T-TRN': {
    zh: '培训与学习计划',
    en: 'Training and study plan',
    level: 'unit',
    grain: 'year',
    otherGrains: ['quarter', 'month'],
  },
  'T-RANK': { zh: '战报、喜报与排行', en: 'Ranking and news', level: 'unit', grain: 'month', otherGrains: ['week'] },
  'T-FEED': { zh: '意见反馈表', en: 'Feedback form', level: 'unit', grain: 'month' },
  'T-MEET': { zh: '会议记录', en: 'Meeting record', level: 'unit', grain: 'month' },
  'T-INSP': { zh: '周监察记录', en: 'Inspection record', level: 'unit', grain: 'week' },
  'T-ACT': { zh: '财务实绩', en: 'Actuals of the books', level: 'unit', grain: 'month' },
  'T-SHOP': { zh: '门店包', en: 'Store pack', level: 'unit', grain: 'month' },
  'T-CARD': { zh: '办卡包', en: 'Card team pack', level: 'unit', grain: 'month' },
  'T-HAND': { zh: '工作交接', en: 'Handover pack', level: 'unit', grain: 'month' },
  'T-DEAL': { zh: '合同户', en: 'Contracted dealers', level: 'unit', grain: 'month' },
} as const satisfies Readonly<Record<TemplateId, KindFacts>>;

export type Kind = keyof typeof kinds;

/** What a template begins with. */
export const kind = <Id extends Kind>(id: Id): KindFacts & { readonly id: Id } => ({ id, ...kinds[id] });

const isKind = (id: TemplateId): id is Kind => Object.hasOwn(kinds, id);

export const kindOf = (id: TemplateId): KindFacts | undefined => (isKind(id) ? kinds[id] : undefined);

/** Reports, evaluations and records. */
const lookingBack = {
  ...{ 'T-EVF': true, 'T-REC': true, 'T-SWK': true, 'T-SMO': true, 'T-SQU': true, 'T-SAN': true, 'T-RANK': true },
  ...{
    'T-FEED': true,
    'T-MEET': true,
    'T-INSP': true,
    'T-ACT': true,
    'T-SHOP': true,
    'T-CARD': true,
    'T-HAND': true,
    'T-DEAL': true,
  },
} as const satisfies Partial<Record<Kind, true>>;

/** Whether a kind tells how a period went, so that it is written in it or after it. */
export const looksBack = (id: TemplateId): boolean => Object.hasOwn(lookingBack, id);

/** Of the targets that come down to a unit or person, which a kind takes up: all, but where it is about some only. */
export function plansIndicator(id: TemplateId): (indicator: string) => boolean {
  const only = kindOf(id)?.onlyIndicators;
  return (indicator) => only === undefined || only.includes(indicator);
}
