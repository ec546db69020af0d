import { requestTimeout, type RetryPolicy } from 'functions/storage/table/retry-policy';
import { toStoreFault } from 'functions/storage/table/store-errors';
import { StoreFault } from 'functions/storage/table/store-fault';

/** What every request to one store passes: a pause that one of them was told holds for all. */
export interface RequestGate {
  /**
   * Options of the client library for one request.
   * @throws StoreFault `unreachable` during a pause the store asked for, or past the deadline of the request at hand
   */
  pass(): { readonly abortSignal: AbortSignal };
  /** What the client library threw, as a fault of ours. */
  fault(error: unknown, what: 'read' | 'write'): StoreFault;
}

export function requestGate(retryPolicy: RetryPolicy): RequestGate {
  let pausedUntil = 0;
  return {
    pass: () => {
      const left = pausedUntil - performance.now();
      if (left > 0) throw new StoreFault('unreachable', { what: 'the store asked for a pause' }, { retryAfter: left });
      return { abortSignal: AbortSignal.timeout(requestTimeout(retryPolicy)) };
    },
    fault: (error, what) => {
      const fault = toStoreFault(error, what);
      // A fault that came from this gate says what is left of the same pause.
      if (fault.retryAfter !== null) pausedUntil = Math.max(pausedUntil, performance.now() + fault.retryAfter);
      return fault;
    },
  };
}
