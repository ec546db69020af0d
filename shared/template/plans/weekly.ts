import type { Sheet, Template } from 'shared/template/template';
import { daysBlock } from 'shared/template/blocks/breakdown';
import { adapted } from 'shared/template/blocks/table';
import { taskBlock } from 'shared/template/blocks/task';
import { issueBlock, leftoverBlock, sourceBlock, weeklyIndicatorBlock } from 'shared/template/blocks/weekly';
import { cover, signatures, tables } from 'shared/template/plans/sheet';
import { kind } from 'shared/template/kinds';

/** A week need not say again which resources its month has. */
const weekTasks = adapted(taskBlock, { zh: '本周任务', en: 'Tasks of the week', needs: { res: 'optional' } });

const sheets: readonly Sheet[] = [
  cover,
  tables('tasks', '本周任务', 'Tasks', weekTasks),
  tables('indicators', '本周指标', 'Indicators', weeklyIndicatorBlock),
  tables('days', '日分解', 'By day', daysBlock),
  tables('sources', '客户来源', 'Customer sources', sourceBlock),
  tables('leftovers', '上周遗留', 'Left from last week', leftoverBlock),
  tables('issues', '问题与支持', 'Issues and support', issueBlock),
  signatures,
];

const weekly = { version: 1, planType: 'WEK', sheets } as const;

export const departmentWeek: Template = {
  ...weekly,
  ...kind('T-WEK-D'),
};

export const personalWeek: Template = {
  ...weekly,
  ...kind('T-WEK-P'),
};
