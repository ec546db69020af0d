import {
  down,
  indicator,
  money,
  neutral,
  percent,
  ratio,
  ratios,
  reference,
  stated,
  statedEitherWay,
  sum,
  up,
} from 'shared/indicator/declare';
import type { Indicator } from 'shared/indicator/indicator';

/** 3.8: code, names, unit, direction, across units, across time, formula, evidence, family, goal, source. */
// A table, one row a line:
// prettier-ignore
export const expenseIndicators: readonly Indicator[] = [
  indicator('EXP_QUOTA', '费用指标',         'expense quota',                 money,   neutral, sum,       'sum',       stated,                            ['approval'], 'process', 'profit', '003'),
  indicator('EXP_APPL',  '费用申请',         'expense applied',               money,   neutral, sum,       'sum',       stated,                            ['EVD-EXP'],  'process', 'profit', '003'),
  indicator('EXP_APPR',  '费用批复',         'expense approved',              money,   neutral, sum,       'sum',       stated,                            ['EVD-EXP'],  'process', 'profit', '003'),
  indicator('EXP_ACT',   '费用核查实际',     'expense verified actual',       money,   down,    sum,       'sum',       stated,                            ['EVD-EXP'],  'result',  'profit', '003'),
  indicator('EXP_RATE',  '销售费用率',       'expense ratio',                 percent, down,    ratios,    'ratio',     ratio('EXP_ACT', 'SALES'),         ['EVD-EXP'],  'result',  'profit', '003'),
  indicator('BUD_COST',  '销售成本(预算)',   'cost of sales, budget',         money,   down,    sum,       'sum',       stated,                            ['finance'],  'result',  'profit', '003'),
  indicator('BUD_MKT',   '市场费用',         'market expense',                money,   down,    sum,       'sum',       stated,                            ['finance'],  'result',  'profit', '003'),
  indicator('BUD_MKTG',  '营销费用',         'marketing expense',             money,   down,    sum,       'sum',       stated,                            ['finance'],  'result',  'profit', '003'),
  indicator('BUD_EXEC',  '预算执行率',       'budget execution',              percent, neutral, ratios,    'ratio',     ratio('B_BUD_USED', 'B_BUD'),      ['EVD-EXP'],  'process', 'profit', '000, 004'),
  indicator('MIX_F',     '战斗机型产品占比', 'share of fighter products',     percent, neutral, ratios,    'ratio',     ratio('B_SALES_F', 'SALES'),       ['ledger'],   'result',  'profit', '003'),
  indicator('MIX_V',     '规模型产品占比',   'share of volume products',      percent, neutral, ratios,    'ratio',     ratio('B_SALES_V', 'SALES'),       ['ledger'],   'result',  'profit', '003'),
  indicator('MIX_P',     '利润型产品占比',   'share of profit products',      percent, neutral, ratios,    'ratio',     ratio('B_SALES_P', 'SALES'),       ['ledger'],   'result',  'profit', '003'),
  indicator('MIX_I',     '形象型产品占比',   'share of image products',       percent, neutral, ratios,    'ratio',     ratio('B_SALES_I', 'SALES'),       ['ledger'],   'result',  'profit', '003'),
  indicator('OUTLET_OK', '终端点指标明确率', 'outlets with explicit targets', percent, up,      ratios,    'last',      ratio('B_OUT_OK', 'B_OUT_ALL'),    ['table'],    'process', 'market', '003'),
  indicator('REF_Y1',    '上年同期销售',     'same period last year',         money,   neutral, sum,       'sum',       stated,                            ['finance'],  'base',    null,     '003'),
  indicator('REF_Y2',    '前2年同期销售',    'same period two years ago',     money,   neutral, sum,       'sum',       stated,                            ['finance'],  'base',    null,     '003'),
  indicator('REF_Y3',    '前3年同期销售',    'same period three years ago',   money,   neutral, sum,       'sum',       stated,                            ['finance'],  'base',    null,     '003'),
  indicator('REF_IND',   '行业增长率',       'industry growth',               percent, neutral, reference, 'reference', statedEitherWay,                   ['EVD-SRC'],  'base',    null,     '003'),
  indicator('REF_BEN',   '标杆增速',         'benchmark growth',              percent, neutral, reference, 'reference', statedEitherWay,                   ['EVD-SRC'],  'base',    null,     '003'),
];
