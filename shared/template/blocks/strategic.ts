import { column } from 'shared/template/column';
import { sumOf } from 'shared/template/arithmetic';
import { namedRanges } from 'shared/template/named-ranges';
import { indicatorCode, lookedUp, note } from 'shared/template/blocks/indicator';
import { signedTable } from 'shared/template/blocks/table';

const acrossTime = lookedUp(namedRanges.indicatorTimes);
const yearly = { unit: 'indicator' } as const;

/** T-STR.战略指标: three firm years, three of outlook. */
export const strategicIndicatorBlock = signedTable(
  'SIND',
  '战略指标',
  'Strategic indicators',
  [
    indicatorCode,
    column('basis', '测算依据', 'Basis', 'text', 'required', { longest: 300, width: 32 }),
    column('y1', '第1年目标', 'Year 1 target', 'figure', 'required', yearly),
    column('y2', '第2年目标', 'Year 2 target', 'figure', 'required', yearly),
    column('y3', '第3年目标', 'Year 3 target', 'figure', 'required', yearly),
    column('y4', '第4年展望', 'Year 4 outlook', 'figure', 'required', yearly),
    column('y5', '第5年展望', 'Year 5 outlook', 'figure', 'required', yearly),
    column('y6', '第6年展望', 'Year 6 outlook', 'figure', 'required', yearly),
    column('cum', '合计', 'Total', 'figure', 'calculated', {
      ...yearly,
      // Years of a ratio or of a balance add up to nothing.
      formula: `IF(OR(${acrossTime}="sum",${acrossTime}="distinct"),${sumOf('y1', 'y2', 'y3', 'y4', 'y5', 'y6')},"")`,
    }),
    column('owner', '责任部门', 'Owner', 'reference', 'required', { list: 'units' }),
    note,
  ],
  { rowKey: ['indCode'], needsRows: true },
);

/** T-STR.年度战略行动项. */
export const strategicActionBlock = signedTable(
  'ACTION',
  '年度战略行动项',
  'Strategic actions of the year',
  [
    column('actNo', '行动项编号', 'Action no.', 'text', 'issued'),
    column('year', '年度', 'Year', 'integer', 'required', { least: 2000, most: 2100, format: '0' }),
    column('goal', '行动项目标', 'Action goal', 'text', 'required', { longest: 120, clarity: 'error', width: 40 }),
    column('indCode', '关联指标', 'Indicator', 'reference', 'required', { list: 'indicators', width: 24 }),
    column('ownerDept', '责任部门', 'Department', 'reference', 'required', { list: 'units' }),
    column('mileDate', '里程碑时间', 'Milestone date', 'date', 'required'),
    column('output', '输出', 'Output', 'text', 'required', { longest: 200, width: 24 }),
    column('accept', '验收标准', 'Acceptance', 'text', 'required', { longest: 200, width: 28 }),
    column('res', '资源', 'Resources', 'text', 'optional', { longest: 200, width: 24 }),
    column('status', '状态', 'Status', 'choice', 'conditional', { list: 'E-TASKST' }),
  ],
  { needsRows: true },
);
