import { rowsIn, type PlanDocument } from 'shared/plan/document';

/** Whether any expense of the document has been verified: then somebody who approved nothing of it signs, too (DR-33). */
export const verifiesExpenses = (document: PlanDocument): boolean =>
  rowsIn(document, 'EXP').some(({ cells }) => typeof cells['verified'] === 'number');
