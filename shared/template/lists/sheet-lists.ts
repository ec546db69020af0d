import type { Lists } from 'shared/template/list';
import { listOf } from 'shared/template/lists/list-of';

const market = ['market', '市场', 'Market'] as const;
const other = ['other', '其他', 'Other'] as const;
const month = ['month', '月', 'Month'] as const;
const quarter = ['quarter', '季', 'Quarter'] as const;
const year = ['year', '年', 'Year'] as const;
const passed = ['passed', '通过', 'Passed'] as const;
const failed = ['failed', '不通过', 'Not passed'] as const;

/** Choices that belong to one sheet (domain/05 5.4). */
export const sheetLists: Lists = {
  'E-TOPIC': listOf(
    ['strength', '团队优势', 'Team strength'],
    ['weakness', '团队短板', 'Team weakness'],
    ['growth', '成长需求', 'Growth need'],
    ['trend', '市场趋势', 'Market trend'],
    ['competitor', '竞争对手', 'Competitor'],
    ['need', '客户需求', 'Customer need'],
    ['opportunity', '机会', 'Opportunity'],
    ['threat', '威胁', 'Threat'],
  ),
  'E-STRAT': listOf(
    market,
    ['product', '产品', 'Product'],
    ['customer', '客户', 'Customer'],
    ['channel', '渠道', 'Channel'],
    ['price', '价格', 'Price'],
    ['promotion', '促销', 'Promotion'],
  ),
  'E-QSTRAT': listOf(
    ['position', '产品定位', 'Positioning'],
    ['price', '定价', 'Pricing'],
    ['promotion', '促销', 'Promotion'],
    ['channel', '渠道', 'Channel'],
  ),
  'E-NEED': listOf(
    ['demand', '需求量', 'Demand'],
    ['trend', '变化趋势', 'Trend'],
    ['competition', '竞争', 'Competition'],
    ['customer', '客户', 'Customer'],
  ),
  'E-BUDLINE': listOf(
    ['BUD_COST', '销售成本', 'Cost of sales'],
    ['BUD_MKT', '市场费用', 'Market expense'],
    ['BUD_MKTG', '营销费用', 'Marketing expense'],
  ),
  'E-ABILITY': listOf(
    ['product', '产品知识', 'Product knowledge'],
    ['negotiation', '谈判技巧', 'Negotiation'],
    ['industry', '行业洞察', 'Industry insight'],
    ['reading', '读书', 'Reading'],
    ['talk', '演讲', 'Talk'],
    other,
  ),
  'E-TRN': listOf(
    ['training', '专业培训', 'Professional training'],
    ['reading', '读书', 'Reading'],
    ['talk', '演讲', 'Talk'],
    ['sharing', '分享', 'Sharing'],
  ),
  'E-TRNNEED': listOf(
    ['plan', '计划问题', 'Problems in plans'],
    ['survey', '问卷', 'Questionnaire'],
    ['performance', '绩效', 'Performance'],
    ['superior', '上级', 'Superior'],
  ),
  'E-LEFT': listOf(['carry', '结转', 'Carry over'], ['cancel', '取消', 'Cancel']),
  'E-EVENT': listOf(
    ['start', '启动', 'Starts'],
    ['continue', '继续', 'Continues'],
    ['finish', '完成', 'Finishes'],
    ['ongoing', '持续', 'Ongoing'],
  ),
  'E-PHASE': listOf(['growth', '高速增长期', 'High growth'], ['mature', '成熟竞争期', 'Mature competition']),
  'E-MECH': listOf(
    ['meeting', '定期会议', 'Regular meeting'],
    ['report', '进度报告', 'Progress report'],
    ['data', '数据监控', 'Data monitoring'],
    ['warning', '风险预警', 'Risk warning'],
    ['audit', '内部审计', 'Internal audit'],
  ),
  'E-CYCLE': listOf(month, quarter, year),
  'E-POINT': listOf(
    ['monthly', '每月', 'Every month'],
    ['quarterly', '每季', 'Every quarter'],
    ['yearly', '每年', 'Every year'],
  ),
  'E-METHOD': listOf(['up', '↑比率', '↑ ratio'], ['down', '↓基准', '↓ against baseline'], ['range', '区间', 'Range']),
  'E-HOW': listOf(
    ['meeting', '定期会议', 'Regular meeting'],
    ['mail', '邮件', 'E-mail'],
    ['chat', '即时通讯', 'Instant messages'],
    ['platform', '平台', 'Platform'],
  ),
  'E-TALKFREQ': listOf(
    ['weekly', '每周', 'Weekly'],
    ['monthly', '每月', 'Monthly'],
    ['quarterly', '每季', 'Quarterly'],
    ['as-needed', '随时', 'As needed'],
  ),
  'E-COOP': listOf(
    ['way', '协作方式', 'Way of working together'],
    ['duty', '责任分工', 'Division of duties'],
    ['sharing', '资源共享', 'Shared resources'],
    ['strength', '优势互补', 'Complementary strengths'],
  ),
  'E-OUTLOOK': listOf(['summary', '总结', 'Summary'], ['outlook', '展望', 'Outlook']),
  'E-EVFTYPE': listOf(
    ['self', '自我', 'Self'],
    ['mutual', '相互', 'Mutual'],
    ['superior', '上级', 'Superior'],
    ['data', '数据', 'Data'],
  ),
  'E-RECSRC': listOf(
    ['evaluation', '评估', 'Evaluation'],
    ['inspection', '监察', 'Inspection'],
    ['audit', '审计', 'Audit'],
    ['summary', '总结', 'Summary'],
    ['deviation', '偏差', 'Deviation'],
    ['risk', '风险', 'Risk'],
  ),
  'E-BAND': listOf(
    ['normal', '正常', 'Normal'],
    ['watch', '关注', 'Attention'],
    ['warning', '预警', 'Warning'],
    ['serious', '严重', 'Serious'],
  ),
  'E-RECST': listOf(
    ['open', '待整改', 'Open'],
    ['doing', '整改中', 'In progress'],
    ['verifying', '待验证', 'To be verified'],
    ['closed', '已关闭', 'Closed'],
  ),
  'E-PASS': listOf(passed, failed),
  'E-SQU': listOf(['met', '符合', 'Met'], ['partly', '部分', 'Partly met'], ['not-met', '不符', 'Not met']),
  'E-FEED': listOf(
    ['goal', '目标', 'Goals'],
    ['task', '任务', 'Tasks'],
    ['time', '时间', 'Timing'],
    ['process', '流程', 'Process'],
    ['system', '系统', 'System'],
    other,
  ),
  'E-FEEDST': listOf(
    ['open', '待处理', 'Open'],
    ['doing', '处理中', 'Being handled'],
    ['adopted', '已采纳', 'Adopted'],
    ['answered', '已答复', 'Answered'],
  ),
  'E-PROBLEM': listOf(
    ['survey', '市场调研不准', 'Inaccurate market survey'],
    ['position', '定位不准', 'Wrong positioning'],
    ['channel', '渠道不对', 'Wrong channel'],
    ['staffing', '人员结构搭配不对', 'Wrong mix of people'],
    ['responsibility', '个人责任未落实', 'Individual responsibility missing'],
    other,
  ),
  'E-MTG': listOf(
    ['morning', '晨会', 'Morning meeting'],
    ['weekly', '周例会', 'Weekly meeting'],
    ['team', '团队会', 'Team meeting'],
    ['coordination', '协调会', 'Coordination meeting'],
    ['progress', '项目进度会', 'Project progress meeting'],
    ['sales', '销售例会', 'Sales meeting'],
    ['collaboration', '协作会', 'Collaboration meeting'],
    ['sharing', '知识分享会', 'Knowledge sharing'],
  ),
  'E-DAYMTG': listOf(['morning', '晨会', 'Morning meeting'], ['evening', '夕会', 'Evening meeting']),
  'E-EXPLEVEL': listOf(['1', '总部↔区域', 'HQ ↔ region'], ['2', '区域↔业务员', 'Region ↔ salesperson']),
  'E-EXPSTEP': listOf(['apply', '申请', 'Applied'], ['approve', '批复', 'Approved'], ['verify', '核查', 'Verified']),
  'E-COND': listOf(['ge', '≥', '≥'], ['le', '≤', '≤']),
  'E-CUSTST': listOf(['won', '成交', 'Won'], ['prospect', '潜在', 'Prospect']),
  'E-STORY': listOf(
    ['news', '喜报', 'Good news'],
    ['person', '优秀人物', 'Outstanding person'],
    ['interview', '专访', 'Interview'],
  ),
};
