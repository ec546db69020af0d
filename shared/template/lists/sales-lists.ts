import { evidenceTypes } from 'shared/indicator/evidence';
import { funnel } from 'shared/template/funnel';
import type { Lists } from 'shared/template/list';
import { listOf } from 'shared/template/lists/list-of';

const evidence = evidenceTypes.map(({ code, zh, en }) => ({ code, zh, en }));

/** V-CUS-01: only these make a new customer count. */
const provesNewCustomer = ['EVD-CON', 'EVD-BID', 'EVD-COP'];

/** Opportunities, customers, products, evidence and expenses (domain/05 5.0, domain/03 3.2). */
export const salesLists: Lists = {
  'E-STAGE': listOf(
    ['1', '1 线索获取', '1 Lead found'],
    ['2', '2 初步接洽', '2 First contact'],
    ['3', '3 需求分析', '3 Needs analysis'],
    ['4', '4 方案呈现', '4 Proposal'],
    ['5', '5 商务谈判', '5 Negotiation'],
    ['6', '6 合同签订', '6 Contract signed'],
    ['7', '7 回款', '7 Cash collected'],
    ['0', '0 流失', '0 Lost'],
  ),
  'E-OPPC': listOf(
    ['OC-X', '跨事业部专项', 'Cross-division special'],
    ['OC-G', '保障本年度', 'Guarantees this year'],
    ['OC-S', '缺口补充', 'Gap supplement'],
    ['OC-N', '保障下年度', 'Secures next year'],
    ['OC-O', '一般', 'Ordinary'],
  ),
  // What stands beside each stage of the funnel; looked up by formulas, chosen by nobody.
  stageActions: funnel.map(({ code, keyAction }) => ({ code, ...keyAction })),
  stageCriteria: funnel.map(({ code, exitCriterion }) => ({ code, ...exitCriterion })),
  'E-EVID': evidence,
  'E-EVID-CUS': evidence.filter(({ code }) => provesNewCustomer.includes(code)),
  'E-CAT': listOf(
    ['F', '战斗机型', 'Fighter'],
    ['V', '规模型', 'Volume'],
    ['P', '利润型', 'Profit'],
    ['I', '形象型', 'Image'],
  ),
  'E-CUST': listOf(
    ['prospect', '潜在', 'Prospect'],
    ['new', '新', 'New'],
    ['old', '老', 'Existing'],
    ['key', '大(重点)', 'Key account'],
    ['county', '县级', 'County-level'],
    ['medium', '中等', 'Medium'],
    ['wholesale', '兼批发', 'Also wholesale'],
  ),
  'E-CHAN': listOf(
    ['direct', '直销', 'Direct'],
    ['distribution', '分销', 'Distribution'],
    ['tele', '电销', 'Telesales'],
    ['online', '网销', 'Online'],
    ['agent', '代理', 'Agent'],
    ['dealer', '经销', 'Dealer'],
    ['store', '专卖店', 'Own store'],
    ['ecommerce', '电商', 'E-commerce'],
  ),
  'E-CUSTSRC': listOf(
    ['web', '求购信息网站', 'Purchase-request sites'],
    ['qq', 'QQ群', 'QQ groups'],
    ['expo', '展会', 'Exhibition'],
    ['referral', '转介绍', 'Referral'],
    ['phone', '电话', 'Phone'],
    ['cold', '陌拜', 'Cold visit'],
    ['other', '其他', 'Other'],
  ),
  'E-EXPP': listOf(
    ['cultivate', '市场培育', 'Market cultivation'],
    ['build', '市场投入建设', 'Market build-up'],
    ['promote', '推广', 'Promotion'],
    ['travel', '差旅', 'Travel'],
    ['visit', '拜访', 'Visits'],
    ['sales-promotion', '促销', 'Sales promotion'],
    ['other', '其他', 'Other'],
  ),
  'E-CARRY': listOf(['carry', '结转', 'Carried over'], ['return', '收回', 'Returned']),
  'E-VISIT': listOf(
    ['on-site', '走访', 'On-site visit'],
    ['phone', '电话', 'Phone'],
    ['appointment', '预约', 'By appointment'],
    ['cold', '陌拜', 'Cold visit'],
  ),
  'E-VISITEND': listOf(['made', '已拜访', 'Made'], ['moved', '改期', 'Moved'], ['cancelled', '取消', 'Cancelled']),
};
