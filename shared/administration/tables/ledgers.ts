import type { SheetTable } from 'shared/administration/table';
import { column } from 'shared/template/column';

const subject = 'ledgers';
const rows = { needsRows: false, spareRows: 30 } as const;

const unit = column('unit', '部门', 'Unit', 'reference', 'required', { list: 'units' });
const year = { width: 12, format: '0' } as const;

/** What rules compare plans with and no plan holds: contracts, opening receivables, core outlets. Money is in 万元. */
export const ledgerTables: readonly SheetTable[] = [
  {
    ...{ subject, ...rows, id: 'CONTRACT', zh: '合同台账', en: 'Contracts', rowKey: ['unit', 'name'] },
    columns: [
      unit,
      column('name', '名称', 'Name', 'text', 'required', { longest: 120, width: 28 }),
      column('kind', '类别', 'Kind', 'choice', 'required', { list: 'contractKinds', width: 20 }),
      // Blank until it has one: V-CUS-08 asks for both where it counts.
      column('no', '编号', 'Number', 'text', 'optional', { longest: 60, width: 20 }),
      column('date', '签订日期', 'Signed on', 'date', 'optional'),
      column('revenueYear', '形成收入年度', 'Year of revenue', 'integer', 'required', year),
      column('countedIn', '计入指标', 'Counted in', 'texts', 'optional', { list: 'contractIndicators', width: 28 }),
      column('contractNo', '后续合同编号', 'Contract that followed', 'text', 'optional', { longest: 60, width: 20 }),
    ],
  },
  {
    ...{ subject, ...rows, id: 'RECEIVABLE', zh: '期初应收', en: 'Opening receivables', rowKey: ['unit', 'year'] },
    columns: [
      unit,
      column('year', '年度', 'Year', 'integer', 'required', year),
      column('opening', '期初应收余额', 'Opening balance', 'number', 'required', { width: 14, format: 'General' }),
    ],
  },
  {
    ...{ subject, ...rows, id: 'CORE', zh: '核心店', en: 'Core outlets', rowKey: ['unit', 'outlet'] },
    columns: [unit, column('outlet', '终端', 'Outlet', 'reference', 'required', { list: 'outlets', width: 28 })],
  },
];
