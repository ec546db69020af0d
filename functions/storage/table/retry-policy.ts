import { setTimeout as sleep } from 'node:timers/promises';
import { isFault } from 'functions/storage/table/store-fault';

/** How often and how long we wait for a store that stumbles. */
export interface RetryPolicy {
  /** Waits between attempts, in milliseconds; one attempt more than there are waits. */
  readonly waits: readonly number[];
  /** One request may take this long, in milliseconds. */
  readonly requestTimeout: number;
  /** Waits so many milliseconds; the machine's own timer where it is not given. */
  readonly pause?: (milliseconds: number) => Promise<unknown>;
}

export const defaultRetryPolicy: RetryPolicy = { waits: [50, 200, 800], requestTimeout: 10_000 };

/** Up to half as long again, so that those who failed together do not come back together. */
const spread = (wait: number): number => wait * (1 + Math.random() / 2);

/** Repeats what may be repeated: reads, and writes that give the same when done twice. */
export async function withRetries<Result>(retryPolicy: RetryPolicy, attempt: () => Promise<Result>): Promise<Result> {
  for (const wait of retryPolicy.waits) {
    try {
      return await attempt();
    } catch (fault) {
      if (!isFault(fault, 'unreachable', 'outcome-unknown')) throw fault;
      await (retryPolicy.pause ?? sleep)(spread(wait));
    }
  }
  return attempt();
}
