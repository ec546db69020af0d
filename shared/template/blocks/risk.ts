import { column } from 'shared/template/column';
import { signedTable } from 'shared/template/blocks/table';

const riskColumns = [
  column('rno', '风险编号', 'Risk no.', 'text', 'required', { longest: 20, width: 8 }),
  column('rType', '风险类别', 'Risk type', 'choice', 'required', { list: 'E-RSK' }),
  column('desc', '风险描述', 'Description', 'text', 'required', { longest: 200, width: 36 }),
  column('impact', '影响', 'Impact', 'text', 'required', { longest: 200, width: 28 }),
  column('prob', '可能性(1–5)', 'Probability (1–5)', 'integer', 'optional', { least: 1, most: 5 }),
  column('sev', '影响程度(1–5)', 'Severity (1–5)', 'integer', 'optional', { least: 1, most: 5 }),
  column('score', '风险值', 'Score', 'integer', 'calculated', {
    formula: 'IF(OR({prob}="",{sev}=""),"",{prob}*{sev})',
  }),
  column('measure', '应对措施', 'Response', 'text', 'required', { longest: 200, clarity: 'warning', width: 40 }),
  column('owner', '责任人', 'Owner', 'reference', 'required', { list: 'people' }),
  column('freq', '执行时间', 'When', 'choice', 'required', { list: 'E-RSKFREQ' }),
  column('trigger', '预警指标与阈值', 'Trigger', 'text', 'optional', { longest: 120, width: 24 }),
  column('trigInd', '预警指标', 'Trigger indicator', 'reference', 'optional', { list: 'indicators' }),
  column('trigVal', '阈值', 'Threshold', 'number', 'optional', { signed: true }),
  column('lastCheck', '最近检查', 'Last check', 'date', 'conditional', { past: true }),
  column('state', '风险状态', 'Risk state', 'choice', 'conditional', { list: 'E-RSKST' }),
  column('log', '处理记录', 'Log', 'text', 'conditional', { longest: 500, width: 32 }),
] as const;

/** G-RSK: what may go wrong and who answers it. */
export const riskBlock = signedTable('RSK', '风险', 'Risks', riskColumns, { rowKey: ['rno'] });
