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
    return new StoreFault(clear ? 'unreachable' : 'outcome-unknown', facts, { cause: error });
  }
  if (status === 413 || saysTooLarge.has(code)) return new StoreFault('too-large', facts, { cause: error });
  return new StoreFault('refused-by-store', facts, { cause: error });
}
