import { column } from 'shared/template/column';
import { namedRanges } from 'shared/template/named-ranges';
import { signedTable } from 'shared/template/blocks/table';

/** What the funnel says of the row's stage; blank until one is chosen. */
const ofStage = (range: string) =>
  `IF({stage}="","",IFERROR(INDEX(${range},MATCH({stage},${namedRanges.stages},0)),""))`;

const opportunityColumns = [
  column('oppId', '商机编号', 'Opportunity no.', 'text', 'required', { longest: 40 }),
  column('oppClass', '商机类别', 'Class', 'choice', 'required', { list: 'E-OPPC' }),
  column('customer', '客户', 'Customer', 'reference', 'required', { list: 'customers', width: 24 }),
  column('project', '项目名称', 'Project', 'text', 'required', { longest: 80, width: 28 }),
  column('product', '产品', 'Product', 'reference', 'optional', { list: 'products' }),
  column('cat', '品类', 'Category', 'choice', 'optional', { list: 'E-CAT' }),
  column('amount', '产值', 'Output value', 'money', 'required', { total: 'sum' }),
  column('revCY', '预计本年收入', 'Expected revenue this year', 'money', 'required', { total: 'sum' }),
  column('revNY', '预计以后年度收入', 'Expected revenue later', 'money', 'required', { total: 'sum' }),
  column('stage', '当前阶段', 'Current stage', 'choice', 'required', { list: 'E-STAGE' }),
  column('targetStage', '目标阶段', 'Target stage', 'choice', 'required', { list: 'E-STAGE' }),
  column('stageDate', '目标时间', 'Target date', 'date', 'required'),
  column('signDate', '预计签约日期', 'Expected signing date', 'date', 'conditional'),
  column('prob', '概率', 'Probability', 'percent', 'optional'),
  column('weighted', '加权产值', 'Weighted value', 'money', 'calculated', {
    formula: 'IF(OR({amount}="",{prob}=""),"",ROUND({amount}*{prob},2))',
    total: 'sum',
  }),
  column('divisions', '涉及事业部', 'Divisions', 'texts', 'conditional', { list: 'divisions' }),
  column('lead', '牵头事业部', 'Lead division', 'reference', 'conditional', { list: 'divisions' }),
  column('assess', '年度商机评估等级', 'Annual rating', 'choice', 'optional', { list: 'E-RATING' }),
  column('nextAct', '下一步动作', 'Next action', 'text', 'required', { longest: 120, clarity: 'warning', width: 32 }),
  column('keyAct', '本阶段关键动作', 'Key action of the stage', 'text', 'calculated', {
    formula: ofStage(namedRanges.stageActions),
    width: 28,
  }),
  column('exitCrit', '判断标准', 'Exit criterion', 'text', 'calculated', {
    formula: ofStage(namedRanges.stageCriteria),
    width: 28,
  }),
  column('regDate', '提报日期', 'Registered on', 'date', 'required', { past: true }),
  column('owner', '责任人', 'Owner', 'reference', 'required', { list: 'people' }),
  column('dept', '部门', 'Department', 'reference', 'required', { list: 'units' }),
  column('coop', '协同', 'Collaborators', 'texts', 'optional', { list: 'unitsOrPeople' }),
  column('share', '份额', 'Share', 'percent', 'conditional'),
  column('stageEv', '阶段证据', 'Stage evidence', 'choice', 'conditional', { list: 'E-EVID', width: 20 }),
  column('stageEvNo', '证据编号', 'Evidence no.', 'text', 'conditional', { longest: 60 }),
  column('daysInStage', '阶段停留天数', 'Days in stage', 'integer', 'service'),
] as const;

/** G-OPP: what is to move, from which stage to which, by when. */
export const opportunityBlock = signedTable('OPP', '商机', 'Opportunities', opportunityColumns, { rowKey: ['oppId'] });
