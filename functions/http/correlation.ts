import type { HttpRequest } from '@azure/functions';

const safePattern = /^[A-Za-z0-9-]{8,64}$/;

/** The caller's own id where it is harmless to log, otherwise the invocation's. */
export function correlationIdOf(request: HttpRequest, invocationId: string): string {
  const given = request.headers.get('x-correlation-id') ?? '';
  return safePattern.test(given) ? given : invocationId;
}
