import { changesBetween } from 'shared/plan/changes';
import type { PlanDocument } from 'shared/plan/document';

/** Rows that are not the same in two versions; the cover counts as one. */
export const rowsThatDiffer = (one: PlanDocument, other: PlanDocument): number => changesBetween(one, other).length;
