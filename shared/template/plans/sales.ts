import type { Template } from 'shared/template/template';
import { ratingBlock } from 'shared/template/blocks/annual';
import { customerBlock } from 'shared/template/blocks/customer';
import { expenseBlock } from 'shared/template/blocks/expense';
import { indicatorBlock } from 'shared/template/blocks/indicator';
import { opportunityBlock } from 'shared/template/blocks/opportunity';
import {
  classSumBlock,
  developmentBlock,
  evidenceBlock,
  funnelBlock,
  paceBlock,
  progressBlock,
  reportedBlock,
  specialPlanBlock,
} from 'shared/template/blocks/pipeline';
import { riskBlock } from 'shared/template/blocks/risk';
import {
  approvalBlock,
  coverageBlock,
  executionBlock,
  gapBlock,
  quotaBlock,
  savingBlock,
} from 'shared/template/blocks/spending';
import { adapted } from 'shared/template/blocks/table';
import { taskBlock } from 'shared/template/blocks/task';
import { cover, signatures, tables } from 'shared/template/plans/sheet';
import { kind } from 'shared/template/kinds';

const ofUnit = { version: 1 } as const;

export const opportunityPlan: Template = {
  ...ofUnit,
  ...kind('T-OPP'),
  planType: 'OPP',
  sheets: [
    cover,
    tables('opportunities', '商机总表', 'Opportunities', adapted(opportunityBlock, { needsRows: true })),
    tables('classes', '类别汇总', 'By class', classSumBlock),
    tables('funnel', '漏斗', 'Funnel', funnelBlock),
    tables('progress', '进程里程碑', 'Progress milestones', progressBlock),
    tables('reported', '提报累计', 'Reported so far', reportedBlock),
    tables('special', '专项计划', 'Special plans', specialPlanBlock),
    tables('rating', '年度评估', 'Annual rating', ratingBlock),
    signatures,
  ],
};

export const customerPlan: Template = {
  ...ofUnit,
  ...kind('T-CUS'),
  planType: 'CUS',
  sheets: [
    cover,
    tables('indicators', '指标', 'Indicators', indicatorBlock),
    tables('customers', '清单', 'Customers', adapted(customerBlock, { needsRows: true })),
    tables('pace', '月度节奏', 'Monthly pace', paceBlock),
    tables('activities', '开发活动', 'Activities', developmentBlock),
    tables('evidence', '判据台账', 'Evidence', evidenceBlock),
    signatures,
  ],
};

export const expensePlan: Template = {
  ...ofUnit,
  ...kind('T-EXP'),
  planType: 'EXP',
  sheets: [
    cover,
    tables('quotas', '指标与费用', 'Targets and quotas', adapted(quotaBlock, { needsRows: true })),
    tables('expenses', '明细', 'Details', adapted(expenseBlock, { needsRows: true })),
    tables('approvals', '两级审批记录', 'Approvals', approvalBlock),
    tables('execution', '执行', 'Execution', executionBlock),
    tables('saving', '成本节约', 'Cost saving', savingBlock),
    signatures,
  ],
};

export const gapPlan: Template = {
  ...ofUnit,
  ...kind('T-GAP'),
  planType: 'GAP',
  sheets: [
    cover,
    tables('gap', '缺口测算', 'Gap', gapBlock),
    tables('opportunities', '补充商机', 'Opportunities', adapted(opportunityBlock, { zh: '补充商机' })),
    tables('tasks', '补充措施', 'Measures', adapted(taskBlock, { zh: '补充措施', en: 'Measures' })),
    tables('coverage', '覆盖检查', 'Coverage', coverageBlock),
    tables('risks', '风险', 'Risks', riskBlock),
    signatures,
  ],
};
