/** One argument as the sheet's own help and the pane show it. */
export interface FunctionArgument {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly optional?: true;
}

export type FunctionName =
  | 'VALUE'
  | 'TARGET'
  | 'ACTUAL'
  | 'ATTAINMENT'
  | 'ROLLUP'
  | 'VIEW'
  | 'COVERAGE'
  | 'STATUS'
  | 'SIGNERS'
  | 'NAME'
  | 'VERIFY'
  | 'ASOF';

/** A PLAN.* function: what it is for, its arguments, and an example to be inserted. */
export interface PlanFunction {
  readonly id: FunctionName;
  readonly brief: { readonly zh: string; readonly en: string };
  readonly zh: string;
  readonly en: string;
  readonly arguments: readonly FunctionArgument[];
  /** Calculated anew whenever anything is, and when the file opens (E3). */
  readonly isVolatile?: true;
  readonly examples: readonly Example[];
}

/** An example in words, and its formula for a unit and period; both are put in as people write them. */
export interface Example {
  readonly zh: string;
  readonly en: string;
  readonly formula: (unit: string, period: string) => string;
}

const unit: FunctionArgument = {
  name: 'unit',
  zh: '单位的编码或名称，如 BIZ1、业务一部',
  en: 'Code or name of the unit, e.g. BIZ1',
};
const indicator: FunctionArgument = {
  name: 'indicator',
  zh: '指标的编码或名称，如 REV_CY、回款率',
  en: 'Code or name of the indicator, e.g. REV_CY',
};
const period: FunctionArgument = {
  name: 'period',
  zh: '期间，如 2026-03、2026年3月、2026Q1、2026年第10周',
  en: 'Period, e.g. 2026-03, March 2026, 2026Q1, 2026W10',
};
const what: FunctionArgument = {
  name: 'what',
  zh: '取什么：计划（默认）、组合、实际、已核实、偏差、完成率',
  en: 'plan (as usual), composed, actual, verified, deviation or completion',
  optional: true,
};
const state: FunctionArgument = {
  name: 'state',
  zh: '已生效（默认）、审批中，或 部分（缺部门或月份也取）',
  en: 'effective (as usual), submitted, or partial (also where something is missing)',
  optional: true,
};
const asOf: FunctionArgument = {
  name: 'asOf',
  zh: '某日终了时生效的值，或某一版：2026-02-28、v1',
  en: 'As in force at the end of a day, or of a version: 2026-02-28, v1',
  optional: true,
};
const person: FunctionArgument = {
  name: 'person',
  zh: '某人自己的计划：编号或姓名',
  en: 'Of a person’s own plan: id or name',
  optional: true,
};
const template: FunctionArgument = {
  name: 'template',
  zh: '计划类型，如 T-MON-D；省略时按期间取部门计划',
  en: 'Kind of plan, e.g. T-MON-D; the unit’s plan of the period if left out',
  optional: true,
};
const figure = [unit, indicator, period] as const;
const narrowing = [state, asOf, person] as const;

const call = (name: FunctionName, ...args: readonly string[]): string =>
  `=PLAN.${name}(${args.map((arg) => `"${arg.replaceAll('"', '""')}"`).join(',')})`;

/** All functions, in the order people look for them. */
export const planFunctions: readonly PlanFunction[] = [
  {
    id: 'VALUE',
    brief: { zh: '取一个数', en: 'One figure' },
    zh: '取一个单位、一项指标、一个期间的数。金额单位为万元；取不到时说明原因。',
    en: 'A figure of a unit, indicator and period. Money is in 10,000 CNY; where there is none, the reason is told.',
    arguments: [...figure, what, ...narrowing],
    examples: [
      { zh: '收入计划', en: 'Planned revenue', formula: (of, when) => call('VALUE', of, 'REV_CY', when) },
      {
        zh: '收入完成率',
        en: 'Completion of revenue',
        formula: (of, when) => call('VALUE', of, 'REV_CY', when, 'completion'),
      },
      { zh: '引用单元格里的单位和期间', en: 'Unit and period from cells', formula: () => '=PLAN.VALUE($A2,B$1,$A$1)' },
    ],
  },
  {
    id: 'TARGET',
    brief: { zh: '计划数', en: 'The target' },
    zh: '计划数，参数与 VALUE 相同。',
    en: 'The target; arguments as for VALUE.',
    arguments: [...figure, ...narrowing],
    examples: [{ zh: '收入计划', en: 'Planned revenue', formula: (of, when) => call('TARGET', of, 'REV_CY', when) }],
  },
  {
    id: 'ACTUAL',
    brief: { zh: '实际数', en: 'The actual' },
    zh: '实际数，期间结束后才有。',
    en: 'What was achieved, once the period is over.',
    arguments: [...figure, ...narrowing],
    examples: [{ zh: '实际收入', en: 'Revenue so far', formula: (of, when) => call('ACTUAL', of, 'REV_CY', when) }],
  },
  {
    id: 'ATTAINMENT',
    brief: { zh: '完成率', en: 'Completion' },
    zh: '实际 ÷ 计划；越低越好的指标取达成度。',
    en: 'Actual ÷ target; for what should fall its score instead.',
    arguments: [...figure, ...narrowing],
    examples: [
      {
        zh: '回款完成率',
        en: 'Completion of collections',
        formula: (of, when) => call('ATTAINMENT', of, 'CASH_IN', when),
      },
    ],
  },
  {
    id: 'ROLLUP',
    brief: { zh: '一张汇总表', en: 'A roll-up' },
    zh: '一个单位及其下级的汇总表，向下展开。',
    en: 'The roll-up of a unit and all below it, spilled.',
    arguments: [
      unit,
      period,
      {
        name: 'indicators',
        zh: '只取这些指标：一个区域，或用逗号隔开的编码',
        en: 'Only these indicators: a range, or codes with commas',
        optional: true,
      },
      what,
    ],
    examples: [{ zh: '汇总表', en: 'The roll-up', formula: (of, when) => call('ROLLUP', of, when) }],
  },
  {
    id: 'VIEW',
    brief: { zh: '一张视图', en: 'A view' },
    zh: '四十张视图中的一张，向下展开，第一列是行键。',
    en: 'One of the forty views, spilled; the first column is the key of the row.',
    arguments: [
      { name: 'view', zh: '视图编号或名称，如 RU-13', en: 'Number or name of the view, e.g. RU-13' },
      unit,
      period,
    ],
    examples: [
      { zh: '收入与新签', en: 'Revenue and new contracts', formula: (of, when) => call('VIEW', 'RU-13', of, when) },
    ],
  },
  {
    id: 'COVERAGE',
    brief: { zh: '已签的占多少', en: 'How much is signed' },
    zh: '已生效的占多少：写了指标按数值，否则按部门数。',
    en: 'The share that is signed: by value of an indicator, else by departments.',
    arguments: [unit, period, { ...indicator, optional: true }],
    examples: [
      {
        zh: '收入已签占比',
        en: 'Share of revenue signed',
        formula: (of, when) => call('COVERAGE', of, when, 'REV_CY'),
      },
    ],
  },
  {
    id: 'STATUS',
    brief: { zh: '计划状态', en: 'State of a plan' },
    zh: '计划的签批状态。',
    en: 'Where the plan stands in its sign-off.',
    arguments: [unit, period, template],
    examples: [{ zh: '计划状态', en: 'State of the plan', formula: (of, when) => call('STATUS', of, when) }],
  },
  {
    id: 'SIGNERS',
    brief: { zh: '谁在何时签的', en: 'Who signed when' },
    zh: '签批人和时间，每人一行；时间可用 MAX 取最后一个。',
    en: 'Signers and times, a row each; MAX gives the last time.',
    arguments: [unit, period, template],
    examples: [{ zh: '签批人和时间', en: 'Signers and times', formula: (of, when) => call('SIGNERS', of, when) }],
  },
  {
    id: 'NAME',
    brief: { zh: '编码的名称', en: 'Name of a code' },
    zh: '单位、指标、计划类型或人员编码的名称。',
    en: 'The name of a unit, indicator, kind of plan or person.',
    arguments: [{ name: 'code', zh: '编码，如 REV_CY', en: 'Code, e.g. REV_CY' }],
    examples: [{ zh: '指标名称', en: 'Name of an indicator', formula: () => call('NAME', 'REV_CY') }],
  },
  {
    id: 'VERIFY',
    brief: { zh: '核验签名', en: 'Check signatures' },
    zh: '核验一份计划：签署人、时间、版本，以及所存内容是否与签署一致。',
    en: 'Verifies a plan: who signed which version when, and whether what is kept is what they signed.',
    arguments: [
      {
        name: 'plan',
        zh: '计划编号或标识，如 MON-BIZ1-2026M03-v1；写标识时取最新版',
        en: 'Number or id of the plan, e.g. MON-BIZ1-2026M03-v1; by id the latest version',
      },
    ],
    isVolatile: true,
    examples: [{ zh: '核验一份计划', en: 'Verify a plan', formula: () => call('VERIFY', 'MON-BIZ1-2026M03-v1') }],
  },
  {
    id: 'ASOF',
    brief: { zh: '数据截至', en: 'Time of the figures' },
    zh: '这些数是什么时候取的。',
    en: 'When the figures of this workbook were read.',
    arguments: [],
    examples: [{ zh: '数据截至', en: 'Time of the figures', formula: () => '=PLAN.ASOF()' }],
  },
];
