import type { Seat } from 'shared/sign-off/chain';
import { withAdded, withEscalation, withoutAdded, withTransfer } from 'shared/sign-off/seats/change-chain';
import type { Consultation, SeatEvent } from 'shared/sign-off/seats/events';
import type { Submission } from 'shared/sign-off/sign-off';

/**
 * A version on its way after what somebody did with its seats; null where that cannot have happened: only a seat nobody
 * has signed changes, and nobody who wrote the version or sits in its chain gets another one (SO-10, SO-12).
 */
export function afterSeatEvent(submission: Submission, unsigned: readonly Seat[], event: SeatEvent): Submission | null {
  const { chain } = submission;
  if (event.version !== submission.version) return null;
  switch (event.event) {
    case 'seat-transferred': {
      const { level, from, to } = event;
      return seatOf(unsigned, level, from) !== undefined && isFree(submission, to)
        ? { ...submission, chain: withTransfer(chain, event) }
        : null;
    }
    case 'signer-added': {
      const beside = seatOf(unsigned, event.level, event.by);
      return beside !== undefined && beside.added === undefined && isFree(submission, event.signer)
        ? { ...submission, chain: withAdded(chain, event) }
        : null;
    }
    case 'signer-removed':
      return seatOf(unsigned, event.level, event.signer)?.added === undefined
        ? null
        : { ...submission, chain: withoutAdded(chain, event) };
    case 'seat-escalated':
      return seatOf(unsigned, event.level, event.holder) !== undefined && isFree(submission, event.to)
        ? { ...submission, chain: withEscalation(chain, event) }
        : null;
    case 'consulted': {
      const { id, by, asked, comment: question, time } = event;
      return withConsultations(submission, [
        ...consultationsOf(submission),
        { id, by, asked, question, time, answer: null },
      ]);
    }
    case 'consultation-answered': {
      const { id, by, comment: text, time } = event;
      const open = consultationsOf(submission).find((each) => each.id === id && each.answer === null);
      return open?.asked !== by
        ? null
        : withConsultations(
            submission,
            consultationsOf(submission).map((each) => (each === open ? { ...each, answer: { text, time } } : each)),
          );
    }
  }
}

const seatOf = (seats: readonly Seat[], level: Seat['level'], holder: string): Seat | undefined =>
  seats.find((seat) => seat.level === level && seat.holder === holder);

/** Wrote nothing of it and has no other seat. */
const isFree = ({ chain, authors }: Submission, person: string): boolean =>
  !authors.includes(person) && !chain.some(({ seats }) => seats.some(({ holder }) => holder === person));

export const consultationsOf = ({ consultations = [] }: Submission): readonly Consultation[] => consultations;

const withConsultations = (submission: Submission, consultations: readonly Consultation[]): Submission => ({
  ...submission,
  consultations,
});
