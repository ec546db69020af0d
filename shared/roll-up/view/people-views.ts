import { collaborationWeights, evaluationWeights } from 'shared/roll-up/view/grade';
import {
  by,
  blend,
  completion,
  count,
  field,
  figure,
  grade,
  inBars,
  inColumns,
  inOrderOf,
  mean,
  minus,
  quotient,
  rank,
  scaled,
  sum,
  texts,
  view,
  weighted,
  where,
  type View,
} from 'shared/roll-up/view/view';

const weightsOf = (table: Readonly<Record<string, number>>) =>
  Object.entries(table).map(([column, percent]) => ({ column, percent }));
const parts = weightsOf(evaluationWeights);
const collaboration = weightsOf(collaborationWeights);

/** Satisfaction, training, collaboration, evaluation, ranking (RU-21, 22, 28, 29, 32, 33, 36, 40). */
export const peopleViews: readonly View[] = [
  view('RU-21', '满意度', 'Satisfaction', ['all'], inColumns(by('figures', 'unit'), 'scorePlan', 'score'), [
    ['samples', '样本数', 'Samples', 'count', figure('actual', 'B_SVY_N')],
    ['score', '得分', 'Score', 'score', figure('actual', 'CSAT')],
    ['samplesPlan', '计划样本数', 'Planned samples', 'count', figure('plan', 'B_SVY_N')],
    ['scorePlan', '目标得分', 'Target score', 'score', figure('plan', 'CSAT')],
  ]),
  view('RU-22', '培训', 'Training', ['hr'], inColumns(by('trainings', 'unit'), 'head', 'trained'), [
    ['trained', '实到', 'Present', 'count', sum('present')],
    ['head', '应到', 'Expected', 'count', sum('due')],
    ['coverage', '覆盖率', 'Coverage', 'percent', quotient('trained', 'head')],
    ['gain', '平均提升', 'Mean gain', 'score', mean('gain')],
  ]),
  view('RU-28', '协作', 'Collaboration', ['leaders'], by('meetings', 'unit'), [
    ['due', '应到', 'Due', 'count', sum('due')],
    ['present', '实到', 'Present', 'count', sum('present')],
    ['attendance', '到会率', 'Attendance', 'percent', quotient('present', 'due')],
    ['attended', '到会得分', 'Attendance score', 'score', scaled('attendance', 100)],
    ['effect', '效果', 'Effect', 'score', weighted('effect', 'meetings')],
    ['collab', '协作效率', 'Collaboration', 'score', blend(...collaboration)],
  ]),
  view('RU-29', '评估成绩', 'Evaluation', ['leaders'], inColumns(by('evaluations', 'unit'), 'total'), [
    ['self', '自评', 'Self', 'score', mean('self')],
    ['mutual', '互评', 'Mutual', 'score', mean('mutual')],
    ['superior', '上级', 'Superior', 'score', mean('superior')],
    ['data', '数据', 'Data', 'score', mean('data')],
    ['total', '总分', 'Total', 'score', blend(...parts)],
    ['grade', '等级', 'Grade', 'text', grade('total')],
  ]),
  view('RU-32', '排行/战报', 'Ranking', ['all'], inBars(inOrderOf('rank', by('ranking', 'who')), 'completion'), [
    ['value', '完成值', 'Value', 'money', sum('value')],
    ['target', '目标', 'Target', 'money', sum('target')],
    ['completion', '完成率', 'Completion', 'percent', completion('target', 'value')],
    ['rank', '名次', 'Rank', 'number', rank('completion', 'value')],
    ['before', '上期名次', 'Rank before', 'number', sum('rankBefore')],
    ['change', '名次变化', 'Change', 'number', minus('before', 'rank')],
    ['tasks', '任务完成率', 'Tasks done', 'percent', mean('tasksDone')],
  ]),
  view('RU-33', '个人承诺(军令状)', 'Commitments', ['heads'], by('commitments', 'person', 'indicator'), [
    ['issued', '下达值', 'Issued', 'indicator', sum('issued')],
    ['feedback', '反馈值', 'Counter-value', 'indicator', sum('feedback')],
    ['agreed', '协商值', 'Agreed', 'indicator', sum('agreed')],
    ['signed', '已签', 'Signed', 'flag', field('signed')],
    ['actual', '实际', 'Actual', 'indicator', sum('actual')],
  ]),
  view(
    'RU-36',
    '活动量',
    'Activity',
    ['heads'],
    inColumns(by('figures', 'person'), 'calls', 'appointments', 'visits'),
    [
      ['calls', '电话', 'Calls', 'count', figure('actual', 'A_CALL')],
      ['appointments', '预约', 'Appointments', 'count', figure('actual', 'A_APPT')],
      ['visits', '拜访', 'Visits', 'count', figure('actual', 'A_VISIT')],
      ['gross', '毛单', 'Gross orders', 'count', figure('actual', 'A_GROSS')],
      ['orders', '成交', 'Orders', 'count', figure('actual', 'B_ORD')],
      ['appointed', '电话预约率', 'Appointments per call', 'percent', quotient('appointments', 'calls')],
      ['visited', '到访率', 'Visits per appointment', 'percent', quotient('visits', 'appointments')],
      ['ordered', '拜访成交率', 'Orders per visit', 'percent', quotient('orders', 'visits')],
      ['callsPlan', '计划电话', 'Planned calls', 'count', figure('plan', 'A_CALL')],
      ['visitsPlan', '计划拜访', 'Planned visits', 'count', figure('plan', 'A_VISIT')],
    ],
  ),
  view('RU-40', '周例会', 'Weekly meeting board', ['heads'], by('weeklyBoard', 'person'), [
    ['done', '上周完成', 'Done last week', 'text', texts('text', where('kind', 'done'))],
    ['planned', '本周计划', 'Planned this week', 'text', texts('text', where('kind', 'planned'))],
    ['problems', '问题', 'Problems', 'text', texts('text', where('kind', 'problem'))],
    ['problemCount', '问题数', 'Number of problems', 'count', count(where('kind', 'problem'))],
  ]),
];
