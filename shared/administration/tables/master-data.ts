import type { SheetTable } from 'shared/administration/table';
import { column } from 'shared/template/column';

const figure = { width: 14, format: 'General' } as const;

/** What planners choose from, and what was issued to them. Money is in 万元, ratios are ratios (0.08 is 8%). */
export const masterDataTables: readonly SheetTable[] = [
  {
    ...{ subject: 'lists', id: 'ENTRY', zh: '基础资料', en: 'Master lists' },
    ...{ rowKey: ['list', 'unit', 'code'], needsRows: false, spareRows: 50 },
    columns: [
      column('list', '清单', 'List', 'choice', 'required', { list: 'keptLists' }),
      column('unit', '仅限部门(空=全部)', 'Only for (blank: all)', 'reference', 'optional', { list: 'units' }),
      column('code', '编码', 'Code', 'text', 'required', { longest: 80, width: 28 }),
      column('zh', '中文名称', 'Chinese name', 'text', 'required', { longest: 120, width: 28 }),
      column('en', '英文名称', 'English name', 'text', 'optional', { longest: 120, width: 28 }),
    ],
  },
  {
    ...{ subject: 'targets', id: 'TARGET', zh: '下达指标', en: 'Issued targets' },
    ...{ rowKey: ['unit', 'person', 'period', 'indicator'], needsRows: false, spareRows: 50 },
    columns: [
      column('unit', '部门', 'Unit', 'reference', 'required', { list: 'units' }),
      column('person', '人员(空=部门)', 'Person (blank: unit)', 'reference', 'optional', { list: 'people' }),
      column('period', '期间', 'Period', 'period', 'required'),
      column('indicator', '指标', 'Indicator', 'reference', 'required', { list: 'indicators', width: 28 }),
      column('target', '目标值', 'Target', 'number', 'required', figure),
      column('owner', '责任人', 'Owner', 'reference', 'optional', { list: 'people' }),
      column('previous', '上年实际', 'Last year', 'number', 'optional', figure),
      column('twoAgo', '前年实际', 'Two years ago', 'number', 'optional', figure),
      column('threeAgo', '三年前实际', 'Three years ago', 'number', 'optional', figure),
      column('budget', '预算', 'Budget', 'number', 'optional', figure),
      column('industryGrowth', '行业增长', 'Industry growth', 'percent', 'optional'),
      column('benchmarkGrowth', '标杆增长', 'Benchmark growth', 'percent', 'optional'),
    ],
  },
];
