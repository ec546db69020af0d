import type { Block } from 'shared/template/block';
import type { Sheet, Template } from 'shared/template/template';
import { customerBlock } from 'shared/template/blocks/customer';
import { dutyBlock } from 'shared/template/blocks/duty';
import { expenseBlock } from 'shared/template/blocks/expense';
import { departmentMonthlyIndicatorBlock, monthlyIndicatorBlock } from 'shared/template/blocks/indicator';
import { opportunityBlock } from 'shared/template/blocks/opportunity';
import { revisionBlock } from 'shared/template/blocks/revision';
import { riskBlock } from 'shared/template/blocks/risk';
import { taskBlock } from 'shared/template/blocks/task';
import { cover, signatures, tables } from 'shared/template/plans/sheet';
import { kind } from 'shared/template/kinds';

const sheets = (indicatorTable: Block): readonly Sheet[] => [
  cover,
  tables('indicators', '月度指标', 'Indicators', indicatorTable),
  tables('tasks', '任务', 'Tasks', taskBlock),
  tables('opportunities', '商机', 'Opportunities', opportunityBlock),
  tables('customers', '新客户', 'New customers', customerBlock),
  tables('expenses', '费用', 'Expenses', expenseBlock),
  tables('duties', '例行工作', 'Routine duties', dutyBlock),
  tables('risks', '风险检查', 'Risk check', riskBlock),
  tables('revisions', '修订清单', 'Revisions', revisionBlock),
  signatures,
];

const monthly = { version: 1, planType: 'MON' } as const;

export const departmentMonth: Template = {
  ...monthly,
  ...kind('T-MON-D'),
  sheets: sheets(departmentMonthlyIndicatorBlock),
};

export const personalMonth: Template = {
  ...monthly,
  ...kind('T-MON-P'),
  sheets: sheets(monthlyIndicatorBlock),
};
