import { indicator, items, money, people, percent, ratio, ratios, stated, sum, up } from 'shared/indicator/declare';
import type { Indicator } from 'shared/indicator/indicator';

/** 3.4: code, names, unit, direction, across units, across time, formula, evidence, family, goal, source. */
// A table, one row a line:
// prettier-ignore
export const strategicIndicators: readonly Indicator[] = [
  indicator('STR_REV',   '3+3销售收入指标',      '3+3 sales revenue',                money,   up, sum,    'sum',   stated,                            ['EVD-REV'], 'result',  'sales',      '000'),
  indicator('STR_HIRE',  '销售人员引进',         'sales staff recruited',            people,  up, sum,    'sum',   stated,                            ['EVD-HR'],  'result',  'team',       '000'),
  indicator('STR_PROMO', '产品市场推广',         'product market promotion',         items,   up, sum,    'sum',   stated,                            ['EVD-DEL'], 'process', 'market',     '000'),
  indicator('STR_NEWP',  '新产品论证',           'new-product argumentation',        items,   up, sum,    'sum',   stated,                            ['EVD-RVW'], 'process', 'market',     '000'),
  indicator('STR_ACT',   '年度战略行动项完成率', 'strategic action item completion', percent, up, ratios, 'ratio', ratio('B_ACT_DONE', 'B_ACT_DUE'),  ['EVD-DEL'], 'process', 'other-work', '000 (rate PROPOSED)'),
];
