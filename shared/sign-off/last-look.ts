import type { PlanEvent } from 'shared/sign-off/event';

/**
 * The version to compare a version with for this person: the last one before it they decided on; for who never decided,
 * the one that was in force when it was submitted. Null where there is nothing earlier to compare with.
 */
export function lastLookOf(person: string, version: number, events: readonly PlanEvent[]): number | null {
  const decided = events.flatMap((event) =>
    event.event === 'decided' && event.signature.person === person && event.signature.version < version
      ? [event.signature.version]
      : [],
  );
  if (decided.length > 0) return Math.max(...decided);
  const submitted = events.findIndex((event) => event.event === 'submitted' && event.version === version);
  const before = events.slice(0, Math.max(submitted, 0)).findLast((event) => event.event === 'took-effect');
  return before?.event === 'took-effect' ? before.version : null;
}
