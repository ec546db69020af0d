import type { Cases } from 'tests/shared/review/cases';
import { asKind, day, task, templateWith, type Given } from 'tests/shared/review/given';
import type { Cells } from 'shared/plan/document';

const chain = (...rows: readonly Cells[]): Given => ({ rows: { TASK: rows.map((row) => task(row)) } });
const elsewhere = (confirmed: boolean) => ({
  named: ['MON-MKT1'],
  elsewhere: [
    {
      ...{
        ref: 'MON-MKT1/2',
        name: '完成市场调研报告',
        unit: 'MKT1',
        start: day('2026-03-02'),
        end: day('2026-03-06'),
      },
      ...{ custOpp: null, coop: [], confirmed },
    },
  ],
});
const report = templateWith({ WORK: 'wbs name status' });
const reported = (...statuses: readonly string[]): Given => ({
  template: report,
  rows: { WORK: statuses.map((status, at) => ({ wbs: String(at + 1), name: '任务', status })) },
  planned: { waitsFor: { '2': ['1'] } },
});

const timetable = templateWith({
  PLAN: 'month taskText event taskRef',
  TASK: 'wbs name owner start:date end:date output accept',
});
/** FX-12: 004 has 流程优化 in month 3, its timetable starts it then and ends it a month later. */
const seedTasks = [task({ wbs: '1', name: '流程优化', start: '2026-03-01', end: '2026-03-31' })];

const dayPlan = templateWith({ VIS: 'customer outcome again:date' });
const visit = (more: Cells): Given => ({ template: dayPlan, rows: { VIS: [{ customer: '云海通航', ...more }] } });

const pace = templateWith({ PACE: 'month planNew:integer cum:integer intent:integer milestone:integer' });
const months = (milestone: number): Given => ({
  template: pace,
  rows: {
    PACE: Array.from({ length: 7 }, (_, at) => ({
      month: `2026M0${at + 1}`,
      planNew: 2,
      milestone: at === 6 ? milestone : null,
    })),
  },
});

const counterpart = (more: object = {}) => [
  {
    ...{
      ref: 'MON-MKT1/1',
      name: '与A客户谈判框架合同的条款',
      unit: 'MKT1',
      start: day('2026-03-02'),
      end: day('2026-03-20'),
    },
    ...{ custOpp: null, coop: [] as string[], ...more },
  },
];

export const orderAndTimeCases: Cases = {
  'V-DEP-01': [
    {
      good: chain({ wbs: '1' }, { wbs: '2', pred: '1' }),
      bad: chain({ wbs: '1', pred: '9.9' }),
      at: 'TASK TASK-1 pred',
    },
    {
      good: { ...chain({ pred: 'MON-MKT1/2' }), planned: elsewhere(true) },
      bad: { ...chain({ pred: 'MON-MKT1/3' }), planned: elsewhere(true) },
      facts: { predecessors: ['MON-MKT1/3'] },
    },
    // Of a plan nobody looked up nothing is said; one that was looked up and has no tasks is none.
    {
      good: { ...chain({ pred: 'MON-MKT2/1' }), planned: elsewhere(true) },
      bad: { ...chain({ pred: 'MON-MKT2/1' }), planned: { named: ['MON-MKT2'], elsewhere: [] } },
    },
  ],
  'V-DEP-02': [
    {
      good: chain({ wbs: '1' }, { wbs: '2', pred: '1' }, { wbs: '3', pred: '2' }),
      bad: chain({ wbs: '1', pred: '2' }, { wbs: '2', pred: '1' }),
      facts: { path: ['1', '2', '1'] },
    },
    { good: chain({ wbs: '1' }), bad: chain({ wbs: '1', pred: '1' }), facts: { path: ['1', '1'] } },
  ],
  'V-DEP-03': [
    {
      good: chain({ wbs: '1', end: '2026-03-10' }, { wbs: '2', pred: '1', start: '2026-03-11' }),
      bad: chain({ wbs: '1', end: '2026-03-20' }, { wbs: '2', pred: '1', start: '2026-03-11' }),
      at: 'TASK TASK-2 start',
      facts: { predecessor: '1', end: '2026-03-20' },
    },
    {
      good: { ...chain({ pred: 'MON-MKT1/2', start: '2026-03-09' }), planned: elsewhere(true) },
      bad: { ...chain({ pred: 'MON-MKT1/2', start: '2026-03-04' }), planned: elsewhere(true) },
    },
  ],
  'V-DEP-04': {
    good: chain(
      { wbs: '1', name: '市场调研', start: '2026-03-02', end: '2026-03-06' },
      { wbs: '2', name: '开发新产品', start: '2026-03-09', end: '2026-03-20' },
    ),
    bad: chain(
      { wbs: '1', name: '市场调研', start: '2026-03-16', end: '2026-03-20' },
      { wbs: '2', name: '开发新产品', start: '2026-03-02', end: '2026-03-13' },
    ),
    at: 'TASK TASK-2 start',
  },
  'V-DEP-05': {
    good: { ...chain({ pred: 'MON-MKT1/2', start: '2026-03-09' }), planned: elsewhere(true) },
    bad: { ...chain({ pred: 'MON-MKT1/2', start: '2026-03-09' }), planned: elsewhere(false) },
    at: 'TASK TASK-1 pred',
  },
  'V-DEP-06': [
    {
      good: { ...chain({ wbs: '1' }, { wbs: '2', pred: '1' }), planned: { progress: { '1': 'done', '2': 'doing' } } },
      bad: { ...chain({ wbs: '1' }, { wbs: '2', pred: '1' }), planned: { progress: { '1': 'doing', '2': 'doing' } } },
      facts: { predecessors: ['1'] },
    },
    {
      good: reported('done', 'doing'),
      bad: reported('doing', 'doing'),
      at: 'WORK WORK-2 status',
      facts: { predecessors: ['1'] },
    },
  ],
  'V-DEP-07': {
    good: chain({ wbs: '1', end: '2026-03-13' }, { wbs: '2', pred: '1', start: '2026-03-16', end: '2026-03-27' }),
    bad: chain({ wbs: '1', end: '2026-03-27' }, { wbs: '2', pred: '1', start: '2026-03-10', end: '2026-03-31' }),
    at: 'TASK TASK-2 pred',
  },
  'V-TIM-01': { good: chain({}), bad: chain({ start: '2026-03-21', end: '2026-03-20' }), at: 'TASK TASK-1 end' },
  'V-TIM-02': [
    { good: chain({}), bad: chain({ end: '2026-04-15' }), at: 'TASK TASK-1 end' },
    // DR-62: 1 April 2026 lies in the week of Thursday 2 April, 2 March in a week of March.
    { good: chain({ start: '2026-03-02' }), bad: chain({ end: '2026-04-01' }) },
  ],
  'V-TIM-03': {
    good: chain({ start: '2026-03-02', end: '2026-03-27', stdDur: 22 }),
    bad: chain({ start: '2026-03-02', end: '2026-03-31', stdDur: 66 }),
    facts: { standard: 66, planned: 22 },
  },
  'V-TIM-04': {
    good: chain({ start: '2026-03-02', end: '2026-03-27', stdDur: 18 }),
    bad: chain({ start: '2026-01-05', end: '2026-03-31', stdDur: 22 }),
    at: 'TASK TASK-1 end',
  },
  'V-TIM-05': {
    good: chain({ start: '2026-03-02', end: '2026-03-06', effort: 4 }),
    bad: chain(
      { start: '2026-03-02', end: '2026-03-06', effort: 4 },
      { wbs: '2', start: '2026-03-02', end: '2026-03-06', effort: 4 },
    ),
    facts: { owner: 'zhang', week: '2026W10', effort: 8 },
  },
  'V-TIM-06': { good: chain({}), bad: chain({ end: '2026-03-22' }), at: 'TASK TASK-1 end' },
  'V-TIM-07': { good: chain({}), bad: { ...chain({}), today: '2026-03-10' }, at: 'TASK TASK-1 start' },
  'V-TIM-08': [
    { good: chain({}), bad: chain({ end: '3月' }), facts: { precision: 'day' } },
    { good: { template: asKind({ grain: 'quarter' }), ...chain({ end: '2026-03' }) }, bad: chain({ end: '2026-03' }) },
  ],
  'V-TIM-09': {
    good: chain({ end: '2026-04-20', mile: true }),
    bad: chain({ end: '2026-04-20' }),
    at: 'TASK TASK-1 mile',
  },
  'V-TIM-10': {
    good: chain({ end: '2026-03-10' }, { wbs: '2', end: '2026-03-18' }, { wbs: '3', end: '2026-03-31' }),
    bad: chain({ end: '2026-03-31' }, { wbs: '2', end: '2026-03-31' }, { wbs: '3', end: '2026-03-18' }),
    at: 'TASK',
    facts: { late: 2, count: 3 },
  },
  'V-TIM-11': {
    good: {
      template: timetable,
      rows: { TASK: seedTasks, PLAN: [{ month: '2026M03', taskText: '启动流程优化', event: 'start', taskRef: '1' }] },
    },
    bad: {
      template: timetable,
      rows: { TASK: seedTasks, PLAN: [{ month: '2026M04', taskText: '完成流程优化', event: 'finish', taskRef: '1' }] },
    },
    at: 'PLAN PLAN-1 month',
    facts: { task: '流程优化' },
  },
  'V-TIM-12': { good: months(14), bad: months(10), facts: { paced: 14, value: 10 } },
  'V-TIM-13': {
    good: visit({ outcome: 'moved', again: '2026-03-20' }),
    bad: visit({ outcome: 'cancelled' }),
    at: 'VIS VIS-1 again',
  },
  'V-DUP-01': {
    good: chain({}, { wbs: '2', name: '走访B客户' }),
    bad: chain({}, { wbs: '2' }),
    at: 'TASK TASK-2 name',
  },
  'V-DUP-02': [
    {
      good: chain({ name: '华东市场调研' }, { wbs: '2', name: '华南市场调研' }),
      bad: chain({ name: '组织产品知识培训2场' }, { wbs: '2', name: '产品知识培训(2场)组织实施' }),
      at: 'TASK TASK-2 name',
    },
    {
      good: chain(
        { name: 'A客户走访,完成标准确认', custOpp: 'C-A' },
        { wbs: '2', name: 'B客户走访,完成标准确认', custOpp: 'C-B' },
      ),
      bad: chain(
        { name: '走访A客户完成标准确认', custOpp: 'C-A' },
        { wbs: '2', name: 'A客户走访,完成标准确认', custOpp: 'C-A' },
      ),
    },
  ],
  'V-DUP-03': [
    {
      good: { ...chain({}), planned: { counterpartTasks: [] } },
      bad: { ...chain({}), planned: { counterpartTasks: counterpart() } },
      facts: { unit: 'MKT1' },
    },
    {
      good: { ...chain({ coop: 'MKT1' }), planned: { counterpartTasks: counterpart({ coop: ['BIZ1'] }) } },
      bad: { ...chain({ coop: 'MKT1' }), planned: { counterpartTasks: counterpart() } },
    },
  ],
  'V-DUP-04': {
    good: {
      ...chain({ custOpp: 'OPP-1' }),
      planned: { counterpartTasks: counterpart({ custOpp: 'OPP-1', end: day('2026-03-25') }) },
    },
    bad: {
      ...chain({ custOpp: 'OPP-1' }),
      planned: { counterpartTasks: counterpart({ custOpp: 'OPP-1', end: day('2026-01-30') }) },
    },
    at: 'TASK TASK-1 end',
  },
  'V-DUP-06': {
    good: chain(
      { taskType: 'visit', custOpp: 'C-A', start: '2026-03-03', end: '2026-03-03' },
      { wbs: '2', taskType: 'visit', custOpp: 'C-B', start: '2026-03-04', end: '2026-03-04' },
    ),
    bad: chain(
      { taskType: 'visit', custOpp: 'C-A', start: '2026-03-03', end: '2026-03-03' },
      { wbs: '2', taskType: 'visit', custOpp: 'C-B', start: '2026-03-03', end: '2026-03-03' },
    ),
    at: 'TASK TASK-2 owner',
  },
};
