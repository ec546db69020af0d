import type { Cells } from 'shared/plan/document';
import type { Decision, SignOffFacts } from 'shared/review/knowledge';
import type { Planned } from 'shared/related-plans/planned';
import { assessmentForm } from 'shared/template/plans/assessment';
import type { Cases } from 'tests/shared/review/cases';
import { templateWith, type Given } from 'tests/shared/review/given';

const decision = (level: number, person: string, more: Partial<Decision> = {}): Decision => ({
  ...{ level, person, onBehalfOf: null, decision: 'approve', comment: '', contentHash: 'h1', entitled: true },
  ...more,
});
const signed = (more: Partial<SignOffFacts> = {}): Given => ({
  signOff: {
    ...{ preparer: 'li', effective: true, contentHash: 'h1', counterpart: 'vp-mkt', commitments: [], issued: true },
    decisions: [decision(1, 'head'), decision(2, 'vp-biz'), decision(2, 'vp-mkt')],
    required: [
      { level: 1, person: 'head' },
      { level: 2, person: 'vp-biz' },
      { level: 2, person: 'vp-mkt' },
    ],
    ...more,
  },
});

const summary = templateWith({
  ACT: 'indCode plan:figure actual:figure rate:percent evid evidNo fin',
  DONE: 'rowRef practice copy',
  OPEN: 'rowRef cause analysis lesson action owner due:date recNo',
  TASKS: 'wbs name planEnd:date status',
});
const report = (rows: Given['rows'], more: Given = {}): Given => ({ template: summary, rows: rows ?? {}, ...more });
const books = templateWith({ BOOKED: 'dept indCode amount:money source date:date' });
const inBooks = (more: Cells): Given => ({
  template: books,
  rows: { BOOKED: [{ dept: 'BIZ1', indCode: 'REV_CY', amount: 5, source: '总账', date: '2026-02-05', ...more }] },
});
const analysis = '客户评审延至4月,我方未提前提交样件检测报告,导致标准确认推迟两周';
const open = (more: Cells = {}): Cells => ({
  ...{
    rowRef: 'REV_CY',
    cause: 'customer',
    analysis,
    lesson: '评审前一周确认样件',
    action: '4月10日前提交检测报告',
    owner: 'zhang',
    due: '2026-04-10',
  },
  ...more,
});
const actual = (more: Cells = {}): Cells => ({
  indCode: 'REV_CY',
  plan: 100,
  actual: 100,
  evid: 'EVD-REV',
  evidNo: 'P-1',
  fin: 'verified',
  ...more,
});

const undone = (status: string, planEnd = '2026-02-20'): Cells => ({ wbs: '2', name: '标准确认', planEnd, status });

const audit = templateWith({ AUD: 'no item basis result evidence require recNo' });
const evaluated = templateWith({ EVF: 'criterion full:number auto:number score:number evidence opinion' });
const score = (value: number, more: Cells = {}): Given => ({
  template: evaluated,
  rows: { EVF: [{ criterion: '目标', score: value, ...more }] },
});
const standards = templateWith({ STD: 'std indCode base:number target:number weight:percent' });
const weights = (...shares: readonly number[]): Given => ({
  template: standards,
  rows: { STD: shares.map((weight) => ({ std: 's', weight })) },
});
const rectification = templateWith({
  REC: 'recNo problem rect measure owner due:date proof verifier verDate:date verResult state',
});
const rec = (more: Cells = {}, today = '2026-02-27'): Given => ({
  template: rectification,
  today,
  rows: {
    REC: [
      { recNo: 'R-1', rect: 'goal', measure: '3月10日前重新确认指标2项', owner: 'zhang', due: '2026-03-10', ...more },
    ],
  },
});

/** A quarter's form of BIZ1 about one plan, with one criterion of 20 points. */
const evaluation = (
  kind: string,
  { planNo = 'QTR-D~BIZ1~2026Q1', score: points = 16, concludes = false },
  planned: Planned,
): Given => ({
  template: assessmentForm,
  header: { period: '2026Q1', planType: 'EVF' },
  rows: {
    HEAD: [{ planNo, kind, period: '2026Q1', assessor: 'li', date: '2026-04-02' }],
    SCORE: [{ criterion: '结果', full: 20, score: points }],
    CONCL: concludes ? [{ conclusion: '总体达成，第二季度改进准时率' }] : [],
  },
  planned,
});

export const signOffAndReportCases: Cases = {
  'V-SGN-01': { good: signed(), bad: signed({ decisions: [decision(1, 'head')] }), facts: { levels: 1, persons: 1 } },
  'V-SGN-02': {
    good: signed(),
    bad: signed({ decisions: [decision(1, 'li'), decision(2, 'vp-biz')] }),
    facts: { person: 'li' },
  },
  'V-SGN-03': {
    good: signed(),
    bad: signed({ decisions: [decision(2, 'vp-biz'), decision(1, 'head')] }),
    facts: { waiting: ['head'] },
  },
  'V-SGN-04': { good: signed(), bad: signed({ contentHash: 'h2' }) },
  'V-SGN-05': {
    good: signed({ decisions: [decision(1, 'head', { decision: 'return', comment: '目标不明确' })] }),
    bad: signed({ decisions: [decision(1, 'head', { decision: 'return', comment: '重写' })] }),
  },
  'V-SGN-06': {
    good: signed(),
    bad: signed({ decisions: [decision(1, 'stranger', { entitled: false })] }),
    facts: { person: 'stranger' },
  },
  'V-SGN-07': {
    good: signed({ commitments: [{ row: 'C-1', person: true, head: true }] }),
    bad: signed({ commitments: [{ row: 'C-1', person: true, head: false }] }),
  },
  'V-SGN-08': {
    good: signed(),
    bad: signed({ decisions: [decision(1, 'head'), decision(2, 'vp-biz')] }),
    facts: { person: 'vp-mkt' },
  },
  'V-SGN-09': {
    good: signed(),
    bad: signed({ decisions: [decision(1, 'head'), decision(2, 'head')] }),
    facts: { person: 'head' },
  },
  'V-SMR-01': [
    {
      good: report({ OPEN: [open()] }),
      bad: report({ OPEN: [open({ analysis: '客户原因' })] }),
      at: 'OPEN OPEN-1 analysis',
    },
    { good: report({}), bad: report({ OPEN: [open({ cause: null })] }), at: 'OPEN OPEN-1 cause' },
    // A task that is over and not done, and a figure more than 10% behind, need a row that says why.
    {
      good: report({ TASKS: [undone('late')], OPEN: [open({ rowRef: '2' })] }),
      bad: report({ TASKS: [undone('late')], OPEN: [open()] }),
      at: 'TASKS TASKS-1 status',
      facts: { length: 0, least: 20 },
    },
    { good: report({ TASKS: [undone('done')] }), bad: report({ TASKS: [undone('doing')] }) },
    {
      good: report({ TASKS: [undone('doing', '2026-03-20')] }),
      bad: report({ TASKS: [undone('doing', '2026-02-20')] }),
    },
    {
      good: report({ ACT: [actual({ actual: 90 })] }),
      bad: report({ ACT: [actual({ actual: 89 })] }),
      at: 'ACT ACT-1 actual',
    },
  ],
  'V-SMR-02': {
    good: report({ OPEN: [open()] }),
    bad: report({ OPEN: [open({ action: '', due: null })] }),
    facts: { missing: ['action', 'due'] },
  },
  'V-SMR-03': [
    {
      good: report({
        ACT: [actual()],
        DONE: [{ rowRef: 'REV_CY', practice: '提前一个月与客户锁定验收标准并安排专人每周跟踪' }],
      }),
      bad: report({ ACT: [actual()], DONE: [{ rowRef: 'REV_CY', practice: '努力工作' }] }),
      at: 'DONE DONE-1 practice',
    },
    { good: report({ ACT: [actual({ actual: 80 })] }), bad: report({ ACT: [actual()] }) },
  ],
  'V-SMR-04': {
    good: report({ ACT: [actual()] }),
    bad: report({ ACT: [actual({ evidNo: null })] }),
    at: 'ACT ACT-1 evidNo',
  },
  'V-SMR-05': {
    good: report({ ACT: [actual({ actual: 80, rate: 0.8 })] }),
    bad: report({ ACT: [actual({ actual: 80, rate: 0.95 })] }),
    facts: { percent: 95, right: 80 },
  },
  'V-SMR-06': {
    good: report(
      { TASKS: [{ wbs: '1', status: 'done' }] },
      { planned: { effectiveRows: [{ ref: '1', name: '签约' }] } },
    ),
    bad: report(
      { TASKS: [{ wbs: '1', status: 'done' }] },
      { planned: { effectiveRows: [{ ref: '2', name: '回款' }] } },
    ),
    facts: { missing: ['2 回款'] },
  },
  'V-SMR-07': {
    good: report({ OPEN: [open()] }),
    bad: report({ OPEN: [open({ analysis: '市场不好。' })] }),
    at: 'OPEN OPEN-1 analysis',
  },
  'V-SMR-08': {
    good: report({ ACT: [actual({ actual: 70 })], OPEN: [open()] }),
    bad: report({ ACT: [actual({ actual: 70 })] }),
    at: 'ACT ACT-1 actual',
    facts: { percent: -30 },
  },
  'V-SMR-09': {
    good: report({ TASKS: [{ wbs: '1', planEnd: '2026-02-20', status: 'late' }] }),
    bad: report({ TASKS: [{ wbs: '1', planEnd: '2026-02-20', status: 'doing' }] }),
    at: 'TASKS TASKS-1 status',
  },
  'V-SMR-10': { good: report({ ACT: [actual()] }), bad: report({ ACT: [actual({ fin: null })] }), at: 'ACT ACT-1 fin' },
  'V-SMR-11': {
    good: { template: audit, rows: { AUD: [{ item: '周报', result: '部分', recNo: 'REC-1' }] } },
    bad: { template: audit, rows: { AUD: [{ item: '周报', result: '不符' }] } },
    at: 'AUD AUD-1 require',
  },
  'V-ACT-01': {
    good: inBooks({}),
    bad: inBooks({ source: null }),
    at: 'BOOKED BOOKED-1 source',
  },
  'V-ACT-02': { good: inBooks({}), bad: inBooks({ indCode: 'NEWCUST' }), at: 'BOOKED BOOKED-1 indCode' },
  'V-EVA-01': [
    {
      good: evaluation('superior', { concludes: true }, { evaluations: ['self', 'mutual', 'data'] }),
      bad: evaluation('superior', { concludes: true }, { evaluations: ['self'] }),
      facts: { missing: ['mutual', 'data'] },
    },
    // Who only gives their own part waits for nobody.
    {
      good: evaluation('self', {}, { evaluations: [] }),
      bad: evaluation('self', { concludes: true }, { evaluations: [] }),
    },
  ],
  'V-EVA-02': { good: score(85), bad: score(120), at: 'EVF EVF-1 score' },
  'V-EVA-03': { good: score(97, { opinion: '三个月提前达成' }), bad: score(50), at: 'EVF EVF-1 opinion' },
  'V-EVA-04': [
    {
      good: evaluation('mutual', { planNo: 'QTR-D~MKT1~2026Q1' }, { counterparts: ['MKT1'] }),
      bad: evaluation('mutual', {}, { counterparts: ['MKT1'] }),
      at: 'HEAD HEAD-1 planNo',
      facts: { unit: 'BIZ1' },
    },
    {
      good: evaluation('superior', { planNo: 'QTR-MKT2-2026Q1-v1' }, { counterparts: ['MKT1'] }),
      bad: evaluation('mutual', { planNo: 'QTR-MKT2-2026Q1-v1' }, { counterparts: ['MKT1'] }),
    },
  ],
  'V-EVA-05': { good: weights(0.4, 0.6), bad: weights(0.4, 0.5), facts: { percent: 90 } },
  'V-EVA-06': {
    good: { template: standards, rows: { STD: [{ std: '周期', indCode: 'CYCLE', base: 40, target: 30 }] } },
    bad: { template: standards, rows: { STD: [{ std: '周期', indCode: 'CYCLE', target: 30 }] } },
    at: 'STD STD-1 base',
  },
  'V-EVA-07': { good: rec(), bad: rec({ owner: null }), at: 'REC REC-1 owner' },
  'V-EVA-08': [
    {
      good: rec({ proof: '会议纪要', verifier: 'wang', verResult: '通过' }),
      bad: rec({ proof: '会议纪要', verifier: 'zhang', verResult: '通过' }),
      facts: { wrong: 'own-work' },
    },
    { good: rec(), bad: rec({ verifier: 'wang', verResult: '通过' }), facts: { wrong: 'no-proof' } },
  ],
  'V-EVA-09': [
    {
      good: evaluation('superior', {}, { scores: { self: 85, data: 82 } }),
      bad: evaluation('superior', {}, { scores: { self: 95, data: 60 } }),
    },
    {
      good: evaluation('self', { score: 16 }, { scores: { data: 82 } }),
      bad: evaluation('self', { score: 19.6 }, { scores: { data: 82 } }),
      facts: { self: 98, data: 82 },
    },
  ],
  'V-EVA-10': { good: rec(), bad: rec({}, '2026-03-20'), at: 'REC REC-1 due' },
};
