import type { HttpResponseInit } from '@azure/functions';
import type { Problem } from 'shared/contract/answers';
import { problemStatus, problemTitles, problemType, type ProblemCode } from 'shared/contract/problems';
import { hashOf } from 'shared/plan/content-hash';
import type { Answer } from 'functions/http/answer';
import type { Refused } from 'functions/use-cases/caller/refusal';

/** Answers are one person's and of this moment: nobody on the way keeps them. */
const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};

/** JSON with its ETag; 304 where the caller holds the same already. */
export function reply(answer: Answer, correlationId: string, held: string | null): HttpResponseInit {
  if ('refused' in answer) return problemReply(answer.refused, correlationId, answer.retryAfter);
  const body = 'json' in answer ? answer.json : JSON.stringify(answer.value);
  const etag = `"${hashOf(body).slice(0, 32)}"`;
  const headers = { ...always, etag, 'x-correlation-id': correlationId };
  if (held !== null && matches(held, etag)) return { status: 304, headers };
  return {
    status: 'json' in answer ? 200 : (answer.status ?? 200),
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
    body,
  };
}

/** RFC 9457. Nothing from below gets in: only the code, its facts and the findings. `retryAfter`: milliseconds. */
export function problemReply(
  { code, findings, facts }: Refused['refused'],
  correlationId: string,
  retryAfter?: number,
): HttpResponseInit {
  const status = problemStatus[code];
  const problem: Problem = {
    type: problemType(code),
    title: problemTitles[status],
    status,
    code,
    correlationId,
    ...(findings === undefined ? {} : { findings }),
    ...(facts === undefined || Object.keys(facts).length === 0 ? {} : { facts }),
  };
  return {
    status,
    headers: {
      ...always,
      'content-type': 'application/problem+json; charset=utf-8',
      'x-correlation-id': correlationId,
      ...extraHeaders(code, retryAfter),
    },
    body: JSON.stringify(problem),
  };
}

/** Milliseconds, where nothing is known about when to come back. */
const usualRetryAfter = 2000;

function extraHeaders(code: ProblemCode, retryAfter: number = usualRetryAfter): Record<string, string> {
  switch (problemStatus[code]) {
    case 401:
      return { 'www-authenticate': code === 'token-missing' ? 'Bearer' : 'Bearer error="invalid_token"' };
    case 429:
    case 503:
      return { 'retry-after': String(Math.max(1, Math.ceil(retryAfter / 1000))) };
    default:
      return {};
  }
}

/** `If-None-Match`: a list of ETags, weak ones too, or `*`. */
const matches = (held: string, etag: string): boolean =>
  held.split(',').some((each) => each.trim().replace(/^W\//, '') === etag || each.trim() === '*');
