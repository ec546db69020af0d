import { column } from 'shared/template/column';
import { product } from 'shared/template/arithmetic';
import { coefficientColumns } from 'shared/template/blocks/coefficient';
import { indicatorCode } from 'shared/template/blocks/indicator';
import { signedTable } from 'shared/template/blocks/table';

const indicatorUnit = { unit: 'indicator' } as const;

/** T-DEC.分解矩阵: every cell of organisation × period × indicator as a row; the sum is that of the indicator and period. */
export const matrixBlock = signedTable(
  'MATRIX',
  '分解矩阵',
  'Decomposition',
  [
    indicatorCode,
    column('org', '组织', 'Unit', 'reference', 'required', { list: 'units' }),
    column('person', '人员', 'Person', 'reference', 'optional', { list: 'people' }),
    column('period', '期间', 'Period', 'period', 'required'),
    column('value', '指标值', 'Target', 'figure', 'required', indicatorUnit),
    column('sum', '同期合计', 'Total of the period', 'figure', 'calculated', {
      ...indicatorUnit,
      formula: 'IF(OR({indCode}="",{period}=""),"",SUMIFS({value:all},{indCode:all},{indCode},{period:all},{period}))',
    }),
  ],
  { rowKey: ['indCode', 'org', 'person', 'period'], needsRows: true },
);

/** T-DEC.下达与反馈: the talks about one target (domain/04 4.1). */
export const talksBlock = signedTable(
  'TALKS',
  '下达与反馈',
  'Issue and feedback',
  [
    column('indCode', '指标', 'Indicator', 'reference', 'issued', { list: 'indicators', width: 28 }),
    column('org', '部门', 'Department', 'reference', 'issued', { list: 'units' }),
    column('person', '人员', 'Person', 'reference', 'issued', { list: 'people' }),
    column('period', '期间', 'Period', 'period', 'issued'),
    column('issued', '下达值', 'Issued', 'figure', 'issued', indicatorUnit),
    column('feedback', '反馈值', 'Counter-value', 'figure', 'conditional', indicatorUnit),
    column('reason', '反馈理由', 'Reason', 'text', 'conditional', { longest: 300, width: 32 }),
    column('analysis', '市场与客户分析', 'Market and customer analysis', 'text', 'conditional', {
      longest: 500,
      width: 36,
    }),
    column('agreed', '协商值', 'Agreed', 'figure', 'conditional', indicatorUnit),
    column('status', '接受状态', 'Acceptance', 'choice', 'service', { list: 'E-ACCT' }),
    column('round', '轮次', 'Round', 'integer', 'service'),
    column('formal', '正式值', 'Formal', 'figure', 'service', indicatorUnit),
  ],
  { fixedRows: true },
);

/** T-DEC.终端点. */
export const outletBlock = signedTable(
  'OUTLET',
  '终端点',
  'Outlets',
  [
    column('region', '区域', 'Region', 'reference', 'required', { list: 'regions' }),
    column('outlet', '终端', 'Outlet', 'reference', 'required', { list: 'outlets' }),
    column('core', '核心店', 'Core outlet', 'flag', 'issued'),
    column('item', '品项', 'Item', 'reference', 'required', { list: 'products' }),
    column('cat', '品类', 'Category', 'choice', 'issued', { list: 'E-CAT' }),
    column('target', '指标', 'Target', 'figure', 'required', indicatorUnit),
    column('sum', '区域合计', 'Total of the region', 'figure', 'calculated', {
      ...indicatorUnit,
      formula: 'IF({region}="","",SUMIFS({target:all},{region:all},{region}))',
    }),
  ],
  { rowKey: ['outlet', 'item'] },
);

/** T-COF factors: DR-30 for each month. */
export const factorBlock = signedTable(
  'FACTORS',
  '系数测算',
  'Coefficients',
  [
    column('month', '月份', 'Month', 'period', 'required'),
    indicatorCode,
    ...coefficientColumns,
    column('adj', '调整后', 'Adjusted', 'figure', 'required', indicatorUnit),
    column('adjWhy', '调整理由', 'Reason for adjusting', 'text', 'conditional', { longest: 200, width: 28 }),
  ],
  { rowKey: ['month', 'indCode'], needsRows: true },
);

const pastYears = ['y1', 'y2', 'y3'] as const;
/** Years with a month missing are left out: the rest of them would bend the shares. */
const ofCompleteYears = (part: (key: string) => string): string =>
  pastYears.map((key) => `IF(COUNT({${key}:all})=12,${part(key)},0)`).join('+');
const ofMonth = ofCompleteYears((key) => `N({${key}})`);
const ofYear = ofCompleteYears((key) => `SUM({${key}:all})`);

/** T-COF season shares: a month's part of the last three years. */
export const seasonBlock = signedTable(
  'SEASON',
  '季节占比',
  'Season shares',
  [
    column('month', '月份', 'Month', 'period', 'issued'),
    column('y1', '前1年', 'Year −1', 'money', 'optional', { signed: 'with-reason', total: 'sum' }),
    column('y2', '前2年', 'Year −2', 'money', 'optional', { signed: 'with-reason', total: 'sum' }),
    column('y3', '前3年', 'Year −3', 'money', 'optional', { signed: 'with-reason', total: 'sum' }),
    column('share', '季节占比', 'Season share', 'percent', 'calculated', {
      formula: `IF({month}="","",IF(${ofYear}=0,"",(${ofMonth})/(${ofYear})))`,
      total: 'sum',
    }),
  ],
  { rowKey: ['month'], fixedRows: true },
);

/** T-MIX.套餐: what part of sales each category carries. */
export const packageBlock = signedTable(
  'PACKAGE',
  '产品套餐',
  'Product package',
  [
    column('pkg', '套餐名称', 'Package', 'text', 'required', { longest: 40 }),
    column('phase', '阶段', 'Phase', 'choice', 'required', { list: 'E-PHASE' }),
    column('cat', '品类', 'Category', 'choice', 'required', { list: 'E-CAT' }),
    column('min', '占比下限', 'Least share', 'percent', 'required'),
    column('tgt', '目标占比', 'Target share', 'percent', 'required', { total: 'sum' }),
    column('max', '占比上限', 'Most share', 'percent', 'required'),
    column('sales', '总销售额', 'Total sales', 'money', 'issued'),
    column('value', '销售额', 'Sales', 'money', 'calculated', { formula: product('tgt', 'sales'), total: 'sum' }),
    column('margin', '毛利率', 'Margin', 'percent', 'optional', { least: -1 }),
    column('gp', '毛利', 'Gross profit', 'money', 'calculated', { formula: product('value', 'margin'), total: 'sum' }),
  ],
  { rowKey: ['pkg', 'cat'] },
);

/** T-MIX.区域: what a region could carry suggests what it is asked for (DR-38). */
export const regionBlock = signedTable(
  'REGION',
  '区域分解',
  'By region',
  [
    column('region', '区域', 'Region', 'reference', 'required', { list: 'regions' }),
    column('cap', '市场容量', 'Capacity', 'money', 'required', { total: 'sum' }),
    column('share', '当前占有率', 'Share now', 'percent', 'required'),
    column('tgtShare', '目标占有率', 'Target share', 'percent', 'required'),
    column('cur', '当前销售', 'Sales now', 'money', 'issued', { total: 'sum' }),
    column('potential', '潜力', 'Potential', 'money', 'calculated', {
      formula: 'IF(OR({cap}="",{share}="",{tgtShare}=""),"",ROUND({cap}*({tgtShare}-{share})+N({cur}),2))',
      total: 'sum',
    }),
    column('weight', '建议权重', 'Suggested weight', 'percent', 'calculated', {
      formula: 'IF({potential}="","",IF(SUM({potential:all})=0,"",{potential}/SUM({potential:all})))',
      total: 'sum',
    }),
    column('target', '区域指标', 'Target', 'money', 'required', { total: 'sum' }),
    column('why', '偏离建议说明', 'Why it differs', 'text', 'conditional', { longest: 200, width: 28 }),
  ],
  { rowKey: ['region'] },
);
