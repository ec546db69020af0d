import type { Words } from 'addin/app/words';
import type { Named, PathLevel, SeatStepRequest, StepChoices } from 'shared/contract/answers';

/** Steps with seats that are taken from the menu; opinions are given on the page itself. */
export type MenuStep = Exclude<SeatStepRequest['step'], 'answer-consultation' | 'acknowledge'>;

export const menuSteps: readonly MenuStep[] = [
  'transfer',
  'add-signer',
  'remove-signer',
  'consult',
  'copy',
  'escalate',
];

type Level = PathLevel['level'];
export type AddedPlace = 'before' | 'after';

/** A seat on offer, and to whom it may go; null where nobody is to be chosen. */
export interface OfferedSeat {
  readonly level: Level;
  readonly holder: Named;
  readonly people: readonly Named[] | null;
  /** Why this seat will not do now; null where it will. */
  readonly against: string | null;
  /** What follows, once everything is chosen. */
  readonly then: (chosen: { readonly to: Named | null; readonly place: AddedPlace }) => string;
}

export interface StepForm {
  readonly seats: readonly OfferedSeat[];
  /** Whether the signer is added before or after: 加签 only. */
  readonly asksPlace: boolean;
  /** What is to be written, if anything. */
  readonly words: 'seats.why' | 'seats.question' | 'seats.note' | null;
}

/** What a step asks of whoever takes it, and what comes of it, in words. */
export function formOf(
  step: MenuStep,
  choices: StepChoices,
  me: { readonly person: Named; readonly level: Level },
  { name, say }: Pick<Words, 'name' | 'say'>,
): StepForm {
  const own = { level: me.level, holder: me.person, against: null };
  switch (step) {
    case 'transfer':
      return {
        asksPlace: false,
        words: 'seats.why',
        seats: choices.transfer.map(({ level, holder, to: people }) => ({
          ...{ level, holder, people, against: null },
          then: ({ to }) => say('seats.then.transfer', { to: to === null ? '…' : name(to), holder: name(holder) }),
        })),
      };
    case 'add-signer':
      return {
        asksPlace: true,
        words: 'seats.why',
        seats: [
          {
            ...{ ...own, people: choices.add },
            then: ({ to, place }) => say(`seats.then.${place}`, { to: to === null ? '…' : name(to) }),
          },
        ],
      };
    case 'remove-signer':
      return {
        asksPlace: false,
        words: null,
        seats: choices.remove.map(({ level, holder }) => ({
          ...{ level, holder, people: null, against: null },
          then: () => say('seats.then.remove-signer', { holder: name(holder) }),
        })),
      };
    case 'consult':
      return {
        asksPlace: false,
        words: 'seats.question',
        seats: [
          {
            ...{ ...own, people: choices.consult },
            then: ({ to }) => say('seats.then.consult', { to: to === null ? '…' : name(to) }),
          },
        ],
      };
    case 'copy':
      return {
        asksPlace: false,
        words: 'seats.note',
        seats: [
          {
            ...{ ...own, people: choices.copy },
            then: ({ to }) => say('seats.then.copy', { to: to === null ? '…' : name(to) }),
          },
        ],
      };
    case 'escalate':
      return { asksPlace: false, words: null, seats: choices.escalate.map((seat) => lateSeat(seat, { name, say })) };
  }
}

function lateSeat(
  { level, holder, to, days, after }: StepChoices['escalate'][number],
  { name, say }: Pick<Words, 'name' | 'say'>,
): OfferedSeat {
  const facts = { holder: name(holder), days, after };
  const against = days <= after ? say('seats.too-early', facts) : to === null ? say('seats.no-superior', facts) : null;
  return {
    ...{ level, holder, people: null, against },
    then: () => say('seats.then.escalate', { ...facts, to: to === null ? '' : name(to) }),
  };
}

export interface Filled {
  readonly version: number;
  readonly seat: OfferedSeat;
  readonly to: Named | null;
  readonly place: AddedPlace;
  readonly comment: string;
}

/** The request of a filled form. */
export function requestOf(step: MenuStep, { version, seat, to, place, comment }: Filled): SeatStepRequest {
  const said = { version, comment: comment.trim() };
  const [holder, person] = [seat.holder.id, to?.id ?? ''];
  switch (step) {
    case 'transfer':
      return { step, ...said, level: seat.level, holder, to: person };
    case 'add-signer':
      return { step, ...said, place, to: person };
    case 'remove-signer':
      return { step, ...said, signer: holder };
    case 'consult':
      return { step, ...said, to: person };
    case 'copy':
      return { step, ...said, to: [person] };
    case 'escalate':
      return { step, ...said, holder };
  }
}
