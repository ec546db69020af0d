import {
  actualOf,
  blend,
  cutFromBase,
  days,
  derived,
  down,
  indicator,
  items,
  oneMinus,
  percent,
  planOf,
  ratio,
  ratios,
  score,
  stated,
  sum,
  times,
  up,
  weightedBy,
} from 'shared/indicator/declare';
import type { Indicator } from 'shared/indicator/indicator';

/** 3.9: code, names, unit, direction, across units, across time, formula, evidence, family, goal, source. */
// A table, one row a line:
// prettier-ignore
export const evaluationIndicators: readonly Indicator[] = [
  indicator('ATTAIN',      '年度销售目标完成率/业绩达成率', 'attainment',                    percent, up,   ratios,                 'ratio',    ratio(actualOf('REV_CY'), planOf('REV_CY')),                     ['EVD-REV'], 'result',  'sales',      '004'),
  indicator('TRAIN_COV',   '培训覆盖率',                    'training coverage',             percent, up,   ratios,                 'ratio',    ratio('B_TRAINED', 'B_HEAD'),                                    ['EVD-TRN'], 'process', 'team',       '004'),
  indicator('CYCLE',       '平均销售周期',                  'average sales cycle',           days,    down, ratios,                 'ratio',    ratio('B_DEALDAYS', 'B_ORD'),                                    ['ledger'],  'result',  'customer',   '004'),
  indicator('CYCLE_CUT',   '销售周期缩短率',                'cycle reduction rate',          percent, up,   derived,                'derived',  cutFromBase('CYCLE'),                                            ['ledger'],  'result',  'customer',   '004, AM-19'),
  indicator('COST_CUT',    '销售成本降低率',                'selling-cost reduction',        percent, up,   ratios,                 'ratio',    oneMinus('B_COST_ACT', 'B_COST_BASE'),                           ['finance'], 'result',  'profit',     '004'),
  indicator('COST_SAVE',   '成本节约率',                    'cost-saving rate',              percent, up,   ratios,                 'ratio',    ratio('B_SAVE_ACT', 'B_SAVE_TGT'),                               ['finance'], 'result',  'profit',     '004'),
  indicator('ABILITY',     '销售人员能力提升',              'ability gain',                  score,   up,   weightedBy('B_TESTED'), 'weighted', blend([50, 'B_TEST_GAIN'], [50, 'B_PERF_GAIN']),                ['EVD-TRN'], 'result',  'team',       '004 (weights PROPOSED)'),
  indicator('DATA_ACC',    '数据准确性',                    'data accuracy',                 percent, up,   ratios,                 'ratio',    oneMinus('B_REPORT_ERR', 'B_REPORT_N'),                          ['EVD-AUD'], 'process', null,         '004, 002'),
  indicator('COLLAB',      '跨部门协作效率',                'collaboration efficiency',      score,   up,   weightedBy('B_MTG_N'),  'weighted', blend([50, 'B_MTG_ATT', 'B_MTG_DUE'], [50, 'B_MTG_EFF']),        ['EVD-MTG'], 'process', 'team',       '004 (weights PROPOSED)'),
  indicator('PLAN_ONTIME', '计划按时提交率',                'plans submitted on time',       percent, up,   ratios,                 'ratio',    ratio('B_PLAN_OK', 'B_PLAN_DUE'),                                ['system'],  'process', 'other-work', '000'),
  indicator('SUM_ONTIME',  '总结按时提交率',                'summaries on time',             percent, up,   ratios,                 'ratio',    ratio('B_SUM_OK', 'B_SUM_DUE'),                                  ['system'],  'process', 'other-work', '000'),
  indicator('TASK_DONE',   '任务完成率',                    'task completion',               percent, up,   ratios,                 'ratio',    ratio('B_TASK_DONE', 'B_TASK_DUE'),                              ['EVD-DEL'], 'process', 'other-work', '000, 004'),
  indicator('TASK_LATE',   '任务逾期数',                    'overdue tasks',                 items,   down, sum,                    'last',     stated,                                                          ['system'],  'process', 'other-work', '000'),
  indicator('CLARITY',     '目标明确率',                    'clear-goal rate',               percent, up,   ratios,                 'ratio',    ratio('B_GOAL_CLEAR', 'B_GOAL_N'),                               ['system'],  'process', 'other-work', '000'),
  indicator('REC_CLOSE',   '整改按期关闭率',                'rectifications closed on time', percent, up,   ratios,                 'ratio',    ratio('B_REC_OK', 'B_REC_DUE'),                                  ['system'],  'process', 'other-work', '000'),
  indicator('CHECK_COV',   '周监察覆盖率',                  'weekly inspection coverage',    percent, up,   ratios,                 'ratio',    ratio('B_DEPT_SEEN', 'B_DEPT_N'),                                ['record'],  'process', 'other-work', '000'),
  indicator('AUDIT_PASS',  '季度审计措施落实率',            'quarterly audit pass',          percent, up,   ratios,                 'ratio',    ratio('B_AUD_OK', 'B_AUD_N'),                                    ['EVD-AUD'], 'process', 'other-work', '004'),
  indicator('RISK_OPEN',   '未关闭风险数',                  'open risks',                    items,   down, sum,                    'last',     stated,                                                          ['record'],  'process', 'other-work', '004'),
  indicator('READ_N',      '自主学习/演讲次数',             'self-study or talks',           times,   up,   sum,                    'sum',      stated,                                                          [],          'activity', 'team',      '000'),
  indicator('SHARE_N',     '经验分享次数',                  'experience shares',             times,   up,   sum,                    'sum',      stated,                                                          [],          'activity', 'team',      '000, 004'),
];
