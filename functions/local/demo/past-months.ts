import { lastDay } from 'shared/calendar/period-bounds';
import { month, type PeriodOf } from 'shared/calendar/period';
import { indicatorOf } from 'shared/indicator/catalogue';
import { rowsIn, withHeader, withRows, type Cells, type PlanDocument, type PlanRow } from 'shared/plan/document';

/** A department whose January and February are over: planned, reported and closed. */
export interface PastUnit {
  readonly unit: string;
  readonly planner: string;
  readonly name: string;
  /** Who signs the plan, level by level, and who signs its summary. */
  readonly signers: readonly string[];
  readonly summarySigners: readonly string[];
  /** Evidence by indicator, where the sheet asks for one. */
  readonly evidence: Readonly<Record<string, string>>;
}

export const pastMonths: readonly PeriodOf<'month'>[] = [month(2026, 1), month(2026, 2)];

export const pastUnits: readonly PastUnit[] = [
  {
    ...{ unit: 'BIZ2', planner: 'p-gao', name: '业务二部' },
    ...{ signers: ['p-wang', 'p-han', 'p-lin'], summarySigners: ['p-wang', 'p-han'] },
    evidence: { CTR_NCY: 'EVD-REL', NEWCUST: 'EVD-COP', CASH_IN: 'EVD-CASH', COLL_RATE: 'EVD-CASH', CSAT: 'EVD-SVY' },
  },
  {
    ...{ unit: 'MKT1', planner: 'p-liu', name: '市场一部' },
    ...{ signers: ['p-zhao', 'p-han', 'p-lin'], summarySigners: ['p-zhao', 'p-lin'] },
    evidence: { A_VISIT: 'EVD-VST' },
  },
];

interface Work {
  readonly type: string;
  readonly name: string;
  readonly goal: (target: string) => string;
  readonly output: string;
  readonly accept: string;
}

/** What a department does for each of its targets. */
const work: Readonly<Record<string, Work>> = {
  REV_CY: {
    ...{ type: 'contract', name: '在手合同交付与收入确认', output: '验收单', accept: '财务确认收入并登记' },
    goal: (target) => `完成交付并确认收入${target}万元`,
  },
  CTR_NCY: {
    ...{ type: 'contract', name: '下年度项目投产函办理', output: '投产函', accept: '投产函编号与日期完成登记' },
    goal: (target) => `取得投产函1份,金额${target}万元`,
  },
  NEWCUST: {
    ...{ type: 'visit', name: '动力维修新客户开发', output: '合作协议', accept: '协议编号完成登记' },
    goal: (target) => `签订合作协议,新增客户${target}家`,
  },
  OPP_RPT: {
    ...{ type: 'survey', name: '机载配套商机摸排', output: '商机登记表', accept: '登记表经部门负责人确认' },
    goal: (target) => `累计提报商机${target}个`,
  },
  CASH_IN: {
    ...{ type: 'collect', name: '到期货款催收', output: '回款凭证', accept: '财务到账核实' },
    goal: (target) => `收回到期货款${target}万元`,
  },
  B_DUE_AR: {
    ...{ type: 'collect', name: '应收账款核对', output: '应收到期清单', accept: '清单经财务签字确认' },
    goal: (target) => `核对到期应收账款${target}万元`,
  },
  COLL_RATE: {
    ...{ type: 'collect', name: '逾期客户对账催款', output: '对账单', accept: '当月回款率达到目标并有对账记录' },
    goal: (target) => `当月回款率达到${target}%`,
  },
  CSAT: {
    ...{ type: 'follow-up', name: '动力类客户回访', output: '客户回访报告', accept: '回访报告经部门评审' },
    goal: (target) => `客户满意度评分达到${target}分`,
  },
  B_SVY_N: {
    ...{ type: 'follow-up', name: '满意度问卷回收', output: '调查问卷', accept: '有效问卷份数达到目标' },
    goal: (target) => `回收有效满意度问卷${target}份`,
  },
  A_VISIT: {
    ...{ type: 'visit', name: '重点客户走访', output: '拜访记录', accept: '记录含客户反馈并归档' },
    goal: (target) => `完成客户走访${target}家次`,
  },
  A_INTENT: {
    ...{ type: 'promote', name: '产品推介会', output: '意向客户名单', accept: '名单含联系人与需求' },
    goal: (target) => `获得意向客户${target}家`,
  },
  A_ONLINE: {
    ...{ type: 'promote', name: '机载产品线上推广', output: '推广文章与阅读数据表', accept: '文章上线并统计阅读量' },
    goal: (target) => `发布线上推广文章${target}篇`,
  },
};

const said = (target: number, indicator: string): string =>
  String(indicatorOf(indicator)?.unit.kind === 'percent' ? Math.round(target * 100) : target);

/** The month's plan: a task for each target, the money it takes, whom it is to win. */
export function plannedMonth(prepared: PlanDocument, of: PastUnit, period: PeriodOf<'month'>): PlanDocument {
  const { unit, planner, evidence } = of;
  const day = (number: number): string => `${period.year}-${two(period.month)}-${two(number)}`;
  const targets = rowsIn(prepared, 'IND').map((row) => {
    const evid = evidence[String(row.cells['indCode'])];
    return evid === undefined ? row : { ...row, cells: { ...row.cells, evid } };
  });
  const tasks = targets.flatMap(({ cells }, at): readonly PlanRow[] => {
    const [indCode, target] = [String(cells['indCode']), Number(cells['target'])];
    const done = work[indCode];
    if (done === undefined) return [];
    const { type, name, goal, output, accept } = done;
    return rowsOf(
      'TASK',
      [
        {
          ...{ wbs: String(at + 1), kind: 'new', indCode, taskType: type, name, output, accept },
          ...{ goal: goal(said(target, indCode)), ownerDept: unit, owner: planner, res: '人力:部门1人' },
          ...{ start: day(4 + (at % 3)), end: day(18 + (at % 8)) },
        },
      ],
      at,
    );
  });
  const wins = targets.find(({ cells }) => cells['indCode'] === 'NEWCUST');
  const titled = withHeader(prepared, 'title', `${of.name}2026年${period.month}月工作计划`);
  const parts: Readonly<Record<string, readonly PlanRow[]>> = {
    IND: targets,
    TASK: tasks,
    EXP: rowsOf('EXP', expenses(of, period, day(5))),
    ...(wins === undefined ? {} : { CUS: rowsOf('CUS', [customer(of, period)]) }),
  };
  return Object.entries(parts).reduce((document, [block, rows]) => withRows(document, block, rows), titled);
}

const expenses = ({ unit }: PastUnit, period: PeriodOf<'month'>, planDate: string): readonly Cells[] => [
  {
    ...{ expNo: `${unit}-26${two(period.month)}-01`, purpose: 'visit', target: unit === 'MKT1' ? 'SW' : 'REV_CY' },
    ...{ quota: 1.2, applied: 0.9, basis: '走访3人次,每人次0.3万元', effect: '签订合同1份', planDate },
  },
  ...(unit === 'MKT1'
    ? []
    : ['CTR_NCY', 'NEWCUST'].map((target, at): Cells => ({
        ...{ expNo: `${unit}-26${two(period.month)}-0${at + 2}`, purpose: at === 0 ? 'travel' : 'cultivate', target },
        ...{ quota: 0.5, applied: 0.4, basis: '会签2人次,每人次0.2万元', effect: '签订协议1份', planDate },
      }))),
];

const customers: Readonly<Record<number, readonly [id: string, name: string]>> = {
  1: ['N-2026-01', '云海通航维修'],
  2: ['N-2026-06', '江南动力服务'],
};

function customer({ unit, planner }: PastUnit, period: PeriodOf<'month'>): Cells {
  const [custId = '', custName = ''] = customers[period.month] ?? [];
  return {
    ...{ custId, custName, custType: 'medium', region: 'NW', channel: 'direct', source: 'referral' },
    ...{ planMonth: period.key, expFirst: 6, yrPotential: 20, owner: planner, dept: unit, share: 1 },
  };
}

/** What came of the plan, by indicator and month; of the others all that was planned. */
const attained: Readonly<Record<string, readonly [january: number, february: number]>> = {
  ...{ REV_CY: [1.03, 0.96], CTR_NCY: [1, 1.1], CASH_IN: [0.97, 1.02], A_VISIT: [1.1, 1], A_ONLINE: [1, 1] },
};

/** Seriously behind, so that a rectification opens by itself. */
const behind: Readonly<Record<string, number>> = { 'MKT1 2026M02 A_VISIT': 0.7 };

/** Behind its plan by more than this a figure is explained. */
const explainBelow = 1;

/** The month's summary: what was reached with its evidence, tasks done in time, why a figure fell short. */
export function reportedMonth(prepared: PlanDocument, of: PastUnit, period: PeriodOf<'month'>): PlanDocument {
  const [first, last] = [`${period.year}-${two(period.month)}`, lastDay(period)];
  const actuals = rowsIn(prepared, 'ACTUAL').map(({ id, cells }): PlanRow => {
    const indicator = indicatorOf(String(cells['indCode']));
    const plan = Number(cells['plan']);
    const code = indicator?.code ?? '';
    const share = behind[`${of.unit} ${period.key} ${code}`] ?? attained[code]?.[period.month - 1] ?? 1;
    const isCounted = indicator?.unit.kind === 'count';
    const actual = isCounted ? Math.round(plan * share) : Math.round(plan * share * 100) / 100;
    const evid = indicator?.evidence.find((each) => each.startsWith('EVD-'));
    const proof: Cells = evid === undefined ? {} : { evid, evidNo: `${of.unit}-${period.key}-${id}` };
    return { id, cells: { ...cells, ...proof, actual, fin: 'verified' } };
  });
  const done = rowsIn(prepared, 'WORK').map(({ id, cells }): PlanRow => {
    const { start = null, end = null } = cells;
    return { id, cells: { ...cells, status: 'done', pct: 1, actStart: start, actEnd: end } };
  });
  const short = actuals.filter(({ cells }) => Number(cells['actual']) < Number(cells['plan']) * explainBelow);
  const missed = short.map(({ cells }): Cells => ({
    ...{ rowRef: String(cells['indCode']), cause: 'customer', owner: of.planner, due: last },
    dev: Math.round((Number(cells['actual']) / Number(cells['plan']) - 1) * 1000) / 1000,
    analysis: '一家客户验收排期推迟到下月，两批产品未能在月内完成交付确认',
    lesson: '验收排期须在月初与客户书面确认',
    action: '与客户签订2批产品的验收时间表1份',
  }));
  const success: Cells = {
    ...{ rowRef: String(actuals[0]?.cells['indCode'] ?? ''), practice: '每周与重点客户核对交付节点，问题当日处理' },
    copy: '重点客户交付节点周核对表',
  };
  const parts: Readonly<Record<string, readonly PlanRow[]>> = {
    ...{ ACTUAL: actuals, WORK: done, MISSED: rowsOf('MISSED', missed), SUCCESS: rowsOf('SUCCESS', [success]) },
    BETTER: rowsOf('BETTER', [{ item: '月初3日前与全部在手合同客户确认验收排期' }]),
  };
  const titled = withHeader(prepared, 'title', `${of.name}${first}月度总结`);
  return Object.entries(parts).reduce((document, [block, rows]) => withRows(document, block, rows), titled);
}

const two = (part: number): string => String(part).padStart(2, '0');

const rowsOf = (block: string, cells: readonly Cells[], from = 0): readonly PlanRow[] =>
  cells.map((each, at) => ({ id: `${block}-${from + at + 1}`, cells: each }));
