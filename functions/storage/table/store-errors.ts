import { StoreFault } from 'functions/storage/table/store-fault';

const property = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined;

export const statusOf = (error: unknown): number | undefined => {
  const status = property(error, 'statusCode');
  return typeof status === 'number' ? status : undefined;
};

/** The store's own code, wherever this version of the client keeps it: batches and single calls differ. */
export function codeOf(error: unknown): string {
  const details = property(property(error, 'details'), 'odataError');
  const code = property(error, 'code') ?? property(details, 'code') ?? property(property(error, 'details'), 'code');
  return typeof code === 'string' ? code : '';
}

/** Headers in which a store says when to come back, and how many milliseconds one of their units is. */
const retryHeaders = [
  ['retry-after-ms', 1],
  ['x-ms-retry-after-ms', 1],
  ['retry-after', 1000],
] as const;

/** Milliseconds; null where the store did not say, or said a date. */
function retryAfterOf(error: unknown): number | null {
  const headers = property(property(error, 'response'), 'headers') as { get?(name: string): string | undefined } | null;
  for (const [name, unit] of retryHeaders) {
    const text = headers?.get?.(name);
    if (text !== undefined && /^\d+$/.test(text)) return Number(text) * unit;
  }
  return null;
}

/** The request cannot have reached the store. */
const neverSent = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);
/** The store says so before it does anything. */
const turnedAway = new Set([429, 503]);

const saysTooLarge = new Set(['EntityTooLarge', 'PropertyValueTooLarge', 'RequestBodyTooLarge', 'TooManyProperties']);

/** A write without a clear answer may have happened; a read without one did no harm. */
export function toStoreFault(error: unknown, what: 'read' | 'write'): StoreFault {
  if (error instanceof StoreFault) return error;
  const status = statusOf(error);
  const code = codeOf(error);
  const facts = { ...(status === undefined ? {} : { status }), ...(code === '' ? {} : { code }) };
  const clear = neverSent.has(code) || (status !== undefined && turnedAway.has(status)) || what === 'read';
  // Success with an answer that cannot be read is no answer.
  if (status === undefined || status < 400 || status === 408 || status === 429 || status >= 500) {
    const retryAfter = retryAfterOf(error);
    return new StoreFault(clear ? 'unreachable' : 'outcome-unknown', facts, { cause: error, retryAfter });
  }
  if (status === 413 || saysTooLarge.has(code)) return new StoreFault('too-large', facts, { cause: error });
  return new StoreFault('refused-by-store', facts, { cause: error });
}
