import type { PlanEvent, Signature } from 'shared/sign-off/event';
import type { Level } from 'shared/sign-off/state';

/** SO-10, recomputed from what is on record. */
export interface TwoPersonRule {
  readonly levels: readonly Level[];
  readonly persons: readonly string[];
  readonly holds: boolean;
}

/**
 * Approvals that count for a version: given after its submission, on its content, by nobody who submitted a version since
 * the last that took effect, and not wiped out by a return. Knows nothing of seats, chains or states, so it can contradict
 * them.
 */
export function approvalsOf(events: readonly PlanEvent[], version: number): readonly Signature[] {
  const authors = new Set<string>();
  let isSubmitted = false;
  let contentHash = '';
  let approvals: Signature[] = [];
  for (const event of events) {
    if (event.event === 'took-effect' && !isSubmitted) authors.clear();
    if (event.event === 'submitted' && event.version <= version) authors.add(event.by);
    if (event.event === 'submitted' && event.version === version) {
      isSubmitted = true;
      contentHash = event.contentHash;
      approvals = [];
    }
    if (event.event !== 'decided' || event.signature.version !== version) continue;
    const { signature, sentTo } = event;
    // Sent back to a level below: that level signs anew, and those above unless it comes straight back.
    if (signature.decision === 'return')
      approvals = approvals.filter(({ level }) =>
        sentTo === undefined ? false : sentTo.straightBack ? level !== sentTo.level : level < sentTo.level,
      );
    else if (isSubmitted && !authors.has(signature.person) && signature.contentHash === contentHash) {
      approvals.push(signature);
    }
  }
  return approvals;
}

/** Whether `needed` levels were approved by as many different persons (V-SGN-01, V-SGN-02, V-SGN-09). */
export function twoPersonRule(events: readonly PlanEvent[], version: number, needed = 2): TwoPersonRule {
  const approvals = approvalsOf(events, version);
  const levels = [...new Set(approvals.map((each) => each.level))].sort();
  const persons = [...new Set(approvals.map((each) => each.person))];
  const oneVoiceALevel = persons.every(
    (person) => new Set(approvals.filter((each) => each.person === person).map((each) => each.level)).size === 1,
  );
  return { levels, persons, holds: oneVoiceALevel && levels.length >= needed && persons.length >= needed };
}
