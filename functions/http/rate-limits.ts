import { BurstyRateLimiter, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimits } from 'functions/ports/rate-limits';

export interface Bucket {
  /** Requests that are always let through. */
  readonly aSecond: number;
  /** Further requests within a minute, for whoever opens a workbook of hundreds of figures. */
  readonly burstAMinute: number;
}

/** Far above what people and their workbooks do. An office behind one address is many people. */
export const buckets: Readonly<Record<'person' | 'address', Bucket>> = {
  person: { aSecond: 20, burstAMinute: 600 },
  address: { aSecond: 200, burstAMinute: 6000 },
};

/** In the memory of this instance: with several of them people may do as much more. */
export function memoryRateLimits(sizes: Readonly<Record<'person' | 'address', Bucket>> = buckets): RateLimits {
  const limiterOf = (kind: 'person' | 'address'): BurstyRateLimiter =>
    new BurstyRateLimiter(
      new RateLimiterMemory({ keyPrefix: kind, points: sizes[kind].aSecond, duration: 1 }),
      new RateLimiterMemory({ keyPrefix: `${kind}-burst`, points: sizes[kind].burstAMinute, duration: 60 }),
    );
  const limiters = { person: limiterOf('person'), address: limiterOf('address') };
  return {
    take: async (kind, id) => {
      try {
        await limiters[kind].consume(id);
        return null;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return refused.msBeforeNext;
        throw refused;
      }
    },
  };
}
