import {
  distinct,
  firms,
  indicator,
  money,
  once,
  percent,
  pieces,
  ratio,
  ratios,
  stated,
  sum,
  up,
} from 'shared/indicator/declare';
import type { Indicator } from 'shared/indicator/indicator';

/** 3.5: code, names, unit, direction, across units, across time, formula, evidence, family, goal, source. */
// A table, one row a line:
// prettier-ignore
export const annualSalesIndicators: readonly Indicator[] = [
  indicator('REV_CY',      '本年度销售收入',                       'current-year sales revenue',                        money,   up, sum,                'sum',      stated,                           ['EVD-REV'],                       'result',  'sales',       '000'),
  indicator('CTR_NCY',     '非本年度形成收入的新签合同',           'new contracts not forming current-year revenue',    money,   up, sum,                'sum',      stated,                           ['EVD-CON', 'EVD-REL'],            'result',  'sales',       '000'),
  indicator('NEWCUST',     '新客户开发数量',                       'new customers',                                     firms,   up, distinct('custId'), 'distinct', stated,                           ['EVD-CON', 'EVD-BID', 'EVD-COP'], 'result',  'customer',    '000, 001, 003'),
  indicator('OPP_X',       '跨事业部专项商机数量',                 'cross-division special opportunities',              pieces,  up, distinct('oppId'),  'last',     stated,                           ['EVD-DEL'],                       'process', 'opportunity', '000'),
  indicator('OPP_X_AMT',   '跨事业部专项商机产值',                 'cross-division special opportunities, value',       money,   up, once('oppId'),      'last',     stated,                           ['EVD-DEL'],                       'process', 'opportunity', '000'),
  indicator('OPP_G',       '保障本年度销售收入指标的未签合同商机', 'unsigned opportunities guaranteeing this year',     pieces,  up, distinct('oppId'),  'last',     stated,                           [],                                'process', 'opportunity', '000'),
  indicator('OPP_G_AMT',   '保障本年度销售收入指标的商机产值',     'opportunities guaranteeing this year, value',       money,   up, once('oppId'),      'last',     stated,                           [],                                'process', 'opportunity', '000'),
  indicator('OPP_S',       '阶段性年度收入保证缺口补充计划商机',   'gap-supplement opportunities',                      pieces,  up, distinct('oppId'),  'last',     stated,                           [],                                'process', 'opportunity', '000'),
  indicator('OPP_S_AMT',   '缺口补充计划商机产值',                 'gap-supplement opportunities, value',               money,   up, once('oppId'),      'last',     stated,                           [],                                'process', 'opportunity', '000'),
  indicator('OPP_N',       '保障下年度战略销售目标商机',           'opportunities securing next year',                  pieces,  up, distinct('oppId'),  'last',     stated,                           [],                                'process', 'opportunity', '000'),
  indicator('OPP_N_AMT',   '保障下年度战略销售目标商机产值',       'opportunities securing next year, value',           money,   up, once('oppId'),      'last',     stated,                           [],                                'process', 'opportunity', '000'),
  indicator('OPP_RPT',     '提报商机数量累计值',                   'cumulative reported opportunities',                 pieces,  up, distinct('oppId'),  'last',     stated,                           ['registration'],                  'process', 'opportunity', '000'),
  indicator('OPP_RPT_AMT', '提报商机产值累计值',                   'cumulative reported output value',                  money,   up, once('oppId'),      'last',     stated,                           ['registration'],                  'process', 'opportunity', '000'),
  indicator('OPP_PRG',     '商机进程达成率',                       'opportunity progress attainment',                   percent, up, ratios,             'ratio',    ratio('B_OPP_ON', 'B_OPP_DUE'),   ['stage-evidence'],                'process', 'opportunity', '000 (formula PROPOSED)'),
  indicator('OTH_DONE',    '其他销售/管理工作完成率',              'other work completion',                             percent, up, ratios,             'ratio',    ratio('B_OTH_DONE', 'B_OTH_DUE'), ['EVD-DEL'],                       'process', 'other-work',  '000'),
];
