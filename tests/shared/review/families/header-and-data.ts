import { issuedTargets } from 'shared/related-plans/issued-rows';
import { inBlock, inCell, type Finding } from 'shared/review/finding';
import type { Cases } from 'tests/shared/review/cases';
import { asKind, day, indicator, opportunity, risk, task } from 'tests/shared/review/given';

const actor = { person: 'li', units: ['BIZ1'], people: ['li'] };
const path = [
  { level: 1, persons: ['head'] },
  { level: 2, persons: ['vp-biz', 'vp-mkt'] },
];

/** As addin/workbook/plan-sheets/read/damage reports them. */
const lostColumn: Finding = {
  rule: 'V-HDR-08',
  severity: 'error',
  at: { block: 'TASK', row: null, column: 'goal' },
  facts: { what: 'column', col: '工作目标' },
};
const overwritten: Finding = {
  rule: 'V-DAT-10',
  severity: 'warning',
  at: inCell('IND', 'IND-1', 'growth'),
  facts: { col: '同比增长', v: '0.3' },
};

const outside: Finding = {
  ...{ rule: 'V-DAT-19', severity: 'error', at: inBlock('TASK') },
  facts: { n: 2, value: '拜访客户3家' },
};

const unanswered = { triggered: [{ rno: 'R1', since: day('2026-02-02'), answered: false }] };
const issued = (value: number) => issuedTargets([{ indicator: 'REV_CY', value, owner: 'zhang' }]);

export const headerAndDataCases: Cases = {
  'V-HDR-01': [
    { good: {}, bad: { header: { period: '3月' } }, at: 'HDR HDR period', facts: { value: '3月' } },
    { good: {}, bad: { header: { period: '2026Q1' } }, at: 'HDR HDR period' },
  ],
  'V-HDR-02': [
    { good: { actor }, bad: { actor, header: { org: 'MKT1' } }, at: 'HDR HDR org' },
    { good: {}, bad: { header: { org: 'NOWHERE' } }, at: 'HDR HDR org' },
  ],
  'V-HDR-03': { good: {}, bad: { header: { prepBy: '' } }, at: 'HDR HDR prepBy', facts: { missing: ['prepBy'] } },
  'V-HDR-04': { good: { planned: { twin: null } }, bad: { planned: { twin: { planNo: 'MON-BIZ1-2026M03-v1' } } } },
  'V-HDR-05': [
    {
      good: { planned: { parent: { planNo: 'QTR-1', effective: true } } },
      bad: { planned: { parent: null } },
      severity: 'error',
    },
    {
      good: {},
      bad: { planned: { parent: { planNo: 'QTR-1', effective: false } } },
      severity: 'warning',
      facts: { planNo: 'QTR-1' },
    },
  ],
  'V-HDR-06': [
    { good: { planned: { path } }, bad: { planned: { path: path.slice(0, 1) } } },
    // A report is read by one, and what is only kept by nobody.
    {
      good: { planned: { path: path.slice(0, 1), levelsNeeded: 1 } },
      bad: { planned: { path: [], levelsNeeded: 1 } },
      facts: { levels: 0, needed: 1 },
    },
    {
      good: { planned: { path: [], levelsNeeded: 0 } },
      bad: { planned: { path: [] } },
    },
    {
      good: { planned: { path } },
      bad: {
        planned: {
          path: [
            { level: 1, persons: ['li'] },
            { level: 2, persons: ['vp'] },
          ],
        },
      },
    },
  ],
  'V-HDR-07': { good: { planned: { deadline: day('2026-02-27') } }, bad: { planned: { deadline: day('2026-02-26') } } },
  'V-HDR-08': { good: { damage: [] }, bad: { damage: [lostColumn] }, at: 'TASK goal', facts: { col: '工作目标' } },
  'V-HDR-09': { good: {}, bad: { header: { moneyUnit: null } }, at: 'HDR HDR moneyUnit' },
  'V-HDR-10': {
    good: { rows: { IND: [indicator()], TASK: [task()] } },
    bad: { rows: { IND: [indicator()] } },
    at: 'TASK',
  },
  'V-HDR-11': {
    good: { planned: { versions: { base: 2, current: 2 } } },
    bad: { planned: { versions: { base: 2, current: 3 } } },
  },
  'V-DAT-01': {
    good: { rows: { IND: [indicator({ target: 500 })] } },
    bad: { rows: { IND: [indicator({ target: '约500万' })] } },
    at: 'IND IND-1 target',
    facts: { value: '约500万' },
  },
  'V-DAT-02': {
    good: { rows: { TASK: [task()] } },
    bad: { rows: { TASK: [task({ end: '3月中旬' })] } },
    at: 'TASK TASK-1 end',
  },
  'V-DAT-03': {
    good: { rows: { OPP: [opportunity({ stage: '5' })] } },
    bad: { rows: { OPP: [opportunity({ stage: '谈着呢' })] } },
    at: 'OPP OPP-1 stage',
  },
  'V-DAT-04': [
    {
      good: { rows: { IND: [indicator({ indCode: 'NEWCUST', target: 3, evid: 'EVD-CON' })] } },
      bad: { rows: { IND: [indicator({ indCode: 'NEWCUST', target: 2.5, evid: 'EVD-CON' })] } },
      facts: { wrong: 'not-whole' },
    },
    {
      good: { rows: { IND: [indicator()] } },
      bad: { rows: { IND: [indicator({ target: -1 })] } },
      facts: { wrong: 'negative' },
    },
    {
      good: { rows: { IND: [indicator({ indCode: 'B_NP', target: -30 })] } },
      bad: { rows: { IND: [indicator({ indCode: 'B_COGS', target: -30 })] } },
      facts: { wrong: 'negative' },
    },
    {
      good: { rows: { IND: [indicator({ prevActual: 0 })] } },
      bad: { rows: { IND: [indicator({ prevActual: -12 })] } },
      severity: 'warning',
      facts: { wrong: 'taken-back' },
    },
  ],
  'V-DAT-14': {
    good: { rows: { TASK: [task({ stdDur: 1 })], RSK: [risk({ prob: 5 })] } },
    bad: { rows: { RSK: [risk({ prob: 6 })] } },
    at: 'RSK RSK-1 prob',
    facts: { value: '6', range: '1–5' },
  },
  'V-DAT-15': [
    {
      good: { rows: { OPP: [opportunity()] } },
      bad: { rows: { OPP: [opportunity({ regDate: '1905-07-18' })] } },
      at: 'OPP OPP-1 regDate',
      facts: { first: '2016-03-01', last: '2026-03-31' },
    },
    {
      good: { rows: { OPP: [opportunity({ signDate: '2031-03-31' })] } },
      bad: { rows: { OPP: [opportunity({ signDate: '2062-03-27' })] } },
      at: 'OPP OPP-1 signDate',
    },
  ],
  'V-DAT-16': {
    good: { rows: { OPP: [opportunity({ project: '项'.repeat(80) })] } },
    bad: { rows: { OPP: [opportunity({ project: '项'.repeat(81) })] } },
    at: 'OPP OPP-1 project',
    facts: { length: 81, longest: 80 },
  },
  'V-DAT-05': {
    good: { rows: { IND: [indicator({ parentTarget: 480 })] } },
    bad: { rows: { IND: [indicator({ parentTarget: 480, target: 5_000_000 })] } },
    at: 'IND IND-1 target',
  },
  'V-DAT-06': {
    good: { rows: { OPP: [opportunity()] } },
    bad: { rows: { OPP: [opportunity({ project: '某项目' })] } },
    at: 'OPP OPP-1 project',
    facts: { placeholder: '某' },
  },
  'V-DAT-07': {
    good: { rows: { OPP: [opportunity({ prob: 0.95 })] } },
    bad: { rows: { OPP: [opportunity({ prob: 1.5 })] } },
    facts: { percent: 150 },
  },
  'V-DAT-08': {
    good: { rows: { TASK: [task(), task({ wbs: '2', name: '走访B客户' })] } },
    bad: { rows: { TASK: [task(), task({ name: '走访B客户' })] } },
    at: 'TASK TASK-2 wbs',
    facts: { first: 1, row: 2 },
  },
  'V-DAT-09': {
    good: { rows: { TASK: [task({ owner: 'zhang' })] } },
    bad: { rows: { TASK: [task({ owner: '张叁' })] } },
    at: 'TASK TASK-1 owner',
  },
  'V-DAT-10': {
    good: { damage: [lostColumn] },
    bad: { damage: [overwritten], rows: { IND: [indicator()] } },
    at: 'IND IND-1 growth',
    facts: { v: '0.3' },
  },
  'V-DAT-19': {
    good: { damage: [lostColumn] },
    bad: { damage: [outside] },
    at: 'TASK',
    facts: { n: 2, value: '拜访客户3家' },
  },
  'V-DAT-11': {
    good: { rows: { OPP: [opportunity({ amount: 12.34 })] } },
    bad: { rows: { OPP: [opportunity({ amount: 12.3456 })] } },
    at: 'OPP OPP-1 amount',
  },
  'V-DAT-12': {
    good: { rows: { IND: [indicator({ parentTarget: 500 })] }, planned: { issued: issued(500) } },
    bad: { rows: { IND: [indicator({ parentTarget: 400 })] }, planned: { issued: issued(500) } },
    at: 'IND IND-1 parentTarget',
    facts: { value: '400', issued: '500' },
  },
  'V-DAT-13': [
    {
      good: { rows: { IND: [indicator()] } },
      bad: { rows: { IND: [indicator({ target: null })] } },
      at: 'IND IND-1 target',
      facts: { missing: ['target'] },
    },
    // V-OPP-01 and V-OPP-03 say it of the columns they are about.
    {
      good: { rows: { OPP: [opportunity({ oppClass: null, targetStage: null })] } },
      bad: { rows: { OPP: [opportunity({ customer: null })] } },
      at: 'OPP OPP-1 customer',
    },
  ],
  'V-DAT-17': [
    {
      good: { rows: { OPP: [opportunity({ amount: 10_000_000 })] } },
      bad: { rows: { OPP: [opportunity({ amount: 1e11 })] } },
      at: 'OPP OPP-1 amount',
      facts: { largest: 10_000_000, unit: '万元' },
    },
  ],
  'V-DAT-18': {
    good: { rows: { TASK: [task({ name: '走访客户' })] } },
    bad: { rows: { TASK: [task({ name: '走访\u202e客户\u0000' })] } },
    at: 'TASK TASK-1 name',
    facts: { value: '走访客户' },
  },
  'V-RSK-01': {
    good: { template: asKind({ grain: 'year' }), rows: { RSK: [risk(), risk({ rno: 'R2', rType: 'competitor' })] } },
    bad: { template: asKind({ grain: 'year' }), rows: { RSK: [risk()] } },
    facts: { missing: ['competitor'] },
  },
  'V-RSK-02': {
    good: { rows: { RSK: [risk()] } },
    bad: { rows: { RSK: [risk({ freq: '' })] } },
    at: 'RSK RSK-1 freq',
  },
  'V-RSK-03': {
    good: { rows: { RSK: [risk()] } },
    bad: { rows: { RSK: [risk({ measure: '加强关注' })] } },
    at: 'RSK RSK-1 measure',
  },
  'V-RSK-04': {
    good: { rows: { RSK: [risk({ prob: 3, sev: 5, trigger: '订单额<90%' })] } },
    bad: { rows: { RSK: [risk({ prob: 3, sev: 5 })] } },
    facts: { score: 15 },
  },
  'V-RSK-05': [
    {
      good: { rows: { RSK: [risk({ state: 'triggered', lastCheck: '2026-02-26' })] } },
      bad: { rows: { RSK: [risk({ state: 'triggered', lastCheck: '2026-02-02' })] } },
      at: 'RSK RSK-1 log',
    },
    {
      good: { planned: { triggered: [{ rno: 'R1', since: day('2026-02-02'), answered: true }] } },
      bad: { planned: { triggered: [{ rno: 'R1', since: day('2026-02-02'), answered: false }] } },
    },
    // Answered here, where it comes up again; a row that says nothing of it is no answer.
    {
      good: { rows: { RSK: [risk({ state: 'answered', log: '已约客户面谈' })] }, planned: unanswered },
      bad: { rows: { RSK: [risk()] }, planned: unanswered },
      at: 'RSK RSK-1 log',
    },
  ],
};
