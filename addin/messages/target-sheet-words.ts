import type { TargetAgreement } from 'shared/targets/agreement';
import type { Language } from 'shared/template/list';

/** States of a target, for the sheet and the pane. */
export const targetStateNames: Readonly<
  Record<TargetAgreement['state'], { readonly zh: string; readonly en: string }>
> = {
  issued: { zh: '已下达', en: 'issued' },
  disputed: { zh: '有异议', en: 'objected to' },
  escalated: { zh: '待上级裁定', en: 'with the superior' },
  agreed: { zh: '已谈定', en: 'agreed' },
  committed: { zh: '已承诺', en: 'committed' },
  formal: { zh: '正式下达', en: 'formal' },
};

interface SheetWords {
  readonly sheet: string;
  readonly title: string;
  readonly whose: string;
  readonly note: string;
  readonly name: string;
  readonly unit: string;
  readonly issued: string;
  readonly quarter: string;
  readonly month: string;
  readonly year: string;
  readonly difference: string;
  readonly check: string;
  readonly reserve: string;
  readonly sum: string;
  readonly rest: string;
  readonly closed: string;
  readonly missing: string;
  readonly tooMuch: string;
}

/** The few words of the matrix (T-DEC). */
export const targetSheetWords: Readonly<Record<Language, SheetWords>> = {
  'zh-CN': {
    sheet: '目标分解',
    title: '目标分解',
    whose: '{unit} {year}年',
    note: '只填白色的月份，季与全年自动相加 · 蓝色由上级下达 · 灰色已下达，改动请在窗格“目标”里变更',
    name: '指标 / 单位、人员',
    unit: '单位',
    issued: '下达全年',
    quarter: '{n}季度',
    month: '{n}月',
    year: '全年',
    difference: '差额',
    check: '校验',
    reserve: '部门预留',
    sum: '合计',
    rest: '未分解',
    closed: '✓ 已分完',
    missing: '✕ 还差 ',
    tooMuch: '▲ 多分 ',
  },
  'en-US': {
    sheet: 'Target matrix',
    title: 'Target matrix',
    whose: '{unit} {year}',
    note: 'Fill in white months; quarters and year add up by themselves · blue comes from above · grey was issued: revise it on the Targets page',
    name: 'Indicator / unit or person',
    unit: 'Unit',
    issued: 'Issued, year',
    quarter: 'Q{n}',
    month: 'M{n}',
    year: 'Year',
    difference: 'Difference',
    check: 'Check',
    reserve: 'Kept in reserve',
    sum: 'Total',
    rest: 'Not broken down',
    closed: '✓ closes',
    missing: '✕ short by ',
    tooMuch: '▲ over by ',
  },
};

interface LetterWords {
  readonly title: string;
  readonly whose: string;
  readonly promise: string;
  readonly indicator: string;
  readonly unit: string;
  readonly year: string;
  readonly quarter: string;
  readonly terms: string;
  readonly signatures: string;
  readonly owner: string;
  readonly head: string;
  readonly nobody: string;
  readonly unsigned: string;
  readonly seal: string;
}

/** 军令状, as it is printed. */
export const letterWords: Readonly<Record<Language, LetterWords>> = {
  'zh-CN': {
    title: '军令状',
    whose: '{unit} {who} {year}年',
    promise: '本人承诺完成 {year} 年以下目标：',
    indicator: '指标',
    unit: '单位',
    year: '全年',
    quarter: '{n}季度',
    terms: '奖惩与支持',
    signatures: '双方签字',
    owner: '承诺人',
    head: '确认人',
    nobody: '没有人',
    unsigned: '未签',
    seal: '校验码 {code}，口头约定无效',
  },
  'en-US': {
    title: 'Commitment letter',
    whose: '{unit} {who} {year}',
    promise: 'I commit myself to these targets of {year}:',
    indicator: 'Indicator',
    unit: 'Unit',
    year: 'Year',
    quarter: 'Q{n}',
    terms: 'Rewards, consequences and support',
    signatures: 'Signed by both',
    owner: 'Committed',
    head: 'Confirmed',
    nobody: 'nobody',
    unsigned: 'not signed',
    seal: 'Seal {code}; verbal agreements are invalid',
  },
};
