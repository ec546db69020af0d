import type { PlanDocument } from 'shared/plan/document';
import type { Finding } from 'shared/review/finding';
import type { Knowledge } from 'shared/review/knowledge';

export interface ReviewJob {
  readonly document: PlanDocument;
  readonly knowledge: Knowledge;
  /** Characters of the document in canonical form: how much work it is. */
  readonly size: number;
}

/** Reviews a plan. Everybody else is answered meanwhile, however large it is. */
export interface Reviewer {
  /** `too-busy`: so many large plans wait already, or this one took longer than any may. */
  review(job: ReviewJob): Promise<readonly Finding[] | 'too-busy'>;
}
