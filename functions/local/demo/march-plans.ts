import type { Cells, PlanDocument, PlanRow } from 'shared/plan/document';
import { rowsIn, withHeader, withRows } from 'shared/plan/document';

/** A task as its planner would type it; days are days of March 2026. */
interface TaskLine {
  readonly wbs: string;
  readonly indicator: string;
  readonly type: string;
  readonly days: readonly [first: number, last: number];
  readonly goal: string;
  readonly name: string;
  readonly output: string;
  readonly accept: string;
  readonly more?: Cells;
}

/** What a planner adds to the prepared plan of a month. */
export interface MarchPlan {
  readonly unit: string;
  readonly planner: string;
  /** Who signs, level by level. */
  readonly signers: readonly string[];
  readonly title: string;
  /** Evidence by indicator. */
  readonly evidence: Readonly<Record<string, string>>;
  readonly tasks: readonly TaskLine[];
  readonly rows: Readonly<Record<string, readonly Cells[]>>;
}

const march = (day: number): string => `2026-03-${String(day).padStart(2, '0')}`;

const businessTwo: MarchPlan = {
  unit: 'BIZ2',
  planner: 'p-gao',
  signers: ['p-wang', 'p-han', 'p-lin'],
  title: '业务二部2026年3月工作计划',
  evidence: { CTR_NCY: 'EVD-REL', NEWCUST: 'EVD-COP', CASH_IN: 'EVD-CASH', COLL_RATE: 'EVD-CASH', CSAT: 'EVD-SVY' },
  tasks: [
    {
      ...{ wbs: '1', indicator: 'REV_CY', type: 'contract', days: [4, 20], name: '环控控制器小批合同签订' },
      ...{ goal: '3月20日前签订环控控制器小批合同1份', output: '小批合同', accept: '合同盖章并登记编号' },
      more: { custOpp: 'OPP-2026-031' },
    },
    {
      ...{ wbs: '2', indicator: 'CTR_NCY', type: 'contract', days: [9, 27], name: '燃油测量系统投产函办理' },
      ...{ goal: '取得燃油测量系统投产函1份,金额90万元', output: '投产函', accept: '投产函编号与日期完成登记' },
      more: { custOpp: 'OPP-2026-034' },
    },
    {
      ...{ wbs: '3', indicator: 'NEWCUST', type: 'visit', days: [3, 24], name: '水上飞机维修新客户开发' },
      ...{ goal: '签订合作协议1份,新增客户1家', output: '合作协议', accept: '协议编号完成登记' },
    },
    {
      ...{ wbs: '4', indicator: 'OPP_RPT', type: 'visit', days: [5, 18], name: '机电类商机摸排' },
      ...{ goal: '提报机电类商机2个', output: '商机登记表', accept: '登记表经部门负责人确认' },
    },
    {
      ...{ wbs: '5', indicator: 'CASH_IN', type: 'collect', days: [2, 26], name: '到期货款催收' },
      ...{ goal: '收回到期货款210万元', output: '回款凭证', accept: '财务到账核实' },
      more: { coop: 'FIN' },
    },
    {
      ...{ wbs: '6', indicator: 'B_DUE_AR', type: 'collect', days: [2, 5], name: '应收账款核对' },
      ...{ goal: '核对到期应收账款300万元', output: '应收到期清单', accept: '清单经财务签字确认' },
      more: { coop: 'FIN' },
    },
    {
      ...{ wbs: '7', indicator: 'COLL_RATE', type: 'collect', days: [6, 26], name: '逾期客户对账催款' },
      ...{ goal: '当月回款率达到70%', output: '对账单', accept: '回款率≥70%' },
      more: { pred: '6' },
    },
    {
      ...{ wbs: '8', indicator: 'CSAT', type: 'follow-up', days: [16, 25], name: '动力类客户回访' },
      ...{ goal: '客户满意度评分达到4.6分', output: '客户回访报告', accept: '评分≥4.6分' },
    },
    {
      ...{ wbs: '9', indicator: 'B_SVY_N', type: 'follow-up', days: [16, 20], name: '满意度问卷回收' },
      ...{ goal: '回收有效满意度问卷5份', output: '调查问卷5份', accept: '有效问卷≥5份' },
    },
    {
      ...{ wbs: '10', indicator: 'A_VISIT', type: 'visit', days: [2, 27], name: '水上飞机与动力客户走访' },
      ...{ goal: '完成客户走访32家次', output: '拜访记录32份', accept: '记录含客户反馈并归档' },
    },
  ],
  rows: {
    OPP: [
      {
        ...{ oppId: 'OPP-2026-031', oppClass: 'OC-G', customer: 'C-KY', project: '环控控制器小批', product: 'P-ECS' },
        ...{ amount: 180, revCY: 180, revNY: 0, stage: '5', targetStage: '6', stageDate: march(20) },
        ...{ signDate: march(20), prob: 0.8, nextAct: '3月10日前提交合同文本1份', regDate: '2025-10-22' },
        ...{ owner: 'p-gao', dept: 'BIZ2', share: 1 },
      },
      {
        ...{ oppId: 'OPP-2026-034', oppClass: 'OC-N', customer: 'C-QL', project: '燃油测量系统换代', product: 'P-FQ' },
        ...{ amount: 260, revCY: 0, revNY: 260, stage: '4', targetStage: '5', stageDate: march(27) },
        ...{ signDate: '2026-12-10', prob: 0.6, nextAct: '3月20日前完成方案评审1次', regDate: '2026-01-28' },
        ...{ owner: 'p-gao', dept: 'BIZ2', share: 1 },
      },
    ],
    CUS: [
      {
        ...{ custId: 'N-2026-11', custName: '凌波航空维修', custType: 'medium', region: 'NW', channel: 'direct' },
        ...{ source: 'referral', planMonth: '2026M03', expFirst: 7.5, yrPotential: 25 },
        ...{ owner: 'p-gao', dept: 'BIZ2', share: 1, intent: true },
      },
    ],
    EXP: [
      {
        ...{ expNo: 'BIZ2-2603-01', purpose: 'visit', target: 'REV_CY', quota: 0.9, applied: 0.75 },
        ...{ basis: '驻厂谈判3人次,每人次0.25万元', effect: '签订小批合同1份', planDate: march(4) },
      },
      {
        ...{ expNo: 'BIZ2-2603-02', purpose: 'travel', target: 'CTR_NCY', quota: 0.4, applied: 0.4 },
        ...{ basis: '投产函会签2人次,每人次0.2万元', effect: '取得投产函1份', planDate: march(10) },
      },
      {
        ...{ expNo: 'BIZ2-2603-03', purpose: 'cultivate', target: 'NEWCUST', quota: 1, applied: 0.8 },
        ...{ basis: '技术交流会1场,会场与资料0.8万元', effect: '新增客户1家', planDate: march(11) },
      },
    ],
  },
};

const marketingOne: MarchPlan = {
  unit: 'MKT1',
  planner: 'p-liu',
  signers: ['p-zhao', 'p-han', 'p-lin'],
  title: '市场一部2026年3月工作计划',
  evidence: { A_VISIT: 'EVD-VST' },
  tasks: [
    {
      ...{ wbs: '1', indicator: 'OPP_RPT', type: 'survey', days: [2, 13], name: '西南机载配套需求调研' },
      ...{ goal: '提交西南机载市场调研报告1份', output: '市场调研报告', accept: '报告通过部门评审' },
    },
    {
      ...{ wbs: '2', indicator: 'OPP_RPT', type: 'promote', days: [16, 25], name: '西南线索整理与移交' },
      ...{ goal: '提报西南商机线索6个', output: '商机线索清单', accept: '清单经业务部门签收' },
      more: { pred: '1' },
    },
    {
      ...{ wbs: '3', indicator: 'A_INTENT', type: 'promote', days: [9, 20], name: '西南产品推介会' },
      ...{ goal: '获得意向客户4家', output: '推介会签到表与意向名单', accept: '名单含联系人,共4家' },
      more: { budget: 1.5 },
    },
    {
      ...{ wbs: '4', indicator: 'A_ONLINE', type: 'promote', days: [4, 27], name: '机载产品线上推广' },
      ...{ goal: '发布线上推广文章8篇', output: '推广文章与阅读数据表', accept: '文章上线8篇' },
    },
    {
      ...{ wbs: '5', indicator: 'A_VISIT', type: 'visit', days: [3, 26], name: '西南渠道与客户走访' },
      ...{ goal: '完成西南客户走访24家次', output: '走访记录24份', accept: '记录含客户反馈并归档' },
    },
  ],
  rows: {
    EXP: [
      {
        ...{ expNo: 'MKT1-2603-01', purpose: 'promote', target: 'SW', quota: 2.4, applied: 2.4 },
        ...{ basis: '推介会1场,场地与资料费2.4万元', effect: '获得意向客户4家', planDate: march(9) },
      },
    ],
  },
};

/** Two of the four departments have signed plans for March; the others are still to be written. */
export const marchPlans: readonly MarchPlan[] = [businessTwo, marketingOne];

const row = (block: string, index: number, cells: Cells): PlanRow => ({ id: `${block}-${index + 1}`, cells });

/** The prepared plan with what its planner typed into it. */
export function typedInto(prepared: PlanDocument, plan: MarchPlan): PlanDocument {
  const indicators = rowsIn(prepared, 'IND').map((each) => {
    const evid = plan.evidence[String(each.cells['indCode'])];
    return evid === undefined ? each : { ...each, cells: { ...each.cells, evid } };
  });
  const tasks = plan.tasks.map((task, index) => row('TASK', index, taskCells(task, plan)));
  const titled = withHeader(prepared, 'title', plan.title);
  const filled = withRows(withRows(titled, 'IND', indicators), 'TASK', tasks);
  return Object.entries(plan.rows).reduce(
    (document, [block, rows]) =>
      withRows(
        document,
        block,
        rows.map((cells, index) => row(block, index, cells)),
      ),
    filled,
  );
}

const taskCells = (
  { wbs, indicator, type, days: [first, last], goal, name, output, accept, more = {} }: TaskLine,
  { unit, planner }: MarchPlan,
): Cells => ({
  ...{ wbs, kind: 'new', indCode: indicator, taskType: type, ownerDept: unit, owner: planner },
  ...{ goal, name, output, accept, start: march(first), end: march(last), res: '人力:部门1人' },
  ...more,
});
