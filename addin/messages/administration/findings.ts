import { fill } from 'addin/messages/fill';
import type { AdministrationCode, Facts } from 'shared/administration/check/found';
import { nameIn, type Language } from 'shared/template/list';

interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** What is wrong, and what to do. */
interface Words {
  readonly what: Sentence;
  readonly mend: Sentence;
}

const words = (zh: string, en: string, mendZh: string, mendEn: string): Words => ({
  what: { zh, en },
  mend: { zh: mendZh, en: mendEn },
});

const sentences: Readonly<Record<AdministrationCode, Words>> = {
  blank: words('此格不能为空', 'This cell must be filled', '请填写。', 'Fill it in.'),
  'cell-error': words(
    '单元格是公式错误 {value}',
    'The cell is the error {value}',
    '改为确定的值。',
    'Put a value there.',
  ),
  'not-text': words('这里应为文字', 'A text belongs here', '改为文字。', 'Write a text.'),
  'unsafe-text': words(
    '含有看不见的控制字符',
    'Holds characters that cannot be seen',
    '清除后重新输入。',
    'Type it anew.',
  ),
  'too-long': words('超过 {most} 个字', 'Longer than {most} characters', '请缩短。', 'Shorten it.'),
  'rule-adds-preparer': words(
    '按条件加签的 {role} 是编制人的角色',
    'The role {role}, added by a condition, is one of who writes plans',
    '改为不编制计划的角色，如财务或上级领导。',
    'Choose a role that writes no plans, such as finance or a superior.',
  ),
  'gate-closes-itself': words(
    '{child} 要等 {template} 生效才生效，不能再要求它先生效',
    '{child} takes effect only with {template}, and cannot be in force before it',
    '改为“已提交”，或删去这一行。',
    'Ask that it is handed in, or delete the row.',
  ),
  'gate-other-period': words(
    '{child} 与 {template} 的期间不同',
    '{child} is made for other periods than {template}',
    '选择期间相同的计划类型。',
    'Choose a kind of the same periods.',
  ),
  'not-an-id': words(
    '编码 {value} 不可用',
    'The code {value} cannot be used',
    '只用字母、数字、点和短横，最多 40 个字符。',
    'Use letters, digits, dots and hyphens, at most 40.',
  ),
  'not-a-number': words(
    '{value} 不是数字',
    '{value} is no number',
    '只写数字，不带单位。',
    'Write a number without unit.',
  ),
  'not-a-date': words('{value} 不是日期', '{value} is no date', '写成 2026-03-01。', 'Write it as 2026-03-01.'),
  'not-a-flag': words('{value} 应为是或否', '{value} should be yes or no', '从下拉中选择。', 'Choose from the list.'),
  'not-a-period': words('{value} 不是期间', '{value} is no period', '月度写作 2026M03。', 'A month is 2026M03.'),
  'not-in-list': words(
    '{value} 不在允许值内',
    '{value} is not among the entries',
    '从下拉中选择，或先在相应的管理表中添加。',
    'Choose from the list, or add it to its own sheet first.',
  ),
  twice: words('该行与另一行重复', 'This row is there twice', '删去其中一行。', 'Delete one of them.'),
  'table-missing': words(
    '管理表缺失',
    'The sheet is missing',
    '重新导出后再改。',
    'Export again and repeat the change.',
  ),
  'too-many-rows': words(
    '共 {rows} 行，超过 {most} 行',
    '{rows} rows, more than {most}',
    '删去多余的行。',
    'Delete rows.',
  ),

  'no-administrator': words(
    '没有人担任系统管理员',
    'Nobody would be administrator',
    '在“角色”中保留至少一名系统管理员。',
    'Keep at least one administrator under Roles.',
  ),
  'administrator-cannot-sign-in': words(
    '系统管理员 {persons} 没有登录账号',
    'The administrators {persons} have no account',
    '在“登录账号”中为其保留账号。',
    'Keep an account for one of them.',
  ),
  'weekend-off': words('{date} 本来就是周末', '{date} is a weekend anyway', '可以删去。', 'It may be deleted.'),
  'year-in-use': words(
    '已有计划，规划年度仍从{kept}月起',
    'There are plans, so the planning year still begins in month {kept}',
    '已签的年度、季度计划所指的月份不能改变；请改回{kept}。新公司须在第一份计划之前设定。',
    'What was signed for years and quarters means the months it meant then: put {kept} back. A new company sets this before its first plan.',
  ),
  'weekday-worked': words('{date} 本来就要上班', '{date} is worked anyway', '可以删去。', 'It may be deleted.'),
  'levels-too-few': words(
    '{template} 固定的签批只有 {levels} 级，至少要 {needed} 级',
    '{template} has {levels} levels that are always wanted; {needed} are needed',
    '补上一级“总是”需要的签批人。',
    'Add a level that is always wanted.',
  ),
  'seat-vacant': words(
    '{unit}：{level} 级 {role} 无人可签，{templates} 无法提交',
    '{unit}: nobody can sign as {role} at level {level}; {templates} cannot be submitted',
    '在“角色”中指定人员，或指定上级负责人。',
    'Name somebody under Roles, or a head above.',
  ),
  'chain-too-short': words(
    '{unit}：{templates} 只能签到 {levels} 级，须 {needed} 级',
    '{unit}: {templates} reach {levels} levels only; {needed} are needed',
    '在上级单位指定负责人，或调整签批链。',
    'Name heads above the unit, or change the chain.',
  ),
  'threshold-missing': words(
    '缺少阈值 {threshold}',
    'Threshold {threshold} is missing',
    '补回该行。',
    'Put the row back.',
  ),
  'out-of-range': words(
    '{value} 超出 {least} 至 {most}',
    '{value} is not within {least} and {most}',
    '改到范围内。',
    'Choose a value within.',
  ),
  'not-whole': words('{value} 应为整数', '{value} should be a whole number', '改为整数。', 'Write a whole number.'),
  'thresholds-contradict': words(
    '{threshold} 大于 {other}',
    '{threshold} is above {other}',
    '两个阈值对调或调整。',
    'Change one of the two.',
  ),
  'list-empty': words('{list} 没有任何条目', '{list} has no entry', '至少保留一个。', 'Keep at least one.'),
  'head-needed': words(
    '{list} 的条目须写明所属',
    'Entries of {list} belong to something',
    '填写所属一列。',
    'Fill in what it belongs to.',
  ),
  'head-not-wanted': words(
    '{list} 的条目没有所属',
    'Entries of {list} belong to nothing',
    '清空该格。',
    'Clear the cell.',
  ),
  'head-unknown': words(
    '{value} 不是 {list} 的对象',
    '{value} is nothing {list} knows',
    '改为已有的编码。',
    'Use a known code.',
  ),
  'word-spelled-otherwise': words(
    '“{word}”校验时读作“{read}”',
    '"{word}" is read as "{read}"',
    '按读法书写，否则永远比对不上。',
    'Write it as it is read, or it is never met.',
  ),
  'amount-too-large': words('{value} 万元过大', '{value} (10,000 CNY) is too large', '检查单位。', 'Check the unit.'),
  'weights-not-one': words(
    '月度系数合计为 {sum}，应为 1',
    'Monthly weights add up to {sum}, not 1',
    '调整四个系数。',
    'Adjust the four.',
  ),
  'not-wanted-here': words(
    '此类期限不用 {value}',
    '{value} means nothing for this kind of deadline',
    '清空该格。',
    'Clear the cell.',
  ),
  'no-such-day': words(
    '并非每年都有 {day}',
    'Not every year has {day}',
    '改为每年都有的日子。',
    'Choose a day that is always there.',
  ),
  'switch-missing': words('缺少开关 {switch}', 'The switch {switch} is missing', '补回该行。', 'Put the row back.'),
  'year-unlikely': words('{value} 不像年度', '{value} is hardly a year', '写四位年份，如 2026。', 'Write it as 2026.'),
  'number-twice': words(
    '编号 {number} 在 {others} 也有',
    '{others} has the number {number} too',
    '同一合同只能计一次，请核对。',
    'A contract counts once: look which row is right.',
  ),
  'follows-a-contract': words(
    '只有投产函才有后续合同',
    'Only a release letter is followed by a contract',
    '清空该格，或把类别改为投产函。',
    'Clear the cell, or make it a release letter.',
  ),
  'contract-unknown': words(
    '台账中没有合同 {number}',
    'No contract {number} in the ledger',
    '补录该合同，或改正编号。',
    'Enter that contract, or mend the number.',
  ),
  'counted-both-ways': words(
    '{contract} 既计入非本年新签又形成 {year} 年收入',
    '{contract} counts as not forming revenue this year, and forms it in {year}',
    '只保留其中一项；否则该部门的计划无法提交。',
    'Keep one of the two, or plans of the unit cannot be submitted.',
  ),
  'amount-negative': words('{value} 为负', '{value} is negative', '确认是否有意。', 'Make sure it is meant.'),

  'dates-backwards': words(
    '失效日期 {to} 早于生效日期 {from}',
    'Ends {to} before it begins {from}',
    '改正日期。',
    'Mend the dates.',
  ),
  'no-company': words('没有公司一级', 'There is no company', '保留一个 0 级单位。', 'Keep one unit of level 0.'),
  'two-companies': words(
    '有两个公司：{units}',
    'Two companies: {units}',
    '只留一个 0 级单位。',
    'Keep one of level 0.',
  ),
  'two-entries': words(
    '{unit} 同一天有两行',
    '{unit} has two rows on one day',
    '让前一行先失效。',
    'End the first one.',
  ),
  'two-parents': words(
    '{unit} 同时属于 {parents}',
    '{unit} belongs to {parents} at once',
    '只留一个上级。',
    'Keep one.',
  ),
  'no-parent': words('{unit} 没有上级单位', '{unit} has no unit above', '填写上级单位。', 'Fill it in.'),
  'unknown-unit': words(
    '没有单位 {unit}（{of}）',
    'There is no unit {unit} ({of})',
    '在“组织单位”中补充或改正。',
    'Add or mend it under Units.',
  ),
  'cycle-in-tree': words(
    '{unit} 在自己的下级之下',
    '{unit} lies below itself',
    '改正上级单位。',
    'Mend the unit above.',
  ),
  'level-order': words(
    '{unit} 的层级不低于上级 {parent}',
    '{unit} is not below {parent} by level',
    '改正层级。',
    'Mend the level.',
  ),
  'no-side': words('{unit} 没有线别', '{unit} has no side', '选业务、市场或管理。', 'Choose its side.'),
  'missing-head': words(
    '{unit} 没有主管领导',
    '{unit} has no head',
    '在“角色”中指定 R-HEAD。',
    'Name its head under Roles.',
  ),
  'two-heads': words('{unit} 有两名主管领导：{persons}', '{unit} has two heads: {persons}', '只留一名。', 'Keep one.'),
  'missing-supervising-leader': words(
    '{unit} 没有分管领导（{role}）',
    '{unit} has no supervising leader ({role})',
    '在公司或销售中心指定。',
    'Name one at the company or sales center.',
  ),
  'counterpart-unknown': words(
    '{unit} 的对口部门 {counterpart} 不存在',
    '{counterpart}, counterpart of {unit}, does not exist',
    '改正。',
    'Mend it.',
  ),
  'counterpart-not-mutual': words(
    '{counterpart} 没有把 {unit} 列为对口',
    '{counterpart} does not name {unit} in turn',
    '两边都写。',
    'Name both ways.',
  ),
  'counterpart-same-side': words(
    '{unit} 与对口 {counterpart} 同属一线',
    '{unit} and {counterpart} are of one side',
    '对口应在另一线。',
    'Choose one of the other side.',
  ),
  'unknown-person': words(
    '没有人员 {person}（{of}）',
    'There is no {person} ({of})',
    '在“人员”中补充或改正日期。',
    'Add the person, or mend the dates.',
  ),
  'unknown-role': words('没有角色 {role}', 'There is no role {role}', '从下拉中选择。', 'Choose from the list.'),
  'no-home': words(
    '{person} 没有本职部门',
    '{person} has no home unit',
    '在“任职”中标明本职。',
    'Mark one place as home.',
  ),
  'two-homes': words('{person} 有两个本职部门：{units}', '{person} has two homes: {units}', '只留一个。', 'Keep one.'),
  'share-out-of-range': words(
    '{person} 在 {unit} 的占比 {share} 不对',
    'The share {share} of {person} in {unit} is wrong',
    '应大于 0、不超过 100%。',
    'Above 0 and up to 100%.',
  ),
  'share-sum': words(
    '{person} 的占比合计为 {sum}，应为 1',
    'Shares of {person} add up to {sum}, not 1',
    '调整各处占比。',
    'Adjust the shares.',
  ),
  'no-indicator': words(
    '{person} 没有任何指标',
    '{person} carries no indicator',
    '在“下达指标”中下达。',
    'Issue a target.',
  ),
  'delegation-to-self': words(
    '{person} 委托给了自己',
    '{person} delegates to themselves',
    '改为他人。',
    'Name somebody else.',
  ),
  'two-delegates': words(
    '{person} 同时有两名代签人：{persons}',
    '{person} has two delegates: {persons}',
    '同一天只留一名。',
    'Keep one a day.',
  ),
  'delegation-chain': words(
    '{person} 的代签人 {delegate} 也已委托他人',
    '{delegate}, delegate of {person}, delegates too',
    '代签只能一级，改选他人。',
    'Choose somebody present.',
  ),
  'circular-delegation': words(
    '{person} 与 {delegate} 循环代签',
    '{person} and {delegate} delegate in a circle',
    '取消其中一项。',
    'End one of them.',
  ),
};

const isKnown = (code: string): code is AdministrationCode => code in sentences;

const on: Sentence = { zh: '（自 {day} 起）', en: ' (from {day})' };

export function administrationFinding(
  code: string,
  facts: Facts,
  language: Language,
): { readonly what: string; readonly mend: string } {
  if (!isKnown(code)) return { what: code, mend: '' };
  const { what, mend } = sentences[code];
  const day = facts['day'] === undefined ? '' : fill(nameIn(language, on), facts, language);
  return {
    what: fill(nameIn(language, what), facts, language) + day,
    mend: fill(nameIn(language, mend), facts, language),
  };
}
