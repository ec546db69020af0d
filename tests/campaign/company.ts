import type { Cells, PlanDocument } from 'shared/plan/document';
import { businessOneMonth } from 'tests/fixtures/plans/business-one';
import { businessTwoMonth } from 'tests/fixtures/plans/business-two';
import { marketingOneMonth } from 'tests/fixtures/plans/marketing';
import { indicatorRow, planOf, rowsOf, taskRow } from 'tests/fixtures/plans/plan-parts';
import { holderOf, type Office, type Offices } from 'tests/campaign/offices';
import { salespersonMonth } from 'tests/fixtures/plans/salesperson';

/**
 * The plans a schedule is about and who signs them, written down by hand from domain/02 2.5 and the demo company. The
 * model believes this page, not the rules in shared/sign-off it is there to contradict.
 */
export interface PlanInPlay {
  readonly id: string;
  /** Who writes it: the head of the unit where there is one, then its planner. */
  readonly preparers: (offices: Offices) => readonly string[];
  /** Owner of a personal plan. */
  readonly owner: string | null;
  /** SO-20. */
  readonly parent: string | null;
  /** The plan its approval closes. */
  readonly closes: string | null;
  /** Offices by level, the first level first. */
  readonly signers: (variant: number) => readonly (readonly Office[])[];
  readonly document: (preparer: string, variant: number) => PlanDocument;
  /** Whether one variant changed to another is below the thresholds of materiality. */
  readonly isSlight: (from: number, to: number) => boolean;
  /** Target of REV_CY in 分, where the plan has one. */
  readonly fen: (variant: number) => bigint | null;
}

export const variants = 4;

/** Variants differ in a title or in what is to be done, unless something else is said. */
const onlyItself = (from: number, to: number): boolean => from === to;

const bothSides: readonly Office[] = ['business', 'marketing'];

const headAnd =
  (head: Office, planner: string) =>
  (offices: Offices): readonly string[] => {
    const holder = holderOf(head, offices);
    return holder === null || holder === planner ? [planner] : [holder, planner];
  };

/** 万元 with cents: 420.37 is 420370000 分. */
const targetOf = (first: number, variant: number): number => first + variant * 3 + 0.37;
const fenOf = (wan: number): bigint => BigInt(Math.round(wan * 100)) * 10_000n;

/** The first rows of a sample month. */
function shortMonth(sample: PlanDocument, header: Cells, indicator: Cells): PlanDocument {
  const { parentNo: _, ...kept } = sample.header;
  const firstRow = (block: string) => (sample.blocks[block] ?? []).slice(0, 1);
  return {
    ...sample,
    header: { ...kept, ...header },
    blocks: {
      IND: firstRow('IND').map((row) => ({ ...row, cells: { ...row.cells, ...indicator } })),
      TASK: firstRow('TASK'),
      EXP: firstRow('EXP'),
    },
  };
}

/** One and the same target wherever an indicator's row says it. */
const at = (wan: number): Cells => ({
  ...{ parentTarget: wan, target: wan, issued: wan, adj: wan, agreed: wan, formal: wan },
});

/** `wan`: target of REV_CY in 万元 in the first variant; null for a department that has none. */
const departmentMonth = (
  unit: string,
  head: Office,
  planner: string,
  sample: PlanDocument,
  wan: number | null,
): PlanInPlay => ({
  id: `MON-D~${unit}~2026M03`,
  preparers: headAnd(head, planner),
  ...{ owner: null, parent: null, closes: null },
  signers: () => [[head], bothSides],
  document: (preparer, variant) =>
    shortMonth(
      sample,
      { prepBy: preparer, title: `2026年3月工作计划${variant}` },
      wan === null ? {} : at(targetOf(wan, variant)),
    ),
  isSlight: onlyItself,
  fen: (variant) => (wan === null ? null : fenOf(targetOf(wan, variant))),
});

const headerOf = (planType: string, preparer: string, period: string, start: string, end: string): Cells => ({
  ...{ planType, level: 'unit', title: '业务二部', org: 'BIZ2', period, start, end, moneyUnit: 'wan' },
  ...{ prepBy: preparer, prepDate: '2026-02-27' },
});

/** A task that serves visits, in the words a review is content with. */
const visits = (unit: string, person: string, count: number, more: Cells): Cells =>
  taskRow(
    '1',
    'A_VISIT',
    'visit',
    [unit, person],
    ['03', '06'],
    {
      goal: `3月6日前走访客户${count}家次`,
      name: '客户走访',
      output: `走访记录${count}份`,
      accept: '走访记录完成登记',
      res: '人力:1人',
    },
    more,
  );

const personalMonth: PlanInPlay = {
  id: 'MON-P~BIZ1~2026M03~p-xu',
  preparers: () => ['p-xu'],
  owner: 'p-xu',
  parent: 'MON-D~BIZ1~2026M03',
  closes: null,
  // Every other variant names the marketing side as counterpart, so it is heard too (SO-13).
  signers: (variant) => [['head BIZ1'], variant % 2 === 0 ? ['business'] : bothSides],
  document: (_, variant) => ({
    ...salespersonMonth,
    header: {
      ...salespersonMonth.header,
      ...{ parentNo: 'MON-D~BIZ1~2026M03', ...(variant % 2 === 0 ? {} : { counterpart: 'MKT1' }) },
    },
    blocks: {
      IND: rowsOf('IND', indicatorRow('A_VISIT', 6 + variant, 'p-xu', { evid: 'EVD-VST' })),
      TASK: rowsOf('TASK', visits('BIZ1', 'p-xu', 6 + variant, { parentTask: 'MON-D~BIZ1~2026M03#1' })),
    },
  }),
  isSlight: onlyItself,
  fen: () => null,
};

const ofBusinessTwo = {
  ...{ preparers: headAnd('head BIZ2', 'p-gao'), owner: null, parent: null, closes: null },
  ...{ isSlight: onlyItself, fen: () => null },
};

const week: PlanInPlay = {
  ...ofBusinessTwo,
  id: 'WEK-D~BIZ2~2026W10',
  parent: 'MON-D~BIZ2~2026M03',
  signers: () => [['head BIZ2'], bothSides],
  document: (preparer, variant) =>
    planOf({
      template: 'T-WEK-D',
      header: {
        ...headerOf('WEK', preparer, '2026W10', '2026-03-02', '2026-03-08'),
        parentNo: 'MON-D~BIZ2~2026M03',
      },
      rows: {
        IND: [{ indCode: 'A_VISIT', target: 6 + variant, owner: 'p-gao' }],
        TASK: [visits('BIZ2', 'p-gao', 6 + variant, { parentTask: 'MON-D~BIZ2~2026M03#1' })],
      },
    }),
};

const summary: PlanInPlay = {
  ...ofBusinessTwo,
  id: 'SMO~BIZ2~2026M03',
  parent: 'MON-D~BIZ2~2026M03',
  closes: 'MON-D~BIZ2~2026M03',
  // 430 visits more or less three.
  isSlight: () => true,
  signers: () => [['head BIZ2'], ['business']],
  document: (preparer, variant) =>
    planOf({
      template: 'T-SMO',
      header: {
        ...headerOf('SMO', preparer, '2026M03', '2026-03-01', '2026-03-31'),
        parentNo: 'MON-D~BIZ2~2026M03',
      },
      rows: {
        ACTUAL: [{ indCode: 'A_VISIT', plan: 420, actual: 430 + variant, evid: 'EVD-VST', evidNo: 'V-1' }],
        // What the month planned is reported on, row by row.
        SUCCESS: ['1', 'REV_CY'].map((rowRef) => ({
          ...{ rowRef, practice: '每周两次与主机厂商务部门核对合同进度与交付节点', copy: '其他部门可以照此安排' },
        })),
      },
    }),
};

const yearInReview: PlanInPlay = {
  ...ofBusinessTwo,
  id: 'SAN~BIZ2~2026',
  closes: 'ANN-D~BIZ2~2026',
  signers: () => [['head BIZ2'], bothSides, ['leader']],
  document: (preparer, variant) =>
    planOf({
      template: 'T-SAN',
      header: {
        ...headerOf('SAN', preparer, '2026', '2026-01-01', '2026-12-31'),
        title: `业务二部2026年度总结${variant}`,
      },
      rows: {},
    }),
};

export const plansInPlay: readonly PlanInPlay[] = [
  departmentMonth('BIZ1', 'head BIZ1', 'p-li', businessOneMonth, 420),
  departmentMonth('BIZ2', 'head BIZ2', 'p-gao', businessTwoMonth, 286),
  departmentMonth('MKT1', 'head MKT1', 'p-liu', marketingOneMonth, null),
  personalMonth,
  week,
  summary,
  yearInReview,
];

export const administrator = 'p-admin';

export const planInPlay = (id: string): PlanInPlay => {
  const found = plansInPlay.find((plan) => plan.id === id);
  if (found === undefined) throw new RangeError(`${id} is not in play`);
  return found;
};

/** A year's plan the department had before it began to sign here; its summary hangs from it. */
export const keptElsewhere = { code: 'ANN-D~BIZ2~2026', zh: 'ANN-BIZ2-2026-v1', en: 'ANN-BIZ2-2026-v1' };

/** Everybody who may try something: planners, heads, both supervising leaders, the leader, offices and outsiders. */
export const actors: readonly string[] = [
  ...['p-li', 'p-gao', 'p-liu', 'p-xu', 'p-chen', 'p-wang', 'p-zhao', 'p-qin', 'p-han', 'p-lin', 'p-zhou'],
  ...['p-he', 'p-fang', 'p-tang', 'p-admin', 'p-sun', 'p-ma'],
];

/** Kinds that are approved many at once (SO-19). */
export const isForBatch = (planId: string): boolean => planId.startsWith('MON-P~') || planId.startsWith('WEK-D~');
