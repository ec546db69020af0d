import type { PlanEvent } from 'shared/sign-off/event';
import type { Level } from 'shared/sign-off/state';

/** What somebody did with a version themselves. */
export interface RecordedStep {
  readonly step: 'submitted' | 'approved';
  readonly version: number;
  readonly person: string;
  /** Of an approval. */
  readonly level: Level | null;
  readonly comment: string;
  /** UTC, ISO 8601. */
  readonly time: string;
}

/** Submissions and approvals of a journal, in order; whoever signs for somebody is who did it. */
export const recordedSteps = (events: readonly PlanEvent[]): readonly RecordedStep[] =>
  events.flatMap((event): readonly RecordedStep[] => {
    if (event.event === 'submitted') {
      const { version, by, time } = event;
      return [{ step: 'submitted', version, person: by, level: null, comment: '', time }];
    }
    if (event.event !== 'decided' || event.signature.decision !== 'approve') return [];
    const { version, person, level, comment, time } = event.signature;
    return [{ step: 'approved', version, person, level, comment, time }];
  });
