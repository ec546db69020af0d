import type { Template } from 'shared/template/template';
import {
  acknowledgementBlock,
  assessmentHeadBlock,
  auditBlock,
  conclusionBlock,
  improvementPlanBlock,
  problemBlock,
  rankingBlock,
  rectificationBlock,
  rewardBlock,
  sampleBlock,
  scoreBlock,
  storyBlock,
  trainingBlock,
} from 'shared/template/blocks/assessment';
import { comparisonViewBlock } from 'shared/template/blocks/report';
import { cover, signatures, tables } from 'shared/template/plans/sheet';
import { kind } from 'shared/template/kinds';

export const assessmentForm: Template = {
  ...kind('T-EVF'),
  version: 1,
  planType: 'EVF',
  sheets: [
    cover,
    tables('head', '评估头', 'Assessment', assessmentHeadBlock),
    tables('scores', '评分', 'Scores', scoreBlock),
    tables('problems', '问题清单', 'Problems', problemBlock),
    tables('comparison', '数据对比', 'Figures compared', comparisonViewBlock),
    tables('conclusion', '结论', 'Conclusion', conclusionBlock),
    signatures,
  ],
};

export const rectification: Template = {
  ...kind('T-REC'),
  version: 1,
  planType: 'REC',
  sheets: [cover, tables('rectification', '整改', 'Rectification', rectificationBlock), signatures],
};

export const quarterlyAudit: Template = {
  ...kind('T-SQU'),
  version: 1,
  planType: 'SQU',
  sheets: [
    cover,
    tables('items', '检查项', 'Audit items', auditBlock),
    tables('samples', '指标抽查', 'Figures sampled', sampleBlock),
    tables('conclusion', '结论', 'Conclusion', conclusionBlock),
    tables('acknowledgement', '被审部门确认', 'Acknowledgement', acknowledgementBlock),
    signatures,
  ],
};

export const improvementPlan: Template = {
  ...kind('T-IMP'),
  version: 1,
  planType: 'IMP',
  sheets: [cover, tables('improvements', '改进', 'Improvements', improvementPlanBlock), signatures],
};

export const trainingPlan: Template = {
  ...kind('T-TRN'),
  version: 1,
  planType: 'TRN',
  sheets: [cover, tables('training', '培训与学习', 'Training', trainingBlock), signatures],
};

/** Drawn from figures; only rules and stories are entered, nobody signs. */
export const ranking: Template = {
  ...kind('T-RANK'),
  version: 1,
  planType: 'RNK',
  sheets: [
    cover,
    tables('ranking', '榜单', 'Ranking', rankingBlock),
    tables('rules', '规则', 'Rules', rewardBlock),
    tables('stories', '喜报与专访', 'News and interviews', storyBlock),
  ],
};
