import type { RoleId } from 'shared/organisation/role';
import type { Submitted } from 'shared/sign-off/event';
import type { SignOff, Submission } from 'shared/sign-off/sign-off';
import type { OpenStep } from 'shared/sign-off/state';
import type { Actor } from 'shared/sign-off/steps';
import type { TemplateId } from 'shared/template/template';

/** 抄送: somebody gets to read a plan, this version and those that follow; `by` null: by the company's rule. */
export interface Copy {
  readonly to: string;
  readonly by: string | null;
  readonly time: string;
  /** When they said that they have read it; null before. */
  readonly read: string | null;
}

export interface Copied {
  readonly event: 'copied';
  readonly version: number;
  readonly by: string;
  readonly to: readonly string[];
  readonly comment: string;
  readonly time: string;
}

export interface CopyRead {
  readonly event: 'copy-read';
  readonly version: number;
  readonly by: string;
  readonly time: string;
}

/** A company's rule: whoever holds the role for the unit reads plans of this kind. */
export interface CopyRule {
  readonly template: TemplateId;
  readonly role: RoleId;
}

/** Nobody reads what fifty others read because it was convenient. */
export const mostCopies = 50;

export const copiesOf = (signOff: SignOff): readonly Copy[] =>
  signOff.at === 'unsubmitted' ? [] : (signOff.submission.copies ?? []);

/** Copies that somebody has yet to read. */
export const unreadBy = (signOff: SignOff): readonly string[] =>
  signOff.at === 'void' ? [] : copiesOf(signOff).flatMap(({ to, read }) => (read === null ? [to] : []));

/** Readers stay with the versions that follow; whom a rule names reads each of them anew. */
export function copiesAfter(before: SignOff, { copies = [], time }: Submitted): Pick<Submission, 'copies'> {
  const stay = copiesOf(before).filter(({ to }) => !copies.includes(to));
  const all = [...stay, ...copies.map((to): Copy => ({ to, by: null, time, read: null }))];
  return all.length === 0 ? {} : { copies: all };
}

/** With what happened to its copies; null where that cannot have happened. */
export function afterCopyEvent(submission: Submission, event: Copied | CopyRead): Submission | null {
  const { copies = [] } = submission;
  if (event.version !== submission.version) return null;
  if (event.event === 'copied') {
    const { to, by, time } = event;
    if (to.some((person) => copies.some((copy) => copy.to === person))) return null;
    return { ...submission, copies: [...copies, ...to.map((person): Copy => ({ to: person, by, time, read: null }))] };
  }
  const isUnread = copies.some(({ to, read }) => to === event.by && read === null);
  return isUnread
    ? { ...submission, copies: copies.map((copy) => (copy.to === event.by ? { ...copy, read: event.time } : copy)) }
    : null;
}

export type CopyStep = Extract<OpenStep, 'copy' | 'acknowledge'>;

/** Whether a step with copies is theirs: who wrote, signs or chases it copies it; who has an unread copy reads it. */
export function isCopyStepTheirs(step: CopyStep, signOff: SignOff, actor: Actor): boolean {
  if (signOff.at === 'unsubmitted' || signOff.at === 'void') return false;
  if (step === 'acknowledge') return unreadBy(signOff).includes(actor.id);
  const { authors, chain } = signOff.submission;
  const sits = chain.some(({ seats }) => seats.some(({ holder }) => holder === actor.id));
  return authors.includes(actor.id) || actor.owns || actor.chases || sits;
}
