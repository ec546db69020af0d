import { chapters } from 'shared/indicator/catalogue';
import { evidenceTypes } from 'shared/indicator/evidence';
import type {
  AcrossTime,
  AcrossUnits,
  Direction,
  Family,
  Formula,
  Indicator,
  KeyName,
  Term,
} from 'shared/indicator/indicator';
import { thresholdOf, thresholds } from 'shared/indicator/threshold';
import { financePull, views } from 'shared/roll-up/view/views';
import type { Audience, CellUnit, ColumnFormula, View } from 'shared/roll-up/view/view';

/** The reference pages a controller reads: every indicator, and every roll-up view. Written from the tables they describe. */

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const code = (text: string): string => `\`${text}\``;

const directions: Readonly<Record<Direction, string>> = { up: '↑', down: '↓', neutral: '=' };

const families: Readonly<Record<Family, string>> = {
  base: '基础量 measure',
  result: '结果 result',
  process: '过程 process',
  activity: '活动 activity',
};

const keyNames: Readonly<Record<KeyName, readonly [zh: string, en: string]>> = {
  custId: ['客户', 'customer'],
  oppId: ['商机', 'opportunity'],
  personId: ['人员', 'person'],
  region: ['区域', 'region'],
};

function unitsText(adding: AcrossUnits): string {
  switch (adding.by) {
    case 'sum':
      return '相加 sum';
    case 'sum-of-one-measure':
      return '同一计量单位才相加 sum in one measure';
    case 'distinct':
      return `每个${keyNames[adding.key][0]}计一次 each ${keyNames[adding.key][1]} once`;
    case 'once':
      return `每个${keyNames[adding.key][0]}的金额只加一次 amount of each ${keyNames[adding.key][1]} once`;
    case 'weighted':
      return `按 ${code(adding.weight)} 加权 mean weighted by ${code(adding.weight)}`;
    case 'ratio':
      return 'Σ分子 ÷ Σ分母 Σ numerator ÷ Σ denominator';
    case 'max':
      return '取最大 largest';
    case 'none':
      return '不合计 no total';
    case 'reference':
      return '引用,不汇总 inherited';
    case 'derived':
      return '汇总后计算 after adding up';
  }
}

const timeTexts: Readonly<Record<AcrossTime, string>> = {
  sum: '相加 sum',
  last: '取期末 last',
  first: '取期初 first',
  distinct: '全期每个计一次 once in the window',
  weighted: '加权 weighted',
  ratio: 'Σ分子 ÷ Σ分母 ratio of sums',
  max: '取最大 largest',
  none: '不合计 none',
  reference: '引用 inherited',
  derived: '汇总后计算 derived',
};

const bases: Readonly<Record<'plan' | 'actual', string>> = { plan: '计划 planned', actual: '实际 actual' };

function termText({ code: part, basis, overTime }: Term): string {
  const mean = overTime === 'mean' ? '平均 mean ' : '';
  return `${mean}${code(part)}${basis === undefined ? '' : ` ${bases[basis]}`}`;
}

function termsText(terms: readonly Term[]): string {
  const text = terms
    .map((term, index) => `${index === 0 ? '' : term.sign === 1 ? ' + ' : ' − '}${termText(term)}`)
    .join('');
  return terms.length > 1 ? `(${text})` : text;
}

function formulaText(formula: Formula): string {
  switch (formula.is) {
    case 'stated':
      return '';
    case 'total':
      return termsText(formula.terms).slice(1, -1);
    case 'ratio': {
      const quotient = `${termsText(formula.numerator)} ÷ ${termsText(formula.denominator)}`;
      return { plain: quotient, 'one-minus': `1 − ${quotient}`, 'minus-one': `${quotient} − 1` }[formula.form];
    }
    case 'against-base': {
      const now = code(formula.of);
      return {
        difference: `${now} − 基准 base`,
        gain: `(${now} − 基准 base) ÷ 基准 base`,
        cut: `(基准 base − ${now}) ÷ 基准 base`,
      }[formula.form];
    }
    case 'blend':
      return formula.parts.map(({ percent, of }) => `${percent}% ${of.map(code).join(' ÷ ')}`).join(' + ');
  }
}

const comparisons = { 'at-least': '≥', 'at-most': '≤', above: '>' } as const;

function thresholdText({ code: name, unit }: Indicator): string {
  const threshold = thresholdOf(name);
  if (threshold === undefined) return '';
  const value = unit.kind === 'percent' ? `${Math.round(threshold.value * 1000) / 10}%` : String(threshold.value);
  return `${comparisons[threshold.is]}${value}${threshold.proposed ? ' PROPOSED' : ''}`;
}

const indicatorRow = (entry: Indicator): readonly string[] => [
  code(entry.code),
  `${entry.zh} ${entry.en}`,
  entry.unit.zh,
  directions[entry.direction],
  unitsText(entry.acrossUnits),
  timeTexts[entry.acrossTime],
  formulaText(entry.formula),
  entry.evidence.join(', '),
  thresholdText(entry),
  families[entry.family],
  entry.source,
];

const indicatorHead = [
  '编码 Code',
  '指标 Indicator',
  '单位 Unit',
  '方向 Good',
  '跨部门 Across units',
  '跨期间 Across time',
  '公式 Formula',
  '判据 Evidence',
  '门槛 Threshold',
  '类别 Family',
  '来源 Source',
];

/** docs/reference/indicators.md */
export function indicatorsPage(): string {
  const count = chapters.reduce((sum, { indicators }) => sum + indicators.length, 0);
  const parts = [
    '# 指标目录 Indicators',
    `共 ${count} 项。系统对一个指标所做的一切都由它的这一行决定;本页由目录生成(\`npm run docs\`),请勿手改。`,
    `${count} indicators. Everything the system does with one is decided by its row; this page is written from the catalogue (\`npm run docs\`), do not edit it.`,
    '金额以分存储、以万元显示;比率以分子和分母保存,从不对百分比求平均。方向:↑ 越高越好,↓ 越低越好,= 仅供参考。',
    'Money is kept in 分 and shown in 万元; rates are kept as numerator and denominator, percentages are never averaged. ↑ higher is better, ↓ lower is better, = for information.',
    ...chapters.flatMap(({ id, zh, en, indicators }) => [
      `## ${id} ${zh} ${en}`,
      table(indicatorHead, indicators.map(indicatorRow)),
    ]),
    '## 3.2 判据 Evidence types',
    table(
      ['编码 Code', '判据 Evidence', '来源 Source'],
      evidenceTypes.map((each) => [code(each.code), `${each.zh} ${each.en}`, each.source]),
    ),
    `默认门槛 ${thresholds.length} 项,可由公司配置替换。 ${thresholds.length} default thresholds; a company's own take their place.`,
  ];
  return `${parts.join('\n\n')}\n`;
}

const audiences: Readonly<Record<Audience, string>> = {
  all: '全体 all',
  leaders: '领导 leaders',
  finance: '财务 finance',
  heads: '部门负责人 heads',
  evaluators: '评估人 evaluators',
  planning: '计划中心 planning',
  hr: '人力资源 HR',
  signers: '签批人 signers',
  'R-GMO': '综合管理部 general management',
  VPs: '分管领导 supervising leaders',
  sales: '销售 sales',
};

const cellUnits: Readonly<Record<CellUnit, string>> = {
  money: '金额 money',
  count: '数量 count',
  percent: '%',
  points: '百分点 points',
  days: '天 days',
  hours: '小时 hours',
  score: '分 score',
  quantity: '件/台 quantity',
  'money-per': '金额 money',
  indicator: '随指标 of the indicator',
  number: '数 number',
  text: '文字 text',
  flag: '是/否 yes/no',
};

const figureBases = {
  plan: '计划 plan',
  actual: '实际 actual',
  verified: '已核实 verified',
  forecast: '预测 forecast',
} as const;

function columnText(formula: ColumnFormula): string {
  switch (formula.is) {
    case 'field':
      return code(formula.field);
    case 'texts':
      return `${code(formula.field)}${whereText(formula.where)} 逐项 listed`;
    case 'count':
      return `行数 rows${whereText(formula.where)}`;
    case 'distinct':
      return `不同 different ${code(formula.key)}${whereText(formula.where)}`;
    case 'sum':
      return `Σ ${code(formula.field)}${whereText(formula.where)}`;
    case 'once':
      return `Σ ${code(formula.field)},每个 ${code(formula.key)} 一次 once each`;
    case 'mean':
      return `平均 mean ${code(formula.field)}${whereText(formula.where)}`;
    case 'weighted':
      return `Σ(${code(formula.field)}·${code(formula.weight)}) ÷ Σ${code(formula.weight)}`;
    case 'largest':
      return `最大 largest ${code(formula.field)}`;
    case 'figure':
      return [
        figureBases[formula.basis],
        formula.indicator === null ? '' : code(formula.indicator),
        formula.level === 'below' ? '下级合计 of the level below' : '',
        formula.cumulative ? '累计 cumulative' : '',
      ]
        .filter((text) => text !== '')
        .join(' ');
    case 'plus':
      return formula.columns.map(code).join(' + ');
    case 'minus':
      return [formula.of, ...formula.less].map(code).join(' − ');
    case 'at-least-zero':
      return `max(0, ${code(formula.of)})`;
    case 'scaled':
      return `${code(formula.of)} × ${formula.by}`;
    case 'quotient':
      return `${code(formula.of)} ÷ ${code(formula.by)}`;
    case 'share':
      return `${code(formula.of)} ÷ Σ ${code(formula.of)}`;
    case 'running':
      return `${code(formula.of)} 累计 running`;
    case 'next-by-this':
      return `下一行 next row ${code(formula.of)} ÷ ${code(formula.of)}`;
    case 'is-largest':
      return `${code(formula.of)} 最大者 the largest`;
    case 'largest-within':
      return `同 same ${code(formula.field)} 内最大 largest ${code(formula.of)}`;
    case 'rank':
      return `按 by ${formula.by.map(code).join(', ')} 排名 rank`;
    case 'deviation-rate':
      return `(${code(formula.actual)} − ${code(formula.plan)}) ÷ |${code(formula.plan)}|`;
    case 'completion':
      return `${code(formula.actual)} ÷ ${code(formula.plan)};↓ 为得分 score for ↓`;
    case 'band':
      return `${code(formula.actual)} 对 against ${code(formula.plan)} 的偏差档位 deviation band`;
    case 'blend':
      return formula.parts.map(({ column, percent }) => `${percent}% ${code(column)}`).join(' + ');
    case 'grade':
      return `${code(formula.of)} 的等级 grade`;
  }
}

const whereText = (where: { readonly field: string; readonly is: string | boolean } | null): string =>
  where === null ? '' : ` (${code(where.field)} = ${String(where.is)})`;

const viewPart = ({ id, zh, en, audience, source, rows, columns }: View): readonly string[] => [
  `## ${id} ${zh} ${en}`,
  [
    `使用者 For: ${audience.map((each) => audiences[each]).join(', ')}`,
    `来源 From: ${code(source)}`,
    `行 Rows: ${rows.map(code).join(' × ')}`,
    ...(financePull.includes(id) ? ['财务取数 finance pull'] : []),
  ].join(' · '),
  table(
    ['列 Key', '名称 Column', '单位 Unit', '公式 Formula'],
    columns.map((column) => [
      code(column.key),
      `${column.zh} ${column.en}`,
      cellUnits[column.unit],
      columnText(column.formula),
    ]),
  ),
];

/** docs/reference/roll-ups.md */
export function rollUpsPage(): string {
  const parts = [
    '# 汇总视图 Roll-up views',
    `共 ${views.length} 个视图,均为数据,由同一套合并运算得出;本页由其生成(\`npm run docs\`),请勿手改。`,
    `${views.length} views, described as data over one merge; this page is written from them (\`npm run docs\`), do not edit it.`,
    '- 只计入已生效版本(可选含待批);部门与个人从不相加,下级合计单列(DR-20)。\n- 无法计算的数字显示缺口原因,从不显示 0。\n- 列顺序固定,新列只加在末尾。',
    '- Only versions in force count (submitted ones on request); units and persons are never added together, what the level below adds up to has its own column (DR-20).\n- A figure that cannot be computed shows its reason, never a 0.\n- The order of columns is fixed; new ones are only appended.',
    ...views.flatMap(viewPart),
  ];
  return `${parts.join('\n\n')}\n`;
}
