import type { TemplateId } from 'shared/template/template';

interface Names {
  readonly zh: string;
  readonly en: string;
}

const plan: Names = { zh: '计划', en: 'plan' };

/** What follows the period in a title: `2026年3月` + `计划`. Kinds that are not here are called by their whole name. */
export const shortKindNames: Readonly<Partial<Record<TemplateId, Names>>> = {
  'T-ANN-D': plan,
  'T-ANN-P': plan,
  'T-QTR-D': plan,
  'T-QTR-P': plan,
  'T-MON-D': plan,
  'T-MON-P': plan,
  'T-WEK-D': plan,
  'T-WEK-P': plan,
  'T-DAY': { zh: '日计划', en: 'day plan' },
  'T-SMO': { zh: '总结', en: 'summary' },
  'T-SWK': { zh: '周报', en: 'weekly report' },
  'T-SQU': { zh: '审计', en: 'audit' },
  'T-SAN': { zh: '总结与复盘', en: 'summary and review' },
};
