import { listed as inARow } from 'addin/messages/fill';
import { indicatorOf } from 'shared/indicator/catalogue';
import type { Fact, Finding } from 'shared/review/finding';
import type { Column } from 'shared/template/column';
import { nameIn, type Language, type Lists } from 'shared/template/list';
import { enumerations } from 'shared/template/lists';
import { blockOf, blocksOf, type Template } from 'shared/template/template';

type Words = Readonly<Record<string, readonly [zh: string, en: string]>>;

/** Codes that rules put into facts, by the name of the fact. */
const codes: Readonly<Record<string, Words>> = {
  because: {
    nothing: ['没有数量、阶段或完成标志', 'no number, stage or completion mark'],
    denied: ['说的是没有做到的事', 'it says what did not happen'],
    noun: ['只提到完成率或情况，没有结果', 'it names a rate or a situation, not a result'],
    'empty-object': ['没有说明具体完成什么', 'it does not say what is completed'],
  },
  wrong: {
    negative: ['不能为负数', 'is negative'],
    'not-whole': ['应为整数', 'is not a whole number'],
    'taken-back': ['是冲减，小于 0', 'takes back what was booked'],
    'no-thing': ['不是可交付物', 'is not a deliverable'],
    'same-as-name': ['与任务名称相同', 'repeats the name of the task'],
    missing: ['未填写', 'is missing'],
    form: ['写法不对', 'is not written as a number'],
    depth: ['层级太深', 'is too deep'],
    'no-parent': ['没有上级任务', 'has no task above it'],
    sum: ['合计不等于 1', 'do not add up to 1'],
    'no-history': ['缺历史数据', 'history is missing'],
    'no-application': ['没有申请金额就批复', 'approved without an application'],
    'no-approval': ['没有批复就核查', 'verified without an approval'],
    'not-signed': ['批复尚未签批生效就核查', 'verified before the approval was signed'],
    'no-proof': ['没有完成证据', 'evidence is missing'],
    growth: ['高速增长期，规模型不应少于利润型', 'in high growth volume products lead profit products'],
    mature: ['成熟竞争期，利润型不应少于规模型', 'in mature competition profit products lead volume products'],
    'equal-split': ['各区域条件不同，目标却一样', 'Regions differ, yet all have the same target'],
    'far-from-suggestion': [
      '区域指标与建议相差较大，没有说明',
      'The target is far from the suggestion, and no reason is given',
    ],
    'own-work': ['由责任人自己验证或无人验证', 'verified by its owner or by nobody'],
  },
  evaluation: {
    self: ['自我评估', 'evaluate as its own'],
    mutual: ['相互评估', 'evaluate as its counterpart'],
    superior: ['上级评估', 'evaluate as its superior'],
  },
  where: { company: ['不在岗', 'not at work'], unit: ['不在本部门', 'not in this department'] },
  standing: { missing: ['不存在', 'missing'], 'not-effective': ['尚未生效', 'not effective yet'] },
  what: {
    column: ['列缺失或被修改', 'column changed or missing'],
    block: ['表格缺失', 'table missing'],
    keys: ['隐藏的列标识缺失', 'hidden row of keys missing'],
    cell: ['单元格缺失', 'cell missing'],
  },
  grain: {
    span: ['跨年规划', 'span of years'],
    year: ['年', 'year'],
    quarter: ['季度', 'quarter'],
    month: ['月', 'month'],
    week: ['周', 'week'],
    day: ['日', 'day'],
  },
  precision: { day: ['日', 'day'], month: ['月', 'month'] },
  letters: {
    S: ['不够具体', 'not specific'],
    M: ['无法衡量', 'not measurable'],
    A: ['所支撑的指标定得偏低或偏高', 'its indicator’s target seems too low or too high'],
    R: ['没有关联指标或上级任务', 'not linked to an indicator or a task above'],
    T: ['没有时限', 'no time limit'],
  },
  direction: { low: ['过低', 'too low'], high: ['过高', 'too high'] },
  missing: {
    number: ['数量', 'a number'],
    stage: ['阶段目标', 'a stage'],
    outcome: ['完成标志', 'a completion mark'],
    opportunity: ['商机', 'opportunities'],
    'other-work': ['其他工作', 'other work'],
    profit: ['利润', 'profit'],
    market: ['市场', 'market'],
    competitor: ['竞争对手', 'competitors'],
    customer: ['客户', 'customers'],
    team: ['团队发展', 'team'],
    self: ['自我', 'self'],
    mutual: ['相互', 'mutual'],
    superior: ['上级', 'superior'],
    data: ['数据', 'data'],
  },
};

/** Facts whose codes stand in a list of the templates or of the organisation. */
const listed: Readonly<Record<string, readonly string[]>> = {
  accepted: ['E-EVID'],
  stage: ['E-STAGE'],
  conflict: ['E-CAT'],
  owner: ['people', 'units'],
  person: ['people'],
  waiting: ['people'],
  verifier: ['people'],
  unit: ['units'],
  units: ['units'],
  place: ['customers', 'opportunities'],
  target: ['expenseObjects'],
};

/** Facts that name columns or indicators. */
const named: readonly string[] = ['missing', 'indicator'];
const stagedRules: readonly string[] = ['V-OPP-04', 'V-OPP-05'];

/** What calls codes by their names in one plan. */
export interface PlanNames {
  readonly lists: Lists;
  readonly template: Template | undefined;
}

const nothingKnown: PlanNames = { lists: {}, template: undefined };

/** A column of the finding's own table before one of another with the same key. */
function columnAt({ template }: PlanNames, block: string | null, key: string | null): Column | undefined {
  if (template === undefined || key === null) return undefined;
  const own = block === null ? undefined : blockOf(template, block);
  const columns = [...(own?.columns ?? []), ...blocksOf(template).flatMap((each) => each.columns)];
  return columns.find((column) => column.key === key);
}

/** The facts of a finding as a planner reads them: codes by their names, several parted as the language does. */
export function factsInWords(
  finding: Finding,
  language: Language,
  names: PlanNames = nothingKnown,
): Readonly<Record<string, Fact>> {
  const inWords = (fact: string, value: string): string => wordFor(finding, fact, value, language, names);
  return Object.fromEntries(
    Object.entries(finding.facts).map(([fact, value]) => {
      if (typeof value === 'number' || typeof value === 'boolean') return [fact, inWords(fact, String(value))];
      if (typeof value === 'string') return [fact, inWords(fact, value)];
      const each = value.map((one) => inWords(fact, one));
      return [fact, fact === 'path' ? each.join(' → ') : inARow(each, language)];
    }),
  );
}

function wordFor({ rule, at }: Finding, fact: string, value: string, language: Language, names: PlanNames): string {
  const lists: Lists = { ...enumerations, ...names.lists };
  const coded = codes[fact]?.[value];
  if (coded !== undefined) return coded[language === 'zh-CN' ? 0 : 1];
  const own = fact === 'value' ? columnAt(names, at.block, at.column)?.list : undefined;
  const among = [
    ...(listed[fact] ?? []),
    ...(own === undefined ? [] : [own]),
    ...(fact === 'value' && stagedRules.includes(rule) ? ['E-STAGE'] : []),
  ];
  const entry = among.flatMap((list) => lists[list] ?? []).find(({ code }) => code === value);
  if (entry !== undefined) return nameIn(language, entry);
  const meant = named.includes(fact) ? (columnAt(names, at.block, value) ?? indicatorOf(value)) : undefined;
  return meant === undefined ? value : nameIn(language, meant);
}
