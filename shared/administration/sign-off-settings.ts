import type { NumberSetting } from 'shared/administration/number-setting';
import type { CompanyPolicy } from 'shared/sign-off/policy';
import { usualThresholds } from 'shared/sign-off/materiality';
import type { ListEntry } from 'shared/template/list';

/** A number of the sign-off policy: where it stands in it, and between which values it leaves signatures what they are. */
export interface SignOffNumber extends NumberSetting {
  readonly read: (policy: CompanyPolicy) => number;
}

const materialityOf = ({ materiality }: CompanyPolicy) => materiality ?? usualThresholds;

export const signOffNumbers: readonly SignOffNumber[] = [
  {
    ...{ key: 'revisionReason', zh: '变更理由最少字数', en: 'Shortest reason for a revision', unit: '字' },
    ...{ least: 1, most: 100, whole: true, read: ({ shortestRevisionReason }) => shortestRevisionReason },
  },
  {
    ...{ key: 'answer', zh: '意见答复最少字数', en: 'Shortest answer to a remark', unit: '字' },
    ...{ least: 1, most: 100, whole: true, read: ({ shortestAnswer }) => shortestAnswer },
  },
  // Beyond these a signature would stand for a plan its giver has not seen.
  {
    ...{ key: 'numberShift', zh: '保留签字:数值变动至多', en: 'Signatures stay: a number moves by', unit: '比率' },
    ...{ least: 0, most: 0.2, whole: false, read: (policy) => materialityOf(policy).numberShift },
  },
  {
    ...{ key: 'dateShift', zh: '保留签字:日期变动至多', en: 'Signatures stay: a date moves by', unit: '天' },
    ...{ least: 0, most: 14, whole: true, read: (policy) => materialityOf(policy).dateShift },
  },
  {
    ...{ key: 'changedRows', zh: '保留签字:变动行数至多', en: 'Signatures stay: rows changed', unit: '条' },
    ...{ least: 0, most: 50, whole: true, read: (policy) => materialityOf(policy).mostRows },
  },
  {
    ...{ key: 'usualDays', zh: '签批通常用时', en: 'A signer usually takes', unit: '日' },
    ...{ least: 0.1, most: 30, whole: false, read: ({ ageing }) => ageing.usualDays },
  },
  {
    ...{ key: 'leastContributors', zh: '合计至少须含人数', en: 'People a sum has to be of', unit: '人' },
    ...{ least: 2, most: 20, whole: true, read: ({ leastContributors }) => leastContributors },
  },
  {
    ...{ key: 'longestDelegation', zh: '代签一次最长', en: 'Longest delegation', unit: '天' },
    ...{ least: 1, most: 366, whole: true, read: ({ longestDelegation }) => longestDelegation },
  },
  {
    ...{ key: 'fewestSignatures', zh: '按历史估计所需签字数', en: 'Past signatures an estimate needs', unit: '次' },
    ...{ least: 1, most: 50, whole: true, read: ({ ageing }) => ageing.fewest },
  },
];

/** What is on or off. */
export const signOffSwitches: readonly (ListEntry & { readonly read: (policy: CompanyPolicy) => boolean })[] = [
  {
    ...{ code: 'annualApproval', zh: '年度部门计划须公司领导批准', en: 'A leader approves annual department plans' },
    read: ({ annualApproval }) => annualApproval,
  },
  {
    ...{ code: 'signaturesStay', zh: '变更时未受影响的签字保留', en: 'Signatures a revision does not touch stay' },
    read: ({ materiality }) => materiality !== null,
  },
];
