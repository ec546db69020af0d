import type { PlanKey } from 'shared/plan/plan-id';
import { copiesOf, mostCopies, type Copied, type CopyRead } from 'shared/sign-off/copies/copies';
import type { OrganisationView } from 'shared/sign-off/organisation-view';
import { versionOf, type SignOff } from 'shared/sign-off/sign-off';
import { refusalOf, type Actor, type StepRefusal } from 'shared/sign-off/steps';

export type CopyRequest = { readonly step: 'copy'; readonly to: readonly string[] } | { readonly step: 'acknowledge' };

export type CopyCommand = CopyRequest & {
  readonly version: number;
  readonly comment: string;
  readonly time: string;
};

export type CopyRefusal =
  | StepRefusal
  | { readonly code: 'changed-meanwhile'; readonly version: number; readonly yours: number }
  | { readonly code: 'unknown-signer' }
  /** Reads it already, or wrote it. */
  | { readonly code: 'copied-already' }
  | { readonly code: 'too-many-copies'; readonly most: number };

export interface CopyContext {
  readonly key: PlanKey;
  readonly organisation: Pick<OrganisationView, 'isHere'>;
}

/** Whom a plan may be copied to: everybody with the company who has no copy and wrote nothing of it. */
export const copyable = (signOff: SignOff, persons: readonly string[]): readonly string[] => {
  if (signOff.at === 'unsubmitted') return [];
  const has = new Set([...copiesOf(signOff).map(({ to }) => to), ...signOff.submission.authors]);
  return persons.filter((person) => !has.has(person));
};

/** 抄送, 已阅. Neither asks anybody for a decision. */
export function takeCopyStep(
  signOff: SignOff,
  actor: Actor,
  command: CopyCommand,
  { organisation }: CopyContext,
): { readonly events: readonly (Copied | CopyRead)[] } | { readonly refused: CopyRefusal } {
  const closed = refusalOf(command.step, signOff, actor);
  if (closed !== null) return { refused: closed };
  const version = versionOf(signOff);
  if (command.version !== version) return { refused: { code: 'changed-meanwhile', version, yours: command.version } };
  const said = { version, by: actor.id, time: command.time };
  if (command.step === 'acknowledge') return { events: [{ event: 'copy-read', ...said }] };
  const to = [...new Set(command.to)];
  if (to.some((person) => !organisation.isHere(person))) return { refused: { code: 'unknown-signer' } };
  if (copyable(signOff, to).length < to.length) return { refused: { code: 'copied-already' } };
  if (copiesOf(signOff).length + to.length > mostCopies) {
    return { refused: { code: 'too-many-copies', most: mostCopies } };
  }
  return { events: [{ event: 'copied', ...said, to, comment: command.comment.trim() }] };
}
