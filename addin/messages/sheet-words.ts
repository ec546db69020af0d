import type { Language } from 'shared/template/list';

/** The few words the sheets of a plan carry beside their template. Texts with `{…}` are filled with facts. */
export interface SheetWords {
  readonly legend: Readonly<Record<'required' | 'input' | 'calculated' | 'issued' | 'locked', string>>;
  readonly total: string;
  /** Where one column alone has a total. */
  readonly totalOf: string;
  readonly check: string;
  /** Of the check column: how many, where there is more than one. */
  readonly marks: Readonly<Record<'error' | 'warning' | 'open' | 'openSeveral', string>>;
  /** What Excel says where an entry is none of its column's list. */
  readonly entry: Readonly<Record<'title' | 'list', string>>;
  readonly open: string;
  /** Only who can get a plan back is told how. */
  readonly locked: Readonly<
    Record<'signing' | 'signing-others' | 'effective' | 'effective-others' | 'superseded' | 'reading', string>
  >;
  readonly row: string;
  readonly more: string;
  readonly rollUp: {
    readonly sheet: string;
    readonly title: string;
    readonly unit: string;
    readonly plan: string;
    readonly composed: string;
    readonly difference: string;
    readonly planNo: string;
    readonly total: string;
    readonly gaps: string;
    readonly gap: string;
    /** Between two gaps. */
    readonly parted: string;
    readonly reason: string;
    readonly note: string;
    readonly financeSheet: string;
    readonly financeTitle: string;
    readonly financeNote: string;
    /** Headings of the finance rows by column key. */
    readonly finance: Readonly<Record<string, string>>;
  };
}

export const sheetWords: Readonly<Record<Language, SheetWords>> = {
  'zh-CN': {
    legend: { required: '* 必填', input: '填写', calculated: '计算', issued: '下达', locked: '锁定' },
    total: '合计',
    totalOf: '合计：{column}',
    check: '校验',
    marks: { error: '{n} 处要改', warning: '{n} 处提醒', open: '待填 1 处', openSeveral: '待填 {n} 处' },
    entry: {
      title: '不能这样填',
      list: '“{column}”只能从下拉列表中选择。按 Alt+↓ 打开列表。',
    },
    open: '编制中 · {planNo}',
    locked: {
      signing: '签批中，已锁定 · {planNo} · 如需修改，请先在窗格中撤回',
      'signing-others': '签批中，只读 · {planNo}',
      'effective-others': '已生效，只读 · {planNo}',
      effective: '已生效，已锁定 · {planNo} · 如需修改，请在窗格中发起变更',
      superseded: '已被新版替代，只读 · {planNo}',
      reading: '只读 · {planNo}',
    },
    row: '第 {n} 行',
    more: '另{n}项',
    rollUp: {
      sheet: '汇总 {period}',
      title: '{unit} {period} 计划汇总',
      unit: '部门',
      plan: '计划',
      composed: '分解合计',
      difference: '差额',
      planNo: '计划编号',
      total: '合计',
      gaps: '缺口：{gaps}',
      gap: '{unit}：{why}',
      parted: '；',
      reason: '原因',
      note: '数据截至 {asOf} · 已生效版本 {versions} 份 · 缺 {gaps} 个部门 · 金额单位：万元',
      financeSheet: '财务取数 {period}',
      financeTitle: '{unit} {period} 财务取数',
      financeNote: '数据截至 {asOf} · 已生效版本 {versions} 份 · 未核实 {unverified} 行 · 金额单位：万元',
      finance: {
        orgCode: '部门编码',
        orgName: '部门名称',
        personId: '人员编号',
        indCode: '指标编码',
        indNameZh: '指标名称',
        unit: '单位',
        dimCat: '品类',
        dimLine: '产品线',
        dimRegion: '区域',
        dimCust: '客户类型',
        period: '期间',
        plan: '计划',
        actual: '实际',
        deviation: '偏差',
        completion: '完成率',
        verifiedActual: '已核实实际',
        planNo: '计划编号',
        version: '版本',
        asOf: '数据截至',
      },
    },
  },
  'en-US': {
    legend: { required: '* required', input: 'Fill in', calculated: 'Calculated', issued: 'Issued', locked: 'Locked' },
    total: 'Total',
    totalOf: 'Total: {column}',
    check: 'Check',
    marks: { error: '{n} to correct', warning: '{n} to check', open: '1 to fill in', openSeveral: '{n} to fill in' },
    entry: {
      title: 'This cannot be entered',
      list: '“{column}” takes an entry of its list. Press Alt+Down to open the list.',
    },
    open: 'In preparation · {planNo}',
    locked: {
      signing: 'In sign-off, locked · {planNo} · to change it, withdraw it in the pane first',
      'signing-others': 'In sign-off, read only · {planNo}',
      'effective-others': 'In force, read only · {planNo}',
      effective: 'In force, locked · {planNo} · to change it, start a revision in the pane',
      superseded: 'Replaced by a newer version, read only · {planNo}',
      reading: 'Read only · {planNo}',
    },
    row: 'row {n}',
    more: '{n} more',
    rollUp: {
      sheet: 'Roll-up {period}',
      title: '{unit} {period} roll-up',
      unit: 'Department',
      plan: 'Plan',
      composed: 'Sum of parts',
      difference: 'Difference',
      planNo: 'Plan no.',
      total: 'Total',
      gaps: 'Gaps: {gaps}',
      gap: '{unit}: {why}',
      parted: '; ',
      reason: 'Reason',
      note: 'As of {asOf} · {versions} effective {versions|version|versions} · {gaps} {gaps|department|departments} missing · money in 10,000 CNY',
      financeSheet: 'Finance {period}',
      financeTitle: '{unit} {period} rows for finance',
      financeNote:
        'As of {asOf} · {versions} effective versions · {unverified} rows not verified · money in 10,000 CNY',
      finance: {
        orgCode: 'Dept. code',
        orgName: 'Department',
        personId: 'Person',
        indCode: 'Indicator',
        indNameZh: 'Name (Chinese)',
        unit: 'Unit',
        dimCat: 'Category',
        dimLine: 'Product line',
        dimRegion: 'Region',
        dimCust: 'Customer type',
        period: 'Period',
        plan: 'Plan',
        actual: 'Actual',
        deviation: 'Deviation',
        completion: 'Completion',
        verifiedActual: 'Verified actual',
        planNo: 'Plan no.',
        version: 'Version',
        asOf: 'As of',
      },
    },
  },
};
