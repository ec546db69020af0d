import { hashOf } from 'shared/plan/content-hash';

/** Partitions that hold every plan on its way between them, whoever has a seat on it and has left the company since. */
export const shards: readonly string[] = [...'0123456789abcdef'];

/** Even, and the same for life: the first hexadecimal digit of the plan id's fingerprint. */
export const shardOf = (planId: string): string => hashOf(planId).charAt(0);
