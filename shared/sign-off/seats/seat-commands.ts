import type { PlanKey } from 'shared/plan/plan-id';
import type { AddedPlace, Seat } from 'shared/sign-off/chain';
import type { SeatEvent } from 'shared/sign-off/seats/events';
import type { OrganisationView } from 'shared/sign-off/organisation-view';
import { cannotTakeSeat, superiorsOf, type CannotTakeSeat } from 'shared/sign-off/seats/may-take-seat';
import {
  escalableSeats,
  questionsTo,
  removableSeats,
  seatToAddBeside,
  transferableSeats,
  type SeatStep,
} from 'shared/sign-off/seats/seat-steps';
import type { Pending, SignOff } from 'shared/sign-off/sign-off';
import { refusalOf, type Actor, type StepRefusal } from 'shared/sign-off/steps';
import type { Level } from 'shared/sign-off/state';

/** What somebody asks for, by the step it is. */
export type SeatRequest =
  | { readonly step: 'transfer'; readonly level: Level; readonly holder: string; readonly to: string }
  | { readonly step: 'add-signer'; readonly place: AddedPlace; readonly to: string }
  | { readonly step: 'remove-signer'; readonly signer: string }
  | { readonly step: 'consult'; readonly to: string }
  | { readonly step: 'answer-consultation'; readonly id: string }
  | { readonly step: 'escalate'; readonly holder: string };

export type SeatCommand = SeatRequest & {
  readonly version: number;
  readonly comment: string;
  readonly time: string;
};

export type SeatRefusal =
  | StepRefusal
  | CannotTakeSeat
  | { readonly code: 'changed-meanwhile'; readonly version: number; readonly yours: number }
  | { readonly code: 'comment-needed'; readonly shortest: number }
  /** No such seat that nobody has signed, or it is not theirs to change. */
  | { readonly code: 'unknown-seat' }
  /** Passed on already: it can only go back. */
  | { readonly code: 'transferred-already' }
  /** Has had this seat before: it would go round in a circle. */
  | { readonly code: 'transfer-circle' }
  | { readonly code: 'asked-already' }
  | { readonly code: 'unknown-question' }
  /** Everybody above signs already, or wrote it. */
  | { readonly code: 'no-superior' };

export interface SeatContext {
  readonly key: PlanKey;
  readonly organisation: OrganisationView;
  readonly shortestComment: number;
  /** Makes the id of a question. */
  readonly newId: () => string;
}

export type SeatOutcome = { readonly events: readonly SeatEvent[] } | { readonly refused: SeatRefusal };

/** One step with a seat: 转签, 加签, 减签, 征求意见 and its answer, 催批升级. */
export function takeSeatStep(signOff: SignOff, actor: Actor, command: SeatCommand, context: SeatContext): SeatOutcome {
  const closed = refusalOf(command.step, signOff, actor);
  if (closed !== null || signOff.at !== 'pending') return { refused: closed ?? { code: 'not-authorised' } };
  const { version } = signOff.submission;
  if (command.version !== version) {
    return { refused: { code: 'changed-meanwhile', version, yours: command.version } };
  }
  if ([...command.comment.trim()].length < shortestFor(command.step, context)) {
    return { refused: { code: 'comment-needed', shortest: shortestFor(command.step, context) } };
  }
  const found = eventFor(signOff, actor, command, context);
  return 'code' in found ? { refused: found } : { events: [found] };
}

/** Chasing says enough by itself; the others go on record with a reason. */
const shortestFor = (step: SeatStep, { shortestComment }: SeatContext): number =>
  step === 'escalate' || step === 'remove-signer' ? 0 : step === 'answer-consultation' ? 1 : shortestComment;

function eventFor(signOff: Pending, actor: Actor, command: SeatCommand, context: SeatContext): SeatEvent | SeatRefusal {
  const { version, comment, time } = command;
  const said = { version, by: actor.id, comment: comment.trim(), time };
  switch (command.step) {
    case 'transfer': {
      const { level, holder, to } = command;
      const seat = transferableSeats(signOff, actor).find((each) => each.level === level && each.holder === holder);
      if (seat === undefined) return { code: 'unknown-seat' };
      const refused = transferRefusal(seat, to) ?? cannotTakeSeat({ holder, by: actor.id, to }, signOff, context);
      return refused ?? { event: 'seat-transferred', ...said, level, role: seat.role, from: holder, to };
    }
    case 'add-signer': {
      const beside = seatToAddBeside(signOff, actor);
      if (beside === null) return { code: 'unknown-seat' };
      const { to, place } = command;
      const refused = cannotTakeSeat({ holder: beside.holder, by: actor.id, to }, signOff, context);
      return refused ?? { event: 'signer-added', ...said, level: signOff.level, signer: to, place };
    }
    case 'remove-signer': {
      const seat = removableSeats(signOff, actor).find(({ holder }) => holder === command.signer);
      return seat === undefined
        ? { code: 'unknown-seat' }
        : { event: 'signer-removed', ...said, level: seat.level, signer: seat.holder };
    }
    case 'consult': {
      const { to } = command;
      if (to === actor.id) return { code: 'seat-to-oneself' };
      if (!context.organisation.isHere(to)) return { code: 'unknown-signer' };
      if (questionsTo(signOff, to).some(({ by }) => by === actor.id)) return { code: 'asked-already' };
      return { event: 'consulted', ...said, id: context.newId(), asked: to };
    }
    case 'answer-consultation': {
      const question = questionsTo(signOff, actor.id).find(({ id }) => id === command.id);
      return question === undefined
        ? { code: 'unknown-question' }
        : { event: 'consultation-answered', ...said, id: question.id };
    }
    case 'escalate':
      return escalation(signOff, command.holder, said, context);
  }
}

/** Once a seat, unless it comes back; and never to who has had it. */
export function transferRefusal({ holder, transferred }: Seat, to: string): SeatRefusal | null {
  if (transferred === undefined || to === transferred.home) return null;
  if (transferred.had.includes(to)) return { code: 'transfer-circle' };
  return holder === transferred.home ? null : { code: 'transferred-already' };
}

function escalation(
  signOff: Pending,
  holder: string,
  said: { readonly version: number; readonly by: string; readonly comment: string; readonly time: string },
  context: SeatContext,
): SeatEvent | SeatRefusal {
  const seat = escalableSeats(signOff).find((each) => each.holder === holder);
  if (seat === undefined) return { code: 'unknown-seat' };
  const superior = superiorFor(holder, signOff, context);
  if (superior === null) return { code: 'no-superior' };
  const { level, role } = seat;
  return { event: 'seat-escalated', ...said, level, role, holder, to: superior };
}

/** The next superior of a holder who may sign this plan beside them; null where there is none. */
export const superiorFor = (
  holder: string,
  signOff: Pending,
  { key, organisation }: Pick<SeatContext, 'key' | 'organisation'>,
): string | null =>
  superiorsOf(holder, key.unit, organisation).find(
    (to) => cannotTakeSeat({ holder, by: '', to }, signOff, { key, organisation }) === null,
  ) ?? null;
