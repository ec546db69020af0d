import type { Problem } from 'shared/contract/answers';

/** What comes back from the service: an answer, a refusal with its code, or nothing at all. */
export type Answer<T> =
  | { readonly kind: 'answered'; readonly value: T }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unreachable' };
