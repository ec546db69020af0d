import { byOwner, text, type StandardRow } from 'shared/plan/standard-rows/standard-row';

/** Chinese, then English. */
type Words = readonly [zh: string, en: string];

const risk = (
  rno: string,
  rType: string,
  freq: string,
  role: string,
  [desc, impact, measure]: readonly [desc: Words, impact: Words, measure: Words],
): StandardRow => ({
  cells: { rno, rType, freq, state: 'watched' },
  texts: { desc: text(...desc), impact: text(...impact), measure: text(...measure) },
  role,
  holder: byOwner,
});

/** The seven risks of seed 004 in its own words; V-RSK-03 asks for concrete measures only where a planner writes others. */
export const sevenRisks: readonly StandardRow[] = [
  risk('R1', 'market', 'monthly', 'R-MKT', [
    ['市场需求变化', 'Market demand changes'],
    ['导致销售策略失效,影响业绩达成', 'The sales strategy fails, targets are missed'],
    ['定期进行市场趋势分析,调整销售策略', 'Analyse market trends regularly, adjust the sales strategy'],
  ]),
  risk('R2', 'competitor', 'quarterly', 'R-SM', [
    ['竞争对手采取激烈的市场策略', 'Competitors turn aggressive'],
    ['可能影响市场份额', 'Market share may suffer'],
    ['加强市场监控,及时调整竞争策略', 'Watch the market more closely, adjust the competitive strategy'],
  ]),
  risk('R3', 'staff', 'continuous', 'R-HR', [
    ['关键销售人员离职', 'Key salespeople leave'],
    ['影响团队稳定性和业绩', 'The team and its results become unstable'],
    ['建立员工激励机制,加强员工培训和发展计划', 'Set up incentives, strengthen training and development'],
  ]),
  risk('R4', 'training', 'quarterly', 'R-TRN', [
    ['培训内容不符合实际需求', 'Training does not meet actual needs'],
    ['导致销售人员技能提升不足', 'Skills improve too little'],
    ['评估培训需求,确保培训内容与实际工作紧密结合', 'Assess training needs, tie training to actual work'],
  ]),
  risk('R5', 'cost', 'monthly', 'R-HEAD', [
    ['成本节约措施难以实施', 'Cost-saving measures are hard to carry out'],
    ['可能影响销售利润', 'Sales profit may suffer'],
    ['实施成本节约措施,定期审查和优化', 'Carry out cost-saving measures, review and improve them regularly'],
  ]),
  risk('R6', 'data', 'quarterly', 'R-IT', [
    ['销售数据泄露', 'Sales data leak'],
    ['可能导致商业机密外泄', 'Trade secrets may get out'],
    ['加强数据安全管理,定期进行安全检查', 'Strengthen data security, check it regularly'],
  ]),
  risk('R7', 'collaboration', 'monthly', 'R-PM', [
    ['部门间沟通不畅', 'Departments do not communicate well'],
    ['影响工作进度和效率', 'Work becomes slow and late'],
    ['定期举行跨部门沟通会议,建立协作机制', 'Hold cross-department meetings regularly, set up ways to work together'],
  ]),
];

/** What a quarter looks at: all but the monthly ones. */
export const quarterlyRisks: readonly StandardRow[] = sevenRisks.filter(({ cells }) => cells['freq'] !== 'monthly');
