/** Stage of an opportunity: what moves it on, what ends it, how likely it is to be won (E-STAGE, E-PROB). */
export interface Stage {
  readonly code: string;
  readonly keyAction: { readonly zh: string; readonly en: string };
  readonly exitCriterion: { readonly zh: string; readonly en: string };
  /** Ratio; the default of the opportunity's probability. */
  readonly probability: number;
}

const stage = (
  code: string,
  probability: number,
  keyAction: readonly [zh: string, en: string],
  exitCriterion: readonly [zh: string, en: string],
): Stage => ({
  code,
  probability,
  keyAction: { zh: keyAction[0], en: keyAction[1] },
  exitCriterion: { zh: exitCriterion[0], en: exitCriterion[1] },
});

/** Code of the stage an opportunity ends in when it is lost. */
export const lostStage = '0';

export const funnel: readonly Stage[] = [
  stage(
    '1',
    0.1,
    ['登记线索并核实来源', 'Register the lead, verify its source'],
    ['联系人和需求方向已确认', 'Contact and need known'],
  ),
  stage(
    '2',
    0.2,
    ['拜访客户并介绍能力', 'Visit, present what we can do'],
    ['客户同意进行技术交流', 'Customer agrees to technical talks'],
  ),
  stage(
    '3',
    0.4,
    ['技术交流并澄清需求', 'Technical talks, clarify needs'],
    ['需求清单经客户确认', 'List of needs confirmed by customer'],
  ),
  stage(
    '4',
    0.6,
    ['提交技术方案并确认标准', 'Submit proposal, confirm the standard'],
    ['方案通过评审', 'Proposal passed review'],
  ),
  stage(
    '5',
    0.8,
    ['报价、投标并谈判条款', 'Quote, bid, negotiate terms'],
    ['中标或商务条款一致', 'Bid won or terms agreed'],
  ),
  stage(
    '6',
    1,
    ['签订合同或取得投产函', 'Sign contract or get release letter'],
    ['合同编号或投产函编号已登记', 'Contract or letter no. registered'],
  ),
  stage('7', 1, ['交付验收并催收货款', 'Deliver, collect payment'], ['回款凭证已登记', 'Receipt voucher registered']),
  stage('0', 0, ['记录流失原因', 'Record why it was lost'], ['流失原因已复盘', 'Loss reviewed']),
];
