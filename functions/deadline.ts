import { AsyncLocalStorage } from 'node:async_hooks';

const deadlines = new AsyncLocalStorage<{ readonly ends: number }>();

/** Carries work out under a deadline: whatever it asks of the store is asked within so many milliseconds. */
export const withDeadline = <Result>(milliseconds: number, work: () => Result): Result =>
  deadlines.run({ ends: performance.now() + milliseconds }, work);

/** Carries work out that goes on when the request it was begun in is long answered. */
export const withoutDeadline = <Result>(work: () => Result): Result => deadlines.exit(work);

/** Milliseconds until the deadline of the request at hand; Infinity outside of requests. */
export const timeLeft = (): number => (deadlines.getStore()?.ends ?? Infinity) - performance.now();
