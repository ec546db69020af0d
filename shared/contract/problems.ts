/**
 * Every code a refusal can carry, and the HTTP status it goes with. Codes are stable: the add-in has a sentence for
 * each. What the caller may not know exists is answered like what does not exist.
 */
export const problemStatus = {
  // Who asks
  'token-missing': 401,
  'token-malformed': 401,
  'token-expired': 401,
  'token-not-yet-valid': 401,
  'token-untrusted': 401,
  'token-wrong-audience': 401,
  'token-wrong-tenant': 403,
  'token-lacks-scope': 403,
  'token-not-a-person': 403,
  'unknown-person': 403,

  // How it is asked
  'no-such-address': 404,
  'body-missing': 400,
  'body-too-large': 413,
  'record-too-large': 413,
  'too-many-verifications': 413,
  'body-not-json': 400,
  'body-not-text': 400,
  'body-too-deep': 400,
  'content-type-not-json': 415,
  'invalid-request': 400,
  'key-missing': 400,
  'key-malformed': 400,
  'key-reused': 409,
  'page-mark-malformed': 400,

  // What it is about
  'unknown-plan': 404,
  'row-never-submitted': 404,
  'unknown-version': 404,
  'unknown-unit': 404,
  'unknown-indicator': 404,
  'unknown-period': 400,
  'unknown-view': 404,
  'unknown-row': 404,
  'unknown-template': 422,
  'unknown-template-version': 422,
  'not-signed-alone': 422,
  'pack-off': 422,
  'document-malformed': 422,
  'document-of-another-plan': 422,
  'unknown-parent': 422,
  'administration-wrong': 422,

  // What stands against it
  'may-not-prepare': 403,
  'belongs-elsewhere': 403,
  'planned-elsewhere': 409,
  'may-not-see': 403,
  'not-authorised': 403,
  'own-plan': 403,
  'not-your-turn': 409,
  'already-decided': 409,
  'level-not-reached': 409,
  'wrong-state': 409,
  'decisions-made': 409,
  'changed-meanwhile': 409,
  'base-differs': 409,
  'comment-needed': 422,
  'place-needed': 422,
  'children-in-force': 409,
  'not-for-batch': 422,
  'revision-reason-needed': 422,
  'nothing-changed': 409,
  'answers-missing': 422,
  'findings-block': 422,
  'reasons-missing': 422,
  'seat-vacant': 422,
  'chain-too-short': 422,
  'unknown-delegate': 422,
  'delegation-too-long': 422,
  'delegation-circle': 422,
  'delegate-away': 422,
  'delegate-without-authority': 422,
  'delegate-cosigns': 422,
  'unknown-delegation': 404,
  'days-malformed': 422,

  // What stands against a target
  'unknown-target': 404,
  'nothing-to-issue': 409,
  'target-issued': 409,
  'target-incomplete': 422,
  'target-value-wrong': 422,
  'target-same-value': 422,
  'target-outside-limits': 422,
  'target-reason-needed': 422,
  'target-changed': 409,
  'target-moved-on': 409,
  'target-ruled': 409,
  'target-owner-left': 422,
  'target-not-of-unit': 422,
  'targets-do-not-close': 422,
  'quota-missing': 422,
  'letter-open': 409,
  'letter-changed': 409,
  'letter-signed': 409,
  'letter-unsigned': 409,

  // Who asks too often
  'too-many-requests': 429,

  // What is not the caller's fault
  busy: 503,
  'not-ready': 503,
  misconfigured: 503,
  'disk-full': 507,
  fault: 500,
} as const;

export type ProblemCode = keyof typeof problemStatus;

export type ProblemStatus = (typeof problemStatus)[ProblemCode];

/** RFC 9457 wants a short title that never changes with the occurrence: the phrase of the status. */
export const problemTitles: Readonly<Record<ProblemStatus, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
  507: 'Insufficient Storage',
};

export const problemType = (code: ProblemCode): string => `urn:countersign:problem:${code}`;
