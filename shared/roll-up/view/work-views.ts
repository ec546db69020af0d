import {
  by,
  count,
  field,
  inBars,
  inColumns,
  largest,
  largestWithin,
  mean,
  once,
  quotient,
  sum,
  texts,
  view,
  where,
  type View,
} from 'shared/roll-up/view/view';

/** How plans are made, signed, carried out and put right (RU-23 … RU-27, RU-30, RU-31, RU-38, RU-39). */
export const workViews: readonly View[] = [
  view('RU-23', '任务执行', 'Task execution', ['R-GMO'], inColumns(by('tasks', 'unit'), 'due', 'done', 'late'), [
    ['due', '到期', 'Due', 'count', count(where('due', true))],
    ['done', '按期完成', 'Done on time', 'count', count(where('done', true))],
    ['late', '逾期', 'Late', 'count', count(where('late', true))],
    ['rate', '完成率', 'Completion', 'percent', quotient('done', 'due')],
    ['daysLate', '平均逾期天数', 'Mean days late', 'days', mean('daysLate', where('late', true))],
  ]),
  view('RU-24', '计划提交状态', 'Submission status', ['R-GMO'], by('planStates', 'unit', 'template'), [
    ['planNo', '计划编号', 'Plan no.', 'text', texts('planNo')],
    ['state', '状态', 'State', 'text', texts('state')],
    ['deadline', '截止', 'Deadline', 'text', texts('deadline')],
    ['daysLate', '逾期天数', 'Days late', 'days', largest('daysLate')],
  ]),
  view('RU-25', '签批进度', 'Sign-off queue', ['signers'], by('queue', 'planNo', 'step'), [
    ['waitingFor', '等待', 'Waiting for', 'text', texts('waitingFor')],
    ['daysWaiting', '等待天数', 'Days waiting', 'days', largest('daysWaiting')],
  ]),
  view('RU-26', '质量问题', 'Quality', ['R-GMO'], inBars(by('findings', 'rule', 'unit'), 'count'), [
    ['count', '问题数', 'Findings', 'count', sum('found')],
    ['goals', '目标条数', 'Goals', 'count', once('unit', 'goals')],
    ['clearGoals', '明确目标', 'Clear goals', 'count', once('unit', 'clearGoals')],
    ['clarity', '目标明确率', 'Clarity', 'percent', quotient('clearGoals', 'goals')],
  ]),
  view('RU-27', '跨部门重复与冲突', 'Duplicates and conflicts', ['VPs'], by('pairs', 'first', 'second'), [
    ['kind', '类别', 'Kind', 'text', texts('kind')],
    ['similarity', '相似度', 'Similarity', 'percent', largest('similarity')],
    ['dayGap', '日期相差', 'Days apart', 'days', largest('dayGap')],
  ]),
  view(
    'RU-30',
    '整改台账',
    'Rectifications',
    ['R-GMO'],
    inColumns(by('rectifications', 'type'), 'due', 'closedOnTime', 'overdue'),
    [
      ['open', '未关闭', 'Open', 'count', count(where('open', true))],
      ['due', '到期', 'Due', 'count', count(where('due', true))],
      ['closedOnTime', '按期关闭', 'Closed on time', 'count', count(where('closedOnTime', true))],
      ['overdue', '逾期', 'Overdue', 'count', count(where('overdue', true))],
      ['rate', '按期关闭率', 'Closed on time, rate', 'percent', quotient('closedOnTime', 'due')],
    ],
  ),
  view('RU-31', '风险', 'Risks', ['leaders'], inBars(by('risks', 'unit', 'riskNo'), 'score'), [
    ['score', '风险值', 'Score', 'number', largest('score')],
    ['trigger', '预警', 'Trigger', 'text', field('trigger')],
    ['status', '状态', 'Status', 'text', field('status')],
    ['highest', '部门最高', 'Highest of the unit', 'number', largestWithin('score', 'unit')],
  ]),
  view('RU-38', '月度总结摘要', 'Summary digest', ['leaders'], by('summaries', 'unit', 'cause'), [
    ['items', '项数', 'Items', 'count', count()],
    ['completed', '完成项', 'Completed', 'count', count(where('completed', true))],
    ['open', '未完成项', 'Not completed', 'count', count(where('completed', false))],
    ['success', '成功经验', 'Successes', 'count', count(where('success', true))],
  ]),
  view('RU-39', '反馈与建议', 'Feedback', ['R-GMO'], inColumns(by('feedback', 'category'), 'count', 'handled'), [
    ['count', '条数', 'Count', 'count', count()],
    ['handled', '已处理', 'Handled', 'count', count(where('handled', true))],
    ['rate', '处理率', 'Handled, rate', 'percent', quotient('handled', 'count')],
  ]),
];
