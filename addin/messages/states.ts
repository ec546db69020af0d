import type { GapReason, HistoryEntry } from 'shared/contract/answers';
import type { roles } from 'shared/organisation/role';
import type { PlanState } from 'shared/sign-off/state';

interface Names {
  readonly zh: string;
  readonly en: string;
}

/** Names of the states of domain/02 2.6, and of a plan that is not there. */
export const stateNames: Readonly<Record<PlanState | 'missing', Names>> = {
  draft: { zh: '草稿', en: 'draft' },
  'pending-1': { zh: '待签审', en: 'awaiting sign-review' },
  'pending-2': { zh: '待会签', en: 'awaiting countersign' },
  'pending-3': { zh: '待批准', en: 'awaiting approval' },
  effective: { zh: '已生效', en: 'effective' },
  recorded: { zh: '已记录', en: 'recorded' },
  returned: { zh: '已退回', en: 'returned' },
  superseded: { zh: '已被替代', en: 'superseded' },
  closed: { zh: '已关闭', en: 'closed' },
  void: { zh: '已作废', en: 'void' },
  missing: { zh: '未编制', en: 'not written' },
};

export const eventNames: Readonly<Record<HistoryEntry['event'], Names>> = {
  submitted: { zh: '提交', en: 'submitted' },
  approved: { zh: '同意', en: 'approved' },
  returned: { zh: '退回', en: 'returned' },
  withdrawn: { zh: '撤回', en: 'withdrew' },
  revised: { zh: '变更', en: 'revised' },
  'took-effect': { zh: '生效', en: 'took effect' },
  superseded: { zh: '被新版替代', en: 'was superseded' },
  'seat-reassigned': { zh: '接替签批', en: 'takes over the seat' },
  kept: { zh: '签名沿用', en: 'keeps the signature' },
  'void-proposed': { zh: '提请作废', en: 'proposed to void' },
  'void-declined': { zh: '不同意作废', en: 'declined to void' },
  voided: { zh: '作废', en: 'voided' },
  'sent-back': { zh: '退回到前级', en: 'sent it back to a level before' },
  'seat-transferred': { zh: '转签', en: 'passed the seat on' },
  'signer-added': { zh: '加签', en: 'added a signer' },
  'signer-removed': { zh: '减签', en: 'took a signer out' },
  'seat-escalated': { zh: '请上级签批', en: 'asked the superior to sign' },
  consulted: { zh: '征求意见', en: 'asked for an opinion' },
  'consultation-answered': { zh: '答复意见', en: 'gave an opinion' },
  copied: { zh: '抄送', en: 'sent a copy' },
  'copy-read': { zh: '已阅', en: 'has read it' },
};

/** Why a seat has passed to somebody else. */
export const reassignedKey = ({ because, vacant }: NonNullable<HistoryEntry['reassigned']>) =>
  `sign-off.reassigned-${because}${vacant ? '-vacant' : ''}` as const;

/** Why a figure is missing, short enough for a cell. */
export const gapNames: Readonly<Record<GapReason, Names>> = {
  'no-plan': { zh: '未编制计划', en: 'no plan' },
  'not-effective': { zh: '计划未生效', en: 'plan not effective' },
  'not-planned': { zh: '计划未列该指标', en: 'not in the plan' },
  'no-denominator': { zh: '缺少分母', en: 'denominator missing' },
  'zero-denominator': { zh: '分母为零', en: 'denominator is zero' },
  'no-weight': { zh: '缺少权重', en: 'weight missing' },
  'mixed-units': { zh: '计量单位不一', en: 'units differ' },
  'not-adding-up': { zh: '该指标不作合计', en: 'does not add up' },
  'unknown-unit': { zh: '没有该单位', en: 'no such unit' },
  'unknown-indicator': { zh: '没有该指标', en: 'no such indicator' },
  'unknown-period': { zh: '没有该期间', en: 'no such period' },
  partial: { zh: '尚不完整', en: 'not complete yet' },
};

/** Roles of domain/02 2.2 as signers see them. */
export const roleNames: Readonly<Record<(typeof roles)[number], Names>> & Readonly<Record<string, Names>> = {
  'R-PREP': { zh: '编制人', en: 'preparer' },
  'R-HEAD': { zh: '主管领导', en: 'leader in charge' },
  'R-BIZ-VP': { zh: '业务分管领导', en: 'supervising leader, business' },
  'R-MKT-VP': { zh: '市场分管领导', en: 'supervising leader, marketing' },
  'R-LEAD': { zh: '公司领导', en: 'company leader' },
  'R-APP': { zh: '批准人', en: 'approver' },
  'R-REV': { zh: '审核人', en: 'reviewer' },
  'R-SUP': { zh: '上级领导', en: 'superior' },
  'R-GMO': { zh: '综合管理部', en: 'general management office' },
  'R-FIN': { zh: '财务', en: 'finance' },
  'R-PLAN': { zh: '计划中心', en: 'planning centre' },
  'R-ADM': { zh: '系统管理员', en: 'administrator' },
  'R-EXEC': { zh: '业务员', en: 'salesperson' },
  'R-SM': { zh: '销售经理', en: 'sales manager' },
  'R-MKT': { zh: '市场负责人', en: 'marketing head' },
  'R-PM': { zh: '项目经理', en: 'project manager' },
  'R-HR': { zh: '人力资源', en: 'human resources' },
  'R-TRN': { zh: '培训师', en: 'trainer' },
  'R-IT': { zh: '信息技术', en: 'IT' },
  'R-CS': { zh: '客户服务', en: 'customer service' },
  'R-HQ': { zh: '销售总部', en: 'headquarters' },
  'R-REG': { zh: '区域公司', en: 'region' },
  'R-DA': { zh: '数据分析', en: 'data analysis' },
  'R-PIG': { zh: '流程改进小组', en: 'process group' },
  'R-AUD': { zh: '内部审计', en: 'internal auditor' },
  'R-WG': { zh: '销售管理工作小组', en: 'working group' },
  'R-SHOP': { zh: '门店', en: 'store' },
  'R-OFF': { zh: '销售内勤', en: 'sales back office' },
};
