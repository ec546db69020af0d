import { column } from 'shared/template/column';
import { quotient } from 'shared/template/arithmetic';
import { indicatorCode } from 'shared/template/blocks/indicator';
import { openTable, signedTable } from 'shared/template/blocks/table';

/** T-EXP.指标与费用, T-DEC.费用: the quota issued with each sales target (DR-31). */
export const quotaBlock = signedTable(
  'QUOTA',
  '指标与费用',
  'Targets and quotas',
  [
    indicatorCode,
    column('org', '部门', 'Department', 'reference', 'required', { list: 'units' }),
    column('person', '责任人', 'Person', 'reference', 'optional', { list: 'people' }),
    column('target', '正式指标值', 'Formal target', 'figure', 'required', { unit: 'indicator' }),
    column('quota', '费用指标', 'Expense quota', 'money', 'required', { total: 'sum' }),
    column('expNos', '对应费用', 'Expenses', 'texts', 'optional'),
  ],
  { rowKey: ['indCode', 'org', 'person'] },
);

/** T-EXP.审批记录: two levels, three steps, each taken by the person themselves; drawn from who handed in and signed what. */
export const approvalBlock = openTable(
  'APPR',
  '审批记录',
  'Approvals',
  [
    column('expNo', '费用编号', 'Expense no.', 'text', 'service'),
    column('lvl', '级别', 'Level', 'choice', 'service', { list: 'E-EXPLEVEL' }),
    column('step', '环节', 'Step', 'choice', 'service', { list: 'E-EXPSTEP' }),
    column('person', '办理人', 'Person', 'reference', 'service', { list: 'people' }),
    column('amount', '金额', 'Amount', 'money', 'service'),
    column('opinion', '意见', 'Opinion', 'text', 'service', { width: 32 }),
    column('time', '时间', 'Time', 'text', 'service', { width: 20 }),
  ],
  { fixedRows: true },
);

/** T-EXP.执行: how far budget and expense ratio have come (`BUD_EXEC`, `EXP_RATE`). */
export const executionBlock = openTable(
  'EXEC',
  '执行',
  'Execution',
  [
    column('indCode', '指标', 'Indicator', 'reference', 'service', { list: 'indicators' }),
    column('plan', '计划', 'Plan', 'money', 'service'),
    column('actual', '实际', 'Actual', 'money', 'service'),
    column('rate', '比率', 'Ratio', 'percent', 'calculated', { formula: quotient('actual', 'plan') }),
  ],
  { fixedRows: true },
);

/** T-EXP.成本节约. */
export const savingBlock = signedTable('SAVE', '成本节约', 'Cost saving', [
  column('measure', '措施', 'Measure', 'text', 'required', { longest: 120, clarity: 'error', width: 36 }),
  column('base', '基准成本', 'Base cost', 'money', 'required', { total: 'sum' }),
  column('tgtSave', '目标节约', 'Target saving', 'money', 'required', { total: 'sum' }),
  column('actSave', '实际节约', 'Actual saving', 'money', 'conditional', { signed: true, total: 'sum' }),
  column('rate', '节约率', 'Saving rate', 'percent', 'calculated', { formula: quotient('actSave', 'tgtSave') }),
  column('owner', '责任人', 'Owner', 'reference', 'required', { list: 'people' }),
  column('due', '期限', 'Due', 'date', 'required'),
]);

/** T-GAP.缺口测算: what is missing of the year's revenue once everything foreseeable is counted. */
export const gapBlock = signedTable(
  'GAP',
  '缺口测算',
  'Gap',
  [
    column('asOf', '基准日', 'As of', 'date', 'required', { past: true }),
    column('dept', '部门', 'Department', 'reference', 'issued', { list: 'units' }),
    column('target', '年度目标', 'Annual target', 'money', 'issued', { total: 'sum' }),
    column('ytd', '已完成', 'Done so far', 'money', 'issued', { total: 'sum' }),
    column('backlog', '已签待确认(本年)', 'Signed, to be recognised this year', 'money', 'required', { total: 'sum' }),
    column('gOpp', '保障商机预计(加权)', 'Guaranteeing opportunities (weighted)', 'money', 'issued', { total: 'sum' }),
    column('gap', '缺口', 'Gap', 'money', 'calculated', {
      formula: 'IF({target}="","",MAX(0,ROUND({target}-N({ytd})-N({backlog})-N({gOpp}),2)))',
      total: 'sum',
    }),
  ],
  { needsRows: true },
);

/** T-GAP.覆盖检查: all opportunities of this plan are supplements (OC-S). */
export const coverageBlock = signedTable(
  'COVER',
  '覆盖检查',
  'Coverage',
  [
    column('gap', '缺口', 'Gap', 'money', 'calculated', { formula: 'SUM({GAP.gap:all})' }),
    column('sOpp', '补充商机(加权)', 'Supplementing opportunities (weighted)', 'money', 'calculated', {
      formula: 'ROUND(SUMPRODUCT({OPP.revCY:all},{OPP.prob:all}),2)',
    }),
    column('coverage', '覆盖率', 'Coverage', 'percent', 'calculated', { formula: quotient('sOpp', 'gap') }),
    column('short', '不足', 'Shortfall', 'money', 'calculated', {
      formula: 'IF(OR({gap}="",{sOpp}=""),"",MAX(0,ROUND({gap}-{sOpp},2)))',
    }),
    column('note', '说明', 'Note', 'text', 'conditional', { longest: 300, width: 36 }),
  ],
  { fixedRows: true },
);
