import { indicators } from 'shared/indicator/catalogue';
import type { RoleId } from 'shared/organisation/role';
import { chainRules } from 'shared/sign-off/chains';
import { yearNumbers } from 'shared/administration/content/calendar';
import { rowsOf, type AdministrationRows } from 'shared/administration/table';
import { signOffNumbers, signOffSwitches } from 'shared/administration/sign-off-settings';
import { thresholds } from 'shared/administration/thresholds';
import { lexiconLists, relations } from 'shared/administration/word-lists';
import type { Cells } from 'shared/plan/document';
import type { ListEntry, Lists } from 'shared/template/list';
import { enumerations, masterListNames, type MasterListName } from 'shared/template/lists';
import { listOf } from 'shared/template/lists/list-of';
import { allTemplates } from 'shared/template/templates';

/** Roles of domain/02 2.2 by their names. */
const roleNames: readonly (readonly [RoleId, string, string])[] = [
  ['R-PREP', '编制人', 'Preparer'],
  ['R-EXEC', '执行者', 'Executor'],
  ['R-HEAD', '主管领导', 'Leader in charge'],
  ['R-BIZ-VP', '业务分管领导', 'Supervising leader, business'],
  ['R-MKT-VP', '市场分管领导', 'Supervising leader, marketing'],
  ['R-REV', '审核人', 'Reviewer'],
  ['R-APP', '批准人', 'Approver'],
  ['R-SUP', '上级领导', 'Superior'],
  ['R-GMO', '综合管理部', 'General management office'],
  ['R-PLAN', '计划中心', 'Planning center'],
  ['R-FIN', '财务', 'Finance'],
  ['R-HQ', '销售总部', 'Headquarters'],
  ['R-REG', '区域公司', 'Region'],
  ['R-PM', '项目经理', 'Project manager'],
  ['R-MKT', '市场部负责人', 'Marketing head'],
  ['R-SM', '销售部经理', 'Sales manager'],
  ['R-HR', '人力资源', 'Human resources'],
  ['R-TRN', '培训师', 'Trainer'],
  ['R-IT', '信息技术', 'IT'],
  ['R-CS', '客户服务', 'Customer service'],
  ['R-DA', '数据分析', 'Data analysis'],
  ['R-PIG', '流程改进小组', 'Process group'],
  ['R-AUD', '内部审计', 'Internal auditor'],
  ['R-WG', '销售管理工作小组', 'Working group'],
  ['R-LEAD', '公司领导', 'Company leader'],
  ['R-ADM', '系统管理员', 'Administrator'],
  ['R-SHOP', '门店', 'Store'],
  ['R-OFF', '销售内勤', 'Sales back office'],
];

const kept: Readonly<Partial<Record<MasterListName, readonly [string, string]>>> = {
  customers: ['客户', 'Customers'],
  opportunities: ['商机', 'Opportunities'],
  products: ['产品', 'Products'],
  productLines: ['产品线', 'Product lines'],
  regions: ['区域', 'Regions'],
  outlets: ['终端网点', 'Outlets'],
  plans: ['此前已签的计划', 'Plans signed before'],
  parentTasks: ['上级任务', 'Tasks above'],
  divisions: ['事业部', 'Divisions'],
};

/** Master lists an administrator keeps; units, people and indicators follow from elsewhere. */
const keptLists: readonly ListEntry[] = masterListNames.flatMap((code) => {
  const name = kept[code];
  return name === undefined ? [] : [{ code, zh: name[0], en: name[1] }];
});

/** What a contract or letter can stand behind; revenue is among them because one must not count in both. */
const contractEvidence: ReadonlySet<string> = new Set(['EVD-CON', 'EVD-REL', 'EVD-REV']);

const fixed: Lists = {
  ...enumerations,
  roles: listOf(...roleNames),
  keptLists,
  lexiconLists,
  relations,
  thresholds: thresholds.map(({ key, zh, en }) => ({ code: key, zh, en })),
  signOffNumbers: signOffNumbers.map(({ key, zh, en }) => ({ code: key, zh, en })),
  yearNumbers: yearNumbers.map(({ key, zh, en }) => ({ code: key, zh, en })),
  signOffSwitches: signOffSwitches.map(({ code, zh, en }) => ({ code, zh, en })),
  indicators: indicators.map(({ code, zh, en }) => ({ code, zh, en })),
  chainTemplates: allTemplates
    .filter(({ id }) => Object.hasOwn(chainRules, id))
    .map(({ id, zh, en }) => ({ code: id, zh: `${zh} ${id}`, en: `${en} ${id}` })),
  packKinds: allTemplates
    .filter(({ optional }) => optional === true)
    .map(({ id, zh, en }) => ({ code: id, zh: `${zh} ${id}`, en: `${en} ${id}` })),
  planKinds: allTemplates.map(({ id, zh, en }) => ({ code: id, zh: `${zh} ${id}`, en: `${en} ${id}` })),
  dueForms: listOf(
    ['before', '期间开始前第n个工作日', 'The nth working day before the period'],
    ['within', '期间内第n个工作日', 'The nth working day of the period'],
    ['after', '期间结束后第n个工作日', 'The nth working day after the period'],
    ['date', '固定日期', 'A day of the year'],
  ),
  unitLevels: listOf(
    ['0', '0 公司', '0 Company'],
    ['1', '1 事业部', '1 Division'],
    ['2', '2 销售中心', '2 Sales center'],
    ['3', '3 部门/分公司', '3 Department or branch'],
    ['4', '4 小组', '4 Group'],
    ['5', '5 个人', '5 Person'],
  ),
  contractKinds: listOf(['contract', '合同', 'Contract'], ['release-letter', '投产函', 'Production-release letter']),
  contractIndicators: indicators
    .filter(({ unit, evidence }) => unit.kind === 'money' && evidence.some((each) => contractEvidence.has(each)))
    .map(({ code, zh, en }) => ({ code, zh, en })),
  sides: listOf(
    ['business', '业务', 'Business'],
    ['marketing', '市场', 'Marketing'],
    ['management', '管理', 'Management'],
  ),
  dayKinds: listOf(['holiday', '放假', 'Day off'], ['make-up', '调休上班', 'Make-up day']),
  seatsOf: listOf(
    ['owner', '计划本人/部门负责人', 'Owner of the plan'],
    ['head', '本部门主管领导', 'Head of the unit'],
    ['business', '业务分管领导', 'Supervisor, business'],
    ['marketing', '市场分管领导', 'Supervisor, marketing'],
    ['own-side', '本线分管领导', 'Supervisor of the own side'],
    ['other-side', '对方分管领导', 'Supervisor of the other side'],
    ['office', '担任该角色的人', 'Whoever holds the role'],
    ['named', '记录中写明的签字人', 'Whom the record names'],
  ),
  gateKinds: listOf(
    ['release', '下达后才能编制', 'Prepared once its period is released'],
    ['submitted', '所列计划已提交，才能同意', 'Approved once the plans named are handed in'],
    ['effective', '所列计划已生效，才能同意', 'Approved once the plans named are in force'],
  ),
  seatsWhen: listOf(
    ['always', '总是', 'Always'],
    ['counterpart-named', '计划涉及对方部门时', 'When the other side is named'],
    ['annual', '仅年度', 'Annual plans only'],
    ['personal', '仅个人计划', 'Personal plans only'],
    ['approval-on', '启用年度批准时', 'While annual approval is on'],
    ['verifying', '填写核查金额时', 'Once amounts are verified'],
    ['expense-over', '申请费用合计超过界限(万元)时', 'When expenses applied for exceed the limit (万元)'],
    [
      'below-issued',
      '有目标低于下达值超过界限(比率)时',
      'When a target is below the issued one by more than the limit',
    ],
    ['waivers-asked', '申请豁免错误时', 'When errors are asked to be let stand'],
  ),
};

/** Everything the columns of the tables choose from; units and people are those of the rows themselves. */
export const choicesIn = (rows: AdministrationRows): Lists => ({
  ...fixed,
  units: entriesOf(rowsOf(rows, 'UNIT')),
  people: entriesOf(rowsOf(rows, 'PERSON')),
  outlets: entriesOf(
    rowsOf(rows, 'ENTRY').flatMap(({ list, ...row }) =>
      list === 'outlets' ? [{ ...row, id: row['code'] ?? null }] : [],
    ),
  ),
});

/** Each id once, by the name of its last row: a unit that moved has several. */
function entriesOf(rows: readonly Cells[]): readonly ListEntry[] {
  const entries = new Map<string, ListEntry>();
  for (const { id, zh, en } of rows) {
    if (typeof id === 'string' && id !== '') entries.set(id, { code: id, zh: String(zh ?? id), en: String(en ?? id) });
  }
  return [...entries.values()];
}
