import type { Cells, PlanDocument, PlanRow } from 'shared/plan/document';
import type { Lists } from 'shared/template/list';
import { listsFrom } from 'shared/template/lists';
import type { PlanToWrite } from 'addin/workbook/identity/plan-in-workbook';

const named = (code: string, zh: string, en: string) => ({ code, zh, en });

/** Master lists of a small company; two people have the same name. */
export const someLists: Lists = listsFrom({
  units: [named('SA', '销售一部', 'Sales 1'), named('SB', '销售二部', 'Sales 2')],
  people: [named('p1', '王伟', 'Wang Wei'), named('p2', '王伟', 'Wang Wei'), named('p3', '李娜', 'Li Na')],
  indicators: [named('REV_CY', '当年收入', 'Revenue'), named('NEWCUST', '新客户数', 'New customers')],
  customers: [named('c1', '航电集团', 'Avionics Group'), named('c2', '远航=科技', '=Far')],
  opportunities: [named('o1', 'A型航电项目', 'Avionics A')],
  regions: [named('N', '华北', 'North')],
  plans: [named('QTR-SA-2026Q1-v1', '一季度计划', 'Q1 plan')],
  parentTasks: [named('t1', '一季度任务1', 'Q1 task 1')],
});

export const someHeader: Cells = {
  planType: 'MON',
  level: 'unit',
  title: '三月计划',
  org: 'SA',
  period: '2026M03',
  start: '2026-03-01',
  end: '2026-03-31',
  parentNo: 'QTR-SA-2026Q1-v1',
  counterpart: 'SB',
  moneyUnit: 'wan',
  prepBy: 'p1',
  prepDate: '2026-02-25',
  bgNote: '=1+1 是文本\n第二行 🚀',
};

export const aTask = (number: number, cells: Cells = {}): PlanRow => ({
  id: `task-${number}`,
  cells: {
    wbs: `1.${number}`,
    kind: 'new',
    goal: `3月31日前签订${number}份合同`,
    indCode: 'REV_CY',
    parentTask: 't1',
    name: `拜访客户 ${number}`,
    output: '合同',
    accept: '双方签字',
    ownerDept: 'SA',
    owner: number % 2 === 0 ? 'p2' : 'p3',
    coop: 'SB;p1',
    start: '2026-03-02',
    end: '2026-03-13',
    effort: 1.5,
    mile: number % 3 === 0,
    budget: 0.5 + number,
    ...cells,
  },
});

export const anIndicator = (id: string, cells: Cells = {}): PlanRow => ({
  id,
  cells: { indCode: 'REV_CY', prevActual: 400, parentTarget: 480, target: 500, weight: 0.6, owner: 'SA', ...cells },
});

/** A department's month with as many tasks as asked for. */
export const aDocument = (tasks = 3, blocks: PlanDocument['blocks'] = {}): PlanDocument => ({
  template: 'T-MON-D',
  templateVersion: 1,
  header: someHeader,
  blocks: {
    IND: [anIndicator('ind-1'), anIndicator('ind-2', { indCode: 'NEWCUST', target: 3, weight: 0.4, owner: 'p1' })],
    TASK: Array.from({ length: tasks }, (_, at) => aTask(at + 1)),
    ...blocks,
  },
});

export const aPlanToWrite = (traits: Partial<PlanToWrite> = {}): PlanToWrite => ({
  planId: 'MON-D~SA~2026M03',
  planNo: 'MON-SA-2026M03-v1',
  version: 1,
  contentHash: '',
  language: 'zh-CN',
  document: aDocument(),
  lists: someLists,
  path: [],
  remarks: [],
  holidays: ['2026-03-08', '2026-05-01'],
  lock: null,
  ...traits,
});
