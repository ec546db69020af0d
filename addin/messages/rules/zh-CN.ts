import { figuresZh } from 'addin/messages/rules/zh-CN/figures';
import { goalsAndTasksZh } from 'addin/messages/rules/zh-CN/goals-and-tasks';
import { orderAndTimeZh } from 'addin/messages/rules/zh-CN/order-and-time';
import { planAndDataZh } from 'addin/messages/rules/zh-CN/plan-and-data';
import { salesZh } from 'addin/messages/rules/zh-CN/sales';
import { signOffAndReportsZh } from 'addin/messages/rules/zh-CN/sign-off-and-reports';
import type { RuleSentences } from 'addin/messages/rules/sentences';

export const rulesZh: RuleSentences = {
  ...planAndDataZh,
  ...goalsAndTasksZh,
  ...orderAndTimeZh,
  ...figuresZh,
  ...salesZh,
  ...signOffAndReportsZh,
};
