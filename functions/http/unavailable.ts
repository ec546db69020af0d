import { isFault } from 'functions/storage/table/store-fault';

/** Milliseconds until a store that did not say when to come back is asked again. */
const usualPause = 2000;

/** Answers of a key vault that mean: not now. */
const notNow = new Set([429, 500, 502, 503, 504]);

/**
 * Milliseconds after which the same request may well succeed, where what failed is a service behind us; null for a
 * fault of ours. A write whose outcome is not known is no fault either: its key finds out.
 */
export function retryAfterOf(fault: unknown): number | null {
  if (isFault(fault, 'unreachable', 'outcome-unknown')) return fault.retryAfter ?? usualPause;
  const status = fault instanceof Error && 'statusCode' in fault ? fault.statusCode : null;
  return typeof status === 'number' && notNow.has(status) ? usualPause : null;
}
