import type { Refused } from 'functions/use-cases/caller/refusal';

/** What an endpoint answers: a value to be written as JSON, or JSON text that was given before. */
export type Answer =
  { readonly status?: 200 | 201; readonly value: unknown } | { readonly json: string } | RefusedForNow;

/** `retryAfter`: milliseconds, where asking again then may help. */
export type RefusedForNow = Refused & { readonly retryAfter?: number };
