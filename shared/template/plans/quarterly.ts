import type { Block } from 'shared/template/block';
import type { Sheet, Template } from 'shared/template/template';
import { quarterMonthsBlock } from 'shared/template/blocks/breakdown';
import { customerBlock } from 'shared/template/blocks/customer';
import { departmentIndicatorBlock, indicatorBlock } from 'shared/template/blocks/indicator';
import { opportunityBlock } from 'shared/template/blocks/opportunity';
import { budgetBlock, needBlock, quarterStrategyBlock, trackBlock } from 'shared/template/blocks/quarterly';
import { riskBlock } from 'shared/template/blocks/risk';
import { adapted } from 'shared/template/blocks/table';
import { taskBlock } from 'shared/template/blocks/task';
import { cover, signatures, tables } from 'shared/template/plans/sheet';
import { kind } from 'shared/template/kinds';

/** DR-19: a quarter's task may still be a department's. */
const quarterTasks = adapted(taskBlock, { needs: { owner: 'optional' } });

const sheets = (indicatorTable: Block): readonly Sheet[] => [
  cover,
  tables('indicators', '季度目标', 'Indicators', indicatorTable),
  tables('needs', '市场需求分析', 'Market needs', needBlock),
  tables('strategy', '销售策略', 'Sales strategy', quarterStrategyBlock),
  tables('months', '月度分解', 'By month', quarterMonthsBlock),
  tables('tasks', '任务', 'Tasks', quarterTasks),
  tables('opportunities', '商机', 'Opportunities', opportunityBlock),
  tables('customers', '新客户', 'New customers', customerBlock),
  tables('budget', '预算', 'Budget', budgetBlock),
  tables('tracking', '跟踪与调整', 'Tracking', trackBlock),
  tables('risks', '风险', 'Risks', riskBlock),
  signatures,
];

const quarterly = { version: 1, planType: 'QTR' } as const;

export const departmentQuarter: Template = {
  ...quarterly,
  ...kind('T-QTR-D'),
  sheets: sheets(departmentIndicatorBlock),
};

export const personalQuarter: Template = {
  ...quarterly,
  ...kind('T-QTR-P'),
  sheets: sheets(indicatorBlock),
};
