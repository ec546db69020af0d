import {
  both,
  days,
  distinct,
  down,
  firms,
  indicator,
  money,
  neutral,
  once,
  orders,
  people,
  percent,
  pieces,
  ratio,
  ratios,
  stated,
  sum,
  times,
  up,
  visits,
  weightedBy,
} from 'shared/indicator/declare';
import type { Indicator } from 'shared/indicator/indicator';

/** 3.7: code, names, unit, direction, across units, across time, formula, evidence, family, goal, source. */
// A table, one row a line:
// prettier-ignore
export const activityIndicators: readonly Indicator[] = [
  indicator('A_COLD',    '陌拜量',           'cold visits',             times,   up,      sum,                   'sum',      stated,                                   ['EVD-VST'],        'activity', 'customer',    '001, 002'),
  indicator('A_CALL',    '电话量',           'calls',                   times,   up,      sum,                   'sum',      stated,                                   ['record'],         'activity', 'customer',    '001, 003'),
  indicator('A_APPT',    '预约人数',         'appointments',            people,  up,      sum,                   'sum',      stated,                                   ['record'],         'activity', 'customer',    '003'),
  indicator('A_VISIT',   '拜访量',           'visits',                  visits,  up,      sum,                   'sum',      stated,                                   ['EVD-VST'],        'activity', 'customer',    '003'),
  indicator('A_EXPO',    '展会参与次数',     'exhibitions',             times,   up,      sum,                   'sum',      stated,                                   ['EVD-DEL'],        'activity', 'market',      '001'),
  indicator('A_ONLINE',  '线上推广活动数',   'online promotions',       times,   up,      sum,                   'sum',      stated,                                   ['EVD-DEL'],        'activity', 'market',      '001'),
  indicator('A_INTENT',  '意向客户数',       'intent customers',        firms,   up,      distinct('custId'),    'last',     stated,                                   ['ledger'],         'activity', 'customer',    '003'),
  indicator('A_NEWM',    '每月新增客户',     'new customers per month', firms,   up,      distinct('custId'),    'sum',      stated,                                   ['EVD-CON'],        'activity', 'customer',    '003'),
  indicator('A_GROSS',   '毛单量',           'gross orders',            orders,  up,      sum,                   'sum',      stated,                                   ['ledger'],         'activity', 'sales',       '003, DR-24'),
  indicator('A_REVISIT', '客户回访次数',     'follow-up visits',        times,   up,      sum,                   'sum',      stated,                                   ['EVD-VST'],        'activity', 'customer',    '002, 004'),
  indicator('FUN_CNT',   '各阶段商机数',     'opportunities in stage',  pieces,  neutral, distinct('oppId'),     'last',     stated,                                   ['ledger'],         'process',  'opportunity', '001'),
  indicator('FUN_AMT',   '各阶段商机产值',   'opportunity value in stage', money, neutral, once('oppId'),        'last',     stated,                                   ['ledger'],         'process',  'opportunity', '001'),
  indicator('FUN_CONV',  '阶段转化率',       'stage conversion',        percent, up,      ratios,                'ratio',    ratio('B_STG_OUT', 'B_STG_IN'),           ['stage-evidence'], 'process',  'opportunity', '001'),
  indicator('WIN',       '赢单率',           'win rate',                percent, up,      ratios,                'ratio',    ratio('B_WON', both('B_WON', 'B_LOST')),  ['ledger'],         'result',   'opportunity', 'PROPOSED'),
  indicator('STG_DAYS',  '阶段停留天数',     'days in stage',           days,    down,    weightedBy('B_STG_N'), 'weighted', stated,                                   ['ledger'],         'process',  'opportunity', '001 (PROPOSED)'),
];
