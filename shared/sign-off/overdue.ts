/** Working days a signature may wait: RM-04 reminds the signer, SO-24 and RM-05 their delegate or superior. Never approves. */
export interface WaitingPolicy {
  readonly remindAfter: number;
  readonly escalateAfter: number;
}

export const usualWaitingPolicy: WaitingPolicy = { remindAfter: 1, escalateAfter: 3 };

export type Urgency = 'in-time' | 'remind' | 'escalate';

export function urgencyOf(workingDaysWaiting: number, policy: WaitingPolicy = usualWaitingPolicy): Urgency {
  if (workingDaysWaiting > policy.escalateAfter) return 'escalate';
  return workingDaysWaiting > policy.remindAfter ? 'remind' : 'in-time';
}
