import { reference, type Json } from 'shared/contract/openapi-parameters';
import { problemStatus, problemTitles, type ProblemCode, type ProblemStatus } from 'shared/contract/problems';
import type { RouteEntry } from 'shared/contract/routes';

/** Codes every signed-in route can answer, and those of every route with a body or a key. */
const whoAsks = (Object.keys(problemStatus) as ProblemCode[]).filter((code) => code.startsWith('token-'));
const ofBodies: readonly ProblemCode[] = [
  'body-missing',
  'body-too-large',
  'body-not-json',
  'body-not-text',
  'body-too-deep',
  'content-type-not-json',
  'invalid-request',
];
const ofKeys: readonly ProblemCode[] = ['key-missing', 'key-malformed', 'key-reused'];

const always: readonly ProblemCode[] = ['too-many-requests', 'busy', 'fault'];

/** Every code this route may refuse with. */
export function codesOf({ problems, request, isCommand, isOpen }: RouteEntry): readonly ProblemCode[] {
  return [
    ...new Set([
      ...(isOpen ? [] : [...whoAsks, 'unknown-person' as const]),
      ...(request === null ? [] : ofBodies),
      ...(isCommand ? ofKeys : []),
      ...problems,
      ...always,
    ]),
  ];
}

/** One response a status; the codes it stands for are listed in its schema. */
export function refusals(entry: RouteEntry): Record<string, Json> {
  const byStatus = new Map<ProblemStatus, ProblemCode[]>();
  for (const code of codesOf(entry))
    byStatus.set(problemStatus[code], [...(byStatus.get(problemStatus[code]) ?? []), code]);
  return Object.fromEntries([...byStatus].map(([status, codes]) => [String(status), refusal(status, codes)]));
}

const refusal = (status: ProblemStatus, codes: readonly ProblemCode[]): Json => ({
  description: `${problemTitles[status]}: ${codes.join(', ')}`,
  headers: {
    'X-Correlation-Id': reference('headers', 'CorrelationId'),
    ...(status === 401 ? { 'WWW-Authenticate': reference('headers', 'Challenge') } : {}),
    ...(status === 503 || status === 429 ? { 'Retry-After': reference('headers', 'RetryAfter') } : {}),
  },
  content: {
    'application/problem+json': {
      schema: { allOf: [reference('schemas', 'Problem'), { properties: { code: { enum: codes } } }] },
    },
  },
});
