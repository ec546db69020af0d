import type { Template } from 'shared/template/template';
import { insightBlock } from 'shared/template/blocks/annual';
import {
  adviceBlock,
  attainmentViewBlock,
  budgetViewBlock,
  failureBlock,
  feedbackBlock,
  improvementBlock,
  linesBlock,
  monthActualBlock,
  monthWorkBlock,
  moveBlock,
  nextBlock,
  opportunityViewBlock,
  practiceBlock,
  progressReportBlock,
  selfReviewBlock,
  shortfallBlock,
  successBlock,
  teamBlock,
  visitSumBlock,
  weeklyActualBlock,
} from 'shared/template/blocks/report';
import { adapted } from 'shared/template/blocks/table';
import { issueBlock } from 'shared/template/blocks/weekly';
import { cover, signatures, tables } from 'shared/template/plans/sheet';
import { kind } from 'shared/template/kinds';

export const weeklyReport: Template = {
  ...kind('T-SWK'),
  version: 1,
  planType: 'SWK',
  sheets: [
    cover,
    tables('progress', '任务进度', 'Task progress', progressReportBlock),
    tables('indicators', '指标', 'Indicators', weeklyActualBlock),
    tables('opportunities', '商机变化', 'Opportunities moved', moveBlock),
    tables('visits', '拜访汇总', 'Visits', visitSumBlock),
    tables('issues', '问题与支持', 'Issues and support', issueBlock),
    tables('next', '下周计划预览', 'Next week', nextBlock),
    tables('review', '自评与点评', 'Self-review', selfReviewBlock),
    signatures,
  ],
};

export const monthlySummary: Template = {
  ...kind('T-SMO'),
  version: 1,
  planType: 'SMO',
  sheets: [
    cover,
    tables('indicators', '指标完成', 'Indicators', monthActualBlock),
    tables('tasks', '任务完成', 'Tasks', monthWorkBlock),
    tables('success', '成功经验', 'What went well', successBlock),
    tables('shortfall', '未完成分析', 'What fell short', shortfallBlock),
    tables('budget', '预算执行', 'Budget', budgetViewBlock),
    tables('opportunities', '商机进程', 'Opportunities', opportunityViewBlock),
    tables('improvement', '下月改进', 'Next month', improvementBlock),
    tables('feedback', '反馈意见', 'Feedback', feedbackBlock),
    signatures,
  ],
};

export const annualSummary: Template = {
  ...kind('T-SAN'),
  version: 1,
  planType: 'SAN',
  sheets: [
    cover,
    tables('attainment', '业绩达成', 'Attainment', attainmentViewBlock),
    tables('lines', '产品线与区域', 'Lines and regions', linesBlock),
    tables('team', '团队表现', 'Team', teamBlock),
    tables(
      'insight',
      '市场与客户洞察',
      'Market and customers',
      adapted(insightBlock, { zh: '市场与客户洞察', en: 'Market and customers' }),
    ),
    tables('practices', '经验固化', 'Practices kept', practiceBlock),
    tables('failures', '失败原因', 'What failed', failureBlock),
    tables('advice', '下年度建议', 'For next year', adviceBlock),
    signatures,
  ],
};
