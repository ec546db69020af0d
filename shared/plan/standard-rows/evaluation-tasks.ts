import { byOwner, fromStartToEnd, text, type StandardRow } from 'shared/plan/standard-rows/standard-row';

type Words = readonly [zh: string, en: string];
type Months = readonly [first: number, last: number];

interface TaskWords {
  readonly goal: Words;
  readonly name: Words;
  readonly output: Words;
  readonly accept: Words;
  readonly res: Words;
}

function task(
  wbs: string,
  indCode: string,
  taskType: string,
  role: string,
  months: Months | null,
  words: TaskWords,
): StandardRow {
  const texts = Object.fromEntries(Object.entries(words).map(([key, [zh, en]]) => [key, text(zh, en)]));
  const row = { cells: { wbs, kind: 'new', indCode, taskType }, texts, role, holder: byOwner, dates: fromStartToEnd };
  return months === null ? row : { ...row, months };
}

const plan: Words = ['会议记录、任务清单', 'Minutes, task list'];

/** Seed 004's seven key tasks with their fourteen subtasks; `null` goes on all year. Names, roles, months, resources are its own. */
export const evaluationTasks: readonly StandardRow[] = [
  task('1', 'ATTAIN', 'proposal', 'R-SM', [1, 2], {
    goal: ['第2个月底前发布销售策略1份', 'Publish 1 sales strategy by the end of month 2'],
    name: ['制定销售策略', 'Set the sales strategy'],
    output: ['销售策略文件', 'Sales strategy document'],
    accept: ['策略经评审通过', 'Strategy passed review'],
    res: plan,
  }),
  task('1.1', 'ATTAIN', 'survey', 'R-MKT', [1, 1], {
    goal: ['提交市场调研报告1份', 'Submit 1 market survey report'],
    name: ['市场调研与分析', 'Market survey and analysis'],
    output: ['市场调研报告', 'Market survey report'],
    accept: ['报告通过评审', 'Report passed review'],
    res: ['调研报告模板、数据分析软件', 'Report template, analysis software'],
  }),
  task('1.2', 'ATTAIN', 'proposal', 'R-SM', [2, 2], {
    goal: ['形成销售策略1份并通过评审', '1 sales strategy that passed review'],
    name: ['销售策略制定', 'Drafting the sales strategy'],
    output: ['销售策略文件', 'Sales strategy document'],
    accept: ['评审结论为通过', 'Review concluded: passed'],
    res: ['策略制定会议、市场调研结果', 'Strategy meeting, survey results'],
  }),
  task('2', 'CYCLE', 'process', 'R-PIG', [1, 3], {
    goal: ['平均销售周期缩短至30天', 'Average sales cycle cut to 30 days'],
    name: ['优化销售流程', 'Improve the sales process'],
    output: ['优化后的流程文件', 'Improved process document'],
    accept: ['平均销售周期≤30天', 'Average sales cycle ≤ 30 days'],
    res: plan,
  }),
  task('2.1', 'CYCLE', 'analysis', 'R-PIG', [1, 2], {
    goal: ['提交流程评估报告1份', 'Submit 1 process assessment report'],
    name: ['流程评估', 'Process assessment'],
    output: ['流程评估报告', 'Process assessment report'],
    accept: ['报告列明不必要环节并经确认', 'Report names needless steps and is confirmed'],
    res: ['流程图软件、内部访谈', 'Flowchart software, interviews'],
  }),
  task('2.2', 'CYCLE', 'process', 'R-IT', [3, 3], {
    goal: ['销售流程系统升级上线1次', '1 release of the sales process in the system'],
    name: ['流程优化', 'Process improvement'],
    output: ['系统上线记录', 'Release record'],
    accept: ['新流程上线并完成员工培训', 'New process live, staff trained'],
    res: ['系统升级、员工培训', 'System upgrade, staff training'],
  }),
  task('3', 'TRAIN_COV', 'train', 'R-HR', [1, 4], {
    goal: ['80%的销售人员完成至少1次专业培训', '80% of salespeople complete at least 1 training'],
    name: ['培训与激励', 'Training and incentives'],
    output: ['培训记录、激励方案', 'Training records, incentive scheme'],
    accept: ['培训覆盖率≥80%', 'Training coverage ≥ 80%'],
    res: plan,
  }),
  task('3.1', 'TRAIN_COV', 'analysis', 'R-HR', [1, 1], {
    goal: ['提交培训需求分析报告1份', 'Submit 1 training needs report'],
    name: ['培训需求分析', 'Training needs analysis'],
    output: ['培训需求分析报告', 'Training needs report'],
    accept: ['问卷回收率≥90%', 'At least 90% of questionnaires returned'],
    res: ['培训需求问卷、培训课程', 'Questionnaire, courses'],
  }),
  task('3.2', 'TRAIN_COV', 'train', 'R-TRN', [2, 4], {
    goal: ['完成销售技能培训3次', 'Hold 3 sales skill trainings'],
    name: ['培训实施', 'Training'],
    output: ['培训签到表、前后测成绩', 'Sign-in sheets, test results'],
    accept: ['后测成绩高于前测', 'Post-test better than pre-test'],
    res: ['培训课程、培训场地', 'Courses, rooms'],
  }),
  task('4', 'CSAT', 'customer-file', 'R-CS', null, {
    goal: ['客户满意度评分提升至4.5分', 'Customer satisfaction raised to 4.5 points'],
    name: ['客户关系管理', 'Customer relations'],
    output: ['客户档案、回访记录', 'Customer files, follow-up records'],
    accept: ['满意度评分≥4.5分', 'Satisfaction ≥ 4.5 points'],
    res: plan,
  }),
  task('4.1', 'CSAT', 'customer-file', 'R-CS', [1, 1], {
    goal: ['建立客户档案,覆盖100%在册客户', 'Customer files for 100% of customers'],
    name: ['客户档案建立', 'Customer files'],
    output: ['客户档案', 'Customer files'],
    accept: ['档案完整率100%', 'Files 100% complete'],
    res: ['客户关系管理系统', 'CRM system'],
  }),
  task('4.2', 'CSAT', 'follow-up', 'R-SM', null, {
    goal: ['每月完成客户回访12次', '12 follow-up visits every month'],
    name: ['客户回访计划', 'Customer follow-up plan'],
    output: ['回访记录', 'Follow-up records'],
    accept: ['每月回访≥12次', 'At least 12 visits a month'],
    res: ['客户回访模板、客户关系管理工具', 'Follow-up template, CRM tools'],
  }),
  task('5', 'COST_CUT', 'analysis', 'R-FIN', [1, 4], {
    goal: ['销售成本降低5%', 'Selling cost cut by 5%'],
    name: ['成本控制', 'Cost control'],
    output: ['成本节约报告', 'Cost-saving report'],
    accept: ['成本降低率≥5%', 'Cost cut ≥ 5%'],
    res: plan,
  }),
  task('5.1', 'COST_CUT', 'analysis', 'R-FIN', [1, 2], {
    goal: ['提交成本分析报告1份', 'Submit 1 cost analysis report'],
    name: ['成本分析', 'Cost analysis'],
    output: ['成本分析报告', 'Cost analysis report'],
    accept: ['报告经财务确认', 'Report confirmed by finance'],
    res: ['成本分析报告、财务数据', 'Cost reports, finance data'],
  }),
  task('5.2', 'COST_SAVE', 'process', 'R-HEAD', [3, 4], {
    goal: ['目标节约额完成率达到100%', '100% of the target saving reached'],
    name: ['成本节约措施实施', 'Cost-saving measures'],
    output: ['节约措施执行记录', 'Record of the measures'],
    accept: ['节约率≥100%', 'Saving rate ≥ 100%'],
    res: ['节约措施方案、执行监督', 'Scheme of measures, supervision'],
  }),
  task('6', 'DATA_ACC', 'analysis', 'R-DA', null, {
    goal: ['数据准确率达到98%', 'Data 98% accurate'],
    name: ['销售数据分析', 'Sales data analysis'],
    output: ['数据分析报告', 'Data analysis reports'],
    accept: ['抽查准确率≥98%', 'Samples ≥ 98% accurate'],
    res: plan,
  }),
  task('6.1', 'DATA_ACC', 'analysis', 'R-DA', [1, 2], {
    goal: ['形成销售数据台账1套', '1 complete sales data ledger'],
    name: ['数据收集与整理', 'Collecting and ordering data'],
    output: ['销售数据台账', 'Sales data ledger'],
    accept: ['台账经财务核对一致', 'Ledger agrees with finance'],
    res: ['数据收集工具、数据分析软件', 'Collection tools, analysis software'],
  }),
  task('6.2', 'DATA_ACC', 'analysis', 'R-DA', null, {
    goal: ['每月提交数据分析报告1份', '1 data analysis report every month'],
    name: ['数据分析报告', 'Data analysis report'],
    output: ['月度数据分析报告', 'Monthly data analysis report'],
    accept: ['次月第5个工作日前提交', 'Submitted by working day 5 of the next month'],
    res: ['数据分析报告模板、数据', 'Report template, data'],
  }),
  task('7', 'COLLAB', 'meeting', 'R-PM', null, {
    goal: ['协作效率评分达到80分', 'Collaboration scores 80 points'],
    name: ['跨部门协作', 'Cross-department work'],
    output: ['会议记录、评估表', 'Minutes, assessment forms'],
    accept: ['协作效率评分≥80分', 'Collaboration ≥ 80 points'],
    res: plan,
  }),
  task('7.1', 'COLLAB', 'meeting', 'R-PM', null, {
    goal: ['每月召开协作会议1次', '1 collaboration meeting every month'],
    name: ['协作会议安排', 'Collaboration meetings'],
    output: ['会议纪要', 'Minutes'],
    accept: ['参会率≥90%', 'Attendance ≥ 90%'],
    res: ['会议记录、协作计划', 'Minutes, collaboration plan'],
  }),
  task('7.2', 'COLLAB', 'analysis', 'R-PM', null, {
    goal: ['每季度提交协作效果评估表1份', '1 collaboration assessment every quarter'],
    name: ['协作效果评估', 'Assessment of collaboration'],
    output: ['协作效果评估表', 'Assessment form'],
    accept: ['评估表含改进意见并归档', 'Form has suggestions and is filed'],
    res: ['协作效果评估表、反馈', 'Assessment form, feedback'],
  }),
];

const event = (month: number, code: string, taskRef: string, zh: string, en: string): StandardRow => ({
  cells: { event: code, taskRef },
  texts: { taskText: text(zh, en) },
  months: [month, month],
  dates: { month: 'month' },
});

/** Seed 004's own timetable; it contradicts its tasks (AM-18), which V-TIM-11 shows. */
export const evaluationTimetable: readonly StandardRow[] = [
  event(1, 'finish', '1.1', '市场调研与分析', 'Market survey and analysis'),
  event(1, 'start', '2.1', '流程评估', 'Process assessment'),
  event(2, 'finish', '1.2', '销售策略制定', 'Drafting the sales strategy'),
  event(2, 'continue', '2.1', '流程评估', 'Process assessment'),
  event(3, 'start', '2.2', '流程优化', 'Process improvement'),
  event(3, 'start', '3.1', '培训需求分析', 'Training needs analysis'),
  event(4, 'finish', '2.2', '流程优化', 'Process improvement'),
  event(4, 'start', '3.2', '培训实施', 'Training'),
  event(1, 'ongoing', '4', '客户关系管理', 'Customer relations'),
  event(1, 'ongoing', '5', '成本控制', 'Cost control'),
  event(1, 'ongoing', '6', '销售数据分析', 'Sales data analysis'),
  event(1, 'ongoing', '7', '跨部门协作', 'Cross-department work'),
];
