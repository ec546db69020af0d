import { byOwner, text, type StandardRow } from 'shared/plan/standard-rows/standard-row';

/** Seed 004 §三.3. */
export const evaluationResources: readonly StandardRow[] = [
  {
    cells: { resType: 'human' },
    texts: { item: text('各部门负责人及团队成员', 'Heads and members of the departments') },
    dates: { when: 'period' },
  },
  {
    cells: { resType: 'material' },
    texts: { item: text('办公设备、培训场地、数据分析工具', 'Office equipment, training rooms, analysis tools') },
    dates: { when: 'period' },
  },
  {
    cells: { resType: 'money' },
    texts: { item: text('培训、会议、数据分析预算', 'Budget for training, meetings, data analysis') },
    dates: { when: 'period' },
  },
];

const mechanism = (mech: string, freq: string, role: string, zh: string, en: string): StandardRow => ({
  cells: { mech, freq },
  texts: { output: text(zh, en) },
  role,
  holder: byOwner,
});

/** Seed 004 §五.1. */
export const fiveMechanisms: readonly StandardRow[] = [
  mechanism('meeting', 'monthly', 'R-SM', '会议纪要与改进措施清单', 'Minutes and list of improvements'),
  mechanism('report', 'weekly', 'R-PREP', '工作进度报告', 'Progress report'),
  mechanism(
    'data',
    'continuous',
    'R-DA',
    '销售额、满意度、销售周期监控表',
    'Monitor of sales, satisfaction, sales cycle',
  ),
  mechanism('warning', 'continuous', 'R-PM', '风险预警与应对记录', 'Record of warnings and responses'),
  mechanism('audit', 'quarterly', 'R-AUD', '内部审计报告', 'Internal audit report'),
];

const point = (code: string, months: readonly [number, number] | null, zh: string, en: string): StandardRow => ({
  cells: { point: code, quant: true, qual: true },
  texts: { form: text(zh, en) },
  ...(months === null ? {} : { months }),
  dates: { date: 'last-day' },
});

/** Seed 004 §五.2, when and how. */
export const evaluationPoints: readonly StandardRow[] = [
  point('monthly', [1, 1], '销售团队会议和进度报告', 'Sales team meeting and progress report'),
  point('quarterly', [3, 3], '内部审计和关键指标数据', 'Internal audit and key figures'),
  point('yearly', null, '年底总结评估:业绩、满意度、成本节约', 'Year-end assessment: results, satisfaction, saving'),
];

type Words = readonly [zh: string, en: string];

const meeting = (how: string, freq: string, role: string, who: Words, what: Words): StandardRow => ({
  cells: { how, freq },
  texts: { who: text(...who), what: text(...what) },
  role,
  holder: byOwner,
});

/** Seed 004 §六.1: three meetings and what comes up between them. */
export const fourMeetings: readonly StandardRow[] = [
  meeting('meeting', 'weekly', 'R-SM', ['销售团队', 'Sales team'], ['工作进度;问题反馈', 'Progress;problems']),
  meeting(
    'meeting',
    'monthly',
    'R-PM',
    ['销售团队;市场部;人力资源部;财务部', 'Sales team;Marketing;HR;Finance'],
    ['跨部门协作;资源分配;改进措施', 'Cross-department work;resources;improvements'],
  ),
  meeting(
    'meeting',
    'quarterly',
    'R-PM',
    ['销售团队;市场部;IT部门', 'Sales team;Marketing;IT'],
    ['项目进展;风险评估', 'Project progress;risks'],
  ),
  meeting(
    'chat',
    'as-needed',
    'R-SM',
    ['相关部门', 'Departments concerned'],
    ['市场动态;客户反馈;特殊情况', 'Market news;customer feedback;special cases'],
  ),
];

const cooperation = (kind: string, zh: string, en: string): StandardRow => ({
  cells: { kind },
  texts: { content: text(zh, en) },
  role: 'R-PM',
  holder: { pm: 'person' },
});

/** Seed 004 §六.2. */
export const cooperationRows: readonly StandardRow[] = [
  cooperation('way', '建立跨部门协作小组,负责协调各部门资源', 'A cross-department group coordinates resources'),
  cooperation('way', '设立项目经理,负责整体进度和协调', 'A project manager is in charge of progress and coordination'),
  cooperation('way', '使用共享工作平台', 'A shared platform is used'),
  cooperation('duty', '明确各部门职责和任务,责任到人', 'Duties and tasks of each department, down to persons'),
  cooperation('duty', '设定沟通渠道和反馈机制', 'Channels of communication and feedback are set'),
  cooperation('duty', '定期评估协作效果,调整协作策略', 'Collaboration is assessed regularly and adjusted'),
  cooperation('sharing', '共享市场信息和客户资源', 'Market information and customers are shared'),
  cooperation('sharing', '共享培训资源和最佳实践', 'Training resources and best practice are shared'),
  cooperation('sharing', '共享销售工具和数据分析结果', 'Sales tools and analyses are shared'),
  cooperation('strength', '发挥各部门优势,共同解决问题', 'Each department brings its strengths to common problems'),
  cooperation('strength', '组织团队建设活动', 'Team building'),
  cooperation('strength', '定期组织知识分享会', 'Regular knowledge sharing'),
];

/** Seed 004 §七. */
export const outlookRows: readonly StandardRow[] = [
  {
    cells: { kind: 'summary' },
    texts: {
      text: text(
        '通过优化销售流程、提升人员能力、加强客户关系管理和成本控制,实现销售业绩持续增长。',
        'Sales grow through a better process, abler people, closer customer relations and cost control.',
      ),
    },
  },
  {
    cells: { kind: 'outlook' },
    texts: {
      text: text(
        '销售业绩达到或超过年度目标;客户满意度持续提高;团队整体能力提升;销售成本得到控制。',
        'Targets reached or exceeded; satisfaction rising; a stronger team; selling cost under control.',
      ),
    },
  },
];
