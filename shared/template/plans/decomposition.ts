import type { Template } from 'shared/template/template';
import { calendarBlock, pledgeBlock } from 'shared/template/blocks/annual';
import { leafTaskBlock } from 'shared/template/blocks/breakdown-of-tasks';
import {
  factorBlock,
  matrixBlock,
  outletBlock,
  packageBlock,
  regionBlock,
  seasonBlock,
  talksBlock,
} from 'shared/template/blocks/decomposition';
import { timetableBlock, triggerBlock } from 'shared/template/blocks/evaluation-plan';
import { riskBlock } from 'shared/template/blocks/risk';
import { quotaBlock } from 'shared/template/blocks/spending';
import { adapted } from 'shared/template/blocks/table';
import { cover, signatures, tables } from 'shared/template/plans/sheet';
import { kind } from 'shared/template/kinds';

export const decompositionPlan: Template = {
  ...kind('T-DEC'),
  version: 1,
  planType: 'DEC',
  sheets: [
    cover,
    tables('matrix', '分解矩阵', 'Decomposition', matrixBlock),
    tables('talks', '下达与反馈', 'Issue and feedback', talksBlock),
    tables('pledge', '军令状', 'Commitment', pledgeBlock),
    tables('outlets', '终端点', 'Outlets', outletBlock),
    tables('quotas', '费用', 'Expenses', adapted(quotaBlock, { zh: '费用', en: 'Expense quotas' })),
    signatures,
  ],
};

const part = {
  version: 1,
  partOfParent: true,
} as const;

export const taskBreakdown: Template = {
  ...part,
  ...kind('T-WBS'),
  planType: 'WBS',
  sheets: [
    cover,
    tables('tasks', '任务分解', 'Tasks', leafTaskBlock),
    tables('timetable', '时间表', 'Timetable', timetableBlock),
  ],
};

export const riskTable: Template = {
  ...part,
  ...kind('T-RSK'),
  planType: 'RSK',
  sheets: [
    cover,
    tables('risks', '风险', 'Risks', adapted(riskBlock, { needsRows: true })),
    tables('triggered', '触发记录', 'Triggered', triggerBlock),
  ],
};

export const coefficientTable: Template = {
  ...part,
  ...kind('T-COF'),
  planType: 'COF',
  sheets: [
    cover,
    tables('factors', '系数测算', 'Coefficients', factorBlock),
    tables('seasons', '季节占比', 'Season shares', seasonBlock),
  ],
};

export const productMix: Template = {
  ...part,
  ...kind('T-MIX'),
  planType: 'MIX',
  sheets: [
    cover,
    tables('packages', '产品套餐', 'Packages', packageBlock),
    tables('regions', '区域分解', 'Regions', regionBlock),
  ],
};

export const actionCalendar: Template = {
  ...part,
  ...kind('T-CAL'),
  planType: 'CAL',
  sheets: [cover, tables('calendar', '行动日历', 'Calendar', calendarBlock)],
};
