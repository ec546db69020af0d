import { figuresEn } from 'addin/messages/rules/en-US/figures';
import { goalsAndTasksEn } from 'addin/messages/rules/en-US/goals-and-tasks';
import { orderAndTimeEn } from 'addin/messages/rules/en-US/order-and-time';
import { planAndDataEn } from 'addin/messages/rules/en-US/plan-and-data';
import { salesEn } from 'addin/messages/rules/en-US/sales';
import { signOffAndReportsEn } from 'addin/messages/rules/en-US/sign-off-and-reports';
import type { RuleSentences } from 'addin/messages/rules/sentences';

export const rulesEn: RuleSentences = {
  ...planAndDataEn,
  ...goalsAndTasksEn,
  ...orderAndTimeEn,
  ...figuresEn,
  ...salesEn,
  ...signOffAndReportsEn,
};
