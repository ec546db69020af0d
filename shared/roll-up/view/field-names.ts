import type { SourceName } from 'shared/roll-up/view/sources';

interface Names {
  readonly zh: string;
  readonly en: string;
}

/** What the rows of views are about, as their headings say it. */
const common: Readonly<Record<string, Names>> = {
  unit: { zh: '部门', en: 'Unit' },
  person: { zh: '人员', en: 'Person' },
  who: { zh: '团队/人员', en: 'Team or person' },
  indicator: { zh: '指标', en: 'Indicator' },
  period: { zh: '期间', en: 'Period' },
  category: { zh: '类别', en: 'Category' },
  line: { zh: '产品线', en: 'Product line' },
  region: { zh: '区域', en: 'Region' },
  outlet: { zh: '终端', en: 'Outlet' },
  oppClass: { zh: '商机类别', en: 'Opportunity class' },
  oppId: { zh: '商机', en: 'Opportunity' },
  month: { zh: '月份', en: 'Month' },
  stage: { zh: '阶段', en: 'Stage' },
  evidence: { zh: '判据', en: 'Evidence' },
  purpose: { zh: '费用用途', en: 'Purpose' },
  revenueYear: { zh: '收入年度', en: 'Year of revenue' },
  template: { zh: '计划类型', en: 'Kind of plan' },
  planNo: { zh: '计划编号', en: 'Plan no.' },
  step: { zh: '环节', en: 'Step' },
  rule: { zh: '规则', en: 'Rule' },
  first: { zh: '事项一', en: 'One' },
  second: { zh: '事项二', en: 'Other' },
  type: { zh: '类型', en: 'Type' },
  source: { zh: '来源', en: 'Source' },
  riskNo: { zh: '风险', en: 'Risk' },
  cause: { zh: '原因', en: 'Cause' },
};

export const fieldName = (field: string): Names => common[field] ?? { zh: field, en: field };

/** How the values of a field are named: by the organisation, the calendar, the catalogue, or a list. */
export type FieldNaming =
  'unit' | 'person' | 'who' | 'indicator' | 'period' | 'template' | 'text' | { readonly list: string };

const listed = (list: string): FieldNaming => ({ list });

const everywhere: Readonly<Record<string, FieldNaming>> = {
  unit: 'unit',
  person: 'person',
  waitingFor: 'person',
  who: 'who',
  owner: 'who',
  indicator: 'indicator',
  period: 'period',
  month: 'period',
  revenueYear: 'period',
  template: 'template',
};

const bySource: Partial<Readonly<Record<SourceName, Readonly<Record<string, FieldNaming>>>>> = {
  sales: {
    category: listed('E-CAT'),
    line: listed('productLines'),
    region: listed('regions'),
    outlet: listed('outlets'),
  },
  opportunities: { oppClass: listed('E-OPPC'), oppId: listed('opportunities') },
  funnel: { stage: listed('E-STAGE') },
  expenses: { purpose: listed('E-EXPP') },
  customers: { type: listed('E-CUST'), source: listed('E-CUSTSRC'), evidence: listed('E-EVID') },
  rectifications: { type: listed('E-RECT') },
  planStates: { state: listed('planStates') },
  queue: { step: listed('planStates') },
  risks: { status: listed('E-RSKST') },
  summaries: { cause: listed('E-CAUSE') },
  feedback: { category: listed('E-FEED') },
  pairs: { kind: listed('pairKinds') },
};

export const fieldNaming = (source: SourceName, field: string): FieldNaming =>
  bySource[source]?.[field] ?? everywhere[field] ?? 'text';

/** Lists that views have of their own. */
export const viewLists: Readonly<Record<string, readonly (Names & { readonly code: string })[]>> = {
  pairKinds: [
    { code: 'duplicate', zh: '内容相近', en: 'About the same' },
    { code: 'conflict', zh: '时间冲突', en: 'At the same time' },
  ],
  bands: [
    { code: 'normal', zh: '正常', en: 'Normal' },
    { code: 'watch', zh: '关注', en: 'Watch' },
    { code: 'warning', zh: '预警', en: 'Warning' },
    { code: 'serious', zh: '严重', en: 'Serious' },
  ],
  grades: [
    { code: 'excellent', zh: '优', en: 'Excellent' },
    { code: 'good', zh: '良', en: 'Good' },
    { code: 'fair', zh: '中', en: 'Fair' },
    { code: 'pass', zh: '合格', en: 'Pass' },
    { code: 'fail', zh: '不合格', en: 'Fail' },
  ],
};
