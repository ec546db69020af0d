import { column } from 'shared/template/column';
import { namedRanges } from 'shared/template/named-ranges';
import { signedTable } from 'shared/template/blocks/table';
import { coefficientColumns, negotiationColumns } from 'shared/template/blocks/coefficient';

const indicatorUnit = { unit: 'indicator' } as const;

/** What the catalogue says of the chosen indicator; blank until one is chosen. */
export const lookedUp = (range: string) =>
  `IF({indCode}="","",IFERROR(INDEX(${range},MATCH({indCode},${namedRanges.indicators},0)),""))`;

export const indicatorName = column('indName', '指标名称', 'Indicator name', 'text', 'calculated', {
  formula: lookedUp(namedRanges.indicatorNames),
  width: 24,
  // The code's own cell shows the name: planners choose names.
  hidden: true,
});
export const indicatorUnitName = column('unit', '单位', 'Unit', 'text', 'calculated', {
  formula: lookedUp(namedRanges.indicatorUnits),
  width: 12,
});
export const indicatorCode = column('indCode', '指标', 'Indicator', 'reference', 'required', {
  list: 'indicators',
  width: 32,
});
/** Blank for indicators that carry their last value on, so that the sum below is right for both kinds. */
export const cumulativeBefore = column(
  'cumBefore',
  '前期累计目标',
  'Cumulative before',
  'figure',
  'issued',
  indicatorUnit,
);
export const cumulativeTarget = column('cumTarget', '累计目标', 'Cumulative target', 'figure', 'calculated', {
  ...indicatorUnit,
  formula: 'IF({target}="","",{target}+N({cumBefore}))',
});
export const issuedTarget = column('parentTarget', '上级下达目标', 'Issued target', 'figure', 'issued', indicatorUnit);
export const target = column('target', '本期目标值', 'Target', 'figure', 'required', indicatorUnit);
export const note = column('note', '备注', 'Note', 'text', 'optional', { longest: 200, width: 24 });

const indicatorColumns = [
  indicatorCode,
  indicatorName,
  indicatorUnitName,
  column('dimCat', '品类', 'Category', 'choice', 'optional', { list: 'E-CAT' }),
  column('dimLine', '产品线', 'Product line', 'reference', 'optional', { list: 'productLines' }),
  column('dimRegion', '区域', 'Region', 'reference', 'optional', { list: 'regions' }),
  column('dimCust', '客户类型', 'Customer type', 'choice', 'optional', { list: 'E-CUST' }),
  column('prevActual', '上年(同期)实际', 'Prior-year actual', 'figure', 'optional', {
    ...indicatorUnit,
    signed: 'with-reason',
  }),
  issuedTarget,
  target,
  column('growth', '同比增长', 'Growth', 'percent', 'calculated', {
    formula: 'IF(OR({prevActual}="",{prevActual}=0,{target}=""),"",({target}-{prevActual})/ABS({prevActual}))',
  }),
  cumulativeBefore,
  cumulativeTarget,
  column('weight', '权重', 'Weight', 'percent', 'optional', { total: 'sum' }),
  column('owner', '责任人/部门', 'Owner', 'reference', 'required', { list: 'unitsOrPeople' }),
  column('evid', '判据', 'Evidence', 'choice', 'conditional', { list: 'E-EVID', width: 20 }),
  column('accept', '接受状态', 'Acceptance', 'choice', 'service', { list: 'E-ACCT' }),
  note,
] as const;

/** One indicator of one owner is named once, split at most by its four dimensions. */
const rowKey = ['indCode', 'dimCat', 'dimLine', 'dimRegion', 'dimCust', 'owner'];

/** G-IND. */
export const indicatorBlock = signedTable('IND', '指标', 'Indicators', indicatorColumns, { rowKey, needsRows: true });

/** DR-02: what a department keeps for itself of a target that its people take on between them. */
const reserve = column('reserve', '部门预留', 'Department reserve', 'figure', 'optional', indicatorUnit);

/** G-IND of a department that breaks its targets down to people. */
export const departmentIndicatorBlock = signedTable('IND', '指标', 'Indicators', [...indicatorColumns, reserve], {
  rowKey,
  needsRows: true,
});

const monthlyColumns = [...indicatorColumns, ...coefficientColumns, ...negotiationColumns] as const;

/** G-IND of a month, with the coefficients its value comes from and the talks it went through (T-COF). */
export const monthlyIndicatorBlock = signedTable('IND', '月度指标', 'Monthly indicators', monthlyColumns, {
  rowKey,
  needsRows: true,
});

export const departmentMonthlyIndicatorBlock = signedTable(
  'IND',
  '月度指标',
  'Monthly indicators',
  [...monthlyColumns, reserve],
  { rowKey, needsRows: true },
);
