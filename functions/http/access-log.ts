import type { HttpRequest } from '@azure/functions';
import { createHash } from 'node:crypto';
import { routes } from 'shared/contract/routes';
import type { Answer } from 'functions/http/answer';
import type { Dependencies } from 'functions/ports/dependencies';

/** How people stand in the access log: by a fingerprint of their id, or by the id itself. */
export type PersonsInLog = 'hashed' | 'plain';

/** Whoever knows the people can find a person's lines by it; whoever only has the log cannot read a name off it. */
export const personInLog = (person: string, as: PersonsInLog): string =>
  as === 'plain' ? person : createHash('sha256').update(person).digest('hex').slice(0, 16);

export interface Access {
  readonly name: string;
  readonly request: HttpRequest;
  readonly person: string;
  readonly correlationId: string;
  readonly answer: Answer;
}

/** One line for each answer that told what a plan or a unit's figures hold: who, what, when; refusals are in the request log. */
export function logAccess(
  { log, personsInLog }: Pick<Dependencies, 'log' | 'personsInLog'>,
  { name, request, person, correlationId, answer }: Access,
): void {
  const tells = routes.find((each) => each.name === name)?.tells ?? null;
  if (tells === null || 'refused' in answer) return;
  const { planId = null, unit = null, period = null } = request.params;
  const facts = {
    ...{ name, tells, person: personInLog(person, personsInLog), planId, unit, period },
    version: request.query.get('version'),
    with: request.query.get('with'),
  };
  log({ level: 'info', event: 'access', correlationId, facts });
}
