import type { Seat } from 'shared/sign-off/chain';
import { consultationsOf } from 'shared/sign-off/seats/after-seat-event';
import type { Consultation } from 'shared/sign-off/seats/events';
import type { Pending, SignOff } from 'shared/sign-off/sign-off';
import type { OpenStep } from 'shared/sign-off/state';
import type { Actor, StepRefusal } from 'shared/sign-off/steps';
import { openSeatsOf, unsignedSeatsOf } from 'shared/sign-off/transition';

/** What people do with the seats of a plan on its way, beside signing. */
export type SeatStep = Extract<
  OpenStep,
  'transfer' | 'add-signer' | 'remove-signer' | 'consult' | 'answer-consultation' | 'escalate'
>;

/** Seats this person may pass on: their own that nobody has signed; an administrator any, for who cannot. */
export const transferableSeats = (signOff: Pending, actor: Actor): readonly Seat[] =>
  unsignedSeatsOf(signOff).filter(({ holder }) => actor.administers || holder === actor.id);

/** The seat before or behind which this person may add a signer: their own at this level, and not one that was added. */
export const seatToAddBeside = (signOff: Pending, actor: Actor): Seat | null =>
  unsignedSeatsOf(signOff).find(
    ({ level, holder, added }) => level === signOff.level && holder === actor.id && added === undefined,
  ) ?? null;

/** Added seats this person may take out again: who added them, or who sits beside them since. */
export const removableSeats = (signOff: Pending, actor: Actor): readonly Seat[] =>
  unsignedSeatsOf(signOff).filter(({ added }) => added?.by === actor.id || added?.beside === actor.id);

/** Seats whose holder may be late; whether they are is for the calendar to say. */
export const escalableSeats = (signOff: Pending): readonly Seat[] =>
  openSeatsOf(signOff).filter(({ escalatedTo }) => escalatedTo === undefined);

/** Questions without an answer; with the version they end. */
export const openQuestionsOf = (signOff: SignOff): readonly Consultation[] =>
  signOff.at === 'pending' ? consultationsOf(signOff.submission).filter(({ answer }) => answer === null) : [];

/** Questions that wait for this person's answer. */
export const questionsTo = (signOff: SignOff, person: string): readonly Consultation[] =>
  openQuestionsOf(signOff).filter(({ asked }) => asked === person);

/** Why a step is not open to this person, of a plan that is on its way; null: it is. Only who is late is chased. */
export function seatStepRefusal(step: SeatStep, signOff: Pending, actor: Actor): StepRefusal | null {
  if (!isTheirs(step, signOff, actor)) return { code: 'not-authorised' };
  const lateness = actor.lateness(signOff.since);
  return step === 'escalate' && lateness.days <= lateness.after ? { code: 'not-late', ...lateness } : null;
}

/** An author takes none but to chase. */
function isTheirs(step: SeatStep, signOff: Pending, actor: Actor): boolean {
  const { authors, preparer } = signOff.submission;
  if (step === 'escalate') {
    const mayChase = actor.chases || actor.id === preparer;
    return mayChase && escalableSeats(signOff).some(({ holder }) => holder !== actor.id);
  }
  if (step === 'answer-consultation') return questionsTo(signOff, actor.id).length > 0;
  if (authors.includes(actor.id)) return false;
  switch (step) {
    case 'transfer':
      return transferableSeats(signOff, actor).length > 0;
    case 'add-signer':
      return seatToAddBeside(signOff, actor) !== null;
    case 'remove-signer':
      return removableSeats(signOff, actor).length > 0;
    case 'consult':
      return unsignedSeatsOf(signOff).some(({ level, holder }) => level === signOff.level && holder === actor.id);
  }
}
