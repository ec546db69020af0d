import { column } from 'shared/template/column';
import { quotient } from 'shared/template/arithmetic';
import { openTable, signedTable } from 'shared/template/blocks/table';

const opportunityNo = column('oppId', '商机编号', 'Opportunity no.', 'text', 'required', { longest: 40 });

const counted = (own: string, by: string) => `IF({${own}}="","",COUNTIFS({OPP.${by}:all},{${own}}))`;
const added = (own: string, by: string, what: string) =>
  `IF({${own}}="","",SUMIFS({OPP.${what}:all},{OPP.${by}:all},{${own}}))`;
const amount = <const Key extends string>(key: Key, zh: string, en: string, formula: string) =>
  column(key, zh, en, 'money', 'calculated', { formula, total: 'sum' });

/** T-OPP.类别汇总. */
export const classSumBlock = openTable(
  'CLASS',
  '类别汇总',
  'By class',
  [
    column('oppClass', '商机类别', 'Class', 'choice', 'issued', { list: 'E-OPPC' }),
    column('n', '数量', 'Count', 'integer', 'calculated', {
      formula: counted('oppClass', 'oppClass'),
      unit: 'items',
      total: 'sum',
    }),
    amount('amt', '产值', 'Output value', added('oppClass', 'oppClass', 'amount')),
    amount('weighted', '加权产值', 'Weighted value', added('oppClass', 'oppClass', 'weighted')),
    amount('revCY', '预计本年收入', 'Revenue this year', added('oppClass', 'oppClass', 'revCY')),
    amount('revNY', '预计以后年度收入', 'Revenue later', added('oppClass', 'oppClass', 'revNY')),
  ],
  { fixedRows: true },
);

/** T-OPP.漏斗: the bottleneck is the stage that falls furthest behind its conversion target. */
export const funnelBlock = signedTable(
  'FUN',
  '漏斗',
  'Funnel',
  [
    column('stage', '阶段', 'Stage', 'choice', 'issued', { list: 'E-STAGE' }),
    column('n', '数量', 'Count', 'integer', 'calculated', {
      formula: counted('stage', 'stage'),
      unit: 'items',
      total: 'sum',
    }),
    amount('amt', '产值', 'Output value', added('stage', 'stage', 'amount')),
    column('in', '转入', 'Entered', 'integer', 'service', { unit: 'items' }),
    column('out', '转出', 'Left', 'integer', 'service', { unit: 'items' }),
    column('convTarget', '目标转化率', 'Conversion target', 'percent', 'required'),
    column('conv', '实际转化率', 'Conversion', 'percent', 'calculated', { formula: quotient('out', 'in') }),
    column('short', '转化差距', 'Conversion shortfall', 'percent', 'calculated', {
      formula: 'IF(OR({convTarget}="",{conv}=""),"",{convTarget}-{conv})',
    }),
    column('keyAct', '关键动作', 'Key action', 'text', 'required', { longest: 200, width: 28 }),
    column('exitCrit', '判断标准', 'Exit criterion', 'text', 'required', { longest: 200, width: 28 }),
    column('bneck', '瓶颈', 'Bottleneck', 'flag', 'calculated', {
      formula: 'IF({short}="","",AND({short}>0,{short}=MAX({short:all})))',
    }),
  ],
  { rowKey: ['stage'], fixedRows: true },
);

type MonthKey = '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10' | '11' | '12';
const planned = <const Month extends MonthKey>(month: Month) =>
  column(`m${month}`, `${Number(month)}月计划阶段`, `Planned stage, month ${Number(month)}`, 'choice', 'conditional', {
    list: 'E-STAGE',
  });

/** T-OPP.进程里程碑. */
export const progressBlock = signedTable(
  'MILES',
  '进程里程碑',
  'Progress milestones',
  [
    opportunityNo,
    planned('01'),
    planned('02'),
    planned('03'),
    planned('04'),
    planned('05'),
    planned('06'),
    planned('07'),
    planned('08'),
    planned('09'),
    planned('10'),
    planned('11'),
    planned('12'),
    column('cur', '当前阶段', 'Current stage', 'choice', 'calculated', {
      list: 'E-STAGE',
      formula: 'IF({oppId}="","",IFERROR(INDEX({OPP.stage:all},MATCH({oppId},{OPP.oppId:all},0)),""))',
    }),
    column('late', '落后天数', 'Days behind', 'integer', 'service'),
  ],
  { rowKey: ['oppId'] },
);

const yearOfRow = 'VALUE(LEFT({month},4))';
const monthOfRow = 'VALUE(RIGHT({month},2))';
const thisMonth = `">="&DATE(${yearOfRow},${monthOfRow},1)`;
const thisYear = `">="&DATE(${yearOfRow},1,1)`;
const before = `"<"&DATE(${yearOfRow},${monthOfRow}+1,1)`;
const registered = (from: string) => `{OPP.regDate:all},${from},{OPP.regDate:all},${before}`;
const countOf = (from: string) => `IF({month}="","",COUNTIFS(${registered(from)}))`;
const valueOf = (from: string) => `IF({month}="","",SUMIFS({OPP.amount:all},${registered(from)}))`;

/** T-OPP.提报累计: counted from 1 January (DR-13). */
export const reportedBlock = signedTable(
  'REPORTED',
  '提报累计',
  'Reported so far',
  [
    column('month', '月份', 'Month', 'period', 'issued'),
    column('newN', '新增数', 'New', 'integer', 'calculated', { formula: countOf(thisMonth), unit: 'items' }),
    column('cumN', '累计数', 'So far', 'integer', 'calculated', { formula: countOf(thisYear), unit: 'items' }),
    column('newAmt', '新增产值', 'New value', 'money', 'calculated', { formula: valueOf(thisMonth) }),
    column('cumAmt', '累计产值', 'Value so far', 'money', 'calculated', { formula: valueOf(thisYear) }),
    column('planCumN', '计划累计数', 'Planned so far', 'integer', 'required', { unit: 'items' }),
    column('planCumAmt', '计划累计产值', 'Planned value so far', 'money', 'required'),
  ],
  { rowKey: ['month'], fixedRows: true },
);

/** T-OPP.专项计划. */
export const specialPlanBlock = signedTable('SPECIAL', '专项计划', 'Special plans', [
  opportunityNo,
  column('strategy', '策略', 'Strategy', 'text', 'required', { longest: 300, width: 36 }),
  column('team', '牵头及成员', 'Lead and team', 'texts', 'required', { list: 'people', width: 24 }),
  column('divisions', '事业部', 'Divisions', 'texts', 'conditional', { list: 'divisions' }),
  column('res', '资源', 'Resources', 'text', 'required', { longest: 200, width: 24 }),
  column('mile', '里程碑', 'Milestone', 'text', 'required', { longest: 120, width: 28 }),
  column('mileDate', '里程碑日期', 'Milestone date', 'date', 'required'),
]);

/** T-CUS.月度节奏. */
export const paceBlock = signedTable(
  'PACE',
  '月度节奏',
  'Monthly pace',
  [
    column('month', '月份', 'Month', 'period', 'issued'),
    column('planNew', '计划新增', 'Planned new', 'integer', 'required', { unit: 'customers', total: 'sum' }),
    column('cum', '累计', 'So far', 'integer', 'calculated', {
      unit: 'customers',
      formula: 'IF({planNew}="","",SUMPRODUCT(({month:all}<={month})*1,{planNew:all}))',
    }),
    column('intent', '意向客户', 'Intent customers', 'integer', 'required', { unit: 'customers' }),
    column('milestone', '里程碑值', 'Milestone', 'integer', 'optional', { unit: 'customers' }),
  ],
  { rowKey: ['month'], fixedRows: true },
);

const times = <const Key extends string>(key: Key, zh: string, en: string) =>
  column(key, zh, en, 'integer', 'optional', { unit: 'times', total: 'sum' });

/** T-CUS.开发活动: at least one kind a month. */
export const developmentBlock = signedTable(
  'ACTS',
  '开发活动',
  'Development activities',
  [
    column('month', '月份', 'Month', 'period', 'required'),
    times('cold', '陌拜', 'Cold visits'),
    times('call', '电话', 'Calls'),
    times('expo', '展会', 'Exhibitions'),
    times('online', '线上推广', 'Online promotions'),
  ],
  { rowKey: ['month'] },
);

/** T-CUS.判据台账. */
export const evidenceBlock = signedTable(
  'EVID',
  '判据台账',
  'Evidence register',
  [
    column('custId', '客户编号', 'Customer no.', 'text', 'required', { longest: 40 }),
    column('evidType', '判据类型', 'Evidence', 'choice', 'required', { list: 'E-EVID-CUS' }),
    column('evidNo', '编号', 'Evidence no.', 'text', 'required', { longest: 60 }),
    column('evidDate', '判据日期', 'Evidence date', 'date', 'required', { past: true }),
    column('file', '附件', 'File', 'text', 'optional', { longest: 200, width: 28 }),
    column('verified', '核实', 'Verified', 'choice', 'conditional', { list: 'E-FIN' }),
    column('verBy', '核实人', 'Verified by', 'reference', 'service', { list: 'people' }),
  ],
  { rowKey: ['evidNo'] },
);
