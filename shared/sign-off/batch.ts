import type { TemplateId } from 'shared/template/template';

/** SO-19: kinds that may be approved many at once. */
const batchKinds: ReadonlySet<TemplateId> = new Set<TemplateId>([
  'T-WEK-D',
  'T-WEK-P',
  'T-ANN-P',
  'T-QTR-P',
  'T-MON-P',
  'T-SWK',
]);

export const isBatchKind = (template: TemplateId): boolean => batchKinds.has(template);

/** Whether a plan may be approved from the list unseen; one with warnings is to be opened first. */
export const mayApproveInBatch = (template: TemplateId, warnings: number): boolean =>
  isBatchKind(template) && warnings === 0;
