import type { TemplateId } from 'shared/template/template';

/** Every plan kind by id: what a list of plans shows needs no more than its name. In the order of domain/05 5.2. */
export const kindNames = {
  'T-STR': { zh: '3+3战略规划(销售)', en: '3+3 strategic plan (sales)' },
  'T-ANN-D': { zh: '部门年度工作计划', en: 'Department annual plan' },
  'T-ANN-P': { zh: '个人年度工作计划', en: 'Personal annual plan' },
  'T-QTR-D': { zh: '部门季度工作计划', en: 'Department quarterly plan' },
  'T-QTR-P': { zh: '个人季度工作计划', en: 'Personal quarterly plan' },
  'T-MON-D': { zh: '部门月度工作计划', en: 'Department monthly plan' },
  'T-MON-P': { zh: '个人月度工作计划', en: 'Personal monthly plan' },
  'T-WEK-D': { zh: '部门周度工作计划', en: 'Department weekly plan' },
  'T-WEK-P': { zh: '个人周度工作计划', en: 'Personal weekly plan' },
  'T-DAY': { zh: '日计划与日行程', en: 'Day plan and itinerary' },
  'T-WBS': { zh: '任务分解计划表', en: 'Task breakdown' },
  'T-RSK': { zh: '风险评估与应对表', en: 'Risk assessment' },
  'T-OPP': { zh: '商机开发计划', en: 'Opportunity plan' },
  'T-CUS': { zh: '新客户开发计划', en: 'New customer plan' },
  'T-EXP': { zh: '费用计划', en: 'Expense plan' },
  'T-GAP': { zh: '阶段性年度收入保证缺口补充计划', en: 'Annual revenue gap supplement' },
  'T-DEC': { zh: '销售任务分解表', en: 'Target decomposition' },
  'T-COF': { zh: '月度指标系数表', en: 'Monthly coefficients' },
  'T-MIX': { zh: '产品结构与区域表', en: 'Product mix and regions' },
  'T-EVA': { zh: '销售业绩评估计划', en: 'Sales performance evaluation plan' },
  'T-EVF': { zh: '计划评估表', en: 'Plan assessment' },
  'T-REC': { zh: '整改单', en: 'Rectification' },
  'T-SWK': { zh: '周报', en: 'Weekly report' },
  'T-SMO': { zh: '月度总结', en: 'Monthly summary' },
  'T-SQU': { zh: '季度审计', en: 'Quarterly audit' },
  'T-SAN': { zh: '年度总结与复盘', en: 'Annual summary and review' },
  'T-IMP': { zh: '销售改进计划', en: 'Sales improvement plan' },
  'T-CAL': { zh: '行动日历', en: 'Action calendar' },
  'T-TRN': { zh: '培训与学习计划', en: 'Training and study plan' },
  'T-RANK': { zh: '战报、喜报与排行', en: 'Ranking and news' },
  'T-FEED': { zh: '意见反馈表', en: 'Feedback form' },
  'T-MEET': { zh: '会议记录', en: 'Meeting record' },
  'T-INSP': { zh: '周监察记录', en: 'Inspection record' },
  'T-SHOP': { zh: '门店包', en: 'Store pack' },
  'T-CARD': { zh: '办卡包', en: 'Card team pack' },
  'T-HAND': { zh: '工作交接', en: 'Handover pack' },
  'T-DEAL': { zh: '合同户', en: 'Contracted dealers' },
} as const satisfies Readonly<Record<TemplateId, { readonly zh: string; readonly en: string }>>;

export type Kind = keyof typeof kindNames;

/** The id and the names that a template begins with. */
export const kind = <Id extends Kind>(id: Id): { readonly id: Id; readonly zh: string; readonly en: string } => ({
  id,
  ...kindNames[id],
});

export const isKind = (id: TemplateId): id is Kind => Object.hasOwn(kindNames, id);
