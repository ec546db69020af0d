import type { ReviewJob } from 'functions/ports/reviewer';
import type { Finding } from 'shared/review/finding';

/** What goes to the review thread. */
export interface ReviewRequest extends Pick<ReviewJob, 'document' | 'knowledge'> {
  readonly job: number;
}

/** What comes back. `fault`: the message of what was thrown, null where all went well. */
export interface ReviewAnswer {
  readonly job: number;
  readonly findings: readonly Finding[];
  readonly fault: string | null;
}
