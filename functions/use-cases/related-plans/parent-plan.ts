import type { Lists } from 'shared/template/list';

/**
 * Plans that were in force before the company began to sign here: an administrator keeps them as a list. A plan that
 * hangs from one of them has nothing to wait for.
 */
export const isKeptElsewhere = (planId: string, { plans = [] }: Lists): boolean =>
  plans.some(({ code }) => code === planId);
