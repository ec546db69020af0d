import type { Cases } from 'tests/shared/review/cases';
import { asKind, day, expense, indicator, opportunity, risk, task } from 'tests/shared/review/given';

const year = asKind({ grain: 'year', planType: 'ANN' });
const week = asKind({ grain: 'week', planType: 'WEK' });

const annual = ['REV_CY', 'CTR_NCY', 'NEWCUST', 'OPP_G', 'OTH_DONE', 'GM_RATE', 'SHARE', 'CSAT', 'SKILL_UP'].map(
  (indCode) => indicator({ indCode, prevActual: null, target: 1 }),
);

const above = {
  ref: 'Q1/1',
  name: '签订A客户框架合同',
  unit: 'BIZ1',
  start: day('2026-01-05'),
  end: day('2026-03-25'),
  custOpp: null,
  coop: [],
};

export const goalAndTaskCases: Cases = {
  'V-GOAL-01': [
    {
      good: { rows: { TASK: [task({ goal: '走访客户协调某项目完成标准确认阶段' })] } },
      bad: { rows: { TASK: [task({ goal: '走访客户协调某项目' })] } },
      at: 'TASK TASK-1 goal',
      severity: 'error',
      facts: { missing: ['number', 'stage', 'outcome'], value: '走访客户协调某项目' },
    },
    {
      good: { rows: { OPP: [opportunity()] } },
      bad: { rows: { OPP: [opportunity({ nextAct: '继续跟进' })] } },
      at: 'OPP OPP-1 nextAct',
      severity: 'warning',
    },
    // A risk's measure is V-RSK-03's alone.
    {
      good: { rows: { RSK: [risk({ measure: '加强关注' })] } },
      bad: { rows: { EXP: [expense({ effect: '提升影响力' })] } },
    },
  ],
  'V-GOAL-02': {
    good: { rows: { TASK: [task({ goal: '15日前签订合同' })] } },
    bad: { rows: { TASK: [task({ goal: '尽快推进' })] } },
    facts: { word: '尽快' },
  },
  'V-GOAL-03': {
    good: { template: year, rows: { IND: [indicator({ target: 3000 })] } },
    bad: { template: year, rows: { IND: [indicator({ target: 0 })] } },
    at: 'IND IND-1 target',
  },
  'V-GOAL-04': [
    {
      good: { rows: { TASK: [task({ goal: '3月31日前推进某商机至商务谈判' })] } },
      bad: { rows: { TASK: [task({ goal: '协调客户推进某商机' })] } },
      at: 'TASK TASK-1 goal',
    },
    {
      good: { rows: { TASK: [task({ custOpp: 'OPP-1' })], OPP: [opportunity()] } },
      bad: { rows: { TASK: [task({ custOpp: 'OPP-1' })], OPP: [opportunity({ stageDate: null })] } },
      at: 'TASK TASK-1 custOpp',
      facts: { missing: ['stageDate'] },
    },
  ],
  'V-GOAL-05': {
    good: { rows: { TASK: [task({ end: null })] } },
    bad: { rows: { TASK: [task({ end: null, goal: '签订A客户框架合同' })] } },
    at: 'TASK TASK-1 goal',
  },
  'V-GOAL-06': {
    good: { rows: { TASK: [task({ goal: '完成A项目标准确认并归档' })] } },
    bad: { rows: { TASK: [task({ goal: '完成A项目标准确认;签订B项目合同;培训客户3家' })] } },
    facts: { count: 3 },
  },
  'V-GOAL-07': [
    {
      good: { rows: { IND: [indicator({ prevActual: 100, target: 112 })] } },
      bad: { rows: { IND: [indicator({ prevActual: 100, target: 300 })] } },
      facts: { direction: 'high' },
    },
    {
      good: { rows: { IND: [indicator({ prevActual: null, y1: 100, target: 140 })] } },
      bad: { rows: { IND: [indicator({ prevActual: 100, target: 90 })] } },
      facts: { direction: 'low' },
    },
  ],
  'V-GOAL-08': {
    good: { rows: { IND: [indicator({ indCode: 'NEWCUST', evid: 'EVD-CON' })] } },
    bad: { rows: { IND: [indicator({ indCode: 'NEWCUST' })] } },
    at: 'IND IND-1 evid',
  },
  'V-GOAL-09': [
    {
      good: { template: year, rows: { IND: annual } },
      bad: { template: year, rows: { IND: [indicator()] } },
      severity: 'error',
      facts: { missing: ['CTR_NCY', 'NEWCUST', 'opportunity', 'other-work'] },
    },
    {
      good: { rows: { IND: [indicator()] } },
      bad: { template: year, rows: { IND: annual.slice(0, 8) } },
      severity: 'warning',
    },
  ],
  'V-GOAL-10': {
    good: { rows: { IND: [indicator(), indicator({ indCode: 'A_VISIT' })] } },
    bad: { rows: { IND: [indicator()] } },
    at: 'IND',
  },
  'V-GOAL-11': {
    good: { template: year, rows: { OPP: [opportunity({ oppClass: 'OC-N' })] } },
    bad: { template: year, rows: { OPP: [opportunity()] } },
  },
  'V-GOAL-12': {
    good: { rows: { TASK: [task()], IND: [indicator()] } },
    bad: { rows: { TASK: [task({ goal: '协调客户', accept: '领导满意', end: null })], IND: [indicator()] } },
    facts: { letters: ['S', 'M', 'T'] },
  },
  'V-ALN-01': {
    good: { rows: { TASK: [task()] }, planned: { fromAbove: [{ indicator: 'REV_CY', target: 500 }] } },
    bad: {
      rows: { TASK: [task({ indCode: 'CASH_IN' })] },
      planned: { fromAbove: [{ indicator: 'REV_CY', target: 500 }] },
    },
    at: 'TASK TASK-1 indCode',
  },
  'V-ALN-02': [
    {
      good: {
        rows: { TASK: [task({ name: '高端产品推广' })] },
        planned: { strategy: { mix: {}, directions: ['高端'] } },
      },
      bad: {
        rows: { TASK: [task({ name: '低价产品推广' })] },
        planned: { strategy: { mix: {}, directions: ['高端'] } },
      },
      facts: { conflict: '低价' },
    },
    // The strategy in its own words; one that speaks of both sides leads to neither.
    {
      good: {
        rows: { TASK: [task({ name: '低价产品推广' })] },
        planned: { strategy: { mix: {}, directions: ['高端产品占比达到60%', '清理低价产品3类'] } },
      },
      bad: {
        rows: { TASK: [task({ name: '低价产品推广' })] },
        planned: { strategy: { mix: {}, directions: ['高端产品占比达到60%'] } },
      },
    },
    {
      good: {},
      bad: {
        rows: { IND: [indicator({ dimCat: 'F', target: 60 }), indicator({ dimCat: 'P', target: 40 })] },
        planned: { strategy: { mix: { F: 0.4, P: 0.6 }, directions: [] } },
      },
      facts: { share: 60, wanted: 40 },
    },
  ],
  'V-ALN-03': {
    good: {
      rows: { TASK: [task({ parentTask: 'Q1/1' })] },
      planned: { goalsFromAbove: [{ ref: 'Q1/1', name: '签约' }] },
    },
    bad: { rows: { TASK: [task()] }, planned: { goalsFromAbove: [{ ref: 'Q1/1', name: '签约' }] } },
    facts: { goal: '签约' },
  },
  'V-ALN-04': {
    good: {
      rows: { TASK: [task({ parentTask: 'ACT-1' })] },
      planned: { strategicActions: [{ no: 'ACT-1', name: '新品' }] },
    },
    bad: { rows: { TASK: [task()] }, planned: { strategicActions: [{ no: 'ACT-1', name: '新品' }] } },
  },
  'V-ALN-05': {
    good: {
      template: year,
      rows: { IND: [indicator({ target: 3000 })] },
      planned: { strategicRevenue: { thisYear: 3000 } },
    },
    bad: {
      template: year,
      rows: { IND: [indicator({ target: 2900 })] },
      planned: { strategicRevenue: { thisYear: 3000 } },
    },
    at: 'IND IND-1 target',
  },
  'V-TSK-01': {
    good: { rows: { TASK: [task()] } },
    bad: { rows: { TASK: [task({ owner: null, accept: '' })] } },
    at: 'TASK TASK-1 owner',
    facts: { missing: ['owner', 'accept'] },
  },
  'V-TSK-02': {
    good: { rows: { TASK: [task()] } },
    bad: { rows: { TASK: [task({ indCode: null })] } },
    at: 'TASK TASK-1 indCode',
  },
  'V-TSK-03': {
    good: { rows: { IND: [indicator()], TASK: [task()] } },
    bad: { rows: { IND: [indicator({ indCode: 'CASH_IN' })], TASK: [task()] } },
    at: 'IND IND-1 indCode',
  },
  'V-TSK-04': {
    good: { rows: { TASK: [task({ indCode: 'NEWCUST', taskType: 'visit' })] } },
    bad: { rows: { TASK: [task({ indCode: 'NEWCUST', taskType: 'process' })] } },
    at: 'TASK TASK-1 taskType',
  },
  'V-TSK-05': [
    {
      good: { rows: { TASK: [task()] } },
      bad: { rows: { TASK: [task({ owner: '相关人员' })] } },
      at: 'TASK TASK-1 owner',
    },
    {
      good: { rows: { TASK: [task()] } },
      bad: { rows: { TASK: [task({ owner: '张三、李四' })] } },
      facts: { count: 2 },
    },
    {
      good: { template: year, rows: { TASK: [task({ owner: 'BIZ1' })] } },
      bad: { rows: { TASK: [task({ owner: 'BIZ1' })] } },
    },
  ],
  'V-TSK-06': {
    good: { rows: { TASK: [task()] }, planned: { employed: { zhang: { from: day('2020-01-01'), to: null } } } },
    bad: {
      rows: { TASK: [task()] },
      planned: { employed: { zhang: { from: day('2020-01-01'), to: day('2026-03-10') } } },
    },
    at: 'TASK TASK-1 owner',
  },
  'V-TSK-07': [
    {
      good: { rows: { TASK: [task({ output: '调研报告' })] } },
      bad: { rows: { TASK: [task({ output: '做好调研' })] } },
      facts: { wrong: 'no-thing' },
    },
    {
      good: {},
      bad: { rows: { TASK: [task({ name: '调研报告', output: '调研 报告' })] } },
      facts: { wrong: 'same-as-name' },
    },
  ],
  'V-TSK-08': {
    good: { rows: { TASK: [task({ accept: '评审通过并归档' })] } },
    bad: { rows: { TASK: [task({ accept: '领导满意' })] } },
    at: 'TASK TASK-1 accept',
  },
  'V-TSK-09': [
    {
      good: { rows: { TASK: ['1', '1.1', '1.2'].map((wbs) => task({ wbs })) } },
      bad: { rows: { TASK: ['1', '1.1.1'].map((wbs) => task({ wbs })) } },
      at: 'TASK TASK-2 wbs',
      facts: { wrong: 'no-parent', parent: '1.1' },
    },
    { good: {}, bad: { rows: { TASK: [task({ wbs: '第1项' })] } }, facts: { wrong: 'form' } },
    { good: {}, bad: { rows: { TASK: [task({ wbs: '1.1.1.1.1' })] } }, facts: { wrong: 'depth' } },
    { good: {}, bad: { rows: { TASK: [task(), task({ wbs: null })] } }, facts: { wrong: 'missing' } },
  ],
  'V-TSK-10': {
    good: { rows: { TASK: [task(), task({ wbs: '1.1', start: '2026-03-03', end: '2026-03-20' })] } },
    bad: { rows: { TASK: [task(), task({ wbs: '1.1', end: '2026-03-23' })] } },
    at: 'TASK TASK-2 end',
  },
  'V-TSK-11': [
    {
      good: { template: week, rows: { TASK: [task({ start: '2026-03-02', end: '2026-03-06' })] } },
      bad: { template: week, rows: { TASK: [task()] } },
      facts: { most: 5 },
    },
    { good: { rows: { TASK: [task()] } }, bad: { rows: { TASK: [task({ end: '2026-04-30' })] } }, facts: { most: 31 } },
  ],
  'V-TSK-12': {
    good: { rows: { TASK: [task()] } },
    bad: { rows: { TASK: [task({ res: '' })] } },
    at: 'TASK TASK-1 res',
  },
  'V-TSK-13': {
    good: { rows: { TASK: [task({ budget: 10 })], EXP: [expense()] } },
    bad: { rows: { TASK: [task({ budget: 12 })], EXP: [expense()] } },
    facts: { budget: 12, quota: 10 },
  },
  'V-PER-01': {
    good: { template: week, rows: { TASK: [task({ parentTask: 'Q1/1' })] }, planned: { tasksAbove: [above] } },
    bad: { template: week, rows: { TASK: [task()] } },
    at: 'TASK TASK-1 parentTask',
  },
  'V-PER-02': {
    good: { rows: { TASK: [task({ parentTask: 'Q1/1' })] }, planned: { tasksAbove: [above] } },
    bad: { rows: { TASK: [task({ parentTask: 'Q1/9' })] }, planned: { tasksAbove: [above] } },
    at: 'TASK TASK-1 parentTask',
  },
  'V-PER-03': {
    good: {
      template: asKind({ level: 'person' }),
      rows: { TASK: [task({ kind: 'ad-hoc' })] },
      planned: { tasksAbove: [above] },
    },
    bad: { template: asKind({ level: 'person' }), rows: { TASK: [task()] }, planned: { tasksAbove: [above] } },
  },
  'V-PER-04': {
    good: { rows: { TASK: [task({ parentTask: 'Q1/1' })] }, planned: { tasksAbove: [above] } },
    bad: { rows: { TASK: [task()] }, planned: { tasksAbove: [above] } },
    facts: { ref: 'Q1/1', task: '签订A客户框架合同' },
  },
  'V-PER-05': {
    good: {
      rows: { TASK: [task({ name: '催收尾款' })] },
      planned: { unfinished: [{ ref: 'M02/3', name: '催收尾款' }] },
    },
    bad: { rows: { TASK: [task()] }, planned: { unfinished: [{ ref: 'M02/3', name: '催收尾款' }] } },
  },
  'V-PER-06': {
    good: { rows: { TASK: [task({ parentTask: 'Q1/1' })] }, planned: { tasksAbove: [above] } },
    bad: { rows: { TASK: [task({ parentTask: 'Q1/1', end: '2026-03-27' })] }, planned: { tasksAbove: [above] } },
    at: 'TASK TASK-1 end',
  },
  'V-PER-07': [
    {
      good: { rows: { IND: [indicator({ parentTarget: 480, note: '首批交付提前' })] } },
      bad: { rows: { IND: [indicator({ parentTarget: 480 })] } },
      at: 'IND IND-1 target',
    },
    {
      good: {
        rows: { IND: [indicator()], REV: [{ rowRef: 'REV_CY', reason: '首批交付提前' }] },
        planned: { fromAbove: [{ indicator: 'REV_CY', target: 480 }] },
      },
      bad: { rows: { IND: [indicator()] }, planned: { fromAbove: [{ indicator: 'REV_CY', target: 480 }] } },
    },
  ],
};
