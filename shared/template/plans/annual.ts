import type { Template } from 'shared/template/template';
import {
  abilityBlock,
  calendarBlock,
  insightBlock,
  lastYearBlock,
  pledgeBlock,
  ratingBlock,
  resourceBlock,
  strategyBlock,
} from 'shared/template/blocks/annual';
import { monthsBlock, personsBlock } from 'shared/template/blocks/breakdown';
import { customerBlock } from 'shared/template/blocks/customer';
import { packageBlock, regionBlock } from 'shared/template/blocks/decomposition';
import { expenseBlock } from 'shared/template/blocks/expense';
import { indicatorBlock } from 'shared/template/blocks/indicator';
import { opportunityBlock } from 'shared/template/blocks/opportunity';
import { riskBlock } from 'shared/template/blocks/risk';
import { adapted } from 'shared/template/blocks/table';
import { taskBlock } from 'shared/template/blocks/task';
import { cover, signatures, tables } from 'shared/template/plans/sheet';
import { kind } from 'shared/template/kinds';

/** A year's risks are weighed; DR-19 leaves a year's task with a department. */
const annualRisks = adapted(riskBlock, { needs: { prob: 'required', sev: 'required' } });
const annualTasks = adapted(taskBlock, { needs: { owner: 'optional' } });

export const departmentYear: Template = {
  ...kind('T-ANN-D'),
  version: 1,
  planType: 'ANN',
  sheets: [
    cover,
    tables('last-year', '上年复盘', 'Last year', lastYearBlock),
    tables('insight', '团队与市场洞察', 'Team and market', insightBlock),
    tables('indicators', '年度指标', 'Indicators', indicatorBlock),
    tables('months', '季月分解', 'By quarter and month', monthsBlock),
    tables('persons', '人员分解', 'By person', personsBlock),
    tables('mix', '产品区域分解', 'By product and region', packageBlock, regionBlock),
    tables('tasks', '重点任务', 'Key tasks', annualTasks),
    tables('opportunities', '商机计划', 'Opportunities', opportunityBlock, ratingBlock),
    tables('customers', '新客户计划', 'New customers', customerBlock),
    tables('strategy', '策略与行动', 'Strategies and actions', strategyBlock),
    tables('calendar', '行动日历', 'Action calendar', calendarBlock),
    tables('expenses', '费用与资源', 'Expenses and resources', expenseBlock, resourceBlock),
    tables('risks', '风险', 'Risks', annualRisks),
    signatures,
  ],
};

export const personalYear: Template = {
  ...kind('T-ANN-P'),
  version: 1,
  planType: 'ANN',
  sheets: [
    cover,
    tables('indicators', '个人指标', 'Indicators', indicatorBlock),
    tables('pledge', '军令状', 'Commitment', adapted(pledgeBlock, { needsRows: true })),
    tables('months', '季月分解', 'By quarter and month', monthsBlock),
    tables('customers', '重点客户', 'Key customers', adapted(customerBlock, { zh: '重点客户', en: 'Key customers' })),
    tables('tasks', '行动', 'Actions', taskBlock),
    tables('skills', '能力提升', 'Skills', abilityBlock),
    tables('risks', '风险', 'Risks', annualRisks),
    signatures,
  ],
};
