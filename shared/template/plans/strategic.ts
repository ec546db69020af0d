import type { Template } from 'shared/template/template';
import { insightBlock } from 'shared/template/blocks/annual';
import { riskBlock } from 'shared/template/blocks/risk';
import { strategicActionBlock, strategicIndicatorBlock } from 'shared/template/blocks/strategic';
import { adapted } from 'shared/template/blocks/table';
import { cover, signatures, tables } from 'shared/template/plans/sheet';
import { kind } from 'shared/template/kinds';

export const strategicPlan: Template = {
  ...kind('T-STR'),
  version: 1,
  planType: 'STR',
  sheets: [
    cover,
    tables('indicators', '战略指标', 'Strategic indicators', strategicIndicatorBlock),
    tables('actions', '年度战略行动项', 'Strategic actions', strategicActionBlock),
    tables('environment', '战略环境', 'Environment', adapted(insightBlock, { zh: '战略环境', en: 'Environment' })),
    tables('risks', '风险', 'Risks', riskBlock),
    signatures,
  ],
};
