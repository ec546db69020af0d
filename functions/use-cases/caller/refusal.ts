import type { Finding } from 'shared/review/finding';
import type { ProblemCode } from 'shared/contract/problems';

type Facts = Readonly<Record<string, string | number | readonly string[]>>;

/** A use-case's no: a code with its facts, and the findings where a review said it. */
export interface Refused {
  readonly refused: { readonly code: ProblemCode; readonly findings?: readonly Finding[]; readonly facts?: Facts };
}

export const refuse = (code: ProblemCode, facts: Facts = {}): Refused => ({ refused: { code, facts } });

/** A refusal of the shared core, `{ code, …facts }`, in the service's form. */
export function refuseWith({ code, ...facts }: { readonly code: ProblemCode } & Facts): Refused {
  return { refused: { code, facts } };
}
