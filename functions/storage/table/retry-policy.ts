import { setTimeout as sleep } from 'node:timers/promises';
import { timeLeft } from 'functions/deadline';
import { StoreFault, isFault } from 'functions/storage/table/store-fault';

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

/**
 * Milliseconds for one request to the store, within what the request at hand has left.
 * @throws StoreFault `unreachable` where nothing is left
 */
export function requestTimeout(retryPolicy: RetryPolicy): number {
  const left = Math.min(retryPolicy.requestTimeout, timeLeft());
  if (left <= 0) throw new StoreFault('unreachable', { what: 'the deadline of the request' });
  return Math.ceil(left);
}

/** Up to half as long again, so that those who failed together do not come back together. */
const spread = (wait: number): number => wait * (1 + Math.random() / 2);

/** A pause the store asks for is kept within a request up to so many milliseconds; a longer one is the caller's. */
const longestPause = 2000;

/**
 * Repeats what may be repeated: reads, and writes that give the same when done twice. Waits as long as the store asked
 * for; where that is too long, or the request has no time left for it, whoever asked hears of it at once.
 */
export async function withRetries<Result>(retryPolicy: RetryPolicy, attempt: () => Promise<Result>): Promise<Result> {
  for (const wait of retryPolicy.waits) {
    try {
      return await attempt();
    } catch (fault) {
      if (!isFault(fault, 'unreachable', 'outcome-unknown')) throw fault;
      const asked = fault.retryAfter ?? 0;
      const pause = Math.max(spread(wait), asked);
      if (asked > longestPause || pause >= timeLeft()) throw fault;
      await (retryPolicy.pause ?? sleep)(pause);
    }
  }
  return attempt();
}
