import { column } from 'shared/template/column';

const indicatorUnit = { unit: 'indicator' } as const;
const weightFormat = { format: '0.00', width: 8 } as const;

/**
 * Growth of the own last years: over two years where both ends are known, else over the pair there is, else none
 * (domain/04 4.3).
 */
const ownGrowth = 'IF(AND(N({y1})>0,N({y3})>0),SQRT({y1}/{y3})-1,IF(AND(N({y1})>0,N({y2})>0),{y1}/{y2}-1,0))';

const grown = (growth: string) => `IF({y1}="","",{y1}*(1+${growth}))`;

const every = (test: (number: number) => string): string => [1, 2, 3, 4].map(test).join(',');

/** As in shared/decomposition: no value while a reference is missing or the weights do not make up one. */
const initial = [
  `IF(OR(${every((number) => `{c${number}}=""`)},${every((number) => `{a${number}}=""`)}),"",`,
  `IF(ROUND(SUM(${every((number) => `{a${number}}`)})-1,6)<>0,"",`,
  `ROUND(${every((number) => `{a${number}}*{c${number}}`).replaceAll(',', '+')},2)))`,
].join('');

/** DR-30: a month's value from budget, history, industry and benchmark. */
export const coefficientColumns = [
  column('b', '月度预算值', 'Monthly budget', 'figure', 'conditional', indicatorUnit),
  column('y1', '前1年同期', 'Same month, year −1', 'figure', 'optional', { ...indicatorUnit, signed: 'with-reason' }),
  column('y2', '前2年同期', 'Same month, year −2', 'figure', 'optional', { ...indicatorUnit, signed: 'with-reason' }),
  column('y3', '前3年同期', 'Same month, year −3', 'figure', 'optional', { ...indicatorUnit, signed: 'with-reason' }),
  column('gInd', '行业增长率', 'Industry growth', 'percent', 'conditional', { least: -1, most: 10 }),
  column('gBen', '标杆增速', 'Benchmark growth', 'percent', 'conditional', { least: -1, most: 10 }),
  column('a1', '系数α1(预算)', 'Weight α1 (budget)', 'number', 'conditional', { ...weightFormat, least: 0, most: 1 }),
  column('a2', '系数α2(历史)', 'Weight α2 (history)', 'number', 'conditional', { ...weightFormat, least: 0, most: 1 }),
  column('a3', '系数α3(行业)', 'Weight α3 (industry)', 'number', 'conditional', { ...weightFormat, least: 0, most: 1 }),
  column('a4', '系数α4(标杆)', 'Weight α4 (benchmark)', 'number', 'conditional', {
    ...weightFormat,
    least: 0,
    most: 1,
  }),
  column('c1', '参考值C1(预算)', 'Reference C1 (budget)', 'figure', 'calculated', {
    ...indicatorUnit,
    formula: 'IF({b}="","",{b})',
  }),
  column('c2', '参考值C2(历史)', 'Reference C2 (history)', 'figure', 'calculated', {
    ...indicatorUnit,
    formula: grown(ownGrowth),
  }),
  column('c3', '参考值C3(行业)', 'Reference C3 (industry)', 'figure', 'calculated', {
    ...indicatorUnit,
    formula: `IF({gInd}="","",${grown('{gInd}')})`,
  }),
  column('c4', '参考值C4(标杆)', 'Reference C4 (benchmark)', 'figure', 'calculated', {
    ...indicatorUnit,
    formula: `IF({gBen}="","",${grown('{gBen}')})`,
  }),
  column('tInit', '初步值', 'Initial value', 'figure', 'calculated', {
    ...indicatorUnit,
    formula: initial,
  }),
] as const;

/** What became of the value in the talks (domain/04 4.1). */
export const negotiationColumns = [
  column('adj', '调整后', 'Adjusted', 'figure', 'conditional', indicatorUnit),
  column('adjWhy', '调整理由', 'Reason for adjusting', 'text', 'conditional', { longest: 200, width: 24 }),
  column('issued', '下达值', 'Issued', 'figure', 'issued', indicatorUnit),
  column('feedback', '反馈值', 'Counter-value', 'figure', 'conditional', indicatorUnit),
  column('fbWhy', '反馈理由', 'Reason for counter-value', 'text', 'conditional', { longest: 200, width: 24 }),
  column('agreed', '协商值', 'Agreed', 'figure', 'conditional', indicatorUnit),
  column('formal', '正式值', 'Formal', 'figure', 'conditional', indicatorUnit),
] as const;
