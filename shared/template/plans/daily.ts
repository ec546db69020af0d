import type { Template } from 'shared/template/template';
import { activityBlock, dayBlock, dayExpenseBlock, dayMeetingBlock, visitBlock } from 'shared/template/blocks/daily';
import { cover, tables } from 'shared/template/plans/sheet';
import { kind } from 'shared/template/kinds';

/** Seen and commented by the manager, signed by nobody. */
export const personalDay: Template = {
  ...kind('T-DAY'),
  version: 1,
  planType: 'DAY',
  sheets: [
    cover,
    tables('day', '日计划', 'Day plan', dayBlock),
    tables('visits', '拜访', 'Visits', visitBlock),
    tables('expenses', '日费用', 'Expenses', dayExpenseBlock),
    tables('activity', '日活动量', 'Activity', activityBlock),
    tables('meetings', '晨会夕会', 'Morning and evening', dayMeetingBlock),
  ],
};
