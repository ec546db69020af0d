import type { Template } from 'shared/template/template';
import { resourceBlock } from 'shared/template/blocks/annual';
import {
  checkpointBlock,
  communicationBlock,
  cooperationBlock,
  goalBlock,
  mechanismBlock,
  outlookBlock,
  standardBlock,
  timetableBlock,
} from 'shared/template/blocks/evaluation-plan';
import { riskBlock } from 'shared/template/blocks/risk';
import { adapted } from 'shared/template/blocks/table';
import { taskBlock } from 'shared/template/blocks/task';
import { cover, signatures, tables } from 'shared/template/plans/sheet';
import { kind } from 'shared/template/kinds';

/** Seed 004 as a plan. */
export const evaluationPlan: Template = {
  ...kind('T-EVA'),
  version: 1,
  planType: 'EVA',
  sheets: [
    cover,
    tables('goals', '目标', 'Goals', goalBlock),
    tables('tasks', '任务分解', 'Tasks', adapted(taskBlock, { needs: { parentTask: 'optional' } })),
    tables('timetable', '时间表', 'Timetable', timetableBlock),
    tables('resources', '资源分配', 'Resources', resourceBlock),
    tables('risks', '风险', 'Risks', adapted(riskBlock, { needsRows: true })),
    tables('monitoring', '监控机制', 'Monitoring', mechanismBlock),
    tables('standards', '评估标准', 'Standards', standardBlock),
    tables('checkpoints', '评估节点', 'Checkpoints', checkpointBlock),
    tables('communication', '沟通计划', 'Communication', communicationBlock),
    tables('cooperation', '协作机制', 'Working together', cooperationBlock),
    tables('outlook', '总结与展望', 'Summary and outlook', outlookBlock),
    signatures,
  ],
};
