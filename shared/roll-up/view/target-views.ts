import {
  by,
  band,
  completion,
  count,
  cumulativeFigure,
  deviationRate,
  figure,
  inBars,
  inColumns,
  inLine,
  minus,
  quotient,
  sum,
  texts,
  view,
  where,
  type View,
} from 'shared/roll-up/view/view';

/** Plan, actual and how far they are apart; the same four columns wherever targets are shown. */
const compared = [
  ['deviation', '偏差', 'Deviation', 'indicator', minus('actual', 'plan')],
  ['completion', '完成率', 'Completion', 'percent', completion('plan', 'actual')],
] as const;

/** Targets against what happened (RU-01 … RU-05, RU-34). */
export const targetViews: readonly View[] = [
  view(
    'RU-01',
    '部门汇总',
    'By department',
    ['leaders', 'finance'],
    inColumns(by('figures', 'unit', 'indicator'), 'plan', 'actual'),
    [
      ['plan', '计划', 'Plan', 'indicator', figure('plan')],
      ['composed', '分解合计', 'Broken down', 'indicator', figure('plan', null, 'below')],
      ['actual', '实际', 'Actual', 'indicator', figure('actual')],
      ['verified', '已核实', 'Verified', 'indicator', figure('verified')],
      ...compared,
    ],
  ),
  view('RU-02', '人员汇总', 'By person', ['heads'], inColumns(by('figures', 'person', 'indicator'), 'plan', 'actual'), [
    ['plan', '计划', 'Plan', 'indicator', figure('plan')],
    ['actual', '实际', 'Actual', 'indicator', figure('actual')],
    ['verified', '已核实', 'Verified', 'indicator', figure('verified')],
    ...compared,
  ]),
  view('RU-03', '期间汇总', 'By period', ['leaders'], inLine(by('figures', 'indicator', 'period'), 'plan', 'actual'), [
    ['plan', '计划', 'Plan', 'indicator', figure('plan')],
    ['actual', '实际', 'Actual', 'indicator', figure('actual')],
    ['cumPlan', '累计计划', 'Cumulative plan', 'indicator', cumulativeFigure('plan')],
    ['cumActual', '累计实际', 'Cumulative actual', 'indicator', cumulativeFigure('actual')],
  ]),
  view(
    'RU-04',
    '计划-实际偏差',
    'Plan against actual',
    ['evaluators'],
    inColumns(by('figures', 'unit', 'indicator'), 'plan', 'actual'),
    [
      ['plan', '计划', 'Plan', 'indicator', figure('plan')],
      ['actual', '实际', 'Actual', 'indicator', figure('actual')],
      ['verified', '已核实', 'Verified', 'indicator', figure('verified')],
      ['deviation', '偏差', 'Deviation', 'indicator', minus('actual', 'plan')],
      ['rate', '偏差率', 'Deviation rate', 'percent', deviationRate('plan', 'actual')],
      ['band', '档位', 'Band', 'text', band('plan', 'actual')],
    ],
  ),
  view('RU-05', '完成率', 'Completion', ['leaders'], inBars(by('figures', 'unit', 'indicator'), 'completion'), [
    ['plan', '计划', 'Plan', 'indicator', figure('plan')],
    ['actual', '实际', 'Actual', 'indicator', figure('actual')],
    ['completion', '完成率', 'Completion', 'percent', completion('plan', 'actual')],
    ['band', '档位', 'Band', 'text', band('plan', 'actual')],
  ]),
  view('RU-34', '目标分解链', 'Decomposition tree', ['planning'], by('targetChain', 'indicator', 'who', 'period'), [
    ['issued', '下达', 'Issued', 'indicator', sum('issued')],
    ['agreed', '谈定', 'Agreed', 'indicator', sum('agreed')],
    ['formal', '正式下达', 'Formal', 'indicator', sum('formal')],
    ['target', '目标', 'Target', 'indicator', sum('target')],
    ['composed', '分解合计', 'Broken down', 'indicator', sum('composed')],
    ['difference', '未分解', 'Unallocated', 'indicator', minus('target', 'composed')],
    ['untaken', '未承接', 'Not taken up', 'indicator', minus('formal', 'target')],
    ['owner', '差额归属', 'Owns the gap', 'text', texts('owner')],
  ]),
];

/** The part of RU-04 that compares who was given what with who did it. */
export const staffAllocation: View = view(
  'RU-04-STAFF',
  '人员任务分配',
  'Staff allocation',
  ['evaluators'],
  by('assignments', 'unit', 'person'),
  [
    ['planned', '计划任务', 'Tasks planned', 'count', count()],
    ['done', '完成任务', 'Tasks done', 'count', count(where('done', true))],
    ['rate', '完成率', 'Completion', 'percent', quotient('done', 'planned')],
  ],
);
