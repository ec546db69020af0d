import { byOwner, text, type StandardRow } from 'shared/plan/standard-rows/standard-row';

const criterion = (full: number, zh: string, en: string): StandardRow => ({
  cells: { full },
  texts: { criterion: text(zh, en) },
});

/** domain/07 7.2: 100 points. */
export const criteria: readonly StandardRow[] = [
  criterion(15, '目标明确性:清晰、具体、可衡量', 'Goals: clear, specific, measurable'),
  criterion(15, '目标明确性:与战略一致', 'Goals: in line with the strategy'),
  criterion(15, '任务合理性:手段有效', 'Tasks: effective means'),
  criterion(15, '任务合理性:逻辑清晰', 'Tasks: logical order'),
  criterion(10, '时间安排:不过紧、不过松', 'Time: neither too tight nor too loose'),
  criterion(10, '时间安排:按时执行', 'Time: carried out on time'),
  criterion(20, '结果:指标达成', 'Result: indicators attained'),
];

const item = (zh: string, en: string): StandardRow => ({ cells: {}, texts: { item: text(zh, en) } });

/** What a quarterly audit looks at (seed 004 §五.1 e). */
const audited: readonly StandardRow[] = [
  item('计划编制', 'Plans drawn up'),
  item('计划签批', 'Plans signed off'),
  item('周报与总结', 'Reports and summaries'),
  item('指标数据准确性', 'Accuracy of figures'),
  item('风险措施落实', 'Risk measures carried out'),
  item('成本节约', 'Cost saving'),
  item('协作会议', 'Collaboration meetings'),
];

export const auditItems: readonly StandardRow[] = audited.map((row, at) => ({ ...row, cells: { no: String(at + 1) } }));

type Words = readonly [zh: string, en: string];

const improvement = (problem: string, measure: Words, accept: Words): StandardRow => ({
  cells: { problem, status: 'open' },
  texts: { measure: text(...measure), accept: text(...accept) },
  role: 'R-SM',
  holder: byOwner,
  dates: { due: 'last-day' },
});

/** Seed 003's five improvements, each with the number that says when it is done. */
export const fiveImprovements: readonly StandardRow[] = [
  improvement(
    'survey',
    ['重新调研市场,提交市场分析报告1份', 'Survey the market again, submit 1 market analysis report'],
    ['报告通过评审', 'Report passed review'],
  ),
  improvement(
    'position',
    ['按区域和人群制定定位方案1份', 'Draw up 1 positioning plan by region and customer group'],
    ['方案覆盖全部在营区域', 'Plan covers every region worked in'],
  ),
  improvement(
    'channel',
    ['完成渠道分类,按规格投放市场1次', 'Sort the channels, place products by specification once'],
    ['渠道分类表经确认', 'Channel list confirmed'],
  ),
  improvement(
    'staffing',
    ['调整人员搭配,发布奖罚办法1份', 'Rearrange people, publish 1 rule of rewards and penalties'],
    ['奖罚办法发布并签收', 'Rule published and acknowledged'],
  ),
  improvement(
    'responsibility',
    ['签订个人责任书,签订率100%', 'Everybody signs a responsibility letter, 100%'],
    ['责任书签订率100%', '100% of letters signed'],
  ),
];
