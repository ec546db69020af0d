import { templateOf } from 'shared/template/templates';
import type { PlanDocument } from 'shared/plan/document';
import type { Finding } from 'shared/review/finding';
import type { Knowledge } from 'shared/review/knowledge';
import { reviewWith, type Review } from 'shared/review/review-with';
import { allRules } from 'shared/review/rules';

/** Everything all rules find, by sheet, row, column. A document of an unknown template is a fault: nobody can fill one. */
export const reviewPlan = (document: PlanDocument, knowledge: Knowledge): readonly Finding[] =>
  startReview(document, knowledge).findings;

export function startReview(document: PlanDocument, knowledge: Knowledge): Review {
  const template = templateOf(document.template);
  if (template === undefined) throw new RangeError(`no such template: ${document.template}`);
  return reviewWith(template, allRules, document, knowledge);
}
