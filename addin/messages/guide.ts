import type { PaneName } from 'addin/app/pane-name';

interface Words {
  readonly zh: string;
  readonly en: string;
}

interface Step extends Words {
  readonly what: Words;
  /** Where it is done. */
  readonly page: PaneName;
}

interface Part extends Words {
  readonly what: Words;
}

/** The eight steps of managing sales (S-091), in their order. */
export const guideSteps: readonly Step[] = [
  {
    ...{ zh: '目标', en: 'Targets', page: 'targets' },
    what: {
      zh: '先答复下达的目标并签军令状，再照它定本期目标；目标要写明数量和期限。',
      en: 'Answer the targets issued to you and sign the letter, then plan by them. Say how much and by when.',
    },
  },
  {
    ...{ zh: '策略', en: 'Strategy', page: 'fill' },
    what: {
      zh: '每个目标靠什么完成：在手合同、商机，还是新客户？没有着落的部分写进任务。',
      en: 'Say what each target rests on: contracts, opportunities or new customers. Turn what is uncovered into tasks.',
    },
  },
  {
    ...{ zh: '计划', en: 'Plan', page: 'fill' },
    what: {
      zh: '把任务写成谁、在哪天之前、交出什么；填完点“提交审批”。',
      en: 'Write each task as who delivers what by which day. When everything is filled in, submit it.',
    },
  },
  {
    ...{ zh: '团队', en: 'Team', page: 'sign-off' },
    what: {
      zh: '上级和会签的领导逐级签批；意见写在行上，答复后再次提交。',
      en: 'Leaders sign level by level. Their remarks stand at the rows; answer them and submit again.',
    },
  },
  {
    ...{ zh: '培训', en: 'Training', page: 'home' },
    what: {
      zh: '把本期要学的写成培训计划；学过的做法可以写进下一期任务。',
      en: 'Write down what is to be learned this period as a training plan, and use what worked in the next one.',
    },
  },
  {
    ...{ zh: '过程', en: 'Progress', page: 'home' },
    what: {
      zh: '每周写周计划和周报，随时更新任务；逾期和风险会列在首页。',
      en: 'Keep weekly plans and reports, and update tasks as they move. What is late stands on the home page.',
    },
  },
  {
    ...{ zh: '评估', en: 'Review', page: 'roll-up' },
    what: {
      zh: '月末写总结：计划、实际、偏差、原因、对策；在汇总里看各单位的完成情况。',
      en: 'Close the month with a summary: plan, actual, difference, cause, remedy. The roll-up shows every unit.',
    },
  },
  {
    ...{ zh: '数据', en: 'Data', page: 'search' },
    what: {
      zh: '签过的每一版都在“全部计划”里，可以核验签名，也可以取数到自己的表里。',
      en: 'Every signed version is kept under All plans. Check its signatures, or pull its figures into your own sheets.',
    },
  },
];

/** The twelve parts in three modules (S-092); the source names four, the others follow the order of its modules. */
export const guideParts: readonly Part[] = [
  { zh: '预测', en: 'Forecast', what: { zh: '市场和客户会怎样变化', en: 'How market and customers will move' } },
  {
    zh: '计划和评估',
    en: 'Planning and review',
    what: { zh: '本期要做什么，做得怎样', en: 'What is to be done, and how it went' },
  },
  {
    zh: '行动评估',
    en: 'Review of actions',
    what: { zh: '每项行动有没有效果', en: 'Whether each action had an effect' },
  },
  { zh: '区域评估', en: 'Review of regions', what: { zh: '各区域的得失', en: 'What each region gained and lost' } },
  {
    zh: '目标分解',
    en: 'Splitting targets',
    what: { zh: '目标落实到人和月份', en: 'Targets down to people and months' },
  },
  { zh: '客户管理', en: 'Customers', what: { zh: '重点客户、新客户和走访', en: 'Key customers, new ones, visits' } },
  { zh: '商机管理', en: 'Opportunities', what: { zh: '商机的阶段和下一步', en: 'Stages, and the next step of each' } },
  { zh: '费用管理', en: 'Expenses', what: { zh: '额度、申请和使用', en: 'Quota, request, use' } },
  { zh: '团队建设', en: 'Team', what: { zh: '分工、协同和例会', en: 'Who does what, together and when' } },
  { zh: '培训辅导', en: 'Training and coaching', what: { zh: '学什么，由谁带', en: 'What is learned, and from whom' } },
  { zh: '激励考核', en: 'Incentives', what: { zh: '怎样评，怎样奖', en: 'How results are judged and rewarded' } },
  {
    zh: '信息与改进',
    en: 'Information and improvement',
    what: { zh: '哪里要整改，何时完成', en: 'What is to be mended, and by when' },
  },
];
