import type { HttpRequest } from '@azure/functions';
import { refuse, type Refused } from 'functions/use-cases/caller/refusal';

const keyPattern = /^[A-Za-z0-9._~-]{8,128}$/;

/** Every command carries one, so that sending it again after a lost answer does nothing twice. */
export function idempotencyKey(request: HttpRequest): { readonly key: string } | Refused {
  const key = request.headers.get('idempotency-key');
  if (key === null || key === '') return refuse('key-missing');
  return keyPattern.test(key) ? { key } : refuse('key-malformed');
}
