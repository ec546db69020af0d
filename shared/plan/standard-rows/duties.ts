import { byOwner, text, type StandardRow } from 'shared/plan/standard-rows/standard-row';

const duty = (code: string, freq: string, target: number, zh: string, en: string): StandardRow => ({
  cells: { duty: code, freq, target },
  texts: { output: text(zh, en) },
  role: 'R-PREP',
  holder: byOwner,
});

/** Seed 002's routine work; times are those of one month. */
export const monthlyDuties: readonly StandardRow[] = [
  duty('survey', 'monthly', 1, '市场调研报告1份', '1 market survey report'),
  duty('follow-up', 'weekly', 4, '客户回访记录', 'Customer follow-up records'),
  duty('channel-visit', 'biweekly', 2, '渠道走访记录', 'Channel visit records'),
  duty('analysis-report', 'monthly', 1, '销售数据分析报告1份', '1 sales data analysis report'),
  duty('team-meeting', 'weekly', 4, '周例会纪要', 'Minutes of the weekly meeting'),
  duty('coordination', 'monthly', 1, '部门协调会议纪要', 'Minutes of the coordination meeting'),
  duty('training', 'monthly', 1, '培训签到表及测试成绩', 'Training sign-in sheet and test results'),
];
