import { column, type Column } from 'shared/template/column';
import { indicatorCode, lookedUp } from 'shared/template/blocks/indicator';
import { signedTable } from 'shared/template/blocks/table';
import { namedRanges } from 'shared/template/named-ranges';

const indicatorUnit = { unit: 'indicator' } as const;

/** How the indicator adds up over time decides what its parts come to. */
const rule = column('rule', '汇总方式', 'Adds up by', 'text', 'calculated', {
  formula: lookedUp(namedRanges.indicatorTimes),
  width: 10,
});

/** Sum, or the last part of an indicator that carries its value on; a ratio has no total of its own. */
const together = (parts: readonly string[]): string => {
  const cells = parts.map((key) => `{${key}}`);
  const sum = `IF(COUNT(${cells.join(',')})=0,"",SUM(${cells.join(',')}))`;
  const last = cells.at(-1) ?? '""';
  return `IF({rule}="last",${last},IF(OR({rule}="",{rule}="sum",{rule}="distinct"),${sum},""))`;
};

const total = <const Key extends string>(key: Key, zh: string, en: string, parts: readonly string[]) =>
  column(key, zh, en, 'figure', 'calculated', { ...indicatorUnit, formula: together(parts) });

const part = <const Key extends string>(key: Key, zh: string, en: string) =>
  column(key, zh, en, 'figure', 'required', indicatorUnit);

const dimensionKeys = ['dimCat', 'dimLine', 'dimRegion', 'dimCust'] as const;
const dimensions = [
  column('dimCat', '品类', 'Category', 'choice', 'optional', { list: 'E-CAT' }),
  column('dimLine', '产品线', 'Product line', 'reference', 'optional', { list: 'productLines' }),
  column('dimRegion', '区域', 'Region', 'reference', 'optional', { list: 'regions' }),
  column('dimCust', '客户类型', 'Customer type', 'choice', 'optional', { list: 'E-CUST' }),
] as const;

/** The target of the same indicator and dimensions in the indicator sheet of this plan. */
const ofThisPlan = (keys: readonly string[]): string => {
  const conditions = keys.map((key) => `{IND.${key}:all},{${key}}&""`).join(',');
  return `IF({indCode}="","",IF(COUNTIFS(${conditions})=0,"",SUMIFS({IND.target:all},${conditions})))`;
};

/** The target being split, and what the split leaves over. */
const compared = <const Total extends string>(zh: string, en: string, whole: Total, keys: readonly string[]) =>
  [
    column('parent', zh, en, 'figure', 'calculated', { ...indicatorUnit, formula: ofThisPlan(keys) }),
    column('diff', '差额', 'Difference', 'figure', 'calculated', {
      ...indicatorUnit,
      formula: `IF(OR({${whole}}="",{parent}=""),"",ROUND({${whole}}-{parent},2))`,
    }),
  ] as const;

const byDimensions = ['indCode', ...dimensionKeys];

/** T-ANN-D.季月分解: one indicator over the year's months, quarters beside them. */
export const monthsBlock = signedTable(
  'MONTHS',
  '季月分解',
  'By quarter and month',
  [
    indicatorCode,
    rule,
    ...dimensions,
    part('m01', '1月', 'January'),
    part('m02', '2月', 'February'),
    part('m03', '3月', 'March'),
    total('q1', '一季度', 'Q1', ['m01', 'm02', 'm03']),
    part('m04', '4月', 'April'),
    part('m05', '5月', 'May'),
    part('m06', '6月', 'June'),
    total('q2', '二季度', 'Q2', ['m04', 'm05', 'm06']),
    part('m07', '7月', 'July'),
    part('m08', '8月', 'August'),
    part('m09', '9月', 'September'),
    total('q3', '三季度', 'Q3', ['m07', 'm08', 'm09']),
    part('m10', '10月', 'October'),
    part('m11', '11月', 'November'),
    part('m12', '12月', 'December'),
    total('q4', '四季度', 'Q4', ['m10', 'm11', 'm12']),
    total('year', '全年', 'Year', ['q1', 'q2', 'q3', 'q4']),
    ...compared('年度目标', 'Annual target', 'year', byDimensions),
  ],
  { rowKey: byDimensions, needsRows: true },
);

/** T-QTR.月度分解: the same for the three months of one quarter. */
export const quarterMonthsBlock = signedTable(
  'QMONTHS',
  '月度分解',
  'By month',
  [
    indicatorCode,
    rule,
    ...dimensions,
    part('m1', '第1个月', 'Month 1'),
    part('m2', '第2个月', 'Month 2'),
    part('m3', '第3个月', 'Month 3'),
    total('quarter', '季度合计', 'Quarter', ['m1', 'm2', 'm3']),
    ...compared('季度目标', 'Quarterly target', 'quarter', byDimensions),
  ],
  { rowKey: byDimensions, needsRows: true },
);

/** T-WEK.日分解: one indicator over the days of the week. */
export const daysBlock = signedTable(
  'DAYS',
  '日分解',
  'By day',
  [
    indicatorCode,
    rule,
    part('mon', '周一', 'Monday'),
    part('tue', '周二', 'Tuesday'),
    part('wed', '周三', 'Wednesday'),
    part('thu', '周四', 'Thursday'),
    part('fri', '周五', 'Friday'),
    part('sat', '周六', 'Saturday'),
    part('sun', '周日', 'Sunday'),
    total('week', '周合计', 'Week', ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']),
    ...compared('周目标', 'Weekly target', 'week', ['indCode']),
  ],
  { rowKey: ['indCode'] },
);

/** Everybody's share of one indicator and the department's reserve (DR-02), added up over the rows of that indicator. */
const personsSum: Column<'sum', 'figure', 'calculated'> = column('sum', '合计', 'Total', 'figure', 'calculated', {
  ...indicatorUnit,
  formula:
    'IF({indCode}="","",SUMIFS({value:all},{indCode:all},{indCode})+SUMIFS({reserve:all},{indCode:all},{indCode}))',
});

/** T-ANN-D.人员分解. */
export const personsBlock = signedTable(
  'PERSONS',
  '人员分解',
  'By person',
  [
    indicatorCode,
    column('person', '人员', 'Person', 'reference', 'required', { list: 'people' }),
    column('value', '目标', 'Target', 'figure', 'required', indicatorUnit),
    column('reserve', '部门预留', 'Department reserve', 'figure', 'optional', indicatorUnit),
    personsSum,
    ...compared('部门目标', 'Department target', 'sum', ['indCode']),
  ],
  { rowKey: ['indCode', 'person'] },
);
