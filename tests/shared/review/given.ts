import { statutoryCalendar } from 'shared/calendar/working-days';
import type { IsoDate } from 'shared/calendar/date';
import { block, type Block } from 'shared/template/block';
import { column, type ColumnType } from 'shared/template/column';
import { listsFrom } from 'shared/template/lists';
import { departmentMonth } from 'shared/template/plans/monthly';
import type { Sheet, Template } from 'shared/template/template';
import { headerBlock } from 'shared/template/blocks/header';
import type { Cells, PlanDocument } from 'shared/plan/document';
import type { Finding } from 'shared/review/finding';
import type { Knowledge, SignOffFacts } from 'shared/review/knowledge';
import type { Planned } from 'shared/related-plans/planned';
import { reviewWith, type Review } from 'shared/review/review-with';
import { allRules } from 'shared/review/rules';
import { reviewSettings } from 'shared/review/settings';

export const day = (text: string): IsoDate => text as IsoDate;

const entry = (code: string, zh = code) => ({ code, zh, en: code });

export const lists = listsFrom({
  units: [entry('BIZ1', '业务一部'), entry('MKT1', '市场一部')],
  people: [entry('zhang', '张三'), entry('li', '李四'), entry('wang', '王五')],
  customers: [entry('C-A', 'A客户'), entry('C-B', 'B客户')],
  opportunities: [entry('OPP-1'), entry('OPP-2')],
  divisions: [entry('D1'), entry('D2')],
  regions: [entry('EAST', '华东'), entry('SOUTH', '华南')],
  indicators: [
    'REV_CY',
    'CTR_NCY',
    'NEWCUST',
    'OPP_RPT',
    'CASH_IN',
    'COLL_RATE',
    'SALES',
    'OTH_DONE',
    'A_CALL',
    'CSAT',
  ].map((code) => entry(code)),
});

/** A header, and rows that no rule finds fault with; a case changes what it is about. */
export const header: Cells = {
  planType: 'MON',
  level: 'unit',
  org: 'BIZ1',
  period: '2026M03',
  start: '2026-03-01',
  end: '2026-03-31',
  moneyUnit: 'wan',
  prepBy: 'li',
  prepDate: '2026-02-27',
};

export const indicator = (more: Cells = {}): Cells => ({
  indCode: 'REV_CY',
  target: 500,
  prevActual: 450,
  owner: 'zhang',
  ...more,
});

export const task = (more: Cells = {}): Cells => ({
  wbs: '1',
  kind: 'new',
  goal: '3月20日前签订A客户框架合同',
  indCode: 'REV_CY',
  taskType: 'contract',
  name: '与A客户谈判框架合同条款',
  output: '框架合同',
  accept: '合同双方签字盖章并归档',
  ownerDept: 'BIZ1',
  owner: 'zhang',
  start: '2026-03-02',
  end: '2026-03-20',
  res: '法务1人',
  ...more,
});

export const opportunity = (more: Cells = {}): Cells => ({
  oppId: 'OPP-1',
  oppClass: 'OC-G',
  customer: 'C-A',
  project: 'A型航电项目',
  amount: 100,
  revCY: 60,
  revNY: 40,
  stage: '3',
  targetStage: '5',
  stageDate: '2026-03-27',
  signDate: '2026-10-20',
  nextAct: '3月13日前提交报价',
  regDate: '2026-01-15',
  owner: 'zhang',
  dept: 'BIZ1',
  ...more,
});

export const customer = (more: Cells = {}): Cells => ({
  custId: 'N-1',
  custName: '西安天和电子',
  custType: 'new',
  planMonth: '2026M03',
  expFirst: 3,
  owner: 'zhang',
  dept: 'BIZ1',
  ...more,
});

export const expense = (more: Cells = {}): Cells => ({
  purpose: 'cultivate',
  target: 'REV_CY',
  basis: '走访客户12家,每家0.2万元',
  quota: 10,
  effect: '新增意向客户3家',
  ...more,
});

export const risk = (more: Cells = {}): Cells => ({
  rno: 'R1',
  rType: 'market',
  desc: '主机厂推迟批产',
  impact: 'REV_CY减少50万元',
  measure: '每月完成1次市场趋势分析并调整策略',
  owner: 'zhang',
  freq: 'monthly',
  ...more,
});

export interface Given {
  readonly template?: Template;
  readonly header?: Cells;
  readonly rows?: Readonly<Record<string, readonly Cells[]>>;
  readonly planned?: Planned;
  readonly signOff?: SignOffFacts;
  readonly damage?: readonly Finding[];
  readonly today?: string;
  readonly actor?: Knowledge['actor'];
}

export const documentOf = ({ template = departmentMonth, header: changed = {}, rows = {} }: Given): PlanDocument => ({
  template: template.id,
  templateVersion: 1,
  header: { ...header, ...changed },
  blocks: Object.fromEntries(
    Object.entries(rows).map(([id, cells]) => [id, cells.map((each, at) => ({ id: `${id}-${at + 1}`, cells: each }))]),
  ),
});

export const knowledgeOf = ({ planned, signOff, damage, actor, today = '2026-02-27' }: Given = {}): Knowledge => ({
  today: day(today),
  lists,
  settings: reviewSettings,
  workingDays: statutoryCalendar,
  ...(planned === undefined ? {} : { planned }),
  ...(signOff === undefined ? {} : { signOff }),
  ...(damage === undefined ? {} : { damage }),
  ...(actor === undefined ? {} : { actor }),
});

export const reviewOf = (given: Given): Review =>
  reviewWith(given.template ?? departmentMonth, allRules, documentOf(given), knowledgeOf(given));

export const found = (given: Given, rule: string): readonly Finding[] =>
  reviewOf(given).findings.filter((finding) => finding.rule === rule);

/** The monthly template turned into another kind of plan: only what rules ask of it changes. */
export const asKind = (changes: Partial<Template>): Template => ({ ...departmentMonth, ...changes });

/** A template of the header and one table written as `key:type key:type`; texts where no type is given. */
export function templateWith(tables: Readonly<Record<string, string>>, changes: Partial<Template> = {}): Template {
  const blocks = Object.entries(tables).map(([id, columns]): Block =>
    block({
      id,
      zh: id,
      en: id,
      columns: columns.split(' ').map(columnFrom),
      rowKey: [],
      needsRows: false,
      spareRows: 0,
    }),
  );
  const sheet = (id: string, ...own: readonly Block[]): Sheet => ({ id, zh: id, en: id, layout: 'table', blocks: own });
  return {
    ...departmentMonth,
    sheets: [sheet('cover', headerBlock), ...blocks.map((each) => sheet(each.id, each))],
    ...changes,
  };
}

function columnFrom(written: string) {
  const [key = '', type = 'text'] = written.split(':');
  return column(key, key, key, type as ColumnType, 'optional');
}
